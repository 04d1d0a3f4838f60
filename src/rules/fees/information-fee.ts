import { quoteOf, sentencesWhere } from '../narrative/text.ts';
import type { Reader } from '../reader.ts';
import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { paragraphsOf } from '../text.ts';

type MessageId = 'unpaid' | 'not-mentioned' | 'not-of-ten';

/** 「未收取任何费用,包括检索费、复制费」 tells of the fee as well. */
const told = /处理费|信息费|(?:收取|收费|收到|减免|免收|缴纳)[^。]{0,12}费|(?:检索|复制|邮寄|公开)费|费用|收费/;
const amount = /处理费[^。;\d]{0,20}(?:\d+(?:件|笔|次|人|人次)[,、]?(?:共计|共|合计|计)?)?(\d+(?:\.\d+)?)(万)?元/g;
/** What was given back or let off need not fit the rates. */
const reduced = /减免|免收|退|余额|应收|折/;

/** Outside section six 「收费」 is mostly the fees of other business. */
const toldElsewhere =
  /处理费|信息费|(?:检索|复制|邮寄|公开)费|申请[^。]{0,24}(?:收取|收费|免收|减免)[^。]{0,12}费|申请[^。]{0,20}收费/;

const amountTold = /处理费[^。]{0,80}元/g;

const mentions = (paragraphs: readonly string[]): boolean => paragraphs.some((paragraph) => told.test(paragraph));

export const informationFee = defineRule({
  id: 'fees/information-fee',
  name: { zh: '信息处理费', en: 'information processing fee' },
  severity: 'warning',
  basis: {
    zh: '《政府信息公开信息处理费管理办法》(国办函〔2020〕109号):年度报告应当说明收取情况,费率为 10 元的整数倍',
    en: 'Measures on information processing fees (国办函〔2020〕109号): the report tells what was charged; rates are multiples of 10 yuan',
  },
  formats: ['2021'],
  why: {
    zh: '收没收、收了多少,第六部分要有一句;不提就像漏写。',
    en: 'Section VI says whether the fee was charged; to leave it out looks like an omission.',
  },
  caveat: {
    zh: '减免、退费后的金额可以不是 10 元的整数倍;在别的部分写了也算写了。与表二的行政事业性收费无关。',
    en: 'After reductions and refunds the amount may differ; a mention in another section counts. The fees of table 2 are another matter.',
  },
  messages: {
    unpaid: {
      zh: '{cell}填 {found},说明发过收费通知,但正文没有提信息处理费',
      en: '{cell} says {found}, so fees were asked for, but the text does not mention the information processing fee',
    },
    'not-mentioned': {
      zh: '第六部分没有提信息处理费的收取情况;没有收取也建议写一句',
      en: 'section VI does not mention the information processing fee; say so even when none was charged',
    },
    'not-of-ten': {
      zh: '信息处理费 {found} 元,不是 10 元的整数倍,请核实',
      en: 'an information processing fee of {found} yuan is no multiple of 10; please check',
    },
  },
  example: {
    valid: { text: { 6: ['本年度未收取信息处理费。'] } },
    invalid: { text: { 6: ['本年度收取信息处理费125元。'] } },
  },
  subjects: 'report',
  check(report, read): Verdict<MessageId> {
    const { evidence } = report;
    if (evidence.fragment) return cannotTell('fragment');
    const six = paragraphsOf(report, [6]);
    const findings = oddAmounts(read);
    if (findings.length > 0) return findings;
    if (mentions(six) || toldElsewhere.test(read.text)) return holds;
    if (evidence.doubts.includes('garbled')) return cannotTell('garbled');
    if (evidence.doubts.includes('truncated')) return cannotTell('truncated');
    if (six.length === 0) return cannotTell('no-text');
    const index = read.layout?.find('applications.other.feeUnpaid.total');
    const unpaid = index === undefined ? Number.NaN : read.peek(index);
    if (index !== undefined && unpaid > 0) {
      read.cell(index);
      return { message: 'unpaid', severity: 'warning', cells: [index], found: unpaid };
    }
    return { message: 'not-mentioned', severity: 'info', cells: [] };
  },
});

function oddAmounts(read: Reader): Finding<MessageId>[] {
  const findings: Finding<MessageId>[] = [];
  const sentences = sentencesWhere(read, amountTold, [1, 3, 6]);
  for (const { plain, printed } of sentences) {
    if (reduced.test(plain)) continue;
    for (const [, digits, tenThousand] of plain.slice(0, 2000).matchAll(amount)) {
      const yuan = Math.round(Number(digits) * (tenThousand ? 10_000 : 1) * 100) / 100;
      if (yuan % 10 === 0) continue;
      findings.push({ message: 'not-of-ten', severity: 'info', cells: [], found: yuan, quote: quoteOf(printed) });
    }
  }
  return findings.slice(0, 2);
}
