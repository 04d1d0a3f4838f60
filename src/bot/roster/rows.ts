/** The rows of a sheet as a list of units: the columns are known by the words of the heading. Pure. */
import {
  contactOf,
  isName,
  isNameHeading,
  isOrgan,
  kindIn,
  type ListedLine,
  type ListedUnit,
  withoutParentheses,
} from './listed.ts';

type Cell = string | null;
type Role = 'name' | 'alias' | 'kind' | 'contact' | 'parent';

/** The first that fits a heading gives the column its role. */
const roles: readonly (readonly [RegExp, Role])[] = [
  [/上级|主管(?:部门|单位)|所属|parent/i, 'parent'],
  [/简称|别名|又称|alias/i, 'alias'],
  [/类别|类型|性质|kind|type/i, 'kind'],
  [/联系|联络|经办|责任人|负责人|填报人|姓名|电话|手机|contact|phone/i, 'contact'],
  [/单位|名称|部门|机关|乡镇|街道|全称|^(?:unit|name|agency)$/i, 'name'],
];
const noColumn = /^(?:序号|编号|备注|no\.?|#)$/i;

/** A unit has a name column and those to its right, up to the next name column. */
interface Columns {
  readonly name: number;
  readonly others: readonly (readonly [number, Exclude<Role, 'name'>])[];
}

/** @param from the number of the first row, from 1 */
export function readRows(rows: readonly (readonly Cell[])[], from = 1): ListedLine[] {
  let columns = headless(rows);
  let known = false;
  const carried = new Map<number, string>();
  const lines: ListedLine[] = [];
  rows.forEach((row, index) => {
    const text = row.filter((cell) => cell !== null && cell !== '').join(' ');
    row.forEach((cell, column) => {
      if (cell !== null) carried.set(column, cell);
    });
    if (text === '') return;
    const headings = headingsIn(row, known);
    if (headings) {
      columns = headings;
      known = true;
      return;
    }
    const at = from + index;
    const units = columns.flatMap((one) => unitIn(row, one, carried, known) ?? []);
    const before = lines.at(-1);
    // A second line of contacts beside a name that covers both.
    const more = units.length === 0 ? (columns.flatMap((one) => goesOn(row, one) ?? [])[0] ?? null) : null;
    const last = before?.units.at(-1);
    if (more !== null && before && last) {
      const merged = { ...last, contact: last.contact === null ? more : `${last.contact} ${more}` };
      lines[lines.length - 1] = { ...before, units: [...before.units.slice(0, -1), merged] };
      return;
    }
    lines.push({ at, text, units, rest: units.length > 0 ? null : text });
  });
  return lines;
}

const spaceless = (text: string): string => text.replace(/\s+/g, '');

/**
 * The columns, when a row is a heading: short words, of which one is that of the names.
 * @param repeated there was a heading above
 */
function headingsIn(row: readonly Cell[], repeated: boolean): Columns[] | null {
  const said = row.map((cell) => (cell === null ? '' : spaceless(cell)));
  const filled = said.filter((cell) => cell !== '');
  if (filled.length === 0 || filled.some((cell) => cell.length > 14 || isOffice(cell))) return null;
  const found = said.map((cell) => {
    if (cell === '' || noColumn.test(cell)) return null;
    return roles.find(([words]) => words.test(cell))?.[1] ?? null;
  });
  // Below the heading 「部门」 says the kind of a unit, unless the whole heading comes again.
  const meant = found.filter((role) => role !== null).length;
  if (repeated && meant * 2 <= filled.filter((cell) => !noColumn.test(cell)).length) return null;
  const names = found.flatMap((role, column) => (role === 'name' ? [column] : []));
  // One word alone is a heading only when it is just that.
  if (names.length === 0) return null;
  if (filled.length === 1 && !filled.some(isNameHeading)) return null;
  if (!names.some((column) => isNameHeading(said[column] ?? '')) && meant < 2) return null;
  return columnsOf(found, names);
}

/** 「县教育局」 is no heading, though 「部门」 is one. */
const isOffice = (cell: string): boolean =>
  isOrgan(cell) && /[局厅委办镇乡]$|政府$|街道$/.test(cell) && cell.length > 2;

function columnsOf(found: readonly (Role | null)[], names: readonly number[]): Columns[] {
  return names.map((name, index) => {
    const end = names[index + 1] ?? found.length;
    // What stands before the first name belongs to it too: 「类别 | 单位」.
    const start = index === 0 ? 0 : name;
    const others = found.flatMap((role, column) =>
      role !== null && role !== 'name' && column >= start && column < end ? [[column, role] as const] : [],
    );
    return { name, others };
  });
}

/** Without a heading the names are in the column with the most of them. */
function headless(rows: readonly (readonly Cell[])[]): Columns[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (cell !== null && isOrgan(spaceless(cell))) counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best) return [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const others = Array.from({ length: width }, (_, column) => column)
    .filter((column) => column > best[0])
    .map((column) => [column, 'contact'] as const);
  return [{ name: best[0], others }];
}

function unitIn(
  row: readonly Cell[],
  columns: Columns,
  carried: ReadonlyMap<number, string>,
  known: boolean,
): ListedUnit | null {
  const printed = spaceless(row[columns.name] ?? '');
  if (printed === '') return null;
  const taken = withoutParentheses(printed);
  const name = spaceless(taken.name);
  if (!(known ? isName(name) : isOrgan(name))) return null;
  const said = (role: Role): string[] =>
    columns.others.flatMap(([column, its]) => {
      if (its !== role) return [];
      // A merged cell holds for all rows that it covers.
      const carries = role === 'kind' || role === 'parent';
      const cell = row[column] ?? (carries && row[column] === null ? carried.get(column) : '');
      return cell ? [cell] : [];
    });
  const aliases = said('alias').flatMap((cell) => cell.split(/[、,\uff0c;\uff1b\s]+/));
  return {
    name,
    aliases: [...taken.aliases, ...aliases].filter((one) => one !== '' && one !== name),
    contact: contactOf([taken.contact ?? '', ...said('contact')].join(' ')),
    kind:
      taken.kind ??
      said('kind')
        .map(kindIn)
        .find((kind) => kind !== null) ??
      null,
    parent: spaceless(said('parent')[0] ?? '') || null,
  };
}

/** What a row under a merged name adds to the contact. */
function goesOn(row: readonly Cell[], { name, others }: Columns): string | null {
  if (row[name] !== null) return null;
  return contactOf(others.flatMap(([column, role]) => (role === 'contact' ? (row[column] ?? '') : '')).join(' '));
}
