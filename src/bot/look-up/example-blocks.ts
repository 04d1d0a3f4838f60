/** Questions that would work, made of what this chat can really see; and what a question was understood as. */
import type { Agency } from '../../store/store.ts';
import type { Question } from '../question/question.ts';
import type { Words } from '../say/index.ts';
import { type Block, line } from '../say/reply.ts';
import type { Asker } from './agencies.ts';
import { nameOf } from './value-text.ts';

/** 「新收、结转下年、予以公开」 */
export const popularNames = (words: Words): string => words.lookUp.popular.join(words.list);

/**
 * Three questions that would be answered; when none would, how to come by reports.
 * @param names of offices that were asked about
 */
export async function exampleBlocks(asker: Asker, words: Words, names: readonly string[] = []): Promise<Block[]> {
  const examples = await workingExamples(asker, words, names);
  return [line(examples ?? words.lookUp.noExamples)];
}

/** Null when there is nothing that this chat could ask for. */
export async function workingExamples(
  asker: Asker,
  words: Words,
  names: readonly string[] = [],
): Promise<string | null> {
  const { store, chat } = asker;
  const agency = await someAgency(asker, names);
  const year = agency ? (await store.reports.years(chat, agency.key)).at(-1) : undefined;
  if (!agency || year === undefined) return null;
  const [first = '', , third = '', rate = ''] = words.lookUp.popular;
  const examples = [
    words.lookUp.example(agency.name, year, first),
    words.lookUp.exampleTrend(agency.name, third),
    words.lookUp.example(agency.name, year, rate),
  ];
  return words.lookUp.examples(examples.map((text) => words.quoted(text)).join(words.list));
}

/** The office that was spoken of last, or one whose report came here. */
async function someAgency({ store, chat, settled, atHand }: Asker, names: readonly string[]): Promise<Agency | null> {
  for (const name of names) {
    const found = await store.agencies.find(chat, name);
    if (found.kind === 'one') return found.agency;
  }
  for (const key of settled.values()) {
    const agency = await store.agencies.get(chat, key);
    if (agency) return agency;
  }
  for (const name of atHand) {
    const found = await store.agencies.find(chat, name);
    if (found.kind === 'one') return found.agency;
  }
  const [own] = await store.agencies.of(chat, { kind: 'chat' });
  return own ?? null;
}

/** 「2022 年、新收」: what was understood of a question that cannot be answered. */
export function understoodText({ agencies, years, metrics }: Question, words: Words): string {
  const parts = [
    ...agencies,
    ...(years.kind === 'years' ? years.years.map((year) => words.lookUp.year(year)) : []),
    ...metrics.map((metric) => nameOf(metric, words)),
  ];
  return parts.map((part) => words.quoted(part)).join(words.list);
}
