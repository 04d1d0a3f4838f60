/**
 * What the check holds against the numbers of a look-up. A number that is printed wrongly is told as it
 * is printed, and that it is wrong: nobody may take it for right because the bot repeated it.
 */
import { judgeAll } from '../../check.ts';
import type { Address } from '../../report/cell.ts';
import type { MetricValue } from '../../report/metrics.ts';
import type { Report } from '../../report/report.ts';
import type { Figures } from '../../store/store.ts';
import { asideBy, printsOf } from '../aside.ts';
import { type Item, itemsOf } from '../items.ts';
import type { Asker } from './agencies.ts';

/** An error of the report that concerns a number. */
export interface Doubt {
  readonly item: Item;
  readonly report: Report;
}

/** A value of a report. */
interface Told {
  readonly figures: Figures;
  readonly value: MetricValue;
}

/** So many reports are judged for one look-up. */
const JUDGED = 200;

/** The values with the errors that concern them; what the chat has set aside is left out. */
export async function withDoubts<T extends Told>(
  values: readonly T[],
  { store, chat }: Asker,
): Promise<(T & { readonly doubts: readonly Doubt[] })[]> {
  const asides = await store.asides.list(chat);
  const isAside = asideBy(asides);
  const known = new Map<Figures, readonly Doubt[]>();
  for (const { figures } of values) {
    if (known.has(figures) || known.size >= JUDGED) continue;
    const { agency, year } = figures.version;
    const report = await store.reports.report(chat, agency, year);
    if (!report) continue;
    const [judged] = judgeAll([report]);
    const items = judged ? itemsOf(judged.judgement) : [];
    const errors = items.filter((item) => item.weight === 'error' && !isAside(printsOf(item, report)));
    known.set(
      figures,
      errors.map((item) => ({ item, report })),
    );
  }
  return values.map((one) => {
    const doubts = (known.get(one.figures) ?? []).filter(({ item }) => concerns(item, one.value));
    return { ...one, doubts };
  });
}

/** Where the correction is certain only the corrected cells are wrong; otherwise any cell of the finding may be. */
function concerns(item: Item, value: MetricValue): boolean {
  if (value.kind === 'claims') return false;
  const cures = item.problems.flatMap((problem) => problem.cures.map(({ cell }): Address => cell));
  const wrong = new Set<Address>(cures.length > 0 ? cures : item.problems.flatMap(({ cells }) => [...cells]));
  return value.cells.some((cell) => wrong.has(cell));
}
