/** Lays a document out as lines and tables, and cuts a page that holds several reports into its reports. */
import { notesLine } from '../report/forms/written.ts';
import type { Block, Grid } from './document.ts';
import { cutAtHeadings, headingOf, titleOf } from './headings.ts';
import { meaningsOf } from './labels.ts';
import { keyOf, squeeze } from './normalize.ts';
import type { Item } from './rows-and-lines.ts';

/**
 * Grids that hold no label of the forms only lay out the page: their cells become lines. The notes of the bot
 * behind a form that it filled in are left out.
 */
export function flatten(blocks: readonly Block[]): Item[] {
  const items: Item[] = [];
  const addLine = (text: string, gap = 0) => {
    for (const part of cutAtHeadings(text)) if (part.trim() !== '') items.push({ kind: 'line', text: part, gap });
  };
  for (const block of blocks) {
    if (beginsNotes(block)) break;
    if (block.kind === 'line') addLine(block.text, block.gap);
    else if (isTable(block)) items.push(block);
    else for (const row of block.rows) for (const cell of row) for (const text of cell.text.split('\n')) addLine(text);
  }
  return items;
}

const beginsNotes = (block: Block): boolean =>
  (block.kind === 'line' ? block.text : (block.rows[0]?.[0]?.text ?? '')).trimStart().startsWith(notesLine);

/** Whether a grid is one of the three tables, or a piece of one: two of its cells are labels of the forms. */
function isTable(grid: Grid): boolean {
  let labels = 0;
  for (const row of grid.rows) {
    for (const cell of row) {
      if (cell.text.length < 2 || cell.text.length > 80) continue;
      if (meaningsOf(keyOf(cell.text)).length > 0 && ++labels >= 2) return true;
    }
  }
  return false;
}

/** More reports than any page holds; the rest of the page is left to the last one. */
const mostReports = 1000;
/** Between two section ones of a table of contents stands hardly any text. */
const contentsLength = 400;

/**
 * Cuts at the title in front of each heading that goes back to section one or two.
 * A page with one report, or none, comes back whole; a table of contents is no report.
 */
export function splitReports(items: readonly Item[]): Item[][] {
  const cuts: number[] = [];
  let first = -1;
  let last = -1;
  let highest = 0;
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'line' || item.text.length > 4000) continue;
    const number = headingOf(item.text)?.number;
    if (!number) continue;
    const back = number === 1 ? highest >= 1 : number === 2 && highest >= 4;
    if (first < 0) first = index;
    else if (back) {
      if (hasContent(items, first, index) && cuts.length < mostReports) cuts.push(titleBefore(items, last, index));
      first = index;
      highest = 0;
    }
    highest = Math.max(highest, number);
    last = index;
  }
  const parts: Item[][] = [];
  let from = 0;
  for (const cut of cuts) {
    parts.push(items.slice(from, cut));
    from = cut;
  }
  parts.push(items.slice(from));
  return parts;
}

/** Whether a report can stand between two headings of section one: a table, or more than a list of headings. */
function hasContent(items: readonly Item[], from: number, to: number): boolean {
  let length = 0;
  for (let index = from + 1; index < to; index++) {
    const item = items[index] as Item;
    if (item.kind === 'grid') return true;
    length += squeeze(item.text).length;
    if (length > contentsLength) return true;
  }
  return false;
}

/** Where the report that begins with the heading at `to` really begins: at its title, else at the heading. */
function titleBefore(items: readonly Item[], from: number, to: number): number {
  for (let index = to - 1; index > from && index > to - 40; index--) {
    const item = items[index] as Item;
    if (item.kind === 'grid') break;
    const title = titleAt(items, index);
    if (!title) continue;
    return title.from;
  }
  return to;
}

export interface TitleFound {
  text: string;
  agency: string;
  year: number | null;
  /** First and last line of the title. */
  from: number;
  to: number;
}

/** A title that stands in a line, or is broken over two or three (「东阿县…办公室 / 2022年…年 / 度报告」). */
export function titleAt(items: readonly Item[], index: number): TitleFound | null {
  const line = lineAt(items, index);
  if (line === null || line.length > 140) return null;
  const near = `${line}${lineAt(items, index + 1) ?? ''}${lineAt(items, index + 2) ?? ''}`;
  if (!near.includes('公') || !near.includes('报')) return null;
  for (const count of [1, 2, 3]) {
    let text = '';
    for (let i = 0; i < count; i++) text += stripChrome(lineAt(items, index + i) ?? '');
    const title = titleOf(text);
    if (!title) continue;
    if (title.agency === '' && count === 1) {
      const above = stripChrome(lineAt(items, index - 1) ?? '');
      const joined = above.length <= 40 ? titleOf(above + text) : null;
      if (joined && joined.agency !== '' && isAgencyLine(above)) {
        return { text: above + text, agency: joined.agency, year: joined.year, from: index - 1, to: index };
      }
    }
    const below = (lineAt(items, index + count) ?? '').replace(/^[(\uff08]|[)\uff09]$/g, '');
    const agency = title.agency === '' && isAgencyLine(below) ? squeeze(below) : title.agency;
    return { text, agency, year: title.year, from: index, to: index + count - 1 };
  }
  return null;
}

const lineAt = (items: readonly Item[], index: number): string | null => {
  const item = items[index];
  return item?.kind === 'line' ? item.text.trim() : null;
};

/** Page furniture that sticks to the front of a title: 「大 中 小东阿县…」. */
const stripChrome = (line: string): string =>
  line.replace(
    /^\s*(?:【?字体[:\uff1a]?\s*[^】]{0,12}】?|字号[:\uff1a]?|大\s*中\s*小|打印|分享|收藏|\[|\]|[|>»])+\s*/,
    '',
  );

const agencyEnd =
  /(?:政府|委员会|办公室|办公厅|局|厅|委|办|处|中心|署|会|社|院|站|所|队|部|街道|镇|乡|大学|学院|学校|医院|公司)$/;

/** A line that holds nothing but the name of an agency. */
export const isAgencyLine = (line: string): boolean => {
  const text = squeeze(line);
  return text.length >= 3 && text.length <= 40 && agencyEnd.test(text) && !/[,。、:;]/.test(text);
};
