/** The turn of one chat: what is left to be sent first, then its messages, one after the other. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Inbox, MessageKey, PlannedPiece, Turn } from '../../store/store.ts';
import { Gathering } from '../batch-gathering.ts';
import type { Channel, Message, Progress } from '../channel.ts';
import { bringsInputs } from '../commands/check.ts';
import type { Log } from '../log.ts';
import { isAddressed } from '../manners.ts';
import type { Replies, Talk } from '../replies.ts';
import type { Reply } from '../say/reply.ts';
import { unpack } from './body.ts';
import type { Outgoing, Sent, Target } from './outgoing.ts';
import { pieceOf, planned } from './piece.ts';
import { TellingProgress } from './telling-progress.ts';

/** A message whose turn began so often without coming to a reply is not tried again. */
const POISON = 3;

/** How often it is looked whether another turn is over, in milliseconds. */
const LOOK_MS = 100;

/** A message that is being written down is waited for so long, in milliseconds. */
const ARRIVING_MS = 1000;

type Row = MessageKey & { readonly body: string };

/** A channel, and the way out to it. */
export interface Line {
  /** What the inbox calls it. */
  readonly name: string;
  readonly channel: Channel;
  readonly outgoing: Outgoing;
}

export interface TurnParts {
  readonly inbox: Inbox;
  readonly replies: Replies;
  readonly log: Log;
  /** How long files that come one after another are waited for, in milliseconds; 0 for not at all. */
  readonly quietMs: number;
  /** The batches of chats that may still grow. */
  readonly gatherings: Map<string, Gathering>;
  /** Ends what only waits. */
  readonly stopping: AbortSignal;
  /** What is being made is dropped: the message is answered after the next start. */
  readonly dropping: AbortSignal;
  /** Settles when nothing that came to the chat is still being written down. */
  readonly arriving: (chat: string) => Promise<void>;
  /** Settles when the chat may be answered once more. */
  readonly patience: (chat: string, channel: Channel) => Promise<void>;
  /** Told of messages that are answered. */
  readonly answered: (messages: readonly MessageKey[]) => void;
  readonly close: (chat: string) => Promise<void>;
  /** As the store has it. */
  readonly move: (from: string, to: string, holds: boolean) => Promise<boolean>;
}

export class ChatTurn {
  readonly #parts: TurnParts;
  readonly #chat: string;
  readonly #line: Line;
  #attempts: number;
  /** The chat goes on under another name: whoever has its turn there does the rest. */
  #moved = false;
  #ring: () => void = () => {};

  constructor(parts: TurnParts, { chat, attempts }: Turn, line: Line) {
    this.#parts = parts;
    this.#chat = chat;
    this.#attempts = attempts;
    this.#line = line;
  }

  /** Something more came to the chat. */
  ring(): void {
    this.#ring();
  }

  /** Sends what an earlier turn had planned. */
  async sendRest(): Promise<void> {
    for (const { channel, id, body, pieces } of await this.#parts.inbox.unsent(this.#chat)) {
      const lead = { channel, id };
      if (pieces.some(({ begun }) => begun)) {
        await this.#parts.log.info('a piece whose sending had begun is sent again', {
          channel: this.#line.channel.name,
        });
      }
      await this.#send(lead, pieces, this.#targetOf(this.#message({ ...lead, body })));
      if (this.#moved) return;
      this.#parts.answered([lead]);
    }
  }

  /** Answers the next message, or those that belong together; false when there is none. */
  async next(): Promise<boolean> {
    const { inbox, replies, patience, gatherings, quietMs } = this.#parts;
    const rows = await inbox.waiting(this.#chat);
    const [first] = rows;
    if (!first || this.#moved) return false;
    const message = this.#message(first);
    if (message.movedTo !== undefined || message.movedFrom !== undefined) return this.#follow(message, first);
    await patience(this.#chat, this.#line.channel);
    const talk = await replies.open(message, this.#line.channel);
    if (talk.place.settings?.closed) {
      await this.#silence(rows);
      return true;
    }
    if (this.#attempts >= POISON) {
      this.#attempts = 0;
      await this.#give([first], await replies.answerPoison(this.#chat), talk, null);
      return true;
    }
    const gathers = this.#line.channel.can.gathers && quietMs > 0;
    if (gathers && bringsInputs(message) && !replies.bringsList(talk)) await this.#gather(rows, talk);
    else {
      gatherings.get(this.#chat)?.close();
      const telling = this.#tellingFor(message);
      const reply = await this.#unlessDropped(replies.answer(talk, (progress) => telling?.tell(progress)));
      await this.#give([first], reply, talk, telling);
    }
    return true;
  }

  /** What was kept for the chat goes with it, before anything more is said under its new name. */
  async #follow({ movedTo, movedFrom }: Message, row: Row): Promise<boolean> {
    const { move, stopping } = this.#parts;
    if (movedTo !== undefined) await this.#moveTo(movedTo);
    // What is in hand in the old chat is finished first.
    while (movedFrom !== undefined && !(await move(movedFrom, this.#chat, false))) {
      await pause(LOOK_MS, undefined, { signal: stopping }).catch(() => {});
      if (stopping.aborted) return false;
    }
    await this.#silence([row]);
    return !this.#moved;
  }

  async #moveTo(to: string): Promise<void> {
    if (to === this.#chat) return;
    await this.#parts.move(this.#chat, to, true);
    this.#moved = true;
  }

  async #gather(rows: readonly Row[], talk: Talk): Promise<void> {
    const { inbox, replies, stopping, arriving } = this.#parts;
    const telling = this.#tellingFor(talk.message);
    const gathering = this.#gathering((progress) => telling?.tell(progress));
    const seen = new Set<string>();
    const take = (all: readonly Row[]) => {
      for (const row of all) {
        if (seen.has(row.id)) continue;
        const message = this.#message(row);
        // A message of another kind ends it, and is answered after it.
        if (!bringsInputs(message) || !gathering.open) return gathering.close();
        seen.add(row.id);
        gathering.add({ channel: row.channel, id: row.id }, replies.inputs.of(message), isAddressed(message));
      }
    };
    let looking: Promise<unknown> = Promise.resolve();
    const look = () => {
      looking = looking.then(async () => this.#ring === look && take(await inbox.waiting(this.#chat))).catch(() => {});
    };
    const end = () => gathering.close();
    this.#ring = look;
    stopping.addEventListener('abort', end);
    try {
      take(rows);
      const arrived = async () => {
        await Promise.race([arriving(this.#chat), pause(ARRIVING_MS, undefined, { ref: false })]);
        look();
        await looking;
      };
      const gathered = await this.#unlessDropped(gathering.complete(arrived));
      if (gathered.messages.length === 0) throw new Error('a batch without a message');
      this.#ring = () => {};
      await looking;
      const reply = await this.#unlessDropped(replies.answerGathered(talk, gathering, gathered));
      await this.#give(gathered.messages, reply, talk, telling);
    } finally {
      this.#ring = () => {};
      stopping.removeEventListener('abort', end);
    }
  }

  /** The batch of the chat that is still open, or a new one. */
  #gathering(progress: (progress: Progress) => void): Gathering {
    const { gatherings, replies, quietMs } = this.#parts;
    const known = gatherings.get(this.#chat);
    if (known?.open) {
      known.tell = progress;
      return known;
    }
    known?.close();
    const made: Gathering = new Gathering(
      replies.inputs.newBatch(this.#chat, (told) => made.tell(told)),
      quietMs,
    );
    made.tell = progress;
    gatherings.set(this.#chat, made);
    return made;
  }

  /** Writes down what is said for messages, and says it. */
  async #give(messages: readonly MessageKey[], reply: Reply, talk: Talk, telling: TellingProgress | null) {
    const { inbox, replies, answered } = this.#parts;
    const [lead] = messages;
    if (!lead) return;
    const { channel } = this.#line;
    const cut = reply.blocks.length === 0 ? [] : channel.pieces(reply, replies.words(this.#chat));
    const pieces = await this.#unlessDropped(cut);
    const [first, ...others] = pieces.map(planned);
    // Words on how far the work was make room for the answer.
    const told = first && first.text !== '' && !first.file ? ((await telling?.message()) ?? null) : null;
    const all = first ? [{ ...first, replaces: told }, ...others] : [];
    const remembered = replies.remembered(talk);
    await inbox.plan(messages, all, remembered);
    if (remembered) replies.written(this.#chat, remembered.state);
    const begun = all.map((piece, ordinal) => ({ ...piece, ordinal, begun: false }));
    await this.#send(lead, begun, this.#targetOf(talk.message));
    answered(messages);
  }

  /**
   * What comes of work for an answer. A bot that ends takes from the work what it needs (the reading processes),
   * and what comes of it then is not written down as an answer.
   */
  async #unlessDropped<T>(work: T | Promise<T>): Promise<T> {
    const { dropping } = this.#parts;
    const { promise: dropped, reject } = Promise.withResolvers<never>();
    const drop = () => reject(dropping.reason);
    dropping.addEventListener('abort', drop);
    if (dropping.aborted) drop();
    try {
      return await Promise.race([dropped, work]);
    } finally {
      dropping.removeEventListener('abort', drop);
    }
  }

  async #send(lead: MessageKey, pieces: readonly PlannedPiece[], to: Target) {
    const { inbox, log, close } = this.#parts;
    let closed = false;
    for (const planned of pieces) {
      const sent: Sent = closed ? { kind: 'closed' } : await this.#sendOne(planned, to);
      // What is not sent goes along, and is sent there.
      if (sent.kind === 'moved') return this.#moveTo(sent.to);
      if (sent.kind === 'closed' && !closed) {
        closed = true;
        await close(this.#chat);
      }
      if (sent.kind === 'refused') {
        await log.error(sent.why, 'a piece of an answer was not taken', { channel: this.#line.channel.name });
      }
      await inbox.sent(lead, planned.ordinal, sent.kind === 'sent' ? sent.id : null);
    }
    if (closed) await this.#silence(await inbox.waiting(this.#chat));
  }

  async #sendOne({ replaces, ...planned }: PlannedPiece, to: Target): Promise<Sent> {
    const { outgoing } = this.#line;
    const piece = pieceOf(planned);
    const replaced = replaces ? await outgoing.replace(replaces, piece, to) : null;
    return replaced ?? outgoing.send(piece, to);
  }

  /** Nobody hears an answer any more. */
  async #silence(rows: readonly MessageKey[]): Promise<void> {
    for (const { channel, id } of rows) {
      await this.#parts.inbox.plan([{ channel, id }], [], null);
      this.#parts.answered([{ channel, id }]);
    }
  }

  /** Nothing is told of work that nobody asked for. */
  #tellingFor(message: Message): TellingProgress | null {
    if (!isAddressed(message)) return null;
    const { channel, outgoing } = this.#line;
    const { replies } = this.#parts;
    return new TellingProgress(channel, outgoing, this.#targetOf(message), () => replies.words(this.#chat));
  }

  #targetOf({ id, group }: Message): Target {
    return { chat: this.#chat, answers: id ?? null, group: group === true };
  }

  #message(row: Row): Message {
    const kept = (ordinal: number) => this.#parts.inbox.file(row, ordinal);
    return unpack({ ...row, chat: this.#chat }, { again: this.#line.channel.open?.bind(this.#line.channel), kept });
  }
}
