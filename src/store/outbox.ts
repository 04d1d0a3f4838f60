/**
 * What is sent for the messages of the inbox, piece by piece. A piece that was on its way when the
 * process ended may have arrived or not; whoever sends the rest decides whether to send it again.
 */
import type { Database } from './database.ts';
import type { Flushing } from './flushing.ts';
import { lazily } from './lazily.ts';
import type { Inbox, MessageKey, OutgoingPiece, PlannedPiece, Unsent } from './store.ts';

type Outbox = Pick<Inbox, 'plan' | 'unsent' | 'sent' | 'conversation' | 'remember'>;

/** What a reply leaves behind beside its pieces. */
interface Remembered {
  readonly chat: string;
  readonly state: string;
  readonly at: string;
}

export function outboxOf(database: Database, flushing: Flushing): Outbox {
  return {
    // Without its plan a message is answered anew: as when it is not known whether its first piece arrived. That a
    // piece was sent is on the disk before the next is, and the plan with it.
    plan: (answered, pieces, remembered) =>
      lazily(database, (open) => open.transaction().execute((within) => plan(within, answered, pieces, remembered))),
    unsent: (chat) => unsent(database, chat),
    sent: (lead, ordinal, id) =>
      flushing.with(() => database.transaction().execute((open) => sent(open, lead, ordinal, id))),
    remember: (chat, state, at) => remember(database, { chat, state, at }),
    async conversation(chat) {
      const row = await database
        .selectFrom('conversations')
        .select('state')
        .where('chat', '=', chat)
        .executeTakeFirst();
      return row?.state ?? null;
    },
  };
}

/** The reply stands under the first of the messages; without pieces they are answered by silence. */
async function plan(
  transaction: Database,
  answered: readonly MessageKey[],
  pieces: readonly OutgoingPiece[],
  remembered: Remembered | null,
): Promise<void> {
  const [lead] = answered;
  if (!lead) return;
  const { channel } = lead;
  if (pieces.length > 0) {
    await transaction
      .insertInto('outbox')
      .values(
        pieces.map((piece, ordinal) => ({
          channel,
          lead: lead.id,
          ordinal,
          text: piece.text,
          buttons: piece.buttons,
          file_name: piece.file?.name ?? null,
          file_bytes: piece.file?.bytes ?? null,
          state: ordinal === 0 ? 'sending' : 'planned',
          sent_id: piece.replaces ?? null,
        })),
      )
      .execute();
  }
  await transaction
    .updateTable('inbox')
    .set({ state: 'planned', lead: lead.id })
    .where('channel', '=', channel)
    .where(
      'id',
      'in',
      answered.map(({ id }) => id),
    )
    .execute();
  await transaction
    .updateTable('inbox_chats')
    .set({ attempts: 0 })
    .where('chat', 'in', (chats) =>
      chats.selectFrom('inbox').select('chat').where('channel', '=', channel).where('id', '=', lead.id),
    )
    .execute();
  if (remembered) await remember(transaction, remembered);
  if (pieces.length === 0) await finish(transaction, lead);
}

async function remember(transaction: Database, { chat, state, at }: Remembered): Promise<void> {
  await transaction
    .insertInto('conversations')
    .values({ chat, state, updated_at: at })
    .onConflict((conflict) => conflict.column('chat').doUpdateSet({ state, updated_at: at }))
    .execute();
}

async function unsent(database: Database, chat: string): Promise<Unsent[]> {
  const leads = await database
    .selectFrom('inbox')
    .select(['channel', 'id', 'body'])
    .where('chat', '=', chat)
    .where('state', '=', 'planned')
    .where((where) => where('id', '=', where.ref('lead')))
    .orderBy('place')
    .execute();
  const all: Unsent[] = [];
  for (const lead of leads) {
    const rows = await database
      .selectFrom('outbox')
      .selectAll()
      .where('channel', '=', lead.channel)
      .where('lead', '=', lead.id)
      .where('state', '<>', 'sent')
      .orderBy('ordinal')
      .execute();
    const pieces = rows.map(
      ({ ordinal, text, buttons, file_name: name, file_bytes: bytes, state, sent_id: replaces }): PlannedPiece => ({
        ordinal,
        text,
        buttons,
        file: name !== null && bytes !== null ? { name, bytes } : null,
        replaces,
        begun: state === 'sending',
      }),
    );
    all.push({ ...lead, pieces });
  }
  return all;
}

async function sent(transaction: Database, lead: MessageKey, ordinal: number, id: string | null): Promise<void> {
  await setState(transaction, lead, ordinal, { state: 'sent', sent_id: id });
  const next = await transaction
    .selectFrom('outbox')
    .select('ordinal')
    .where('channel', '=', lead.channel)
    .where('lead', '=', lead.id)
    .where('state', '<>', 'sent')
    .orderBy('ordinal')
    .executeTakeFirst();
  if (!next) await finish(transaction, lead);
  else await setState(transaction, lead, next.ordinal, { state: 'sending' });
}

async function setState(
  database: Database,
  { channel, id }: MessageKey,
  ordinal: number,
  state: { readonly state: string; readonly sent_id?: string | null },
): Promise<void> {
  await database
    .updateTable('outbox')
    .set(state)
    .where('channel', '=', channel)
    .where('lead', '=', id)
    .where('ordinal', '=', ordinal)
    .execute();
}

/** Everything is sent: of the messages only the names are kept, of the reply nothing. */
async function finish(transaction: Database, { channel, id: lead }: MessageKey): Promise<void> {
  const messages = await transaction
    .selectFrom('inbox')
    .select(['id', 'chat'])
    .where('channel', '=', channel)
    .where('lead', '=', lead)
    .where('state', '=', 'planned')
    .execute();
  const [first] = messages;
  if (!first) return;
  const ids = messages.map(({ id }) => id);
  await transaction
    .updateTable('inbox')
    .set({ state: 'answered', body: '' })
    .where('channel', '=', channel)
    .where('id', 'in', ids)
    .execute();
  await transaction.deleteFrom('inbox_files').where('channel', '=', channel).where('id', 'in', ids).execute();
  await transaction.deleteFrom('outbox').where('channel', '=', channel).where('lead', '=', lead).execute();
  await transaction
    .updateTable('inbox_chats')
    .set(({ eb }) => ({ waiting: eb('waiting', '-', ids.length) }))
    .where('chat', '=', first.chat)
    .execute();
}
