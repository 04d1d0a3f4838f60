/** What the text of a report says of a number, beside what its tables say. */
import type { Labelled } from '../forms/common.ts';
import type { ClaimMetric } from '../report.ts';
import type { Metric, Term } from './metric.ts';
import { documents, pieces } from './units.ts';
import { claimsOf } from './value.ts';

const said: Record<ClaimMetric, Labelled & { of: readonly string[] }> = {
  'applications.received': { label: '新收', en: 'received', of: ['row:received'] },
  'applications.carriedIn': { label: '上年结转', en: 'carried over from last year', of: ['row:carriedIn'] },
  'applications.accepted': { label: '受理', en: 'accepted', of: [] },
  'applications.processed': { label: '办理', en: 'processed', of: ['row:toHandle'] },
  'applications.answered': { label: '答复', en: 'answered', of: [] },
  'applications.handled': { label: '办结', en: 'handled', of: ['row:handled'] },
  'applications.carriedOut': { label: '结转下年', en: 'carried over to next year', of: ['row:carriedOut'] },
  'applications.granted': { label: '予以公开', en: 'granted in full', of: ['row:granted'] },
  'applications.partiallyGranted': { label: '部分公开', en: 'granted in part', of: ['row:partiallyGranted'] },
  'applications.grantedOrPartially': {
    label: '公开合计',
    en: 'granted in full or in part',
    of: ['row:grantedOrPartially'],
  },
  'applications.refused': { label: '不予公开', en: 'refused', of: ['row:refused'] },
  'applications.unavailable': { label: '无法提供', en: 'unavailable', of: ['row:unavailable'] },
  'applications.notProcessed': { label: '不予处理', en: 'not processed', of: ['row:notProcessed'] },
  'applications.other': { label: '其他处理', en: 'handled otherwise', of: ['row:other'] },
  'litigation.reconsideration': { label: '行政复议', en: 'reconsideration', of: ['case:reconsideration'] },
  'litigation.lawsuits': { label: '行政诉讼', en: 'lawsuits', of: ['case:lawsuits'] },
  'litigation.directLawsuit': { label: '直接起诉', en: 'lawsuits without reconsideration', of: ['case:directLawsuit'] },
  'litigation.lawsuitAfterReconsideration': {
    label: '复议后起诉',
    en: 'lawsuits after reconsideration',
    of: ['case:lawsuitAfterReconsideration'],
  },
  'litigation.corrected': { label: '纠正', en: 'corrected', of: ['result:corrected'] },
  'litigation.notUpheld': { label: '未维持', en: 'not upheld', of: ['result:upheld'] },
  'litigation.reconsiderationAndLawsuits': { label: '复议诉讼', en: 'reconsideration and lawsuits', of: ['case:all'] },
  'proactive.normativeDocuments.issued': {
    label: '规范性文件制发',
    en: 'normative documents issued',
    of: ['field:issued', 'item:normativeDocuments'],
  },
  'proactive.normativeDocuments.inForce': {
    label: '规范性文件现行有效',
    en: 'normative documents in force',
    of: ['field:inForce', 'item:normativeDocuments'],
  },
};
const keys = Object.keys(said) as ClaimMetric[];

const narrativeId = (metric: string): string => `narrative.${metric}`;

export const narrativeMetrics: readonly Metric[] = keys.map((metric) => {
  const { label, en } = said[metric];
  return {
    id: narrativeId(metric),
    name: { label: `正文${label}`, en: `${en}, in the text` },
    synonyms: [`正文所说${label}`, `正文里${label}`],
    unit: metric.startsWith('proactive') ? documents : pieces,
    definition: {
      label: `正文里说到的「${label}」,不是表里的数;引原句。`,
      en: `What the text says of “${en}”, with the sentence; not the number of the tables.`,
    },
    kind: 'claim' as const,
    value: claimsOf(metric),
  };
});

/** The narrative metric of a row, case, result, item or field; undefined when the reader of prose knows none. */
export const narrativesOf = (facet: string, key: string): readonly string[] =>
  keys.filter((metric) => said[metric].of.includes(`${facet}:${key}`)).map(narrativeId);

export const narrativeTerms: readonly Term[] = [
  {
    facet: 'text',
    keys: ['text'],
    words: ['正文', '正文里', '正文中', '正文说', '正文所说', '正文写', '正文提到', '文字部分', 'in the text'],
  },
];
