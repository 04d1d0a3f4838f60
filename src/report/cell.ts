/**
 * The address of a number: `table.row.column`. Problems, look-ups, blanks, corrections and
 * pictures all point with it. Addresses are derived from the printed forms, so that a form
 * and its addresses cannot drift apart.
 */
import { form2019 } from './forms/2019.ts';
import { form2021 } from './forms/2021.ts';
import {
  type ApplicationColumn,
  type ApplicationGroup,
  applicationColumns,
  applicationGroups,
  type Labelled,
  type LitigationColumn,
  type LitigationGroup,
  litigationColumns,
  litigationGroups,
  type ProactiveRow,
} from './forms/common.ts';

export const forms = { '2019': form2019, '2021': form2021 } as const;
export type Format = keyof typeof forms;
export type TableName = 'proactive' | 'applications' | 'litigation';
export type Language = 'zh' | 'en';

type ProactiveOf<F extends Format> = (typeof forms)[F]['proactive'];
type ProactiveAddress<F extends Format> = {
  [R in keyof ProactiveOf<F> & string]: ProactiveOf<F>[R] extends { fields: infer C }
    ? `proactive.${R}.${keyof C & string}`
    : never;
}[keyof ProactiveOf<F> & string];

export type ApplicationRow = keyof (typeof form2021)['applications'] | keyof (typeof form2019)['applications'];
/** The address of one number of a report, in either form. */
export type CellAddress =
  | ProactiveAddress<'2019'>
  | ProactiveAddress<'2021'>
  | `applications.${ApplicationRow}.${ApplicationColumn}`
  | `litigation.${LitigationGroup}.${LitigationColumn}`;
/** A row as a whole, for findings on its label. */
export type RowAddress =
  | `proactive.${keyof ProactiveOf<'2019'> | keyof ProactiveOf<'2021'>}`
  | `applications.${ApplicationRow}`
  | `litigation.${LitigationGroup}`;
/** A group of table three: the sum of its rows in the total column. */
export type GroupAddress = `applications.${ApplicationGroup}`;
/** A table as a whole. */
export type Address = CellAddress | RowAddress | GroupAddress | TableName;

/** One cell of a form, in printed order. `row` and `column` are the keys used in the report's tables. */
export interface FormCell {
  readonly address: CellAddress;
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
  readonly rowLabel: Labelled;
  readonly columnLabel: Labelled;
}

const entries = <V>(object: Readonly<Record<string, V>>): [string, V][] => Object.entries(object);

function cellsOfForm(format: Format): FormCell[] {
  const cells: FormCell[] = [];
  const add = (table: TableName, row: string, rowLabel: Labelled, columns: Readonly<Record<string, Labelled>>) => {
    for (const [column, columnLabel] of entries(columns)) {
      const address = `${table}.${row}.${column}` as CellAddress;
      cells.push({ address, table, row, column, rowLabel, columnLabel });
    }
  };
  const form = forms[format];
  for (const [row, item] of entries<ProactiveRow>(form.proactive)) {
    add('proactive', row, item, item.fields);
  }
  for (const [row, item] of entries<Labelled>(form.applications)) add('applications', row, item, applicationColumns);
  for (const [row, item] of entries<Labelled>(litigationGroups)) add('litigation', row, item, litigationColumns);
  return cells;
}

const cells: Record<Format, readonly FormCell[]> = { '2019': cellsOfForm('2019'), '2021': cellsOfForm('2021') };

/** All cells of a form in printed order: 200 for 2021, 198 for 2019 (22 + 161 + 15). */
export const cellsOf = (format: Format): readonly FormCell[] => cells[format];

const byAddress: Record<Format, ReadonlyMap<string, FormCell>> = {
  '2019': new Map(cells['2019'].map((cell) => [cell.address, cell])),
  '2021': new Map(cells['2021'].map((cell) => [cell.address, cell])),
};

/** The cell at an address of a form, or undefined when the form has no such cell. */
export const cellAt = (format: Format, address: string): FormCell | undefined => byAddress[format].get(address);

/** The rows of table two in statutory order, under the clauses beneath which they are printed. */
export function clausesOf(format: Format): ReadonlyMap<string, readonly (readonly [row: string, ProactiveRow])[]> {
  return Map.groupBy(entries<ProactiveRow>(forms[format].proactive), ([, { clause }]) => clause);
}

/** The rows of table three in statutory order. */
export const applicationRowsOf = (format: Format): readonly ApplicationRow[] =>
  Object.keys(forms[format].applications) as ApplicationRow[];

/** The rows whose sum is (七)总计: 三、本年度办理结果 (一) to (六). */
export const resultRowsOf = (format: Format): readonly ApplicationRow[] =>
  applicationRowsOf(format).filter((row) => !['received', 'carriedIn', 'handled', 'carriedOut'].includes(row));

/** The rows that a group of table three stands for. */
export const rowsOfGroup = (format: Format, group: ApplicationGroup): readonly ApplicationRow[] =>
  applicationRowsOf(format).filter((row) => row === group || row.startsWith(`${group}.`));

const tableNames: Record<TableName, Labelled> = {
  proactive: { label: '表二', en: 'table 2' },
  applications: { label: '表三', en: 'table 3' },
  litigation: { label: '表四', en: 'table 4' },
};

export const tableLabel = (table: TableName): Labelled => tableNames[table];

/**
 * An address in words, as an official would say it:
 * 「表三「(一)予以公开」总计」, "table 3 “(1) granted in full”, total". Rows, groups and tables work too.
 */
export function describe(address: Address, format: Format, language: Language): string {
  const text = (item: Labelled) => (language === 'zh' ? item.label : item.en);
  const quote = (item: Labelled) => (language === 'zh' ? `「${shortLabel(item.label)}」` : ` “${item.en}”`);
  const cell = cellAt(format, address);
  if (cell) {
    const place = text(tableNames[cell.table]) + quote(cell.rowLabel);
    if (language === 'en') return `${place}, ${cell.columnLabel.en}`;
    return place + cell.columnLabel.label.replace(/\(.*\)$/, '');
  }
  const [table, ...rest] = address.split('.');
  const name = text(tableNames[table as TableName]);
  const key = rest.join('.');
  if (!key) return name;
  const group = (applicationGroups as Readonly<Record<string, Labelled>>)[key];
  const row =
    group ??
    cells[format].find((one) => one.table === table && one.row === key)?.rowLabel ??
    cells[format === '2019' ? '2021' : '2019'].find((one) => one.table === table && one.row === key)?.rowLabel;
  return row ? name + quote(row) : name;
}

/** A printed label without its explanatory bracket: 「(二)部分公开」. */
const shortLabel = (label: string): string => (label.startsWith('(二)') ? '(二)部分公开' : label);
