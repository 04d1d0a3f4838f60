/**
 * What is sent to the browsers of each conversation. The last events are kept, so that a page that
 * was reloaded, or lost its connection, shows the conversation again; see `history.ts` for where.
 */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Progress } from '../../channel.ts';
import type { Words } from '../../say/index.ts';
import type { WebReply } from './downloads.ts';
import type { History, Past } from './history.ts';

/** Events and conversations that are kept. */
const EVENTS = 100;
const CHATS = 100;
/** Pages of one chat that are open at the same time; the oldest is closed. */
const PAGES = 12;
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
  | { readonly kind: 'words'; readonly language: string; readonly words: Words['page'] }
  /** Everything from before has been sent: what comes now is new. */
  | { readonly kind: 'ready' }
  /** The code by which another platform is logged in, as the address of a picture; null when none is wanted. */
  | { readonly kind: 'code'; readonly picture: string | null; readonly text: string }
  /** The conversation was cleared: a page that shows it begins anew. */
  | { readonly kind: 'cleared' };

type Said = Extract<Event, { kind: 'said' | 'reply' }>;

interface Chat extends Past<Said> {
  readonly streams: Set<ServerResponse>;
  last: number;
  /** The person has said something: only such a conversation is written down. */
  begun: boolean;
}

export class Streams {
  readonly #history: History<Said>;
  readonly #chats = new Map<string, Chat>();
  readonly #heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS).unref();

  constructor(history: History<Said>) {
    this.#history = history;
  }

  /** Whether nothing has been said in the chat yet. */
  isNew(id: string): boolean {
    return this.#chat(id).events.length === 0;
  }

  /** Sends an event to the open pages of a chat; what was said is kept for later ones. */
  send(id: string, event: Event): void {
    const chat = this.#chat(id);
    if (event.kind !== 'said' && event.kind !== 'reply') {
      for (const stream of chat.streams) stream.write(framed(null, event));
      return;
    }
    chat.last += 1;
    const said = { id: chat.last, event };
    chat.events.push(said);
    this.#keep(id, chat, said);
    for (const stream of chat.streams) stream.write(framed(`${chat.run}-${said.id}`, event));
  }

  /** Sends an event to every page that is open. */
  sendToAll(event: (chat: string) => Event): void {
    for (const [id, { streams }] of [...this.#chats]) if (streams.size > 0) this.send(id, event(id));
  }

  /** Joins a page to its chat and sends what it has not seen. `seen` is the id of its last event. */
  join(id: string, stream: ServerResponse, seen: string | undefined, first: readonly Event[]): void {
    const { events, streams, run } = this.#chat(id);
    const [seenRun, number] = (seen ?? '').split('-');
    const from = seenRun === run ? Number(number) : 0;
    for (const event of first) stream.write(framed(null, event));
    if (seen !== undefined && seenRun !== run) stream.write(framed(null, { kind: 'cleared' }));
    for (const { id, event } of events) if (id > from) stream.write(framed(`${run}-${id}`, event));
    stream.write(framed(null, { kind: 'ready' }));
    streams.add(stream);
    stream.on('close', () => streams.delete(stream));
    const [oldest] = streams;
    if (streams.size > PAGES) oldest?.end();
  }

  /** Forgets what was said in a chat, here and in its open pages. */
  clear(id: string): void {
    const { streams } = this.#chat(id);
    this.#history.forget(id);
    this.#chats.set(id, { ...begin(), streams });
    for (const stream of streams) stream.write(framed(null, { kind: 'cleared' }));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const { streams } of this.#chats.values()) for (const stream of streams) stream.end();
  }

  #keep(id: string, chat: Chat, said: Chat['events'][number]): void {
    const { events } = chat;
    const old = events.length - EVENTS;
    if (old > 0) events.splice(0, old);
    if (!chat.begun && said.event.kind === 'said') {
      chat.begun = true;
      this.#history.write(id, chat);
    } else if (chat.begun && chat.last % EVENTS === 0) this.#history.write(id, chat);
    else if (chat.begun) this.#history.add(id, said);
  }

  #chat(id: string): Chat {
    const chat = this.#chats.get(id) ?? this.#load(id);
    this.#chats.delete(id);
    this.#chats.set(id, chat);
    for (const [oldest, { streams }] of this.#chats) {
      if (this.#chats.size <= CHATS) break;
      if (streams.size === 0) this.#chats.delete(oldest);
    }
    return chat;
  }

  #load(id: string): Chat {
    const past = this.#history.load(id, EVENTS);
    if (!past) return begin();
    return { ...past, streams: new Set(), last: past.events.at(-1)?.id ?? 0, begun: true };
  }

  #beat(): void {
    for (const { streams } of this.#chats.values()) for (const stream of streams) stream.write(': \n\n');
  }
}

const begin = (): Chat => ({
  run: randomBytes(4).toString('hex'),
  events: [],
  streams: new Set(),
  last: 0,
  begun: false,
});

const framed = (id: string | null, event: Event): string =>
  `${id === null ? '' : `id: ${id}\n`}data: ${JSON.stringify(event, (_, value) => harmless(value))}\n\n`;

/** Names in reports and of files may hold marks that turn the direction of writing: what is read would not be what is. */
const harmless = (value: unknown): unknown => (typeof value === 'string' ? value.replace(unprintable, '') : value);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
