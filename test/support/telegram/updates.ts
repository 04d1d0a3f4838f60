/** What the server has for the bot: kept until it is confirmed, given by long polling or to a webhook. */
import { Refusal } from './refusal.ts';

export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

interface Poll {
  readonly give: (updates: readonly Update[]) => void;
  readonly refuse: (refusal: Refusal) => void;
  readonly limit: number;
}

interface Webhook {
  readonly url: string;
  readonly secret: string | null;
  readonly connections: number;
}

/** How long the server waits before it tries a webhook again; Telegram's own time grows from seconds. */
const RETRY_MS = 40;

export class Updates {
  /** How many times a webhook was called, and what it answered. */
  readonly webhookAnswers: number[] = [];
  #queue: Update[] = [];
  #last = 700_000;
  #poll: Poll | null = null;
  #webhook: Webhook | null = null;
  #allowed: ReadonlySet<string> | null = null;
  readonly #delivering = new Set<number>();
  #closed = false;

  /** Updates that the bot has not confirmed. */
  get pending(): readonly Update[] {
    return this.#queue;
  }

  /** A long poll waits for news. */
  get polled(): boolean {
    return this.#poll !== null;
  }

  push(kind: string, body: object): void {
    if (this.#allowed !== null && !this.#allowed.has(kind)) return;
    this.#last += 1;
    this.#queue.push({ update_id: this.#last, [kind]: body });
    this.#serve();
  }

  allow(kinds: unknown): void {
    if (Array.isArray(kinds)) this.#allowed = kinds.length > 0 ? new Set(kinds.map(String)) : null;
  }

  /** @param gone settles when the client has hung up */
  poll(offset: number, limit: number, seconds: number, gone: Promise<void>): Promise<readonly Update[]> {
    if (this.#webhook !== null) {
      const why = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
      return Promise.reject(new Refusal(409, `Conflict: ${why}`));
    }
    this.#poll?.refuse(
      new Refusal(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
    this.#poll = null;
    // Asking for what follows an update confirms it and all before it.
    if (offset > 0) this.#queue = this.#queue.filter(({ update_id }) => update_id >= offset);
    if (offset < 0) this.#queue = this.#queue.slice(offset);
    if (this.#queue.length > 0 || seconds <= 0) return Promise.resolve(this.#queue.slice(0, limit));
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const end = () => {
        clearTimeout(timer);
        if (this.#poll === poll) this.#poll = null;
      };
      const poll: Poll = {
        limit,
        give: (updates) => {
          end();
          resolve(updates);
        },
        refuse: (refusal) => {
          end();
          reject(refusal);
        },
      };
      timer = setTimeout(() => poll.give([]), seconds * 1000);
      this.#poll = poll;
      void gone.then(() => poll.give([]));
    });
  }

  setWebhook(webhook: Webhook | null, dropPending: boolean): void {
    this.#webhook = webhook;
    if (dropPending) this.#queue = [];
    this.#serve();
  }

  get webhookUrl(): string {
    return this.#webhook?.url ?? '';
  }

  close(): void {
    this.#closed = true;
    this.#poll?.give([]);
  }

  #serve(): void {
    if (this.#webhook !== null) this.#call(this.#webhook);
    else if (this.#poll !== null && this.#queue.length > 0) this.#poll.give(this.#queue.slice(0, this.#poll.limit));
  }

  /** Calls the webhook with what waits, so many at a time; each update until it is taken. */
  #call(webhook: Webhook): void {
    for (const update of this.#queue) {
      if (this.#delivering.size >= webhook.connections) return;
      if (this.#delivering.has(update.update_id)) continue;
      this.#delivering.add(update.update_id);
      void this.#deliver(update, webhook).then(() => {
        this.#delivering.delete(update.update_id);
        if (this.#webhook !== null && !this.#closed) this.#call(this.#webhook);
      });
    }
  }

  async #deliver(update: Update, webhook: Webhook): Promise<void> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (webhook.secret !== null) headers['x-telegram-bot-api-secret-token'] = webhook.secret;
    while (!this.#closed && this.#webhook === webhook) {
      const body = JSON.stringify(update);
      const status = await fetch(webhook.url, { method: 'POST', headers, body }).then(
        async (response) => {
          await response.arrayBuffer();
          return response.status;
        },
        () => 0,
      );
      this.webhookAnswers.push(status);
      if (status >= 200 && status < 300) {
        this.#queue = this.#queue.filter(({ update_id }) => update_id !== update.update_id);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
