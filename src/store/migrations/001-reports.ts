/** Agencies, the versions of their reports, who forwarded them, and what chats have set aside. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agencies')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('region', 'text')
    .addColumn('level', 'text')
    .addColumn('kind', 'text')
    .addColumn('is_public', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('agencies_region').on('agencies').column('region').execute();

  await db.schema
    .createTable('agency_keys')
    .addColumn('search_key', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('agency_keys_key', ['search_key', 'agency', 'kind'])
    .execute();
  await db.schema.createIndex('agency_keys_agency').on('agency_keys').column('agency').execute();

  await db.schema
    .createTable('agency_grams')
    .addColumn('gram', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('agency_grams_key', ['gram', 'agency'])
    .execute();

  await db.schema
    .createTable('agency_chats')
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('agency_chats_key', ['chat', 'agency'])
    .execute();

  await db.schema
    .createTable('agency_links')
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('former', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('agency_links_key', ['chat', 'former'])
    .execute();

  await db.schema
    .createTable('versions')
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('print', 'text', (column) => column.notNull())
    .addColumn('format', 'text')
    .addColumn('published_on', 'text')
    .addColumn('numbers', 'text')
    .addColumn('marks', 'text', (column) => column.notNull())
    .addColumn('claims', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('is_public', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('versions_key', ['agency', 'year', 'print'])
    .execute();

  await db.schema
    .createTable('version_reports')
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('print', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('version_reports_key', ['agency', 'year', 'print'])
    .execute();

  await db.schema
    .createTable('forwards')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('print', 'text', (column) => column.notNull())
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('sender', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('url', 'text')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('is_public', 'integer', (column) => column.notNull())
    .addColumn('shared_by', 'text')
    .addColumn('shared_at', 'text')
    .execute();
  await db.schema.createIndex('forwards_version').on('forwards').columns(['agency', 'year', 'print', 'chat']).execute();
  await db.schema.createIndex('forwards_chat').on('forwards').columns(['chat', 'at']).execute();

  await db.schema
    .createTable('asides')
    .addColumn('chat', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('prints', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('restored_at', 'text')
    .addColumn('restored_by', 'text')
    .addPrimaryKeyConstraint('asides_key', ['chat', 'number'])
    .execute();
}
