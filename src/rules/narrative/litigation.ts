import type { CellAddress } from '../../report/cell.ts';
import type { LitigationColumn, LitigationGroup } from '../../report/forms/common.ts';
import type { Claim, ClaimMetric } from '../../report/report.ts';
import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { combine, comparableClaims, distinct, Figures } from './claims.ts';

type MessageId = 'zero' | 'count' | 'upheld' | 'corrected';

const allGroups: readonly LitigationGroup[] = ['reconsideration', 'directLawsuit', 'lawsuitAfterReconsideration'];
const lawsuits: readonly LitigationGroup[] = ['directLawsuit', 'lawsuitAfterReconsideration'];
const groups: Partial<Record<ClaimMetric, readonly LitigationGroup[]>> = {
  'litigation.reconsideration': ['reconsideration'],
  'litigation.lawsuits': lawsuits,
  'litigation.directLawsuit': ['directLawsuit'],
  'litigation.lawsuitAfterReconsideration': ['lawsuitAfterReconsideration'],
  'litigation.reconsiderationAndLawsuits': allGroups,
};
const columns: Partial<Record<ClaimMetric, readonly LitigationColumn[]>> = {
  'litigation.corrected': ['corrected'],
  'litigation.notUpheld': ['corrected', 'otherResult', 'pending'],
};
const known: ReadonlySet<ClaimMetric> = new Set([...Object.keys(groups), ...Object.keys(columns)] as ClaimMetric[]);

export const litigation = defineRule({
  id: 'narrative/litigation',
  name: { zh: '正文复议诉讼', en: 'litigation in the text' },
  severity: 'warning',
  basis: {
    zh: '《政府信息公开条例》第五十条:报告被申请复议、提起诉讼的情况;{form}附件表四',
    en: 'Article 50 of the Regulations on Open Government Information: reconsideration and litigation; {form}, annex, table 4',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '说没有发生而表里有数,是最容易被申请人抓住的矛盾。',
    en: 'Saying that there was none while the table has some is the contradiction that applicants notice first.',
  },
  caveat: {
    zh: '「因答复不当引起」「被纠错、败诉」只与「结果纠正」比较;诉讼可以只数一审案件。',
    en: 'Cases “lost or corrected” are compared with corrected results only.',
  },
  messages: {
    zero: {
      zh: '正文说没有发生行政复议或行政诉讼,{cells}填 {expected}',
      en: 'the text says that there was none; {cells} says {expected}',
    },
    count: {
      zh: '正文写「{word}」{found} 件,{cells}填 {expected}',
      en: 'the text says {found} (“{word}”); {cells} says {expected}',
    },
    upheld: {
      zh: '正文写「{word}」,{cells}还有 {expected} 件不是维持',
      en: 'the text says that all were upheld; {cells} has {expected} that were not',
    },
    corrected: {
      zh: '正文说没有被纠正或败诉的,{cells}填 {expected}',
      en: 'the text says that none was corrected or lost; {cells} says {expected}',
    },
  },
  example: {
    valid: {
      cells: { 'litigation.reconsideration.upheld': 1, 'litigation.reconsideration.total': 1 },
      claims: [
        { metric: 'litigation.reconsideration', value: 1, word: '行政复议', quote: '因信息公开被申请行政复议1件。' },
      ],
    },
    invalid: {
      cells: { 'litigation.reconsideration.upheld': 1, 'litigation.reconsideration.total': 1 },
      claims: [
        {
          metric: 'litigation.reconsiderationAndLawsuits',
          value: 0,
          word: '未发生',
          zeroInWords: true,
          quote: '全年未发生因信息公开引起的行政复议和行政诉讼。',
        },
      ],
    },
  },
  subjects: 'report',
  check(report, read): Verdict<MessageId> {
    if (!report.tables.litigation) return cannotTell('no-table');
    const claims = distinct(comparableClaims(report, known));
    if (claims.length === 0) return cannotTell('no-claim');
    const figures = new Figures(read);
    const findings: Finding<MessageId>[] = [];
    const told = new Set<CellAddress>();
    let judged = 0;
    for (const claim of claims) {
      const finding = columns[claim.metric] ? judgeColumns(claim, figures) : judgeGroups(claim, claims, figures);
      if (finding === null) continue;
      judged++;
      if (finding === 'fits') continue;
      const cells = finding.cells as readonly CellAddress[];
      // 「未发生行政复议」 after 「未发生行政复议和行政诉讼」 says nothing new.
      if (cells.every((cell) => told.has(cell))) continue;
      for (const cell of cells) told.add(cell);
      figures.record(...cells);
      findings.push(finding);
    }
    if (judged === 0) figures.record(...figures.unread);
    return findings.length > 0 ? findings : holds;
  },
});

function judgeGroups(claim: Claim, claims: readonly Claim[], figures: Figures): Finding<MessageId> | 'fits' | null {
  const members = groups[claim.metric] ?? [];
  let readings: number[] = [0];
  for (const group of members) {
    const values = figures.group(group);
    if (values.length === 0) return null;
    readings = combine(readings, values);
    // 「行政诉讼2件」 may be of one of the two kinds, 「复议和诉讼2件」 of reconsideration and direct ones.
    if (members.length > 1 && claim.value > 0) readings.push(...values);
  }
  if (readings.includes(claim.value)) return 'fits';
  const same = claims.filter((one) => one.metric === claim.metric);
  const total = same.reduce((sum, one) => sum + one.value, 0);
  if (claim.value > 0 && (readings.includes(total) || same.some((one) => readings.includes(one.value)))) return 'fits';
  const cells = members.map((group): CellAddress => `litigation.${group}.total`);
  const expected = cells.reduce((sum, cell) => sum + figures.at(cell), 0);
  const shown = cells.filter((cell) => figures.at(cell) > 0);
  return {
    message: claim.value === 0 ? 'zero' : 'count',
    severity: claim.value === 0 ? 'error' : 'warning',
    cells: shown.length > 0 ? shown : cells,
    expected,
    found: claim.value,
    values: { word: claim.word },
    quote: claim.quote,
  };
}

function judgeColumns(claim: Claim, figures: Figures): Finding<MessageId> | 'fits' | null {
  const cells = allGroups.flatMap((group) =>
    (columns[claim.metric] ?? []).map((column): CellAddress => `litigation.${group}.${column}`),
  );
  const expected = cells.reduce((sum, cell) => sum + figures.at(cell), 0);
  if (Number.isNaN(expected)) return null;
  // Only a flat 「没有被纠正」 can be held against the table: a positive number may be of one court or one cause.
  if (claim.value !== 0 || expected === 0) return 'fits';
  return {
    message: claim.metric === 'litigation.notUpheld' ? 'upheld' : 'corrected',
    severity: 'warning',
    cells: cells.filter((cell) => figures.at(cell) > 0),
    expected,
    found: 0,
    values: { word: claim.word },
    quote: claim.quote,
  };
}
