/** What was reminded of where, and what the chats chose about it. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reminders')
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('sent_id', 'text')
    .addColumn('print', 'text')
    .addPrimaryKeyConstraint('reminders_key', ['chat', 'year', 'stage', 'date'])
    .execute();
  await db.schema.createIndex('reminders_state').on('reminders').columns(['state', 'at']).execute();

  await db.schema
    .createTable('reminder_settings')
    .addColumn('chat', 'text', (column) => column.primaryKey().notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
