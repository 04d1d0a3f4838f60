/** All words that name metrics, and what they name when they stand together. */

import { rowChoices } from './application-words.ts';
import { applicationId, applicationTerms } from './applications.ts';
import { litigationId, litigationTerms } from './litigation.ts';
import type { Metric, Term } from './metric.ts';
import { narrativeMetrics, narrativeTerms } from './narrative.ts';
import { proactiveMetrics, proactivePhrases, proactiveTerms } from './proactive.ts';
import { shareChoices, shareMetrics, shareTerms } from './shares.ts';

/** One spelling of a word: full width, capitals, quotation marks and dots do not matter. */
export const wordKey = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”‘’"'「」『』《》·•・]/g, '');

/** Words that go together (`facet`), for composing what a question names. */
export const terms: readonly Term[] = [
  ...applicationTerms,
  ...proactiveTerms,
  ...litigationTerms,
  ...shareTerms,
  ...narrativeTerms,
];

/** Names that are said as one word and are not composed. */
export const phrases: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...shareMetrics, ...narrativeMetrics].flatMap((metric: Metric) =>
    [metric.name.label, metric.name.en, ...metric.synonyms].map((word) => [wordKey(word), [metric.id]] as const),
  ),
  ...proactivePhrases.map(([word, ids]) => [wordKey(word), ids] as const),
  ...shareChoices.flatMap(({ words, ids }) => words.map((word) => [wordKey(word), ids] as const)),
]);

/** A word that says no more than one of several metrics, which are told together. */
export interface Choice {
  readonly words: readonly string[];
  readonly ids: readonly string[];
}

const proactiveIds = new Set(proactiveMetrics.map(({ id }) => id));
const proactiveId = (item: string, field: string): string => `proactive.${item}.${field}`;

/** The metrics of table two that items and fields name together; only those that a form has. */
export const proactiveOf = (items: readonly string[], fields: readonly string[]): readonly string[] =>
  items.flatMap((item) => fields.map((field) => proactiveId(item, field))).filter((id) => proactiveIds.has(id));

const itemTerms = proactiveTerms.filter(({ facet }) => facet === 'item');
const fieldTerms = proactiveTerms.filter(({ facet }) => facet === 'field');
export const itemKeys: readonly string[] = itemTerms.flatMap(({ keys }) => keys);

export { narrativesOf } from './narrative.ts';
/** What an item is asked for when it stands alone. */
export { fieldsAlone } from './proactive.ts';
export { applicationId, litigationId };

/** A field without its item is asked of every item that has it. */
const fieldChoices: readonly Choice[] = fieldTerms.map(({ words, keys }) => ({
  words,
  ids: proactiveOf(itemKeys, keys),
}));

/** Choices with more than one metric, of rows, shares and fields; items are added by the catalogue. */
export const choices: readonly Choice[] = [
  ...rowChoices.map(({ words, keys, also }) => ({
    words,
    ids: [...keys.map((key) => applicationId(key, 'total')), ...(also ?? [])],
  })),
  ...shareChoices,
  ...fieldChoices,
];
