/** Table two: the items of both forms with their fields. */
import { cellsOf, type Format, type FormCell } from '../cell.ts';
import type { Labelled } from '../forms/common.ts';
import type { Metric, Term } from './metric.ts';
import { asPrinted, documents, items, pieces, tenThousandYuan } from './units.ts';
import { numberOf } from './value.ts';

/** How people name the items beside their labels, and what an item alone asks for. */
const itemWords: Record<string, { words: readonly string[]; alone: readonly string[] }> = {
  regulations: {
    words: ['政府规章', '部门规章', 'regulations'],
    alone: ['issued', 'repealed', 'inForce', 'created', 'published', 'totalPublished'],
  },
  normativeDocuments: {
    words: ['规范性文件', '行政规范文件', '规范文件', '红头文件', 'normative documents'],
    alone: ['issued', 'repealed', 'inForce', 'created', 'published', 'totalPublished'],
  },
  licensing: {
    words: ['许可', '行政许可决定', '许可决定', '行政许可事项', 'licensing', 'licences', 'licenses'],
    alone: ['decisions'],
  },
  otherServices: {
    words: ['其他对外管理服务', '对外管理服务事项', '对外管理服务', 'other services'],
    alone: ['decisions'],
  },
  penalties: { words: ['处罚', '行政处罚决定', '处罚决定', '罚了', 'penalties', 'penalty'], alone: ['decisions'] },
  coercion: { words: ['强制', '行政强制决定', '强制措施', '行政强制措施', 'coercion'], alone: ['decisions'] },
  fees: {
    words: ['收费', '行政事业收费', '事业性收费', '行政收费', 'fees'],
    alone: ['amount', 'previousItems', 'change'],
  },
  procurement: { words: ['集中采购', '政府采购', '采购', 'procurement'], alone: ['projects', 'amount'] },
};

const fieldWords: readonly { words: readonly string[]; keys: readonly string[] }[] = [
  // The two forms count what was made in other words; neither is taken for the other.
  {
    words: ['制发', '制发件数', '制发数', '制发数量', '制发了', '本年制发', '新制发', '制定', '印发', '出台', 'issued'],
    keys: ['issued', 'created'],
  },
  { words: ['本年制发件数', '本年制发数', '本年度制发件数'], keys: ['issued'] },
  {
    words: [
      '废止',
      '废止件数',
      '废止数',
      '废止数量',
      '废止了',
      '本年废止',
      '本年废止件数',
      '本年废止数',
      '失效',
      'repealed',
    ],
    keys: ['repealed'],
  },
  {
    words: ['现行有效', '现行有效件数', '现行有效数', '现行有效件', '有效件数', '有效数', '有效', '现行', 'in force'],
    keys: ['inForce'],
  },
  {
    words: ['新制作', '新制作数', '新制作数量', '本年新制作', '本年新制作数量', '制作数量', 'created'],
    keys: ['created'],
  },
  { words: ['新公开', '新公开数', '新公开数量', '本年新公开', '本年新公开数量', 'published'], keys: ['published'] },
  {
    words: ['对外公开总数量', '对外公开总数', '对外公开', '对外公开数量', 'published in all'],
    keys: ['totalPublished'],
  },
  {
    words: ['上一年项目数量', '上年项目数量', '上一年项目', '上年项目', '上年项目数', 'previous items'],
    keys: ['previousItems'],
  },
  {
    words: ['本年增/减', '本年增减', '增/减', '增减', '增减数', '本年增减数', '增减数量', 'change of items'],
    keys: ['change'],
  },
  {
    words: [
      '处理决定数量',
      '本年处理决定数量',
      '处理决定',
      '处理决定数',
      '本年处理决定',
      '本年处理决定数',
      '决定数量',
      '决定数',
      '决定',
      'decisions',
    ],
    keys: ['decisions'],
  },
  { words: ['项目数量', '项目数', 'projects'], keys: ['projects'] },
  { words: ['金额', '总金额', '多少钱', 'amount'], keys: ['amount'] },
];

/** Words that name one number whole, its item included. */
const whole: Readonly<Record<string, readonly string[]>> = {
  'proactive.fees.amount': [
    '收费金额',
    '本年收费金额',
    '本年收费金额(单位:万元)',
    '收费总额',
    '收费总金额',
    '行政事业性收费金额',
    '行政事业性收费总额',
    '事业性收费金额',
    '收了多少钱',
  ],
  'proactive.procurement.projects': [
    '采购项目数量',
    '采购项目数',
    '采购项目',
    '集中采购项目数量',
    '政府集中采购项目数',
  ],
  'proactive.procurement.amount': ['采购总金额', '采购金额', '集中采购金额', '集中采购总金额', '政府采购金额'],
};

/** One cell of each address, of the form in force where it has it. */
const cells = new Map<string, FormCell & { format: Format }>();
for (const format of ['2021', '2019'] as const) {
  for (const cell of cellsOf(format)) {
    if (cell.table === 'proactive' && !cells.has(cell.address)) cells.set(cell.address, { ...cell, format });
  }
}

function unitOf({ row, column }: FormCell): Labelled {
  if (column === 'amount') return row === 'fees' ? tenThousandYuan : asPrinted;
  if (column === 'previousItems' || column === 'change' || column === 'projects') return items;
  return row === 'regulations' || row === 'normativeDocuments' ? documents : pieces;
}

const withoutUnit = (label: string): string => label.replace(/\(.*\)$/, '');

function metricOf(cell: FormCell & { format: Format }): Metric {
  const { address, row, column, rowLabel, columnLabel, format } = cell;
  const field = fieldWords.filter(({ keys }) => keys.length === 1 && keys[0] === column).flatMap(({ words }) => words);
  const own = field.filter((word) => !/^[a-z]/.test(word)).map((word) => `${withoutRepeat(rowLabel.label, word)}`);
  const alone = itemWords[row]?.alone ?? [];
  const years = bothForms.has(address)
    ? { label: '', en: '' }
    : format === '2021'
      ? { label: '2021 年度起的格式才有。', en: ' Since the reports of 2021.' }
      : { label: '只有 2019、2020 年度的格式有。', en: ' In the reports of 2019 and 2020 only.' };
  const name = withoutRepeat(rowLabel.label, withoutUnit(columnLabel.label));
  return {
    id: address,
    name: { label: name, en: `${rowLabel.en}: ${columnLabel.en}` },
    synonyms: [
      ...new Set([...(alone.length === 1 && alone[0] === column ? (itemWords[row]?.words ?? []) : []), ...own]),
    ].filter((word) => word !== name),
    unit: unitOf(cell),
    definition: {
      label: `表二「${rowLabel.label}」的「${columnLabel.label}」。${years.label}`,
      en: `Table 2, ${rowLabel.en}: ${columnLabel.en}.${years.en}`,
    },
    kind: 'number',
    value: numberOf((form) => (form === format || bothForms.has(address) ? [address] : [])),
  };
}

/** 「行政事业性收费」 and 「本年收费金额」 are 「行政事业性收费本年收费金额」; 「政府集中采购采购…」 would stammer. */
function withoutRepeat(row: string, field: string): string {
  return row.endsWith('采购') && field.startsWith('采购') ? row + field.slice(2) : row + field;
}

const addressesOf = (format: Format): Set<string> => new Set(cellsOf(format).map(({ address }) => address));
const older = addressesOf('2019');
const bothForms = new Set([...addressesOf('2021')].filter((address) => older.has(address)));

export const proactiveMetrics: readonly Metric[] = [...cells.values()].map(metricOf);

/** Names that are said as one word and their number. */
export const proactivePhrases: readonly (readonly [string, readonly string[]])[] = proactiveMetrics
  .filter(({ id }) => id in whole)
  .flatMap(({ id, name, synonyms }) => [name.label, ...synonyms].map((word) => [word, [id]] as const));
const named: Readonly<Record<string, unknown>> = Object.fromEntries(proactivePhrases);

/** What an item asks for when no field is named. */
export const fieldsAlone = (item: string): readonly string[] => itemWords[item]?.alone ?? [];

const rowLabels = new Map<string, Set<string>>();
for (const format of ['2021', '2019'] as const) {
  for (const { table, row, rowLabel } of cellsOf(format)) {
    if (table !== 'proactive') continue;
    const known = rowLabels.get(row) ?? new Set<string>();
    for (const word of [rowLabel.label, rowLabel.en, ...(rowLabel.spellings ?? [])])
      if (!(word in named)) known.add(word);
    rowLabels.set(row, known);
  }
}

export const proactiveTerms: readonly Term[] = [
  ...[...rowLabels].map(
    ([row, labels]): Term => ({
      facet: 'item',
      keys: [row],
      words: [...new Set([...labels, ...(itemWords[row]?.words ?? [])])],
    }),
  ),
  ...fieldWords.map((field): Term => ({ facet: 'field', ...field })),
];
