/** Input from a pipe: each line is a message, `/file PATH` sends a file, replies go to the output. */
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Channel, Message, Receive } from '../../channel.ts';
import { readLimited } from '../../files.ts';
import type { Words } from '../../say/index.ts';
import { plain } from '../../say/plain.ts';
import { wholePieces } from '../../say/whole.ts';
import { saver } from './save.ts';
import { typedPath } from './typed-path.ts';

export interface ConsoleOptions {
  /** The words of the conversation; they change when the person changes the language. */
  readonly words: () => Words;
  readonly maxBytes: number;
  readonly input: Readable;
  readonly output: Writable;
  /** Folder in which files that go with answers are put. */
  readonly folder: string;
}

/** The one conversation of a terminal. */
export const CHAT = 'console';

/** A typed line as a message; null when there is nothing in it. */
export function messageFrom(typed: string, { words, maxBytes }: ConsoleOptions): Message | null {
  const text = typed.trim();
  if (text === '') return null;
  const path = /^\/file(?:\s+(.*))?$/s.exec(text);
  if (!path) return { chat: CHAT, text, files: [] };
  const file = typedPath(path[1] ?? '');
  if (file === '') return null;
  return {
    chat: CHAT,
    text: '',
    files: [{ name: basename(file), open: async () => readLimited(file, maxBytes, words()) }],
  };
}

export function linesChannel(options: ConsoleOptions): Channel & { readonly ended: Promise<void> } {
  const { input, output, words } = options;
  const saved = saver(options);
  const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  async function readAll(receive: Receive): Promise<void> {
    for await (const typed of reader) {
      const message = messageFrom(typed, options);
      if (message) await receive(message).answered;
      else if (typed.trim() !== '') output.write(`${words().console.noPath}\n`);
    }
    end();
  }

  return {
    name: 'console',
    can: { progress: false, buttons: false },
    ended,
    async start(receive) {
      void readAll(receive);
    },
    place: hostname(),
    pieces: wholePieces,
    async deliver(piece) {
      const reply = await saved(piece);
      if (reply) output.write(`${plain(reply, words())}\n\n`);
      return null;
    },
    // Who reads a pipe wants the answers only.
    progress() {},
    async stop() {
      reader.close();
      end();
    },
  };
}
