/** Offices by their plain names, until names are understood. */

import type { Database } from './database.ts';
import type { Agency } from './store.ts';
export type Identity = Agency;
export function identify(name: string, where: { readonly host: string | null; readonly chat: string }): Identity {
  void where;
  return { key: name.replace(/\s/g, ''), name, region: null, level: null, kind: null };
}
export async function indexAgency(database: Database, agency: Identity): Promise<void> {
  void database;
  void agency;
}
