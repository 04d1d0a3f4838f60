import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { addsUp, isJoint, isSure, less, rounded, tellsOfArea } from './scope.ts';

type MessageId = 'more' | 'joint' | 'many' | 'missing';

/** So many cells are told one by one; the rest together. */
const TOLD = 3;
const NAMED = 8;

export const equal = defineRule({
  id: 'rollup/equal',
  name: { zh: '上级等于下级之和', en: 'the sum of its offices' },
  severity: 'warning',
  basis: {
    zh: '{form}附件:本级政府报告的数据汇总所属各行政机关',
    en: 'Annex to {form}: the numbers of a government sum those of its offices',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '下级都到齐了还多出数来,不是汇总多加,就是有单位少报。',
    en: 'When all offices are in and the sum is still larger, something was added twice or an office reported too little.',
  },
  caveat: {
    zh: '名单里缺单位、联合发文分别计入各单位时,可以不等。',
    en: 'It may differ when the list lacks an office, or joint documents are counted by each office.',
  },
  messages: {
    more: {
      zh: '{cell}填 {found},{count} 家下级相加是 {expected}',
      en: '{cell} says {found}; the {count} offices add up to {expected}',
    },
    joint: {
      zh: '{cell}填 {found},{count} 家下级相加是 {expected};如有联合发文,可以不等',
      en: '{cell} says {found}; the {count} offices add up to {expected}; joint documents may explain it',
    },
    many: { zh: '还有 {count} 格与下级相加不等:{cells}', en: '{count} more numbers differ from the sum: {cells}' },
    missing: {
      zh: '还缺 {count} 家下级的报告,没有核对合计:{names}',
      en: '{count} offices are missing, so the sums were not checked: {names}',
    },
  },
  example: {
    valid: {
      agency: '示例县人民政府',
      roster: ['示例县教育局'],
      text: { 1: ['汇总全县各级行政机关的数据。'] },
      cells: { 'proactive.penalties.decisions': 2 },
      offices: [{ agency: '示例县教育局', cells: { 'proactive.penalties.decisions': 2 } }],
    },
    invalid: {
      agency: '示例县人民政府',
      roster: ['示例县教育局', '示例县水利局'],
      text: { 1: ['汇总全县各级行政机关的数据。'] },
      cells: { 'proactive.penalties.decisions': 5 },
      offices: [
        { agency: '示例县教育局', cells: { 'proactive.penalties.decisions': 2 } },
        { agency: '示例县水利局', cells: { 'proactive.penalties.decisions': 1 } },
      ],
    },
  },
  subjects: 'offices',
  check({ roster }, read): Verdict<MessageId> {
    if (!roster) return cannotTell('no-roster');
    const { received, missing } = roster;
    if (!tellsOfArea(read.report)) return cannotTell('scope-unknown');
    if (missing.length > 0) {
      const names = missing.slice(0, NAMED).join('、') + (missing.length > NAMED ? '…' : '');
      return { message: 'missing', severity: 'info', cells: [], values: { count: missing.length, names } };
    }
    const findings: Finding<MessageId>[] = [];
    let unsure = 0;
    for (const cell of read.layout?.cells ?? []) {
      if (!addsUp(cell)) continue;
      if (!isSure(read, cell.index) || received.some((one) => !isSure(one, cell.index))) {
        unsure++;
        continue;
      }
      const found = read.peekMeant(cell.index);
      const sum = received.reduce((total, one) => total + one.peekMeant(cell.index), 0);
      const joint = isJoint(cell);
      // Less than the sum is told by rollup/at-least, but for documents.
      if (!(less(sum, found) || (joint && less(found, sum)))) continue;
      findings.push({
        message: joint ? 'joint' : 'more',
        severity: joint && found < sum ? 'info' : 'warning',
        cells: [cell.index],
        found: read.printed(cell.index),
        expected: rounded(sum),
        values: { count: received.length },
      });
    }
    if (findings.length === 0) return unsure > 0 ? cannotTell('unread') : holds;
    if (findings.length <= TOLD + 1) return findings;
    const rest = findings.slice(TOLD);
    const cells = rest.flatMap((finding) => finding.cells);
    return [...findings.slice(0, TOLD), { message: 'many', cells, values: { count: rest.length } }];
  },
});
