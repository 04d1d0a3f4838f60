/** From the names of a question to offices: one each, or what to choose from. */
import { agencyNature } from '../../report/agency-kind.ts';
import type { Agency, Found, Store } from '../../store/store.ts';
import type { Question } from '../question/question.ts';
import type { LookUpMemory } from './memory.ts';

/** Who asks, and what is at hand. */
export interface Asker {
  readonly chat: string;
  readonly now: Date;
  readonly store: Store;
  /** The look-up before this one, while it can be followed up. */
  readonly before: LookUpMemory | null;
  /** Names that are settled already: by the look-up that this one follows, or by a choice. Name to key. */
  readonly settled: ReadonlyMap<string, string>;
  /** Offices that the chat just had to do with, by name; asked for when a question names none. */
  readonly atHand: readonly string[];
}

export type Resolved =
  | { readonly kind: 'agencies'; readonly agencies: readonly Agency[]; readonly known: ReadonlyMap<string, string> }
  | {
      readonly kind: 'choose';
      readonly text: string;
      readonly agencies: readonly Agency[];
      readonly more: number;
      /** All fit the name; otherwise none does, and these are the nearest. */
      readonly exact: boolean;
      readonly known: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'unknown-agency'; readonly text: string }
  | { readonly kind: 'no-agency' };

/** Searches for the offices that a question names, or those that the chat spoke of before. */
export async function resolveAgencies(question: Question, asker: Asker): Promise<Resolved> {
  const known = new Map(asker.settled);
  const texts = question.agencies.length > 0 ? question.agencies : asker.atHand;
  if (texts.length === 0) return { kind: 'no-agency' };
  const agencies = new Map<string, Agency>();
  for (const text of texts) {
    const found = await findOne(text, question, asker);
    if (found.kind === 'one') {
      known.set(text, found.agency.key);
      agencies.set(found.agency.key, found.agency);
      continue;
    }
    if (found.agencies.length === 0) return { kind: 'unknown-agency', text };
    const exact = found.kind === 'several';
    return { kind: 'choose', text, agencies: found.agencies, more: exact ? found.more : 0, exact, known };
  }
  return { kind: 'agencies', agencies: [...agencies.values()], known };
}

async function findOne(text: string, { follows }: Question, { chat, store, before, settled }: Asker): Promise<Found> {
  // A name that was settled a moment ago stays settled, as long as the office may still be seen.
  const key = settled.get(text);
  const agency = key === undefined ? null : await store.agencies.get(chat, key);
  if (agency) return { kind: 'one', agency };
  if (follows !== 'agency') return store.agencies.find(chat, text);
  return findSameBody(text, chat, store, before);
}

/** 「茌平区呢」 after an answer about 「东阿县教育局」 asks for the education bureau of that district. */
async function findSameBody(text: string, chat: string, store: Store, before: LookUpMemory | null): Promise<Found> {
  const body = before ? await bodyOf(before, chat, store) : null;
  if (body === null) return store.agencies.find(chat, text);
  const there = await store.agencies.find(chat, text + body);
  if (there.kind === 'one') return there;
  const named = await store.agencies.find(chat, text);
  const isPlace = agencyNature(text).region === text;
  if (!isPlace && named.kind === 'one') return named;
  if (there.kind === 'several') return there;
  return !isPlace && named.kind === 'several' ? named : there.agencies.length > 0 ? there : named;
}

/** 「教育局」 of the one office that was spoken of; null when there were several. */
async function bodyOf(before: LookUpMemory, chat: string, store: Store): Promise<string | null> {
  const [text, ...others] = before.question.agencies;
  const key = text === undefined || others.length > 0 ? undefined : before.known.get(text);
  const agency = key === undefined ? null : await store.agencies.get(chat, key);
  const region = agencyNature(agency?.name ?? null).region;
  return agency && region !== null ? agency.name.slice(region.length) || null : null;
}
