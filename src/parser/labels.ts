/**
 * Every printed label of the forms and what it means. Labels are looked up by their key (Han
 * characters and digits only), so that spaces, quotation marks and line breaks do not matter.
 */
import type { Format, TableName } from '../report/cell.ts';
import { form2019 } from '../report/forms/2019.ts';
import { form2021 } from '../report/forms/2021.ts';
import {
  applicationColumns,
  applicationGroups,
  frame,
  type Labelled,
  litigationColumns,
  litigationGroups,
  type ProactiveRow,
} from '../report/forms/common.ts';
import { keyOf } from './normalize.ts';

export interface Meaning {
  readonly table: TableName;
  /** A row with numbers, a group heading, a column heading, or other print that frames the table. */
  readonly kind: 'row' | 'group' | 'column' | 'frame';
  /** Row or column key of the form; empty for a frame. */
  readonly key: string;
  /** The only form that prints this label, or null. */
  readonly format: Format | null;
}

const meanings = new Map<string, Meaning[]>();

function put(print: string, meaning: Meaning): void {
  const key = keyOf(print);
  const known = meanings.get(key);
  if (!known) meanings.set(key, [meaning]);
  else if (!known.some((one) => one.table === meaning.table && one.kind === meaning.kind && one.key === meaning.key)) {
    known.push(meaning);
  }
}

const enumerator = /^(?:[一二三四五六七]、|\([一二三四五六七]\)|\d\.)/;

function putLabel(item: Labelled, meaning: Meaning): void {
  for (const print of [item.label, ...(item.spellings ?? [])]) {
    put(print, meaning);
    // The number in front is often lost: a list item in HTML, a cut-off bracket.
    const bare = print.replace(enumerator, '');
    if (bare !== print && keyOf(bare).length > 2) put(bare, meaning);
  }
}

const rows = <V extends Labelled>(object: Readonly<Record<string, V>>): [string, V][] => Object.entries(object);

for (const form of [form2019, form2021]) {
  const other = form.key === '2019' ? form2021 : form2019;
  for (const [key, row] of rows<ProactiveRow>(form.proactive)) {
    put(row.clause, { table: 'proactive', kind: 'frame', key: '', format: null });
    putLabel(row, { table: 'proactive', kind: 'row', key, format: key in other.proactive ? null : form.key });
    for (const [field, label] of rows(row.fields)) {
      putLabel(label, {
        table: 'proactive',
        kind: 'column',
        key: field,
        format: field === 'decisions' ? null : form.key,
      });
    }
  }
  for (const [key, row] of rows<Labelled>(form.applications)) {
    const meaning: Meaning = {
      table: 'applications',
      kind: 'row',
      key,
      format: key in other.applications ? null : form.key,
    };
    // (六)其他处理 is a row of the 2019 form and a group of the 2021 form.
    putLabel(row, key === 'other' ? { ...meaning, kind: 'group', format: null } : meaning);
  }
}
for (const [key, item] of rows<Labelled>(applicationGroups)) {
  putLabel(item, { table: 'applications', kind: 'group', key, format: null });
}
for (const [key, item] of rows<Labelled>(applicationColumns)) {
  putLabel(item, { table: 'applications', kind: 'column', key, format: null });
}
for (const print of [frame.applicants, frame.organizations, frame.results, '本年度办理结果']) {
  put(print, { table: 'applications', kind: 'frame', key: '', format: null });
}
for (const [key, item] of rows<Labelled>(litigationGroups)) {
  put(item.label, { table: 'litigation', kind: 'group', key, format: null });
}
for (const [key, item] of rows<Labelled>(litigationColumns)) {
  putLabel(item, { table: 'litigation', kind: 'column', key, format: null });
}
put(frame.lawsuits, { table: 'litigation', kind: 'frame', key: '', format: null });
put(frame.contents, { table: 'proactive', kind: 'frame', key: '', format: null });

const none: readonly Meaning[] = [];

const longest = Math.max(...[...meanings.keys()].map((key) => key.length));

/** What a label with this key can mean; empty when no form prints it. */
export const meaningsOf = (key: string): readonly Meaning[] =>
  key.length > longest ? none : (meanings.get(key) ?? none);

/** Every row label of table three and two by key, for the search of misspelt ones. */
const rowLabels = [...meanings].flatMap(([key, list]) => {
  const meaning = list.find((one) => one.kind === 'row');
  return meaning && key.length >= 4 ? [{ key, meaning }] : [];
});

/**
 * The row whose label is nearest to a misspelt or damaged one, or null when none is near enough.
 * Nearness: shared pairs of neighbouring characters (Dice), at least 0.55.
 */
export function nearestRow(key: string, table: TableName): { meaning: Meaning; score: number } | null {
  if (key.length < 4 || key.length > longest * 2) return null;
  let best: { meaning: Meaning; score: number } | null = null;
  for (const label of rowLabels) {
    if (label.meaning.table !== table) continue;
    const score = likeness(key, label.key);
    if (score >= 0.55 && score > (best?.score ?? 0)) best = { meaning: label.meaning, score };
  }
  return best;
}

/** Dice coefficient of the pairs of neighbouring characters, 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  if (2 * Math.min(a.length, b.length) < 0.5 * (a.length + b.length)) return 0;
  const pairs = new Set<string>();
  for (let i = 1; i < a.length; i++) pairs.add(a.slice(i - 1, i + 1));
  let shared = 0;
  for (let i = 1; i < b.length; i++) if (pairs.delete(b.slice(i - 1, i + 1))) shared++;
  return (2 * shared) / (a.length + b.length - 2);
}
