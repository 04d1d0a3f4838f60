/** The migrations in the order in which they run; a published one is never changed. */
import type { Migration } from 'kysely/migration';
import * as reports from './001-reports.ts';
import * as inbox from './002-inbox.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-reports': reports,
  '002-inbox': inbox,
};
