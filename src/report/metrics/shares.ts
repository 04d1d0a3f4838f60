/** Shares and rates. What each is a share of follows from the meaning of the tables, and is said. */
import { resultRowsOf } from '../cell.ts';
import { litigationColumns } from '../forms/common.ts';
import { type ColumnKey, columns, type LineKey, lines } from './application-words.ts';
import { applicationCells, columnKeys, lineKeys } from './applications.ts';
import { type CaseKey, caseKeys, cases, litigationCells } from './litigation.ts';
import type { Metric, Term } from './metric.ts';
import { shareOf } from './value.ts';

const results = new Set<string>([...resultRowsOf('2021'), ...resultRowsOf('2019')]);
const isResult = (line: LineKey): boolean =>
  results.has(line) || line === 'grantedOrPartially' || [...results].some((row) => row.startsWith(`${line}.`));

/** Shares that have a name of their own. */
const known: Partial<Record<LineKey, { zh: string; en: string; words: readonly string[] }>> = {
  granted: {
    zh: '予以公开率',
    en: 'share granted in full',
    words: ['全部公开率', '予以公开比例', '予以公开占比', 'grant rate'],
  },
  partiallyGranted: { zh: '部分公开率', en: 'share granted in part', words: ['部分公开比例', '部分公开占比'] },
  grantedOrPartially: {
    zh: '公开率(予以公开和部分公开)',
    en: 'share granted in full or in part',
    words: ['公开率', '信息公开率', '公开比例', '公开占比', '总公开率', 'disclosure rate'],
  },
  refused: {
    zh: '不予公开率',
    en: 'share refused',
    words: ['不公开率', '拒绝公开率', '拒绝率', '不予公开比例', '不予公开占比', 'refusal rate'],
  },
  unavailable: { zh: '无法提供率', en: 'share unavailable', words: ['无法提供比例', '无法提供占比'] },
  notProcessed: { zh: '不予处理率', en: 'share not processed', words: ['不处理率', '不予处理比例', '不予处理占比'] },
  other: { zh: '其他处理率', en: 'share handled otherwise', words: ['其他处理比例', '其他处理占比'] },
  handled: { zh: '办结率', en: 'share handled', words: ['办理率', '办结比例', 'completion rate'] },
  carriedOut: {
    zh: '结转率',
    en: 'share carried over',
    words: ['结转下年率', '结转比例', '结转占比', '结转下年占比', 'carry-over rate'],
  },
};

function ofResults(line: LineKey): Metric {
  const overall = line === 'handled' || line === 'carriedOut';
  const own = known[line];
  const name = lines[line].name;
  const zh = own?.zh ?? `${name.label}占比`;
  return {
    id: `rate.${line}`,
    name: { label: zh, en: own?.en ?? `share of ${name.en}` },
    synonyms: own?.words ?? [`${name.label}率`, `${name.label}比例`],
    unit: null,
    definition: overall
      ? {
          label: `${zh} = ${name.label} ÷(本年新收 + 上年结转),都取表三总计列。`,
          en: `${name.en} ÷ (received this year + carried over from last year), in the total column of table 3.`,
        }
      : {
          label: `${zh} = ${name.label} ÷ 办结((七)总计),都取表三总计列。`,
          en: `${name.en} ÷ total handled, in the total column of table 3.`,
        },
    formula: { numerator: name, denominator: lines[overall ? 'toHandle' : 'handled'].name },
    kind: 'share',
    value: shareOf(applicationCells(line, 'total'), applicationCells(overall ? 'toHandle' : 'handled', 'total')),
  };
}

function ofApplicants(column: ColumnKey): Metric {
  const { label, en } = columns[column].name;
  return {
    id: `rate.received.${column}`,
    name: { label: `${label}占比`, en: `share of ${en}` },
    synonyms: [`${label}比例`, `${label}申请占比`, `${label}新收占比`],
    unit: null,
    definition: {
      label: `${label}占比 = 本年新收的${label} ÷ 本年新收总计(表三)。`,
      en: `Received from ${en} ÷ all received this year (table 3).`,
    },
    formula: { numerator: columns[column].name, denominator: lines.received.name },
    kind: 'share',
    value: shareOf(applicationCells('received', column), applicationCells('received', 'total')),
  };
}

const verdicts = {
  upheld: { zh: '维持率', words: ['维持比例', '维持占比'] },
  corrected: { zh: '纠错率', words: ['纠正率', '被纠错率', '被纠正率', '纠错比例', '纠正比例'] },
  otherResult: { zh: '其他结果率', words: ['其他结果占比', '其他结果比例'] },
} as const;

function ofCases(key: CaseKey, verdict: keyof typeof verdicts): Metric {
  const { zh, words } = verdicts[verdict];
  const of = key === 'all' ? '复议诉讼' : cases[key].label;
  const column = litigationColumns[verdict];
  const short = key === 'reconsideration' ? ['复议'] : key === 'lawsuits' ? ['诉讼'] : key === 'all' ? [''] : [];
  // Asked without 复议 or 诉讼, the correction rates of both are told; see `shareChoices`.
  const prefixes = short.filter((prefix) => prefix !== '' || verdict !== 'corrected');
  return {
    id: `rate.${key}.${verdict}`,
    name: { label: `${of}${zh}`, en: `share ${column.en}, ${cases[key].en}` },
    synonyms: [
      ...words.map((word) => of + word),
      ...prefixes.flatMap((prefix) => [zh, ...words].map((word) => prefix + word)),
      ...(key === 'lawsuits' && verdict === 'corrected' ? ['败诉率', '诉讼败诉率', '行政诉讼败诉率'] : []),
    ],
    unit: null,
    definition: {
      label: `${of}${zh} = ${column.label} ÷ 已审结(结果维持 + 结果纠正 + 其他结果),表四;尚未审结的不算在内。`,
      en: `${column.en} ÷ concluded cases (upheld + corrected + other result), table 4; pending cases do not count.`,
    },
    formula: { numerator: column, denominator: { label: '已审结', en: 'concluded' } },
    kind: 'share',
    value: shareOf(litigationCells(key, [verdict]), litigationCells(key, ['upheld', 'corrected', 'otherResult'])),
  };
}

export const shareMetrics: readonly Metric[] = [
  ...lineKeys.filter((line) => isResult(line) || line === 'handled' || line === 'carriedOut').map(ofResults),
  ...columnKeys.filter((column) => column !== 'total').map(ofApplicants),
  ...caseKeys.flatMap((key) =>
    (['upheld', 'corrected', 'otherResult'] as const).map((verdict) => ofCases(key, verdict)),
  ),
];

/** Words that may mean several shares, which are then told together. */
export const shareChoices: readonly { words: readonly string[]; ids: readonly string[] }[] = [
  {
    words: [verdicts.corrected.zh, ...verdicts.corrected.words, 'correction rate'],
    ids: ['rate.reconsideration.corrected', 'rate.lawsuits.corrected'],
  },
];

export const shareTerms: readonly Term[] = [
  {
    facet: 'share',
    keys: ['share'],
    words: ['率', '比例', '占比', '比率', '比重', '百分比', '占多少', '百分之几', 'share', 'rate'],
  },
];
