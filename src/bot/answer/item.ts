/** One finding in words: what is wrong and where, why, and the sentence it was read from. */
import { describe, type Language } from '../../report/cell.ts';
import type { Problem } from '../../report/problem.ts';
import type { Report } from '../../report/report.ts';
import { explain } from '../../rules/index.ts';
import type { Item, Weight } from '../items.ts';
import type { Words } from '../say/index.ts';
import { type Block, type Mark, type Run, strong } from '../say/reply.ts';

/** The longest quotation that is given whole, in characters. */
const QUOTE = 80;

const markOf: Record<Weight, Mark> = { error: 'error', warning: 'warning', reading: 'warning', info: 'info' };

/** An item with the number a person can ask for. */
export interface NumberedItem {
  readonly number: number;
  readonly item: Item;
  readonly report: Report;
}

/** The item as one entry of an answer. `title` is added when the reports of the entries differ. */
export function itemBlock({ number, item, report }: NumberedItem, words: Words, title: string | null = null): Block {
  const [first] = item.problems;
  const said = item.problems.map((problem) => explain(problem, report.format, words.code));
  const message = said[0]?.message ?? '';
  const cut = cutOf(first, message, words);
  const headline = cut > 0 ? message.slice(0, cut) : message;
  const details = unique([
    ...(cut > 0 ? [message.slice(cut + words.colon.length)] : []),
    ...said.slice(1).map((one) => one.message),
    ...item.problems.flatMap(({ quote }) => (quote === null ? [] : [words.quoted(shortened(quote))])),
    ...said.slice(0, 1).map((one) => words.item.basis(one.basis)),
  ]);
  const runs: Run[] = emphasised(headline, [first.found, first.expected]);
  if (item.weight === 'reading') runs.unshift(words.item.reading);
  if (title !== null) runs.push(words.item.of(title));
  return { kind: 'item', number, mark: markOf[item.weight], runs, details };
}

/** The cure comes first: 「…填 20,应为 10」; the sum that shows it goes beneath. Where that begins, or -1. */
const cutOf = ({ cures }: Problem, message: string, words: Words): number =>
  cures.length > 0 ? message.indexOf(words.colon) : -1;

/** The item in one line of plain text. */
export function itemText({ item, report }: NumberedItem, words: Words): string {
  const [first] = item.problems;
  const { message } = explain(first, report.format, words.code);
  const cut = cutOf(first, message, words);
  return cut > 0 ? message.slice(0, cut) : message;
}

/** The text with the numbers that matter made to stand out, each once, from left to right. */
function emphasised(text: string, values: readonly (number | string | null)[]): Run[] {
  const runs: Run[] = [];
  let rest = text;
  for (const value of values) {
    if (typeof value !== 'number') continue;
    const at = rest.search(new RegExp(`(?<![\\d.])${String(value).replaceAll('.', '\\.')}(?!\\d|\\.\\S)`));
    if (at < 0) continue;
    runs.push(rest.slice(0, at), strong(String(value)));
    rest = rest.slice(at + String(value).length);
  }
  return [...runs, rest].filter((run) => run !== '');
}

/** An address of the report in words. */
export const place = (address: Parameters<typeof describe>[0], report: Report, language: Language): string =>
  describe(address, report.format ?? '2021', language);

function shortened(quote: string): string {
  const text = quote.replace(/\s+/g, ' ').trim();
  return text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text;
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
