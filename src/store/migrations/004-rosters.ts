/** Who must report to a chat, and who was ticked off by hand. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('roster_units')
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('agency', 'text')
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('contact', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('parent', 'text')
    .addPrimaryKeyConstraint('roster_units_key', ['chat', 'id'])
    .execute();

  await db.schema
    .createTable('roster_ticks')
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('roster_ticks_key', ['chat', 'unit', 'year'])
    .execute();
}
