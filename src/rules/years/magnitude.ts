import type { Reader } from '../reader.ts';
import { cannotTell, defineRule, type Finding, holds } from '../rule.ts';

/** Below this base a jump says nothing. */
const BASE = 50;
const JUMP = 5;
/** 元 for 万元: about ten thousand times; fees also change from year to year. */
const UNIT = { from: 5_000, to: 20_000 };

type MessageId = 'jump' | 'fee-unit' | 'fee-unit-before';

export const magnitude = defineRule({
  id: 'years/magnitude',
  name: { zh: '量级突变', en: 'change of magnitude' },
  severity: 'info',
  basis: {
    zh: '{form}附件:同一栏目逐年可比,收费金额单位为万元',
    en: 'Annex to {form}: a column is comparable from year to year; fees are in 10,000 yuan',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '一下子多出或少掉几倍,常常是多打一个 0、填错行,或元和万元混用。',
    en: 'A number many times larger or smaller is often a slip, a wrong row, or yuan for 10,000 yuan.',
  },
  caveat: {
    zh: '行政许可、行政处罚的统计口径变了,或者确有大的变化。',
    en: 'The way of counting licences and penalties may have changed, or the change is real.',
  },
  messages: {
    jump: {
      zh: '{cell}填 {found},上一年是 {before},相差 5 倍以上,请核实',
      en: '{cell} says {found}, last year {before}: a difference of five times or more; please check',
    },
    'fee-unit': {
      zh: '{cell}填 {found},上一年是 {before},相差约一万倍;单位是万元,是不是填成了元',
      en: '{cell} says {found}, last year {before}, about ten thousand times as much; the unit is 10,000 yuan, not yuan',
    },
    'fee-unit-before': {
      zh: '{cell}填 {found},上一年是 {before},相差约一万倍;上一年可能把元填成了万元',
      en: '{cell} says {found}, last year {before}, about ten thousand times as much; last year’s may be in yuan',
    },
  },
  example: {
    valid: {
      cells: { 'proactive.licensing.decisions': 120 },
      previous: { cells: { 'proactive.licensing.decisions': 100 } },
    },
    invalid: {
      cells: { 'proactive.licensing.decisions': 1200 },
      previous: { cells: { 'proactive.licensing.decisions': 100 } },
    },
  },
  subjects: 'years',
  check(previous, read) {
    if (!read.layout || read.layout !== previous.layout) return cannotTell('different-form');
    const findings: Finding<MessageId>[] = [];
    let compared = 0;
    for (const { index, address, table, column } of read.layout.cells) {
      // Parts of a row jump with its total; a change of items is no quantity.
      if ((table !== 'proactive' && column !== 'total') || column === 'change') continue;
      // The amount of procurement is printed in either unit and may differ freely.
      if (address === 'proactive.procurement.amount') continue;
      if (read.isUnread(index) || previous.isUnread(index)) continue;
      compared++;
      const message =
        address === 'proactive.fees.amount' ? feeMessage(previous, read, index) : jump(previous, read, index);
      if (!message) continue;
      findings.push({
        message,
        severity: message === 'jump' ? 'info' : 'warning',
        cells: [index],
        found: read.printed(index),
        values: { before: previous.peek(index) },
      });
    }
    if (compared === 0) return cannotTell('no-table');
    return findings.length > 0 ? findings : holds;
  },
});

function jump(previous: Reader, read: Reader, index: number): MessageId | null {
  const [before, now] = [previous.peek(index), read.peek(index)];
  if (!(before >= BASE) || read.isBlank(index)) return null;
  return now >= before * JUMP || now <= before / JUMP ? 'jump' : null;
}

function feeMessage(previous: Reader, read: Reader, index: number): MessageId | null {
  const [before, now] = [previous.peek(index), read.peek(index)];
  if (!(before > 0) || !(now > 0)) return null;
  if (now / before >= UNIT.from && now / before <= UNIT.to) return 'fee-unit';
  return before / now >= UNIT.from && before / now <= UNIT.to ? 'fee-unit-before' : null;
}
