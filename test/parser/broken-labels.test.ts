/** A label that the layout has broken: what was not understood is not told as blank, nor held against the report. */
import { expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import { applicationRowsOf, forms } from '../../src/report/cell.ts';
import type { Labelled } from '../../src/report/forms/common.ts';
import { judge } from '../../src/rules/index.ts';
import { pdf, textAt } from '../support/printed-pdf.ts';

/** The label of this row is broken, and its numbers stand beside a piece of the group's. */
const BROKEN = 'unavailable.needsCompilation';
const labels: Readonly<Record<string, Labelled>> = forms['2021'].applications;

interface Printed {
  readonly left: number;
  readonly label: string;
  readonly numbers: readonly number[];
}

const numbersOf = (row: string): number[] => {
  const parts: Readonly<Record<string, number>> = { received: 9, granted: 2, [BROKEN]: 7, handled: 9 };
  const persons = parts[row] ?? 0;
  return [persons, 0, 0, 0, 0, 0, persons];
};

const head: Printed[] = [
  { left: 100, label: '示例县教育局2023年政府信息公开工作年度报告', numbers: [] },
  { left: 50, label: '三、收到和处理政府信息公开申请情况', numbers: [] },
];
const foot: Printed[] = [{ left: 50, label: '四、政府信息公开行政复议、行政诉讼情况', numbers: [] }];
const rows = applicationRowsOf('2021').flatMap((row): Printed[] => {
  const numbers = numbersOf(row);
  if (row !== BROKEN) return [{ left: 90, label: labels[row]?.label ?? '', numbers }];
  return [
    { left: 90, label: '2.没有现成信息需要另', numbers: [] },
    { left: 50, label: '无法提', numbers },
    { left: 90, label: '行制作', numbers: [] },
  ];
});
const lines = [...head, ...rows, ...foot];

/** Without a line around any cell. */
const asPdf = (): Uint8Array => {
  const texts = lines.flatMap(({ left, label, numbers }, line) => [
    textAt(left, 800 - line * 20, label, 8),
    ...numbers.map((value, column) => textAt(300 + column * 35, 800 - line * 20, String(value), 8)),
  ]);
  return pdf([{ content: texts.join('') }]);
};
const textOf = (all: readonly Printed[]): Uint8Array =>
  new TextEncoder().encode(all.map(({ label, numbers }) => [label, ...numbers].join('  ')).join('\n'));

async function reportIn(bytes: Uint8Array, name: string) {
  const reading = await read(bytes, name);
  const [report] = reading.status === 'report' ? reading.reports : [];
  if (!report) throw new Error(reading.status);
  return report;
}

test.each([
  ['a PDF without ruling lines', asPdf(), 'a.pdf'],
  ['the text of one', textOf(lines), 'a.txt'],
])('the numbers of its row are unread, and no sum is said to be wrong: %s', async (_, bytes, name) => {
  const report = await reportIn(bytes, name);
  expect(report.tables.applications?.received?.total).toBe(9);
  expect(report.tables.applications?.handled?.total).toBe(9);
  expect(report.blanks.filter((address) => address.startsWith('applications.'))).toEqual([]);
  expect(report.unread).toContain(`applications.${BROKEN}.total`);
  const [judgement] = judge([report]);
  expect(judgement?.problems.filter(({ rule }) => rule.startsWith('applications/'))).toEqual([]);
});

test('a number that is glued to its label is not a blank', async () => {
  const [title, ...rest] = lines;
  const told = [
    '二、主动公开政府信息情况',
    '规章  3  5  74',
    '行政许可  12',
    '行政处罚  8',
    '行政强制  1',
    '行政事业性收费316',
  ];
  const proactive = told.map((label): Printed => ({ left: 0, label, numbers: [] }));
  const report = await reportIn(textOf([...(title ? [title] : []), ...proactive, ...rest]), 'a.txt');
  expect(report.tables.proactive?.penalties?.decisions).toBe(8);
  expect(report.blanks).not.toContain('proactive.fees.amount');
  expect(report.unread).toContain('proactive.fees.amount');
});
