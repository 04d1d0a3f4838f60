import type { CellAddress } from '../../report/cell.ts';
import type { ClaimMetric } from '../../report/report.ts';
import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { comparableClaims, distinct, Figures, isAreaReport } from './claims.ts';

const known: ReadonlySet<ClaimMetric> = new Set<ClaimMetric>([
  'proactive.normativeDocuments.issued',
  'proactive.normativeDocuments.inForce',
]);
const ownDocuments = /[省市县区州旗]政府|办公[室厅]/;

export const normativeDocuments = defineRule({
  id: 'narrative/normative-documents',
  name: { zh: '正文规范性文件件数', en: 'normative documents in the text' },
  severity: 'warning',
  basis: {
    zh: '《政府信息公开条例》第二十条第(一)项;{form}附件表二',
    en: 'Article 20 (1) of the Regulations on Open Government Information; {form}, annex, table 2',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '制发了几件规范性文件,一查目录就知道。',
    en: 'How many normative documents were issued is easily looked up.',
  },
  caveat: {
    zh: '政策文件不都是规范性文件;全县的表与本级的件数口径不同。',
    en: 'Policy papers are not all normative documents; a county’s table and its own office count differently.',
  },
  messages: {
    differs: {
      zh: '正文写「{word}」规范性文件 {found} 件,{cell}填 {expected}',
      en: 'the text says {found} normative documents (“{word}”); {cell} says {expected}',
    },
  },
  example: {
    valid: {
      cells: { 'proactive.normativeDocuments.issued': 3, 'proactive.normativeDocuments.inForce': 3 },
      claims: [
        {
          metric: 'proactive.normativeDocuments.issued',
          value: 3,
          word: '制发',
          quote: '全年制发行政规范性文件3件。',
        },
      ],
    },
    invalid: {
      cells: { 'proactive.normativeDocuments.issued': 3, 'proactive.normativeDocuments.inForce': 3 },
      claims: [
        {
          metric: 'proactive.normativeDocuments.issued',
          value: 2,
          word: '制发',
          quote: '全年制发行政规范性文件2件。',
        },
      ],
    },
  },
  subjects: 'report',
  check(report, read): Verdict<'differs'> {
    if (!report.tables.proactive || !report.format) return cannotTell('no-table');
    const area = isAreaReport(report);
    const claims = distinct(comparableClaims(report, known)).filter(
      (claim) => !area || claim.of === 'area' || !ownDocuments.test(claim.quote),
    );
    if (claims.length === 0) return cannotTell('no-claim');
    const figures = new Figures(read);
    const findings: Finding<'differs'>[] = [];
    let judged = 0;
    for (const claim of claims) {
      const cell = cellOf(claim.metric, report.format);
      const expected = cell === null ? Number.NaN : figures.at(cell);
      if (cell === null || Number.isNaN(expected)) continue;
      judged++;
      const same = claims.filter((one) => one.metric === claim.metric);
      const sum = same.reduce((total, one) => total + one.value, 0);
      if (same.some((one) => one.value === expected) || sum === expected) continue;
      figures.record(cell);
      findings.push({
        message: 'differs',
        cells: [cell],
        expected,
        found: claim.value,
        values: { word: claim.word },
        quote: claim.quote,
      });
    }
    if (judged === 0) figures.record(...figures.unread);
    return findings.length > 0 ? findings : holds;
  },
});

/** The trial form has no documents in force: 「对外公开总数量」 counts others too. */
function cellOf(metric: ClaimMetric, format: '2019' | '2021'): CellAddress | null {
  if (metric === 'proactive.normativeDocuments.issued') {
    return format === '2021' ? 'proactive.normativeDocuments.issued' : 'proactive.normativeDocuments.created';
  }
  return format === '2021' ? 'proactive.normativeDocuments.inForce' : null;
}
