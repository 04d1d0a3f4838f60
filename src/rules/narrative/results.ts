import type { Address, CellAddress } from '../../report/cell.ts';
import type { ApplicationGroup } from '../../report/forms/common.ts';
import type { Claim, ClaimMetric } from '../../report/report.ts';
import type { Reader } from '../reader.ts';
import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { combine, comparableClaims, distinct, Figures } from './claims.ts';

type MessageId = 'differs' | 'empty';

const groups: Partial<Record<ClaimMetric, ApplicationGroup>> = {
  'applications.refused': 'refused',
  'applications.unavailable': 'unavailable',
  'applications.notProcessed': 'notProcessed',
  'applications.other': 'other',
};
const known: ReadonlySet<ClaimMetric> = new Set<ClaimMetric>([
  'applications.granted',
  'applications.partiallyGranted',
  'applications.grantedOrPartially',
  'applications.refused',
  'applications.unavailable',
  'applications.notProcessed',
  'applications.other',
]);

export const results = defineRule({
  id: 'narrative/results',
  name: { zh: '正文分项件数', en: 'results in the text' },
  severity: 'warning',
  basis: {
    zh: '《政府信息公开条例》第五十条:报告收到和处理申请的情况;{form}附件表三「本年度办理结果」',
    en: 'Article 50 of the Regulations on Open Government Information: applications received and handled; {form}, annex, table 3',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '公开了多少、没有公开多少,是读者最看重的数。',
    en: 'How many were granted and how many were not is what readers look for.',
  },
  caveat: {
    zh: '正文把「部分公开」并入「公开」时可以不等;写明「公开及部分公开」的合并比较。',
    en: 'They may differ when the text counts partial disclosure as disclosure; combined wording is compared with the sum.',
  },
  messages: {
    differs: {
      zh: '正文写「{word}」{found} 件,{cells}是 {expected}',
      en: 'the text says {found} (“{word}”); {cells} adds up to {expected}',
    },
    empty: {
      zh: '正文写「{word}」{found} 件,{cells}没有填全,按各列相加是 {expected}',
      en: 'the text says {found} (“{word}”); {cells} is not filled in, and its columns add up to {expected}',
    },
  },
  example: {
    valid: {
      cells: {
        'applications.received.naturalPerson': 2,
        'applications.received.total': 2,
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 2,
        'applications.handled.naturalPerson': 2,
        'applications.handled.total': 2,
      },
      claims: [{ metric: 'applications.granted', value: 2, word: '予以公开', quote: '其中予以公开2件。' }],
    },
    invalid: {
      cells: {
        'applications.received.naturalPerson': 2,
        'applications.received.total': 2,
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 2,
        'applications.handled.naturalPerson': 2,
        'applications.handled.total': 2,
      },
      claims: [{ metric: 'applications.granted', value: 1, word: '予以公开', quote: '其中予以公开1件。' }],
    },
  },
  subjects: 'report',
  check(report, read): Verdict<MessageId> {
    if (!report.tables.applications) return cannotTell('no-table');
    const claims = distinct(comparableClaims(report, known));
    if (claims.length === 0) return cannotTell('no-claim');
    const figures = new Figures(read);
    const separate = report.narrative.some((claim) => claim.metric === 'applications.partiallyGranted');
    const findings: Finding<MessageId>[] = [];
    let judged = 0;
    for (const claim of claims) {
      const judgement = judge(claim, figures, read, separate);
      if (judgement === null) continue;
      judged++;
      if (judgement.readings.includes(claim.value)) continue;
      // A smaller number beside the right one is a part of it: 「其中…无法提供1件」.
      if (claims.some((one) => one.metric === claim.metric && judgement.readings.includes(one.value))) continue;
      figures.record(...judgement.cells);
      findings.push({
        message: judgement.cells.some((cell) => figures.isBlank(cell)) ? 'empty' : 'differs',
        cells: judgement.addresses,
        expected: judgement.expected,
        found: claim.value,
        values: { word: claim.word },
        quote: claim.quote,
      });
    }
    if (judged === 0) figures.record(...figures.unread);
    return findings.length > 0 ? findings : holds;
  },
});

interface Judged {
  readonly addresses: readonly Address[];
  readonly cells: readonly CellAddress[];
  readonly expected: number;
  readonly readings: readonly number[];
}

/** What the table says of a result, or null when it cannot be read. */
function judge(claim: Claim, figures: Figures, read: Reader, separate: boolean): Judged | null {
  const granted = 'applications.granted.total';
  const partly = 'applications.partiallyGranted.total';
  const group = groups[claim.metric];
  if (group) return judgeGroup(group, figures, read);
  const full = figures.row('granted');
  const part = figures.row('partiallyGranted');
  if (full.length === 0 || part.length === 0) return null;
  const both = combine(full, part);
  switch (claim.metric) {
    case 'applications.partiallyGranted':
      return { addresses: [partly], cells: [partly], expected: figures.at(partly), readings: part };
    case 'applications.grantedOrPartially':
      return {
        addresses: [granted, partly],
        cells: [granted, partly],
        expected: figures.at(granted) + figures.at(partly),
        readings: both,
      };
    default:
      // A text that has no 「部分公开」 of its own may count it as disclosure.
      return {
        addresses: [granted],
        cells: [granted],
        expected: figures.at(granted),
        readings: separate ? full : [...full, ...both],
      };
  }
}

function judgeGroup(group: ApplicationGroup, figures: Figures, read: Reader): Judged | null {
  const readings = figures.sumOfGroup(group);
  const [expected] = readings;
  if (expected === undefined) return null;
  const cells = (read.layout?.rowsOf(group) ?? []).map(({ row }): CellAddress => `applications.${row}.total`);
  return { addresses: [`applications.${group}`], cells, expected, readings };
}
