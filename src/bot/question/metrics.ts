/** The metrics that the words of a question name. */
import { compose, type Metric, metricById, type Word } from '../../report/metrics.ts';
import { isEveryday } from './lexicon.ts';
import type { Token } from './scan.ts';

export interface MetricsFound {
  readonly metrics: readonly Metric[];
  readonly unknown: readonly string[];
  /** 「增减」 beside a number of table three or four asks for its change. */
  readonly change: boolean;
  /** Every word is also said of other things, so that it takes more to make a question. */
  readonly everyday: boolean;
}

const isChange = (meaning: Word['meaning']): boolean =>
  meaning.facet === 'field' && meaning.keys.length === 1 && meaning.keys[0] === 'change';

export function metricsIn(tokens: readonly Token[]): MetricsFound {
  const words: Word[] = [];
  let gap: Word['gap'] = 'strong';
  for (const token of tokens) {
    if (token.kind === 'metric') {
      words.push({ written: token.text, meaning: token.meaning, gap });
      gap = 'none';
    } else if (token.kind === 'stop') gap = 'strong';
    else if (gap === 'none' && !(token.kind === 'want' && token.want.kind === 'filler')) gap = 'weak';
  }
  const facets = new Set(words.map(({ meaning }) => meaning.facet));
  const ofItems = facets.has('item');
  const change =
    !ofItems && (facets.has('row') || facets.has('case')) && words.some(({ meaning }) => isChange(meaning));
  const used = change ? words.filter(({ meaning }) => !isChange(meaning)) : words;
  const { ids, unknown } = compose(used, (id) => metricById(id) !== undefined);
  return {
    metrics: ids.flatMap((id) => metricById(id) ?? []),
    unknown,
    change,
    everyday: words.every(({ written }) => isEveryday(written)),
  };
}
