/** Table four: its three groups, lawsuits together, and all together. */
import type { CellAddress } from '../cell.ts';
import type { Labelled, LitigationColumn, LitigationGroup } from '../forms/common.ts';
import { litigationColumns, litigationGroups } from '../forms/common.ts';
import type { Metric, Term } from './metric.ts';
import { pieces } from './units.ts';
import { type Cells, numberOf } from './value.ts';

interface Case extends Labelled {
  readonly groups: readonly LitigationGroup[];
  readonly words: readonly string[];
}

export const cases = {
  reconsideration: {
    ...litigationGroups.reconsideration,
    groups: ['reconsideration'],
    words: [
      '复议',
      '行政复议案件',
      '复议案件',
      '行政复议数',
      '复议件数',
      '被申请行政复议',
      '被复议',
      'reconsideration',
      'reconsiderations',
    ],
  },
  directLawsuit: {
    ...litigationGroups.directLawsuit,
    groups: ['directLawsuit'],
    words: ['直接起诉', '未经复议', '未经复议起诉', '未经复议的诉讼', '直接诉讼', 'direct lawsuits'],
  },
  lawsuitAfterReconsideration: {
    ...litigationGroups.lawsuitAfterReconsideration,
    groups: ['lawsuitAfterReconsideration'],
    words: [
      '经复议后起诉',
      '经复议起诉',
      '复议后诉讼',
      '复议后的诉讼',
      '复议后再起诉',
      'lawsuits after reconsideration',
    ],
  },
  lawsuits: {
    label: '行政诉讼',
    en: 'lawsuits',
    groups: ['directLawsuit', 'lawsuitAfterReconsideration'],
    words: [
      '诉讼',
      '起诉',
      '应诉',
      '被诉',
      '被起诉',
      '行政诉讼案件',
      '诉讼案件',
      '行政应诉',
      '打官司',
      '官司',
      'lawsuits',
      'litigation',
    ],
  },
  all: {
    label: '复议诉讼合计',
    en: 'reconsideration and lawsuits',
    groups: ['reconsideration', 'directLawsuit', 'lawsuitAfterReconsideration'],
    words: [
      '复议和诉讼合计',
      '复议诉讼总数',
      '复议诉讼',
      '行政复议行政诉讼合计',
      '行政复议和行政诉讼合计',
      '复议诉讼案件',
      'reconsideration and lawsuits',
    ],
  },
} as const satisfies Record<string, Case>;
export type CaseKey = keyof typeof cases;
export const caseKeys = Object.keys(cases) as readonly CaseKey[];

const resultWords: Record<LitigationColumn, readonly string[]> = {
  upheld: ['维持', '维持件数', '维持数', '被维持', 'upheld'],
  corrected: ['纠正', '纠错', '被纠正', '被纠错', '纠正数', '纠错数', '纠正件数', '纠错件数', '纠正了', 'corrected'],
  otherResult: ['其它结果', 'other result', 'other results'],
  pending: ['未审结', '审理中', '没审结', '未结案', 'pending'],
  total: [],
};
const resultKeys = Object.keys(litigationColumns) as readonly LitigationColumn[];

export const litigationCells =
  (key: CaseKey, results: readonly LitigationColumn[]): Cells =>
  () =>
    cases[key].groups.flatMap((group) => results.map((result): CellAddress => `litigation.${group}.${result}`));

export const litigationId = (key: string, result: string): string => `litigation.${key}.${result}`;

function metricOf(key: CaseKey, result: LitigationColumn): Metric {
  const group: Case = cases[key];
  const column: Labelled = litigationColumns[result];
  const total = result === 'total';
  const name = key === 'all' ? (total ? '复议诉讼合计' : `复议诉讼${column.label}`) : `${group.label}${column.label}`;
  const han = (words: readonly string[]) => words.filter((word) => !/^[a-z]/.test(word));
  const short = key === 'all' ? '复议诉讼' : group.label;
  const parts = group.groups.map((one) => `「${litigationGroups[one].label}」`).join('加');
  return {
    id: litigationId(key, result),
    name: { label: name, en: `${group.en}: ${column.en}` },
    synonyms: [
      ...(total ? [...(key === 'all' ? [] : [group.label]), ...group.words] : []),
      ...han(resultWords[result]).map((word) => short + word),
      // A result alone is that of all cases; 败诉 is said of lawsuits.
      ...(key === 'all' && !total ? [column.label, ...resultWords[result]] : []),
      ...(key === 'lawsuits' && result === 'corrected' ? ['败诉', '诉讼败诉', '行政诉讼败诉'] : []),
    ].filter((word) => word !== name),
    unit: pieces,
    definition: {
      label: `表四${parts}的「${column.label}」。`,
      en: `Table 4, ${group.groups.map((one) => litigationGroups[one].en).join(' plus ')}: ${column.en}.`,
    },
    kind: 'number',
    value: numberOf(litigationCells(key, [result])),
  };
}

export const litigationMetrics: readonly Metric[] = caseKeys.flatMap((key) =>
  resultKeys.map((result) => metricOf(key, result)),
);

export const litigationTerms: readonly Term[] = [
  ...caseKeys.map(
    (key): Term => ({ facet: 'case', keys: [key], words: [cases[key].label, cases[key].en, ...cases[key].words] }),
  ),
  ...resultKeys
    .filter((key) => key !== 'total')
    .map(
      (key): Term => ({
        facet: 'result',
        keys: [key],
        words: [litigationColumns[key].label, litigationColumns[key].en, ...resultWords[key]],
      }),
    ),
  // Only lawsuits are lost.
  { facet: 'result', keys: ['corrected'], words: ['败诉'], also: [litigationId('lawsuits', 'corrected')] },
];
