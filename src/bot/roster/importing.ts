/** A list laid upon the roster of a chat. */
import { randomBytes } from 'node:crypto';
import type { Store, Unit } from '../../store/store.ts';
import type { ListedLine } from './listed.ts';
import { meaningsFor } from './meaning.ts';
import { type LineResult, mergeList } from './merge.ts';

const newId = (): string => randomBytes(6).toString('hex');

export interface Imported {
  readonly results: readonly LineResult[];
  readonly units: readonly Unit[];
}

export async function importList(store: Store, chat: string, lines: readonly ListedLine[]): Promise<Imported> {
  const existing = await store.rosters.units(chat);
  const names = lines.flatMap(({ units }) =>
    units.flatMap(({ name, aliases, parent }) => [name, ...aliases, ...(parent === null ? [] : [parent])]),
  );
  const titles = lines.flatMap(({ units, text }) => (units.length === 0 ? [text.slice(0, 60)] : []));
  const meanings = await meaningsFor(store, chat, names, existing, titles);
  const { results, put } = mergeList(lines, existing, (name) => meanings.of(name), newId);
  if (put.length > 0) await store.rosters.put(chat, put);
  return { results, units: await store.rosters.units(chat) };
}
