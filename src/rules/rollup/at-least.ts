import type { Reader } from '../reader.ts';
import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { addsUp, isJoint, isSure, less, rounded, tellsOfArea } from './scope.ts';

type MessageId = 'office' | 'sum' | 'more';

/** So many cells are told one by one; the rest together. */
const TOLD = 3;

export const atLeast = defineRule({
  id: 'rollup/at-least',
  name: { zh: '上级不小于下级', en: 'at least as much as its offices' },
  severity: 'warning',
  basis: {
    zh: '{form}附件:本级政府报告的数据汇总所属各行政机关,不应小于下级',
    en: 'Annex to {form}: the numbers of a government sum those of its offices and cannot be smaller',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '全县的数比一个局的还小,汇总时多半漏了单位或取错了数。',
    en: 'When the county’s number is smaller than one bureau’s, an office was left out of the sum or a number was mistaken.',
  },
  caveat: {
    zh: '报告只填本级、没有汇总下级时不比;垂直管理部门不计入;联合发文不按合计比。',
    en: 'Not compared when the report tells of its own office alone; vertical organs do not count; joint documents are not summed.',
  },
  messages: {
    office: {
      zh: '{cell}填 {found},少于下级「{office}」的 {expected}',
      en: '{cell} says {found}, less than the {expected} of {office}',
    },
    sum: {
      zh: '{cell}填 {found},少于已收到的 {count} 家下级之和 {expected}',
      en: '{cell} says {found}, less than the {expected} of the {count} offices received',
    },
    more: { zh: '还有 {count} 格小于下级:{cells}', en: '{count} more numbers are smaller than those below: {cells}' },
  },
  example: {
    valid: {
      agency: '示例县人民政府',
      text: { 1: ['汇总全县各级行政机关的数据。'] },
      cells: { 'proactive.penalties.decisions': 5 },
      offices: [{ agency: '示例县教育局', cells: { 'proactive.penalties.decisions': 2 } }],
    },
    invalid: {
      agency: '示例县人民政府',
      text: { 1: ['汇总全县各级行政机关的数据。'] },
      cells: { 'proactive.penalties.decisions': 5 },
      offices: [{ agency: '示例县公安局', cells: { 'proactive.penalties.decisions': 8 } }],
    },
  },
  subjects: 'offices',
  check({ received }, read): Verdict<MessageId> {
    if (received.length === 0) return cannotTell('no-offices');
    if (!tellsOfArea(read.report)) return cannotTell('scope-unknown');
    const findings: Finding<MessageId>[] = [];
    for (const cell of read.layout?.cells ?? []) {
      if (!addsUp(cell) || !isSure(read, cell.index)) continue;
      const found = read.peekMeant(cell.index);
      const { largest, office, sum } = below(received, cell.index);
      const base = { cells: [cell.index], found: read.printed(cell.index) };
      if (less(found, largest)) {
        findings.push({ ...base, message: 'office', expected: largest, values: { office } });
      } else if (!isJoint(cell) && less(found, sum)) {
        findings.push({ ...base, message: 'sum', expected: rounded(sum), values: { count: received.length } });
      }
    }
    if (findings.length <= TOLD + 1) return findings.length > 0 ? findings : holds;
    const rest = findings.slice(TOLD);
    const cells = rest.flatMap((finding) => finding.cells);
    return [...findings.slice(0, TOLD), { message: 'more', cells, values: { count: rest.length } }];
  },
});

/** The largest number of the offices and their sum; what is not read for sure counts as 0. */
function below(offices: readonly Reader[], index: number): { largest: number; office: string; sum: number } {
  let largest = 0;
  let office = '';
  let sum = 0;
  for (const one of offices) {
    const value = isSure(one, index) ? one.peekMeant(index) : 0;
    if (value < 0) continue;
    sum += value;
    if (value <= largest) continue;
    largest = value;
    office = one.report.agency.name ?? '';
  }
  return { largest, office, sum };
}
