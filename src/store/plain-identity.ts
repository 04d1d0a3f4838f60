/** What an office is searched by, until there is a search. */
import type { Identity } from '../agencies/identity.ts';
import type { Database } from './database.ts';

export async function indexAgency(database: Database, office: Identity): Promise<void> {
  void database;
  void office;
}
