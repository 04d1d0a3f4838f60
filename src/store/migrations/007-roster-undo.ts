/** How the roster of a chat was before its last change. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('roster_undo')
    .addColumn('chat', 'text', (column) => column.primaryKey())
    .addColumn('undo', 'text', (column) => column.notNull())
    .execute();
}
