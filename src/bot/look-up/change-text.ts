/** How much a number changed from one year to another, as far as the two can be compared. */
import type { Metric } from '../../report/metrics.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import type { LookedUp } from './look-up.ts';
import { amountOf, hasOwnUnit } from './ranking.ts';
import { percentText } from './value-text.ts';

/** 「增加 13 件(+42%)」; null when one of the two is no number. */
export function changeText(from: LookedUp, to: LookedUp, words: Words): string | null {
  const [was, is] = [from.figures.procurementUnit, to.figures.procurementUnit];
  if (hasOwnUnit(to.metric) && (was === null || was !== is)) return null;
  const before = amountOf(from.value);
  const after = amountOf(to.value);
  if (before === null || after === null) return null;
  const difference = after - before;
  if (Math.abs(difference) < 1e-9) return words.lookUp.equal;
  const by = differenceText(to.metric, Math.abs(difference), words);
  const percent = to.value.kind === 'share' || before <= 0 ? null : percentText(Math.abs(difference) / before);
  return difference > 0 ? words.lookUp.more(by, percent) : words.lookUp.less(by, percent);
}

function differenceText(metric: Metric, difference: number, words: Words): string {
  if (metric.kind === 'share') return words.lookUp.points(String(Number((difference * 100).toFixed(1))));
  // Amounts of money have up to six decimals; their difference has no more.
  const rounded = String(Number(difference.toFixed(6)));
  return words.lookUp.value(rounded, metric.unit ? labelText(metric.unit, words) : null);
}
