/** Changes of a roster, each of which can be taken back once. */
import { randomBytes } from 'node:crypto';
import type { Store, Unit } from '../../store/store.ts';
import type { Conversation } from '../conversation.ts';
import type { ListedLine } from './listed.ts';
import { meaningsFor } from './meaning.ts';
import { undoable } from './memory.ts';
import { type LineResult, mergeList } from './merge.ts';

export interface Changing {
  readonly store: Store;
  readonly chat: string;
  readonly conversation: Conversation;
}

const newId = (): string => randomBytes(6).toString('hex');

export interface Imported {
  readonly results: readonly LineResult[];
  readonly units: readonly Unit[];
}

/** Lays a list upon the roster of the chat. */
export async function importList(lines: readonly ListedLine[], changing: Changing): Promise<Imported> {
  const { store, chat } = changing;
  const existing = await store.rosters.units(chat);
  const names = lines.flatMap(({ units }) =>
    units.flatMap(({ name, aliases, parent }) => [name, ...aliases, ...(parent === null ? [] : [parent])]),
  );
  const titles = lines.flatMap(({ units, text }) => (units.length === 0 ? [text.slice(0, 60)] : []));
  const meanings = await meaningsFor(store, chat, names, existing, titles);
  const { results, put } = mergeList(lines, existing, (name) => meanings.of(name), newId);
  if (put.length > 0) await write(put, changing, existing);
  return { results, units: await store.rosters.units(chat) };
}

/** Writes units, and remembers how they were. */
export async function write(
  units: readonly Unit[],
  { store, chat, conversation }: Changing,
  existing: readonly Unit[],
): Promise<void> {
  await store.rosters.put(chat, units);
  const before = new Map(existing.map((unit) => [unit.id, unit]));
  const put = units.flatMap(({ id }) => before.get(id) ?? []);
  const remove = units.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  conversation.roster = { awaiting: null, undo: undoable({ remove, put, ticks: [] }) };
}

/** Removes units, and remembers them with their ticks of a year. */
export async function remove(
  ids: readonly string[],
  { store, chat, conversation }: Changing,
  existing: readonly Unit[],
  year: number,
): Promise<void> {
  const gone = new Set(ids);
  const ticks = (await store.rosters.ticks(chat, year)).filter(({ unit }) => gone.has(unit));
  // Those below them lose what is above them.
  const put = existing.filter(({ id, parent }) => gone.has(id) || (parent !== null && gone.has(parent)));
  await store.rosters.remove(chat, ids);
  conversation.roster = { awaiting: null, undo: undoable({ remove: [], put, ticks }) };
}

/** Takes the last change back; false when there is none. */
export async function undo({ store, chat, conversation }: Changing): Promise<boolean> {
  const { undo: last } = conversation.roster;
  if (last === null) return false;
  if (last.put.length > 0) await store.rosters.put(chat, last.put);
  if (last.remove.length > 0) await store.rosters.remove(chat, last.remove);
  for (const tick of last.ticks) await store.rosters.tick(chat, tick);
  conversation.roster = { awaiting: null, undo: null };
  return true;
}
