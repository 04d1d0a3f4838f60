/** A path as it is typed or dragged into a terminal: quotes, escaped blanks and ~ are understood. */
import { homedir } from 'node:os';

export function typedPath(text: string): string {
  const path = text.trim();
  const quoted = /^(['"])(.+)\1$/.exec(path)?.[2];
  const plain = quoted ?? (process.platform === 'win32' ? path : path.replace(/\\(.)/g, '$1'));
  return plain === '~' || plain.startsWith('~/') ? homedir() + plain.slice(1) : plain;
}
