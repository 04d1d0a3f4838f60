/** The inbox, the outbox, and what is remembered of conversations. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The one type that the engines call by different names.
  const bytes = db.getExecutor().adapter.supportsMultipleConnections ? sql`bytea` : sql`blob`;

  await db.schema
    .createTable('inbox')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('lead', 'text')
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('inbox_key', ['channel', 'id'])
    .execute();
  await db.schema.createIndex('inbox_chat').on('inbox').columns(['chat', 'state', 'place']).execute();
  await db.schema.createIndex('inbox_lead').on('inbox').columns(['channel', 'lead']).execute();
  await db.schema.createIndex('inbox_received').on('inbox').columns(['state', 'received_at']).execute();

  await db.schema
    .createTable('inbox_files')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('inbox_files_key', ['channel', 'id', 'ordinal'])
    .execute();

  await db.schema
    .createTable('inbox_chats')
    .addColumn('chat', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('waiting', 'integer', (column) => column.notNull())
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('turn_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('inbox_chats_turn').on('inbox_chats').columns(['waiting', 'turn_at']).execute();

  await db.schema
    .createTable('outbox')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('lead', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('buttons', 'text')
    .addColumn('file_name', 'text')
    .addColumn('file_bytes', bytes)
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('sent_id', 'text')
    .addPrimaryKeyConstraint('outbox_key', ['channel', 'lead', 'ordinal'])
    .execute();

  await db.schema
    .createTable('conversations')
    .addColumn('chat', 'text', (column) => column.primaryKey().notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
}
