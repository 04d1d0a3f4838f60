/** A PDF whose table has no ruling lines: what was not understood is not told as blank, nor held against the report. */
import { expect, test } from 'vitest';
import { read } from '../../../src/parser/index.ts';
import { applicationRowsOf, forms } from '../../../src/report/cell.ts';
import type { Labelled } from '../../../src/report/forms/common.ts';
import { judge } from '../../../src/rules/index.ts';
import { pdf, textAt } from '../../support/printed-pdf.ts';

/** The label of this row is broken, and its numbers stand beside a piece of the group's. */
const BROKEN = 'unavailable.needsCompilation';
const labels: Readonly<Record<string, Labelled>> = forms['2021'].applications;

const numbersOf = (row: string): number[] => {
  const parts: Readonly<Record<string, number>> = { received: 9, granted: 2, [BROKEN]: 7, handled: 9 };
  const persons = parts[row] ?? 0;
  return [persons, 0, 0, 0, 0, 0, persons];
};

function page(): string {
  let y = 800;
  let content = '';
  const line = (cells: readonly (readonly [x: number, text: string])[]) => {
    for (const [x, text] of cells) content += textAt(x, y, text, 8);
    y -= 20;
  };
  line([[100, '示例县教育局2023年政府信息公开工作年度报告']]);
  line([[50, '三、收到和处理政府信息公开申请情况']]);
  for (const row of applicationRowsOf('2021')) {
    const numbers = numbersOf(row).map((value, column) => [300 + column * 35, String(value)] as const);
    if (row === BROKEN) {
      line([[90, '2.没有现成信息需要另']]);
      line([[50, '无法提'], ...numbers]);
      line([[90, '行制作']]);
    } else line([[90, labels[row]?.label ?? ''], ...numbers]);
  }
  line([[50, '四、政府信息公开行政复议、行政诉讼情况']]);
  return content;
}

test('the numbers of a row whose label is broken are unread, and no sum is said to be wrong', async () => {
  const reading = await read(pdf([{ content: page() }]), 'a.pdf');
  if (reading.status !== 'report') throw new Error(reading.status);
  const [report] = reading.reports;
  if (!report) throw new Error('no report');
  expect(report.tables.applications?.received?.total).toBe(9);
  expect(report.tables.applications?.handled?.total).toBe(9);
  expect(report.blanks).toEqual([]);
  expect(report.unread).toContain(`applications.${BROKEN}.total`);
  const [judgement] = judge([report]);
  const ofTables = /^(?:applications|structure\/table)/;
  const accused = judgement?.problems.filter(({ rule, cause }) => ofTables.test(rule) && cause === 'report');
  expect(accused).toEqual([]);
});
