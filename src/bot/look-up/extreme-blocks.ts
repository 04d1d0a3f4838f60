/** 「哪一年新收最多」: of the years of one office, the one with most or least of a number. */
import type { Question } from '../question/question.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, strong } from '../say/reply.ts';
import type { Values } from './look-up.ts';
import { amountOf, hasOwnUnit } from './ranking.ts';
import { nameOf, shortText } from './value-text.ts';

/** Nothing where years do not compare: one year, several offices, or an amount of which each report chooses the unit. */
export function extremeBlocks(
  { agencies, values, metrics }: Values,
  { order, wants }: Question,
  words: Words,
): Block[] {
  if (order === null || wants !== 'values' || agencies.length > 1) return [];
  return metrics.flatMap((metric) => {
    const counted = hasOwnUnit(metric) ? [] : values.filter((one) => one.metric === metric);
    const amounts = counted.flatMap((one) => {
      const amount = amountOf(one.value);
      return amount === null ? [] : [{ one, amount }];
    });
    if (amounts.length < 2) return [];
    const sorted = amounts.toSorted((a, b) => (order === 'most' ? b.amount - a.amount : a.amount - b.amount));
    const level = sorted.filter(({ amount }) => amount === sorted[0]?.amount).map(({ one }) => one);
    const [first] = level;
    if (!first) return [];
    const years = level.map(({ year }) => year).sort((a, b) => a - b);
    const text = words.lookUp.extreme(order, years.join(words.list), shortText(metric, first.value, words));
    return [line([nameOf(metric, words), words.colon, strong(text)])];
  });
}
