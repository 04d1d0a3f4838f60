/**
 * What is sent to the browsers of each conversation. The last events are kept, so that a page that
 * was reloaded, or lost its connection, shows the conversation again.
 */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Progress } from '../../channel.ts';
import type { Words } from '../../say/index.ts';
import type { WebReply } from './downloads.ts';

/** Events and conversations that are kept. */
const EVENTS = 100;
const CHATS = 100;
/** Proxies and browsers close a stream on which nothing comes. */
const HEARTBEAT_MS = 25_000;

export type Event =
  /** What the person sent. `text` is null when it is too long to be shown again. */
  | { readonly kind: 'said'; readonly text: string | null; readonly length: number; readonly files: readonly string[] }
  | { readonly kind: 'reply'; readonly reply: WebReply }
  | { readonly kind: 'progress'; readonly progress: Progress; readonly text: string }
  /** How many messages have not been answered yet. */
  | { readonly kind: 'waiting'; readonly count: number }
  /** The words of the page: at the start of a stream, and when the language changes. */
  | { readonly kind: 'words'; readonly language: string; readonly words: Words['page'] };

interface Chat {
  readonly events: { readonly id: number; readonly event: Event }[];
  readonly streams: Set<ServerResponse>;
  last: number;
}

export class Streams {
  readonly #chats = new Map<string, Chat>();
  /** Tells the events of this run from those of an earlier one, whose numbers began at 1 too. */
  readonly #run = randomBytes(4).toString('hex');
  readonly #heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS).unref();

  /** Whether nothing has been said in the chat yet. */
  isNew(chat: string): boolean {
    return (this.#chats.get(chat)?.events.length ?? 0) === 0;
  }

  /** Sends an event to the open pages of a chat; what was said is kept for later ones. */
  send(chat: string, event: Event): void {
    const { events, streams, ...rest } = this.#chat(chat);
    if (event.kind === 'progress' || event.kind === 'words' || event.kind === 'waiting') {
      for (const stream of streams) stream.write(framed(null, event));
      return;
    }
    const id = rest.last + 1;
    this.#chat(chat).last = id;
    events.push({ id, event });
    if (events.length > EVENTS) events.shift();
    for (const stream of streams) stream.write(framed(`${this.#run}-${id}`, event));
  }

  /** Joins a page to its chat and sends what it has not seen. `seen` is the id of its last event. */
  join(chat: string, stream: ServerResponse, seen: string | undefined, first: readonly Event[]): void {
    const { events, streams } = this.#chat(chat);
    const [run, number] = (seen ?? '').split('-');
    const from = run === this.#run ? Number(number) : 0;
    for (const event of first) stream.write(framed(null, event));
    for (const { id, event } of events) if (id > from) stream.write(framed(`${this.#run}-${id}`, event));
    streams.add(stream);
    stream.on('close', () => streams.delete(stream));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const { streams } of this.#chats.values()) for (const stream of streams) stream.end();
  }

  #chat(id: string): Chat {
    const chat = this.#chats.get(id) ?? { events: [], streams: new Set<ServerResponse>(), last: 0 };
    this.#chats.delete(id);
    this.#chats.set(id, chat);
    for (const [oldest, { streams }] of this.#chats) {
      if (this.#chats.size <= CHATS) break;
      if (streams.size === 0) this.#chats.delete(oldest);
    }
    return chat;
  }

  #beat(): void {
    for (const { streams } of this.#chats.values()) for (const stream of streams) stream.write(': \n\n');
  }
}

const framed = (id: string | null, event: Event): string =>
  `${id === null ? '' : `id: ${id}\n`}data: ${JSON.stringify(event)}\n\n`;
