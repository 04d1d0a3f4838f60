/** The terminal: a prompt where a person sits, one message a line where a pipe brings them. */
import type { Channel } from '../channel.ts';
import type { ConsoleOptions } from './console/lines.ts';

export type { ConsoleOptions };

/** @param interactive a person types here; the library for prompts is loaded only then */
export async function consoleChannel(
  options: ConsoleOptions,
  interactive: boolean,
): Promise<Channel & { readonly ended: Promise<void> }> {
  if (interactive) return (await import('./console/prompt.ts')).promptChannel(options);
  return (await import('./console/lines.ts')).linesChannel(options);
}
