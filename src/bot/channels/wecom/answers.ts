/** Which messages can still be answered by a stream: progress grows in one message, and becomes the answer. */
import { generateReqId, type WsFrameHeaders } from '@wecom/aibot-node-sdk';

/** The platform ends a stream after six minutes; before that the rest is pushed. */
const STREAM_MS = 5 * 60_000;
/** Progress is not told more often; the limit of the platform counts it. */
const PROGRESS_MS = 3000;
const MOST = 2000;

interface Waiting {
  readonly id: string;
  readonly chat: string;
  readonly at: number;
  /** By what the platform knows which message is answered. */
  readonly frame: WsFrameHeaders;
  readonly stream: string;
  /** Something of the stream was sent. */
  opened: boolean;
  told: number;
}

export class Answers {
  readonly #waiting = new Map<string, Waiting>();

  add(id: string, chat: string, { headers }: WsFrameHeaders): void {
    const frame: WsFrameHeaders = { headers };
    const stream = generateReqId('stream');
    this.#waiting.set(id, { id, chat, at: Date.now(), frame, stream, opened: false, told: 0 });
    for (const [old] of this.#waiting) {
      if (this.#waiting.size <= MOST) break;
      this.#waiting.delete(old);
    }
  }

  /** Where progress in a chat goes; null when it was told just now, or there is nothing to answer. */
  forProgress(chat: string): (Pick<Waiting, 'frame' | 'stream'> & { readonly last: boolean }) | null {
    const found = this.#in(chat);
    const now = Date.now();
    if (!found || now - found.told < PROGRESS_MS) return null;
    found.opened = true;
    found.told = now;
    // A stream that grows too old is ended with what it shows, and the answer is pushed.
    const last = now - found.at > STREAM_MS;
    if (last) this.#waiting.delete(found.id);
    return { frame: found.frame, stream: found.stream, last };
  }

  /** Takes the stream that becomes the answer: one that shows progress in the chat, or that of the message. */
  take(chat: string, answers: string): Pick<Waiting, 'frame' | 'stream'> | null {
    const opened = this.#in(chat);
    const found = opened?.opened ? opened : this.#waiting.get(answers);
    this.#waiting.delete(answers);
    if (!found) return null;
    this.#waiting.delete(found.id);
    return Date.now() - found.at > STREAM_MS ? null : found;
  }

  #in(chat: string): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of this.#waiting.values()) {
      if (one.chat !== chat) continue;
      if (one.opened) return one;
      first ??= one;
    }
    return first;
  }
}
