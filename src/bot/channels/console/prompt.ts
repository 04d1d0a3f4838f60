/** A prompt in a terminal. Several lines may be pasted; a file may be dragged in. */
import { hostname } from 'node:os';
import { styleText } from 'node:util';
import { text as ask, isCancel } from '@clack/prompts';
import type { Channel, Progress, Receive } from '../../channel.ts';
import { bar } from '../../say/bar.ts';
import { clean, plain } from '../../say/plain.ts';
import { wholePieces } from '../../say/whole.ts';
import { type ConsoleOptions, messageFrom } from './lines.ts';
import { markPastes, PasteAwareInput, stopMarkingPastes } from './paste.ts';
import { saver } from './save.ts';

/** The width of a terminal that does not tell it. */
const COLUMNS = 80;
const CLEAR_LINE = '\r\u001b[K';

/** The channel of a terminal. `ended` settles when the person leaves with Ctrl-C or Escape. */
export function promptChannel(options: ConsoleOptions): Channel & { readonly ended: Promise<void> } {
  const { input, output, words, maxBytes } = options;
  const stopping = new AbortController();
  const saved = saver(options);
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const typed = new PasteAwareInput(input, (lines) => words().console.pasted(lines), maxBytes);

  async function prompt(receive: Receive): Promise<void> {
    output.write(`${markPastes}${words().console.greeting}\n`);
    while (!stopping.signal.aborted) {
      const line = await ask({
        message: words().console.prompt,
        input: typed,
        output,
        signal: stopping.signal,
        withGuide: false,
      });
      if (isCancel(line)) break;
      const message = messageFrom(typed.restore(line ?? ''), options);
      if (message) await receive(message).answered;
      else if (line) output.write(`${words().console.noPath}\n`);
    }
    output.write(stopMarkingPastes);
    end();
  }

  return {
    name: 'console',
    can: { progress: true, buttons: false },
    ended,
    async start(receive) {
      void prompt(receive);
    },
    place: hostname(),
    pieces: wholePieces,
    async deliver(piece) {
      const reply = await saved(piece);
      if (reply) output.write(`${CLEAR_LINE}${plain(reply, words(), (text) => styleText('bold', text))}\n\n`);
      return null;
    },
    progress(_chat, { done, total, name }: Progress) {
      const columns = 'columns' in output && typeof output.columns === 'number' ? output.columns : COLUMNS;
      output.write(CLEAR_LINE + bar(done / total, words().batch.progress(done + 1, total, clean(name)), columns));
    },
    async stop() {
      stopping.abort();
      input.pause();
      end();
    },
  };
}
