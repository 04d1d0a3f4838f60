/**
 * Everything that can be asked of a report by name: each number of the three tables, the groups and sums
 * over them, shares, and what the text says. Help, documentation and answers are made from this list.
 */
import { applicationMetrics } from './metrics/applications.ts';
import { litigationMetrics } from './metrics/litigation.ts';
import type { Metric } from './metrics/metric.ts';
import { narrativeMetrics } from './metrics/narrative.ts';
import { proactiveMetrics, proactiveTerms } from './metrics/proactive.ts';
import { shareMetrics } from './metrics/shares.ts';
import { type Choice, choices as choicesOfTerms, fieldsAlone, proactiveOf, wordKey } from './metrics/vocabulary.ts';

export { compose, type Word } from './metrics/compose.ts';
export type { CellState, Metric, MetricValue, Numbers } from './metrics/metric.ts';

export type { Choice } from './metrics/vocabulary.ts';
export { phrases, terms, wordKey } from './metrics/vocabulary.ts';

/** In the order of the forms: 表三, 表四, 表二, shares, the text. */
export const metrics: readonly Metric[] = [
  ...applicationMetrics,
  ...litigationMetrics,
  ...proactiveMetrics,
  ...shareMetrics,
  ...narrativeMetrics,
];

const byId: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.id, metric]));

export const metricById = (id: string): Metric | undefined => byId.get(id);

const itemChoices: readonly Choice[] = proactiveTerms
  .filter(({ facet }) => facet === 'item')
  .map(({ words, keys }) => ({ words, ids: keys.flatMap((key) => proactiveOf([key], fieldsAlone(key))) }));

/** Words that may mean several metrics. These are told together, each under its own name. */
export const choices: readonly Choice[] = [...choicesOfTerms, ...itemChoices].filter(({ ids }) => ids.length > 1);

const byWord = new Map<string, Metric[]>();
for (const metric of metrics) {
  for (const word of [metric.name.label, metric.name.en, ...metric.synonyms, metric.id]) {
    const key = wordKey(word);
    const known = byWord.get(key) ?? [];
    if (!known.includes(metric)) byWord.set(key, [...known, metric]);
  }
}
for (const { words, ids } of choices) {
  const several = ids.flatMap((id) => byId.get(id) ?? []);
  for (const word of words) byWord.set(wordKey(word), several);
}

/** What a name or synonym asks for: usually one, several when it is a choice, none when unknown. */
export const metricsNamed = (text: string): readonly Metric[] => byWord.get(wordKey(text).trim()) ?? [];
