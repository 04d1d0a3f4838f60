/** What holds in a chat, and the codes by which a person becomes the one who administers it. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chats')
    .addColumn('chat', 'text', (column) => column.primaryKey().notNull())
    .addColumn('language', 'text')
    .addColumn('silent', 'integer', (column) => column.notNull())
    .addColumn('closed', 'integer', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('owner_name', 'text')
    .addColumn('asked', 'text')
    .execute();
  await db.schema
    .createTable('pairing_codes')
    .addColumn('code', 'text', (column) => column.primaryKey().notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .execute();
}
