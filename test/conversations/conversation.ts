/**
 * Conversations as text that anyone can write:
 *
 *     # a remark
 *     > what the person says; several lines in a row are one message
 *     > /file NAME sends a file of the folder files/, several names send several
 *     > /restart   the bot is stopped and started again; it has only its store
 *     > /chat NAME what follows is said in another chat
 *     > /kept …    a report that came to the chat before; see kept.ts
 *     > /later 11 so many minutes pass
 *     < what the bot says, line by line
 *     < …            stands for any lines
 *
 * An empty line of the bot is written as a lone `<`.
 */
import { readFileSync } from 'node:fs';

export interface Turn {
  /** Where the message stands, for the name of a failure. */
  readonly line: number;
  readonly said: string;
  readonly expected: readonly string[];
}

export function readConversation(path: URL): Turn[] {
  const turns: { line: number; said: string[]; expected: string[] }[] = [];
  for (const [index, raw] of readFileSync(path, 'utf8').split('\n').entries()) {
    const text = raw.trimEnd();
    const last = turns.at(-1);
    if (text === '' || text.startsWith('#')) continue;
    if (/^>(?: |$)/.test(text)) {
      const answers =
        !last || last.expected.length > 0 || /^\/(?:restart$|chat |kept |later )/.test(last.said[0] ?? '');
      if (!answers) last.said.push(text.slice(2));
      else turns.push({ line: index + 1, said: [text.slice(2)], expected: [] });
    } else if (/^<(?: |$)/.test(text) && last) last.expected.push(text.slice(2));
    else throw new Error(`${path.pathname}:${index + 1}: a line begins with ">", "<" or "#".`);
  }
  return turns.map(({ line, said, expected }) => ({ line, said: said.join('\n'), expected }));
}

/** Whether the lines are those expected, where 「…」 stands for any lines. */
export function isSaid(lines: readonly string[], expected: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return lines.length === 0;
  if (first === '…') return lines.some((_, from) => isSaid(lines.slice(from), rest)) || rest.length === 0;
  return lines[0] === first && isSaid(lines.slice(1), rest);
}
