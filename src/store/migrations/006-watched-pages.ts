/** The public pages that are watched for reports. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('watched_pages')
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('taken_on', 'text')
    .addColumn('look', 'text')
    .addPrimaryKeyConstraint('watched_pages_key', ['chat', 'url'])
    .execute();
}
