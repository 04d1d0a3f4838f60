/** Who waits here for the answer to which message. */
import type { Inbox, MessageKey } from '../../store/store.ts';

/** The answer of another process is looked for in so many messages at once. */
const TOGETHER = 200;

interface Waiting {
  readonly key: MessageKey;
  readonly since: number;
  readonly done: Promise<void>;
  readonly settle: () => void;
}

const nameOf = ({ channel, id }: MessageKey): string => `${channel} ${id}`;

export class Awaiting {
  readonly #inbox: Inbox;
  readonly #told: (key: MessageKey, seconds: number) => void;
  readonly #waiting = new Map<string, Waiting>();

  /** @param told of each message that was answered, and after how many seconds */
  constructor(inbox: Inbox, told: (key: MessageKey, seconds: number) => void) {
    this.#inbox = inbox;
    this.#told = told;
  }

  add(key: MessageKey): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.set(nameOf(key), { key, since: performance.now(), done: promise, settle: resolve });
  }

  /** Settles when the message is answered. */
  of(key: MessageKey): Promise<void> | undefined {
    return this.#waiting.get(nameOf(key))?.done;
  }

  answered(messages: readonly MessageKey[]): void {
    for (const message of messages) {
      const waiting = this.#waiting.get(nameOf(message));
      if (!waiting) continue;
      waiting.settle();
      this.#told(message, (performance.now() - waiting.since) / 1000);
      this.#waiting.delete(nameOf(message));
    }
  }

  /** Looks which of them another process has answered. */
  async look(): Promise<void> {
    const byChannel = Map.groupBy([...this.#waiting.values()].slice(0, TOGETHER), ({ key }) => key.channel);
    for (const [channel, waiting] of byChannel) {
      const open = new Set(
        await this.#inbox.open(
          channel,
          waiting.map(({ key }) => key.id),
        ),
      );
      this.answered(waiting.filter(({ key }) => !open.has(key.id)).map(({ key }) => key));
    }
  }

  end(): void {
    for (const { settle } of this.#waiting.values()) settle();
    this.#waiting.clear();
  }
}
