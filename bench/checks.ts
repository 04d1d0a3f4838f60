/** How fast a check is, as ratios measured side by side in one run. */
import { read } from '../src/parser/index.ts';
import type { Report } from '../src/report/report.ts';
import { judge } from '../src/rules/index.ts';
import { batchTimes } from './batch.ts';
import { formatTimes } from './formats.ts';
import { type Subject, sideBySide } from './measure.ts';
import { memoryOfMain } from './memory.ts';
import { countyPage } from './page.ts';
import { cellsByHtmlparser2, treeByCheerio } from './references.ts';
import { print, type Row, row, say } from './rows.ts';
import { serveTimes } from './serve.ts';
import { startUp } from './start-up.ts';
import { searchTimes } from './store/search.ts';

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

/** Measures and prints. */
export async function checks(): Promise<readonly Row[]> {
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
  const { check, empty } = await startUp(21);
  const formats = await formatTimes(4);
  const ofFormat = (name: string): number => formats.get(name) ?? Number.NaN;
  const batch = await batchTimes(200, 2);
  const memory = memoryOfMain();
  const offices = 20_000;
  const search = await searchTimes(offices);
  const texts200 = await serveTimes(200);

  const rows: Row[] = [];
  const add = (...parts: Parameters<typeof row>) => rows.push(row(...parts));

  const ofParser = time('htmlparser2') / time('check');
  add("speed of a whole check, in htmlparser2's Parser to cells", ofParser, 2, '>= 0.6 (goal > 1.0)', ofParser >= 0.6);
  const ofCheerio = time('cheerio') / time('check');
  add('speed of a whole check, in cheerio.load', ofCheerio, 1, '>= 3', ofCheerio >= 3);
  const perSecond = 1000 / time('rules');
  add('rules alone, reports a second', perSecond, 0, '>= 20000', perSecond >= 20_000);
  const ofEmpty = check / empty;
  add('gouji check of a small file, in empty runs of Node', ofEmpty, 2, '<= 4 (goal <= 3)', ofEmpty <= 4);

  const ofPdfjs = ofFormat('pdf check') / ofFormat('pdfjs');
  add('whole check of a PDF, in pdfjs giving text and operators', ofPdfjs, 2, '<= 1.25', ofPdfjs <= 1.25);
  const ofMammoth = ofFormat('docx check') / ofFormat('mammoth');
  add('whole check of a DOCX, in mammoth alone', ofMammoth, 2, '<= 1.2 (goal < 1)', ofMammoth <= 1.2);
  const speedup = batch.one / batch.two;
  add('200 mixed files, speed of two cores, in one', speedup, 2, '>= 1.7', speedup >= 1.7);
  const growth = 100 * (memory.after / memory.before - 1);
  add('memory of the main process after 1000 checks, growth in %', growth, 1, '<= 10', growth <= 10);

  const named = search.p95('name');
  add(`finding one of ${offices} offices by name, ms at the 95th percentile`, named, 2, '<= 2', named <= 2);
  const spelled = Math.max(search.p95('initials'), search.p95('mistyped'));
  add('the same by initials or with a typing error', spelled, 1, '<= 30', spelled <= 30);
  add('indexing a new office, microseconds', search.indexing, 0, '<= 150', search.indexing <= 150);

  const resident = texts200.memoryAfter;
  add('memory of gouji serve (web) after 200 messages, MB', resident, 0, '<= 180', resident <= 180);

  say(`Node ${process.versions.node}, ${pages.length} pages of ${Math.round(pageSize / 1000)} KB, medians\n`);
  for (const subject of subjects) say(`${subject.name.padEnd(12)} ${time(subject.name).toFixed(3).padStart(9)} ms`);
  for (const [name, value] of formats) say(`${name.padEnd(12)} ${value.toFixed(1).padStart(9)} ms, all files`);
  say(
    `${'batch'.padEnd(12)} ${batch.one.toFixed(0).padStart(9)} ms with one process, ${batch.two.toFixed(0)} ms with two`,
  );
  say(`${'memory'.padEnd(12)} ${(memory.after / 1_000_000).toFixed(0).padStart(9)} MB`);
  say(
    `${'serve'.padEnd(12)} ${texts200.start.toFixed(0).padStart(9)} ms to start, ${texts200.memoryBefore.toFixed(0)} MB; a text ${texts200.median.toFixed(1)} ms, 95th ${texts200.p95.toFixed(1)} ms`,
  );
  say(`${'start'.padEnd(12)} ${check.toFixed(1).padStart(9)} ms`);
  say(`${'empty'.padEnd(12)} ${empty.toFixed(1).padStart(9)} ms\n`);
  print(rows);
  return rows;
}
