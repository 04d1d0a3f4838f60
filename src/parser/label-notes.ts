/** What the labels of a table show: misspelt ones, lost ones, missing and extra rows. */
import type { RowAddress, TableName } from '../report/cell.ts';
import type { Labelled } from '../report/forms/common.ts';
import type { Evidence } from '../report/report.ts';
import type { Alignment } from './align.ts';
import { likeness } from './labels.ts';
import { isDamaged, keyOf, squeeze } from './normalize.ts';

export interface LabelNotes {
  wording: Evidence['wording'];
  missingRows: RowAddress[];
  extraRows: string[];
  /** Rows were placed by their order, because labels are lost. */
  labelsLost: boolean;
}

/** Whether an unknown label may be a row's label, misspelt or damaged. Labels of two characters share one of them. */
export const isAliker =
  (rows: Readonly<Record<string, Labelled>>) =>
  (print: string, key: string): boolean => {
    const label = keyOf(rows[key]?.label ?? '');
    const printed = keyOf(print);
    if (label.length <= 4) {
      const shared = [...printed].filter((char) => label.includes(char)).length;
      return printed.length <= label.length && shared * 2 >= label.length;
    }
    return likeness(printed, label) >= 0.25;
  };

/** What aligning showed, told to the evidence. */
export function note(
  read: LabelNotes,
  table: TableName,
  alignment: Alignment,
  rows: Readonly<Record<string, Labelled>>,
): void {
  for (const key of alignment.missing) read.missingRows.push(`${table}.${key}` as RowAddress);
  for (const row of alignment.extra) read.extraRows.push(row.label);
  for (const [key, row] of alignment.placed) {
    const label = rows[key]?.label;
    if (alignment.byOrder.has(key) && row.label === '') read.labelsLost = true;
    else if (label && (row.fuzzy || alignment.byOrder.has(key)) && isMisspelt(row.label, label)) {
      read.wording.push({ row: `${table}.${key}` as RowAddress, printed: squeeze(row.label) });
    }
  }
  if (alignment.unclear.length > 0) read.labelsLost = true;
}

/** More differing characters than this are no slip of the pen, but damage or another text. */
const mostSlips = 2;

/** Whether a print is a misspelling of a label, and not a part of it or a print damaged on the way. */
function isMisspelt(print: string, label: string): boolean {
  const printed = keyOf(print);
  const due = keyOf(label);
  if (isDamaged(print) || due.includes(printed) || printed.includes(due)) return false;
  return editDistance(printed, due) <= mostSlips;
}

/** How many characters to put in, take out or exchange (Levenshtein), for texts as short as labels. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    above = row;
  }
  return above[b.length] as number;
}
