/**
 * An export of a store with made-up reports, line by line: so many offices, ten years each, every number at
 * random. Run as a program (`lines.ts OFFICES`), it writes the lines to its output as fast as they are taken.
 */
import { once } from 'node:events';
import { type Identity, identify } from '../../src/agencies/identity.ts';
import { cellsOf } from '../../src/report/cell.ts';
import type { Report, Tables } from '../../src/report/report.ts';
import { reportsOf } from '../../src/rules/example.ts';
import { HEAD } from '../../src/store/transfer-line.ts';
import { printOf } from '../../src/store/writing.ts';
import { type Random, random } from '../../test/support/random.ts';
import { agencyNames } from './agencies.ts';

const SEED = 7;
export const years: readonly number[] = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
/** The prefecture whose offices came to the chat of the command line. */
const HOME = '3715';
/** One of so many offices has reports that only came to its chat as files. */
const PRIVATE = 20;

/** The chat that an office is known to: one for each prefecture, like the groups of those who collect the reports. */
export const chatOf = ({ region }: Pick<Identity, 'region'>): string => {
  const prefecture = region?.slice(0, 4) ?? 'none';
  return prefecture === HOME ? 'console' : `group-${prefecture}`;
};

/** Names are made from the governments down; few offices are taken from among this many. */
const NAMES = 20_000;

/** So many offices in the order of an export. */
export function officesOf(count: number): readonly Identity[] {
  const chance = random(SEED);
  const names = [...agencyNames(Math.max(NAMES, Math.ceil(count * 1.05)), SEED)];
  const offices = new Map<string, Identity>();
  // Some names are those of one office.
  while (offices.size < count && names.length > 0) {
    const at = chance.int(0, names.length - 1);
    const name = names[at] ?? '';
    names[at] = names.at(-1) ?? '';
    names.pop();
    const office = identify(name, { host: 'www.gov.cn', chat: 'bench' });
    offices.set(office.key, office);
  }
  return [...offices.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What anybody may look up. */
export const isPublic = (_: Identity, index: number): boolean => index % PRIVATE !== 0;

function* exportOf(offices: readonly Identity[]): Generator<string> {
  let count = 1;
  yield JSON.stringify(HEAD);
  for (const [index, office] of offices.entries()) {
    const { key, name, region, level, kind } = office;
    yield JSON.stringify({ agency: { key, name, region, level, kind, public: isPublic(office, index) } });
    yield JSON.stringify({ known: { chat: chatOf(office), agency: key } });
    count += 2;
  }
  const chance = random(SEED);
  for (const [index, office] of offices.entries()) {
    for (const year of years) {
      yield* linesOf(reportAtRandom(office, year, chance), office, isPublic(office, index), chance);
      count += 2;
    }
  }
  yield JSON.stringify({ end: count });
}

/** A version and the act that brought it. */
function linesOf(report: Report, { key, region }: Identity, open: boolean, chance: Random): string[] {
  const agency = key;
  const year = report.year ?? 0;
  const text = JSON.stringify({ ...report, agency: null });
  const print = printOf(report, text);
  const at = `${year + 1}-01-${chance.int(10, 31)}T0${chance.int(0, 9)}:00:00.000Z`;
  const head = JSON.stringify({ agency, year, print, receivedAt: at, public: open });
  const hash = Array.from({ length: 8 }, () => chance.int(0, 0xffffffff).toString(16).padStart(8, '0')).join('');
  const url = open ? `https://www.${region ?? 'example'}.gov.cn/zwgk/${hash.slice(0, 12)}.html` : null;
  const forward = {
    id: `${Date.parse(at).toString(36).padStart(9, '0')}0000${hash.slice(0, 16)}`,
    ...{ agency, year, print, chat: chatOf({ region }), sender: null, at },
    ...{ kind: open ? 'link' : 'file', name: url ?? `${year}.docx`, url, hash },
    ...{ public: open, sharedBy: null, sharedAt: null },
  };
  return [`{"version":${head.slice(0, -1)},"report":${text}}}`, JSON.stringify({ forward })];
}

function reportAtRandom({ name }: Identity, year: number, chance: Random): Report {
  const received = chance.int(0, 400);
  const text = `${year}年,本机关认真贯彻落实《中华人民共和国政府信息公开条例》,主动公开政府信息${chance.int(1, 9999)}条。`;
  const quote = `本年度共收到政府信息公开申请${received}件。`;
  const [report] = reportsOf({
    agency: name,
    year,
    published: `${year + 1}-01-${chance.int(10, 31)}`,
    claims: [{ metric: 'applications.received', value: received, quote }],
    text: { 1: [text, quote], 5: [`存在的问题:公开的内容还不够丰富。${chance.int(1, 99)}项改进措施已经落实。`] },
  });
  if (!report?.format) throw new Error('an example is one report with its tables');
  for (const { table, row, column } of cellsOf(report.format)) {
    const cells = report.tables[table] as NonNullable<Tables['applications']> | null;
    const at = cells?.[row];
    // Most numbers of a report are small, and half of them are none.
    if (at) at[column] = chance.chance(0.5) ? 0 : chance.int(1, chance.chance(0.1) ? 20_000 : 60);
  }
  return report;
}

async function print(count: number): Promise<void> {
  let block = '';
  for (const line of exportOf(officesOf(count))) {
    block += `${line}\n`;
    if (block.length < 1 << 18) continue;
    if (!process.stdout.write(block)) await once(process.stdout, 'drain');
    block = '';
  }
  process.stdout.write(block);
}

if (import.meta.main) await print(Number(process.argv[2]));
