/** One finding in full: every cell it rests on, what should be there, and the rule. */
import { cellAt } from '../../report/cell.ts';
import type { Problem } from '../../report/problem.ts';
import type { Cell, Report } from '../../report/report.ts';
import { explain, findRule } from '../../rules/index.ts';
import type { Words } from '../say/index.ts';
import { type Block, line } from '../say/reply.ts';
import { itemBlock, type NumberedItem, place, unique } from './item.ts';

/** Cells that are listed with their values; a finding on a whole table would list 175. */
const CELLS = 12;

/** The item, then each of its findings with the numbers it was judged by. */
export function detailBlocks(numbered: NumberedItem, words: Words, title: string | null): Block[] {
  const { item, report } = numbered;
  const blocks: Block[] = [itemBlock(numbered, words, title)];
  const said = new Set<string>();
  const say = (text: string) => {
    if (!said.has(text)) blocks.push(line(text));
    said.add(text);
  };
  for (const problem of item.problems) {
    const { suggestion } = explain(problem, report.format, words.code);
    say(words.item.rule(problem.rule, findRule(problem.rule)?.name[words.code] ?? ''));
    for (const text of cellLines(problem, report, words)) say(text);
    if (suggestion !== null) say(words.item.suggestion(suggestion));
  }
  return blocks;
}

function cellLines(problem: Problem, report: Report, words: Words): string[] {
  if (report.format === null) return [];
  const format = report.format;
  return unique(problem.cells)
    .filter((address) => cellAt(format, address))
    .slice(0, CELLS)
    .map((address) => words.item.cell(place(address, report, words.code), valueText(address, report, words)));
}

/** The number at an address as it was read: a number, 「空」 or 「?」. */
export function valueText(address: string, report: Report, words: Words): string {
  const value = valueAt(address, report);
  if (value === null || value === undefined) {
    return report.blanks.some((blank) => blank === address) ? words.numbers.empty : words.numbers.unread;
  }
  return String(value);
}

function valueAt(address: string, report: Report): Cell | string | undefined {
  const [table = '', ...rest] = address.split('.');
  const column = rest.pop() ?? '';
  const rows =
    table === 'proactive' || table === 'applications' || table === 'litigation' ? report.tables[table] : null;
  return rows?.[rest.join('.')]?.[column];
}
