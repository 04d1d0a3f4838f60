/** How fast a check of a web page is, as ratios measured side by side in one run. */
import { read } from '../src/parser/index.ts';
import type { Report } from '../src/report/report.ts';
import { judge } from '../src/rules/index.ts';
import { type Subject, sideBySide } from './measure.ts';
import { countyPage } from './page.ts';
import { cellsByHtmlparser2, treeByCheerio } from './references.ts';
import { row, say, type Tell } from './rows.ts';

const pageSize = 150_000;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

async function reportsOf(page: Uint8Array): Promise<Report[]> {
  const reading = await read(page, 'page.html');
  if (reading.status !== 'report') throw new Error(`the page was not read: ${reading.reason}`);
  return reading.reports;
}

/** The pages in turn, so that no run sees the page of the run before. */
function taking<T>(items: readonly T[], use: (item: T) => unknown): () => unknown {
  let turn = 0;
  return () => use(items[turn++ % items.length] as T);
}

/** The whole check of a page, and the rules alone. */
export async function checkRows(tell: Tell): Promise<void> {
  const pages = seeds.map((seed) => countyPage(seed, pageSize));
  const texts = pages.map((page) => new TextDecoder().decode(page));
  const reports = await Promise.all(pages.map(reportsOf));
  for (const [index, [report]] of reports.entries()) {
    const cells = Object.values(report?.tables.applications ?? {}).flatMap((row) => Object.values(row));
    const read = cells.filter((cell) => cell !== null).length;
    if (read !== 175) throw new Error(`page ${index}: ${read} of the 175 numbers of table three were read`);
  }

  const subjects: Subject[] = [
    { name: 'check', times: 8, run: taking(pages, async (page) => judge(await reportsOf(page))) },
    { name: 'htmlparser2', times: 8, run: taking(pages, cellsByHtmlparser2) },
    { name: 'cheerio', times: 4, run: taking(texts, treeByCheerio) },
  ];
  const beside = await sideBySide(subjects, 24);
  // The rules alone are a figure of their own: no ratio to anything that fills the memory with trees.
  const alone = await sideBySide([{ name: 'rules', times: 400, run: taking(reports, (each) => judge(each)) }], 24);
  const times = new Map([...beside, ...alone]);
  const time = (name: string): number => times.get(name) ?? Number.NaN;
  say(`Node ${process.versions.node}, ${pages.length} pages of ${Math.round(pageSize / 1000)} KB, medians`);
  for (const { name } of subjects) say(`${name.padEnd(12)} ${time(name).toFixed(3).padStart(9)} ms`);
  const ofParser = time('htmlparser2') / time('check');
  tell(
    row(
      "speed of a whole check, in htmlparser2's Parser to cells",
      ofParser,
      2,
      '>= 0.6 (goal > 1.0)',
      ofParser >= 0.6,
    ),
  );
  const ofCheerio = time('cheerio') / time('check');
  tell(row('speed of a whole check, in cheerio.load', ofCheerio, 1, '>= 3', ofCheerio >= 3));
  const perSecond = 1000 / time('rules');
  tell(row('rules alone, reports a second', perSecond, 0, '>= 20000', perSecond >= 20_000));
}
