/** Which unit of a roster a person means. */
import { plainName } from '../../agencies/identity.ts';
import type { Store, Unit } from '../../store/store.ts';
import { meaningsFor } from './meaning.ts';
import { Roster } from './merge.ts';

/** The unit; else those that it may be. */
export async function findUnit(
  store: Store,
  chat: string,
  units: readonly Unit[],
  text: string,
): Promise<Unit | readonly Unit[]> {
  const roster = new Roster(units);
  const named = roster.find(text, null);
  if (named) return named;
  const meanings = await meaningsFor(store, chat, [text], units);
  const meant = roster.find(text, meanings.of(text).agency);
  if (meant) return meant;
  const plain = plainName(text);
  const like = units.filter(({ name, aliases }) => [name, ...aliases].some((one) => plainName(one).includes(plain)));
  const [only, ...others] = plain.length >= 2 ? like : [];
  return only && others.length === 0 ? only : like;
}
