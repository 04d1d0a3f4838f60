/** What the whole check is measured against: other ways to get at the tables of the same page. */
import * as cheerio from 'cheerio';
import { Parser } from 'htmlparser2';

/**
 * htmlparser2's Parser reducing a page to the text of its table cells, row by row. As lean as its
 * documented interface allows: no tree, no attribute objects, nothing kept but the cells.
 */
export function cellsByHtmlparser2(bytes: Uint8Array): string[][] {
  const rows: string[][] = [];
  let row: string[] | null = null;
  let cell: string | null = null;
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'td' || name === 'th') cell = '';
      else if (name === 'tr') row = [];
    },
    ontext(text) {
      if (cell !== null) cell += text;
    },
    onclosetag(name) {
      if (name === 'td' || name === 'th') {
        if (cell !== null) row?.push(cell.trim());
        cell = null;
      } else if (name === 'tr') {
        if (row) rows.push(row);
        row = null;
      }
    },
  });
  parser.end(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  return rows;
}

/** cheerio building its tree of a page that is already decoded; nothing is looked up in it. */
export const treeByCheerio = (html: string): unknown => cheerio.load(html);
