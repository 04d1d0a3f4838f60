/** A long list of units as an office keeps it in a sheet, and what must become of each of its rows. */

/** What is to be told of a row; nothing of an empty one, a heading, or one that goes on with the row above. */
export type Outcome = 'taken' | 'several' | 'twice' | 'nothing' | null;

export interface ListRow {
  /** Of the columns 序号, 单位名称, 类别, 联系人, 备注; null is covered by a cell that is merged. */
  readonly cells: readonly (string | number | null)[];
  /** Over how many rows and columns the cell of that number reaches. */
  readonly merged?: { readonly cell: number; readonly rows: number; readonly columns: number };
  /** A comment on the name. */
  readonly comment?: string;
  readonly outcome: Outcome;
}

const UNITS = 2000;
/** Every so many are of one kind, written once in a merged cell. */
const BLOCK = 10;
/** Every so many have a second person, in a row of their own beside the name. */
const PAIR = 400;
/** Names of several places, and of none that there is. */
const STRANGE: Readonly<Record<number, readonly [string, Outcome]>> = {
  699: ['朝阳区教育局', 'several'],
  1399: ['桃花源县教育局', 'taken'],
};

const chinese = (number: number): string =>
  String(number).replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? '');
const nameOf = (number: number): string => STRANGE[number]?.[0] ?? `东阿县第${chinese(number)}管理局`;
const over = (text: string, outcome: Outcome = 'nothing'): ListRow => ({
  cells: [text, null, null, null, null],
  merged: { cell: 0, rows: 1, columns: 5 },
  outcome,
});

function unitRows(number: number): ListRow[] {
  const first = number % BLOCK === 0;
  const kind = number % (2 * BLOCK) < BLOCK ? '县直部门' : '乡镇街道';
  const outcome = STRANGE[number]?.[1] ?? 'taken';
  const row: ListRow = {
    cells: [number + 1, nameOf(number), first ? kind : null, `张${chinese(number)}`, ''],
    outcome,
  };
  if (number % PAIR === 5)
    return [
      { ...row, merged: { cell: 1, rows: 2, columns: 1 } },
      { cells: ['', null, null, '李副手', ''], outcome: null },
    ];
  if (first) {
    // The kind covers the rows of the block, those of a second person too.
    const more = Array.from({ length: BLOCK }, (_, index) => (number + index) % PAIR === 5).filter(Boolean).length;
    return [{ ...row, merged: { cell: 2, rows: BLOCK + more, columns: 1 }, comment: '2025 年新设,请核实' }];
  }
  return [row];
}

/** All rows of the sheet in their order. */
export function listRows(): ListRow[] {
  const units = Array.from({ length: UNITS }, (_, number) => unitRows(number));
  return [
    over('东阿县2025年度政府信息公开年报报送单位名单'),
    { cells: ['', '', '', '', ''], outcome: null },
    { cells: ['序号', '单位名称', '类别', '联系人', '备注'], comment: '以机构编制为准', outcome: null },
    ...units.slice(0, UNITS / 2).flat(),
    over('二、其他单位'),
    ...units.slice(UNITS / 2).flat(),
    { cells: [UNITS + 1, nameOf(3), '县直部门', '', '与第 4 行重复'], outcome: 'twice' },
    { cells: [UNITS + 2, nameOf(4).replace('东阿', ''), '县直部门', '', ''], outcome: 'twice' },
    { cells: ['合计', UNITS, '', '', ''], outcome: 'nothing' },
    over('备注:请于1月31日前报送,逾期通报。'),
  ];
}
