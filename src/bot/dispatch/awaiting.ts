/** Who waits here for the answer to which message. */
import type { Inbox, MessageKey } from '../../store/store.ts';

/** The answer of another process is looked for in so many messages at once. */
const TOGETHER = 200;

interface Waiting {
  readonly key: MessageKey;
  readonly done: Promise<void>;
  readonly settle: () => void;
}

const nameOf = ({ channel, id }: MessageKey): string => `${channel} ${id}`;

export class Awaiting {
  readonly #inbox: Inbox;
  readonly #waiting = new Map<string, Waiting>();

  constructor(inbox: Inbox) {
    this.#inbox = inbox;
  }

  add(key: MessageKey): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.set(nameOf(key), { key, done: promise, settle: resolve });
  }

  /** Settles when the message is answered. */
  of(key: MessageKey): Promise<void> | undefined {
    return this.#waiting.get(nameOf(key))?.done;
  }

  answered(messages: readonly MessageKey[]): void {
    for (const message of messages) {
      this.#waiting.get(nameOf(message))?.settle();
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
    this.answered([...this.#waiting.values()].map(({ key }) => key));
  }
}
