/** A value in words: 「13 件」, 「5.6%」, 「这一格是空白」, and where it stands. */
import { cellAt, type Format, tableLabel } from '../../report/cell.ts';
import type { Labelled } from '../../report/forms/common.ts';
import type { Metric, MetricValue } from '../../report/metrics.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import type { LookedUp } from './look-up.ts';

type None = Extract<MetricValue, { kind: 'none' }>;
type Share = Extract<MetricValue, { kind: 'share' }>;

export const nameOf = (metric: Metric, words: Words): string => labelText(metric.name, words);

/** In full, for an answer about it alone. */
export function fullText(metric: Metric, value: MetricValue, format: Format | null, words: Words): string {
  return value.kind === 'none' ? noneText(value, format, words) : shortText(metric, value, words);
}

/** Short, for a line of years or a cell of a table. */
export function shortText(metric: Metric, value: MetricValue, words: Words): string {
  const unit = metric.unit ? labelText(metric.unit, words) : null;
  switch (value.kind) {
    case 'number':
      return words.lookUp.value(String(value.value), unit);
    case 'share':
      return percentText(value.numerator / value.denominator);
    case 'claims':
      return [...new Set(value.claims.map((claim) => words.numbers.claim(claim.value, claim.unit)))].join(words.list);
    case 'none':
      return words.lookUp.short[value.why];
  }
}

/** Without its unit, where the unit stands above. */
export const bareText = (metric: Metric, value: MetricValue, words: Words): string =>
  value.kind === 'number' ? String(value.value) : shortText(metric, value, words);

/** 0.0556 → 「5.6%」 */
export const percentText = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

function noneText({ why, cells }: None, format: Format | null, words: Words): string {
  if (why !== 'absent') return words.lookUp.none[why];
  if (format === null) return words.lookUp.none['absent-table'];
  // The form has it: the report lacks the whole table.
  if (cells.some((cell) => cellAt(format, cell))) return words.lookUp.none['absent-table'];
  return words.lookUp.none[`absent-${format}`];
}

/** Where a value stands: the cell of the form, or how it is reckoned. */
export function placeText({ metric, value, figures: { format } }: LookedUp, words: Words): string {
  if (value.kind === 'claims') return words.lookUp.said;
  if (value.kind === 'share') return formulaText(metric, value, words);
  const [address, ...others] = value.cells;
  const cell = format && address && others.length === 0 ? cellAt(format, address) : undefined;
  if (!cell || metric.id !== address) return words.lookUp.definition(definitionText(metric, words));
  return words.lookUp.place(
    labelText(tableLabel(cell.table), words),
    labelText(cell.rowLabel, words),
    labelText(cell.columnLabel, words),
  );
}

/** A definition to stand within a sentence. */
const definitionText = (metric: Metric, words: Words): string =>
  labelText(metric.definition, words).replace(/[\u3002.]$/, '');

/** 「(不予公开 1 ÷ 办结 18)」 */
export function formulaText(metric: Metric, { numerator, denominator }: Share, words: Words): string {
  const named = (label: Labelled | undefined, value: number) =>
    label ? `${labelText(label, words)} ${value}` : String(value);
  return words.lookUp.formula(
    named(metric.formula?.numerator, numerator),
    named(metric.formula?.denominator, denominator),
  );
}
