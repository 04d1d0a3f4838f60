/**
 * The durable inbox: a message is on the disk before its platform hears that it arrived, and stays
 * there until its answer has been sent. Several processes share it: the turn of a chat is leased, so
 * that its messages are answered one after the other, and by one process only.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { Flushing } from './flushing.ts';
import { flushOf, isLazy, lazily } from './lazily.ts';
import { outboxOf } from './outbox.ts';
import type { Inbox, InboxMessage, MessageKey, Turn } from './store.ts';

/** Messages of one chat that are looked at together. */
const TOGETHER = 200;

export function inboxOf(database: Database): Inbox {
  const places = newPlaces();
  const flushing = new Flushing(flushOf(database));
  return {
    ...outboxOf(database, flushing),
    async add(message, now) {
      const added = await lazily(database, (open) =>
        open.transaction().execute((within) => add(within, message, places(), now)),
      );
      if (isLazy(database)) flushing.wrote();
      return added;
    },
    settled: () => flushing.settled(),
    // A lease that is lost with the power is of a process that is gone as well.
    claim: (owner, now, until, most, channels) =>
      lazily(database, (open) => claim(open, { owner, now, until }, most, channels)),
    async renew(owner, until) {
      await lazily(database, (open) =>
        open.updateTable('inbox_chats').set({ lease_until: until }).where('lease_owner', '=', owner).execute(),
      );
    },
    async release(chat, owner, now, failed = false) {
      await lazily(database, (open) =>
        open
          .updateTable('inbox_chats')
          .set({ lease_owner: null, lease_until: null, turn_at: now, ...(failed ? {} : { attempts: 0 }) })
          .where('chat', '=', chat)
          .where('lease_owner', '=', owner)
          .execute(),
      );
    },
    async releaseAll(owner = null) {
      await database
        .updateTable('inbox_chats')
        .set({ lease_owner: null, lease_until: null })
        .where('lease_owner', 'is not', null)
        .$if(owner !== null, (leased) => leased.where('lease_owner', '=', owner))
        .execute();
    },
    waiting: (chat) => waiting(database, chat),
    async file({ channel, id }, ordinal) {
      const row = await database
        .selectFrom('inbox_files')
        .select('bytes')
        .where('channel', '=', channel)
        .where('id', '=', id)
        .where('ordinal', '=', ordinal)
        .executeTakeFirst();
      return row?.bytes ?? null;
    },
    async open(channel, ids) {
      if (ids.length === 0) return [];
      const rows = await database
        .selectFrom('inbox')
        .select('id')
        .where('channel', '=', channel)
        .where('id', 'in', ids)
        .where('state', '<>', 'answered')
        .execute();
      return rows.map(({ id }) => id);
    },
    async unanswered() {
      const row = await database
        .selectFrom('inbox_chats')
        .select(({ fn }) => fn.sum<number | null>('waiting').as('count'))
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
    async forget(before) {
      await database.deleteFrom('inbox').where('state', '=', 'answered').where('received_at', '<', before).execute();
      await database.deleteFrom('inbox_chats').where('waiting', '=', 0).where('turn_at', '<', before).execute();
    },
  };
}

/** Places that sort as they are given out, in one process by order, between processes by the clock. */
function newPlaces(): () => string {
  let last = 0;
  const suffix = randomUUID().slice(0, 8);
  return () => {
    last = Math.max(last + 1, Date.now() * 1000);
    return `${String(last).padStart(17, '0')}-${suffix}`;
  };
}

async function add(
  transaction: Database,
  { channel, id, chat, body, files }: InboxMessage,
  place: string,
  now: string,
): Promise<boolean> {
  const added = await transaction
    .insertInto('inbox')
    .values({ channel, id, chat, place, body, state: 'waiting', lead: null, received_at: now })
    .onConflict((conflict) => conflict.columns(['channel', 'id']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false;
  for (const { ordinal, bytes } of files) {
    await transaction.insertInto('inbox_files').values({ channel, id, ordinal, bytes }).execute();
  }
  await transaction
    .insertInto('inbox_chats')
    .values({ chat, channel, waiting: 1, lease_owner: null, lease_until: null, turn_at: now, attempts: 0 })
    .onConflict((conflict) =>
      conflict.column('chat').doUpdateSet(({ eb }) => ({ waiting: eb('inbox_chats.waiting', '+', 1) })),
    )
    .execute();
  return true;
}

interface Lease {
  readonly owner: string;
  readonly now: string;
  readonly until: string;
}

/** Takes the turn of those chats that have waited longest. Whoever comes second to a chat gets nothing of it. */
async function claim(
  database: Database,
  lease: Lease,
  most: number,
  channels: readonly string[] | undefined,
): Promise<Turn[]> {
  const candidates = await database
    .selectFrom('inbox_chats')
    .select(['chat', 'channel', 'attempts'])
    .where('waiting', '>', 0)
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<', lease.now)]))
    .$if(channels !== undefined, (asked) => asked.where('channel', 'in', channels ?? []))
    .orderBy('turn_at')
    .limit(most)
    .execute();
  const turns: Turn[] = [];
  for (const { chat, channel, attempts } of candidates) {
    const taken = await database
      .updateTable('inbox_chats')
      .set({ lease_owner: lease.owner, lease_until: lease.until, attempts: attempts + 1 })
      .where('chat', '=', chat)
      .where('waiting', '>', 0)
      .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<', lease.now)]))
      .executeTakeFirst();
    if (taken.numUpdatedRows > 0n) turns.push({ chat, channel, attempts });
  }
  return turns;
}

async function waiting(database: Database, chat: string): Promise<(MessageKey & { readonly body: string })[]> {
  return database
    .selectFrom('inbox')
    .select(['channel', 'id', 'body'])
    .where('chat', '=', chat)
    .where('state', '=', 'waiting')
    .orderBy('place')
    .limit(TOGETHER)
    .execute();
}
