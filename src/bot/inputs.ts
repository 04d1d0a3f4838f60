/** What messages bring: files, links, pasted texts, lists of names; and the processes that read it. */
import { createHash } from 'node:crypto';
import type { Answer } from '../check.ts';
import type { Config } from '../config.ts';
import { UserError } from '../user-error.ts';
import { Batch, type Input } from './batch.ts';
import { compareYears } from './batch-years.ts';
import type { IncomingFile, Message, Progress } from './channel.ts';
import { broughtBy } from './commands/check.ts';
import type { ReadList } from './commands/command.ts';
import { senderOf } from './keeping.ts';
import { type Downloader, linkInputs } from './link-input.ts';
import { countedKind, type Metrics } from './metrics.ts';
import { withMeant } from './quoted.ts';
import { ReadingPool } from './reading/pool.ts';
import type { Words } from './say/index.ts';
import { sizeText } from './say/size.ts';

export interface InputsParts {
  readonly config: Config;
  readonly download: Downloader;
  /** The words of a chat, in its language. */
  readonly words: (chat: string) => Words;
  /** The sentence for an error of ours. */
  readonly failed: (error: unknown, about: string, chat: string) => Promise<string>;
  readonly metrics: Metrics;
}

type TellProgress = (progress: Progress) => void;

export class Inputs {
  readonly #parts: InputsParts;
  readonly #pool: ReadingPool;
  readonly #linkInput: ReturnType<typeof linkInputs>;

  constructor(parts: InputsParts) {
    const { config, download } = parts;
    this.#parts = parts;
    this.#linkInput = linkInputs(download);
    this.#pool = new ReadingPool({ timeLimit: config.readSeconds * 1000, settings: config.settings });
  }

  /** Readings under way, and how many there may be. */
  readings(): { readonly busy: number; readonly size: number } {
    const { busy, size } = this.#pool;
    return { busy, size };
  }

  /** Gives up what is being read. */
  stop(): Promise<void> {
    return this.#pool.stop();
  }

  /** What a message brings to be checked. */
  of(given: Message): Input[] {
    const message = withMeant(given);
    const { files, chat, text } = message;
    const { links, pasted } = broughtBy(text.trim());
    const sender = senderOf(message);
    const words = () => this.#parts.words(chat);
    const inputs: Input[] = files.map((file) => ({ name: file.name, sender, open: () => file.open() }));
    const all = new Set([...links, ...(message.links ?? [])]);
    inputs.push(...[...all].map((link) => ({ ...this.#linkInput(link, words), sender })));
    if (pasted === null) return inputs;
    const open = async () => this.#textBytes(pasted, words());
    return [...inputs, { name: words().pastedText, kind: 'text', sender, open }];
  }

  /** Several inputs checked together. */
  newBatch(chat: string, progress: TellProgress): Batch {
    const { failed, metrics, words } = this.#parts;
    return new Batch({
      width: this.#pool.size,
      read: async (bytes, source, inner) => {
        const outcome = await this.#pool.read(bytes, source, inner);
        metrics.read(countedKind(source), outcome.kind === 'files' ? 'archive' : outcome.answer.status);
        return outcome.kind === 'files' ? outcome : { ...outcome, hash: hashOf(bytes) };
      },
      failed: (error) => failed(error, 'an input could not be checked', chat),
      emptyArchive: words(chat).refused['empty-archive'],
      progress,
    });
  }

  /** Checks all that one message brings. */
  async check(message: Message, progress: TellProgress): Promise<Answer[]> {
    const batch = this.newBatch(message.chat, progress);
    batch.add(this.of(message));
    await batch.settled();
    return compareYears(batch.answers(), this.#parts.config.settings);
  }

  /** Reads the files of a message as lists of names. */
  lists({ files, chat }: Message): Promise<ReadList[]> {
    return Promise.all(files.map((file) => this.#list(file, chat)));
  }

  async #list(file: IncomingFile, chat: string): Promise<ReadList> {
    const { failed, words } = this.#parts;
    const { name } = file;
    try {
      const reading = await this.#pool.list(await file.open(), name);
      if (reading.status === 'list') return { name, parts: reading.parts };
      return { name, refused: words(chat).refused[reading.reason] };
    } catch (error) {
      if (error instanceof UserError) return { name, refused: error.message };
      return { name, refused: await failed(error, 'a list could not be read', chat) };
    }
  }

  #textBytes(text: string, { refused }: Words): Uint8Array {
    const { maxBytes } = this.#parts.config;
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= maxBytes) return bytes;
    throw new UserError(refused['text-over-limit'](sizeText(maxBytes)));
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
