/** Tells in a chat how far a batch is: by the channel's own means, in one message that is edited, or once. */
import type { Channel, Progress } from '../channel.ts';
import type { Words } from '../say/index.ts';
import { lines } from '../say/reply.ts';
import type { Outgoing, Target } from './outgoing.ts';

/** What is done sooner needs no word. */
const AFTER_MS = 1500;
/** A message is not edited more often. */
const EVERY_MS = 3000;

export class TellingProgress {
  readonly #channel: Channel;
  readonly #outgoing: Outgoing;
  readonly #to: Target;
  readonly #words: () => Words;
  readonly #began = Date.now();
  #told = 0;
  /** What is being sent or edited. */
  #saying: Promise<unknown> = Promise.resolve();
  #busy = false;
  #sent: string | null = null;
  #once = false;

  constructor(channel: Channel, outgoing: Outgoing, to: Target, words: () => Words) {
    this.#channel = channel;
    this.#outgoing = outgoing;
    this.#to = to;
    this.#words = words;
  }

  tell(progress: Progress): void {
    if (this.#channel.progress) {
      this.#channel.progress(this.#to.chat, progress);
      return;
    }
    const now = Date.now();
    if (progress.total < 2 || this.#busy || now - this.#began < AFTER_MS || now - this.#told < EVERY_MS) return;
    if (this.#once && !this.#channel.edit) return;
    this.#told = now;
    this.#busy = true;
    this.#saying = this.#say(progress).finally(() => {
      this.#busy = false;
    });
  }

  /** The message in which it was told, when nothing more is; null when none is left behind. */
  async message(): Promise<string | null> {
    await this.#saying;
    return this.#sent;
  }

  async #say({ done, total, name }: Progress): Promise<void> {
    const { batch, group } = this.#words();
    const text = this.#channel.edit ? batch.progress(done + 1, total, name) : group.received(total);
    const [piece] = await this.#channel.pieces(lines(text), this.#words());
    if (!piece) return;
    try {
      // What shows how far the work is may be lost; the answer is not.
      if (this.#sent !== null) await this.#channel.edit?.(this.#sent, piece, this.#to);
      else {
        this.#once = true;
        const sent = await this.#outgoing.send(piece, this.#to);
        if (sent.kind === 'sent') this.#sent = sent.id;
      }
    } catch {}
  }
}
