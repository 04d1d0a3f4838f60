/**
 * Hands out the turns: many chats side by side, within a chat one message after the other. A turn is leased in the
 * store, so that several processes share the work, and that of a process which ended is taken up by another.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Inbox, MessageKey, Turn } from '../../store/store.ts';
import type { Gathering } from '../batch-gathering.ts';
import type { Channel, Message, Received } from '../channel.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Replies } from '../replies.ts';
import { Awaiting } from './awaiting.ts';
import { Incoming } from './incoming.ts';
import { Outgoing, type Timing } from './outgoing.ts';
import { Pace } from './pace.ts';
import { ChatTurn, type Line, type TurnParts } from './turn.ts';

export interface DispatcherParts {
  readonly inbox: Inbox;
  /** What this process is called; no two that run have the same name. */
  readonly owner: string;
  readonly replies: Replies;
  readonly log: Log;
  readonly now: () => Date;
  readonly quietMs: number;
  /** Other processes may use the store as well. */
  readonly shared: boolean;
  /** Whether a message is for the bot at all. */
  readonly concerns: (message: Message) => Promise<boolean>;
  /** Nothing can be sent to a chat any more, or again. */
  readonly setClosed: (chat: string, closed: boolean) => Promise<void>;
  /** All that is kept for a chat goes with it to its new name; false when somebody else has its turn. */
  readonly move: (from: string, to: string, holds: boolean) => Promise<boolean>;
  readonly metrics: Metrics;
  readonly timing?: Partial<DispatchTiming>;
}

export interface DispatchTiming {
  /** So many chats are worked on at the same time. */
  readonly width: number;
  readonly leaseMs: number;
  /** How often it is looked for what other processes took in or left. */
  readonly pollMs: number;
  /** What is in hand when the bot is stopped may take so long. */
  readonly graceMs: number;
  readonly sending?: Timing;
}

const TIMING: DispatchTiming = { width: 100, leaseMs: 15_000, pollMs: 1000, graceMs: 8000 };
/** After a turn that failed the chat waits so long. */
const FAILED_MS = 2000;
/** Names of answered messages are known so long. */
const KNOWN_MS = 30 * 24 * 3_600_000;
const FORGET_MS = 3_600_000;

export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #timing: DispatchTiming;
  readonly #owner: string;
  readonly #incoming: Incoming;
  readonly #awaiting: Awaiting;
  readonly #pace: Pace;
  readonly #lines = new Map<string, Line>();
  readonly #inHand = new Map<string, { readonly turn: ChatTurn; readonly done: Promise<void> }>();
  readonly #gatherings = new Map<string, Gathering>();
  /** No more turns are begun, and nothing more is waited for. */
  readonly #stopping = new AbortController();
  /** What is in hand is dropped where it stands. */
  readonly #dropping = new AbortController();
  #timers: NodeJS.Timeout[] = [];
  #claiming: Promise<void> | null = null;
  #again = false;

  constructor(parts: DispatcherParts) {
    const { inbox, now, replies, log, metrics } = parts;
    this.#parts = parts;
    this.#owner = parts.owner;
    this.#timing = { ...TIMING, ...parts.timing };
    const failed = (error: unknown, chat: string) => replies.failed(error, 'a file could not be received', chat);
    this.#incoming = new Incoming({ inbox, now, failed });
    this.#awaiting = new Awaiting(inbox, (key, seconds) => metrics.answered(channelIn(key), seconds));
    this.#pace = new Pace(log, this.#dropping.signal);
  }

  /** Begins to look for work. */
  async begin(): Promise<void> {
    const { inbox, shared, now } = this.#parts;
    const { leaseMs, pollMs } = this.#timing;
    // What the process before had in its hands is free.
    await inbox.releaseAll(shared ? this.#owner : null);
    const forget = () => inbox.forget(new Date(now().getTime() - KNOWN_MS).toISOString());
    await forget();
    this.#every(FORGET_MS, forget);
    this.#every(leaseMs / 3, async () => {
      if (this.#inHand.size > 0) await inbox.renew(this.#owner, this.#until());
    });
    this.#every(pollMs, async () => {
      this.#prune();
      this.#wake();
      if (!shared) return;
      for (const { turn } of this.#inHand.values()) turn.ring();
      await this.#awaiting.look();
    });
  }

  /** What a channel is called in the inbox, and the way to it. Its messages are answered once it is `ready`. */
  lineOf(channel: Channel): Line {
    const name = channel.place === undefined ? channel.name : `${channel.name}@${channel.place}`;
    const { metrics } = this.#parts;
    const outgoing = new Outgoing(channel, this.#dropping.signal, metrics, this.#timing.sending);
    return { name, channel, outgoing };
  }

  ready(line: Line): void {
    this.#lines.set(line.name, line);
    this.#wake();
  }

  receive({ name }: Line, message: Message): Received {
    const { concerns, setClosed, replies, metrics } = this.#parts;
    const { chat } = message;
    let key: MessageKey | null = null;
    const kept = (async () => {
      key = await this.#incoming.keep(name, message, () => concerns(message));
      if (key !== null) {
        await setClosed(chat, false);
        metrics.received(channelIn(key));
        this.#awaiting.add(key);
        const busy = this.#inHand.get(chat);
        if (busy) busy.turn.ring();
        else this.#wake();
      }
      // The answer need not wait until the disk has the question; the platform does.
      await this.#parts.inbox.settled();
    })();
    const answered = kept.then(
      () => (key === null ? undefined : this.#awaiting.of(key)),
      async (error: unknown) => void (await replies.failed(error, 'a message could not be kept', chat)),
    );
    return { kept, answered };
  }

  /** A chat goes on under another name: what is kept for it follows when its turn has come. */
  async moved(from: string, to: string): Promise<void> {
    const line = [...this.#lines.values()].find(({ channel: { name } }) => from.startsWith(`${name}:`));
    if (line) await this.receive(line, { chat: from, text: '', files: [], movedTo: to }).kept;
  }

  /** Ends: what is in hand is finished, unless it takes too long; the rest is for the next start. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    await this.#incoming.quiet();
    await this.#parts.inbox.settled().catch(() => {});
    this.#stopping.abort();
    for (const gathering of this.#gatherings.values()) gathering.close();
    await this.#claiming;
    const all = Promise.all([...this.#inHand.values()].map(({ done }) => done));
    await Promise.race([all, pause(this.#timing.graceMs, undefined, { ref: false })]);
    this.#dropping.abort();
    await Promise.race([all, pause(this.#timing.graceMs, undefined, { ref: false })]);
    this.#awaiting.end();
  }

  #every(milliseconds: number, work: () => Promise<unknown>): void {
    const timer = setInterval(() => {
      work().catch((error: unknown) => this.#parts.log.error(error, 'the inbox could not be looked at'));
    }, milliseconds);
    this.#timers.push(timer.unref());
  }

  /** Looks for turns; once more when it is told to meanwhile. */
  #wake(): void {
    if (this.#stopping.signal.aborted) return;
    this.#again = true;
    this.#claiming ??= this.#claimAll().finally(() => {
      this.#claiming = null;
    });
  }

  async #claimAll(): Promise<void> {
    while (this.#again && !this.#stopping.signal.aborted) {
      this.#again = false;
      const room = this.#timing.width - this.#inHand.size;
      if (room <= 0 || this.#lines.size === 0) return;
      const { inbox, log, now } = this.#parts;
      try {
        const names = [...this.#lines.keys()];
        for (const turn of await inbox.claim(this.#owner, now().toISOString(), this.#until(), room, names)) {
          const line = this.#lines.get(turn.channel);
          // A machine that slept finds its own leases run out; what is in hand goes on.
          if (line && !this.#inHand.has(turn.chat)) this.#take(turn, line);
        }
      } catch (error) {
        await log.error(error, 'no turn could be taken');
      }
    }
  }

  #take(turn: Turn, line: Line): void {
    const { inbox, replies, log, quietMs, setClosed, move } = this.#parts;
    const parts: TurnParts = {
      inbox,
      replies,
      log,
      quietMs,
      gatherings: this.#gatherings,
      stopping: this.#stopping.signal,
      dropping: this.#dropping.signal,
      arriving: (chat) => this.#incoming.quietIn(chat),
      patience: (chat, channel) => this.#pace.patience(chat, channel),
      answered: (messages) => this.#awaiting.answered(messages),
      close: (chat) => setClosed(chat, true),
      move,
    };
    const own = new ChatTurn(parts, turn, line);
    const done = this.#run(turn, own, line).finally(() => {
      this.#inHand.delete(turn.chat);
      this.#wake();
    });
    this.#inHand.set(turn.chat, { turn: own, done });
  }

  async #run({ chat }: Turn, turn: ChatTurn, line: Line): Promise<void> {
    const { inbox, replies, log, now } = this.#parts;
    let failed = false;
    try {
      await turn.sendRest();
      // Where others wait the turn goes round after each answer.
      while (!this.#stopping.signal.aborted && (await turn.next())) if (this.#inHand.size >= this.#timing.width) break;
    } catch (error) {
      failed = true;
      replies.forget(chat);
      if (!this.#dropping.signal.aborted) {
        await log.error(error, 'a turn came to no end', { channel: line.channel.name });
        await pause(FAILED_MS, undefined, { signal: this.#stopping.signal }).catch(() => {});
      }
    }
    try {
      await inbox.release(chat, this.#owner, now().toISOString(), failed && !this.#dropping.signal.aborted);
    } catch (error) {
      // The lease runs out by itself.
      await log.error(error, 'a turn could not be given back', { channel: line.channel.name });
    }
  }

  /** Forgets batches that cannot grow any more. */
  #prune(): void {
    for (const [chat, gathering] of this.#gatherings)
      if (!gathering.open && !this.#inHand.has(chat)) this.#gatherings.delete(chat);
  }

  #until = (): string => new Date(this.#parts.now().getTime() + this.#timing.leaseMs).toISOString();
}

/** The channel without what tells it apart from others of its kind. */
const channelIn = ({ channel }: MessageKey): string => channel.replace(/@.*/, '');
