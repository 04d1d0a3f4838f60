/** Reports that came before the conversation: 「/kept 东阿县教育局 2022 applications.received.total=5 public」. */
import type { CellAddress } from '../../src/report/cell.ts';
import { reportsOf } from '../../src/rules/example.ts';
import type { Store } from '../../src/store/index.ts';

let received = 0;

/**
 * Keeps one report, every number of it 0 but for those that are written and those that make its sums hold
 * (the columns of natural persons, 其他处理, 上年结转, 办结), as far as they are not written; with `faulty` only
 * those that are written. `=/` is a placeholder, `=空` blank, `=?` not read. `public` makes it come from a
 * public link, otherwise it is a file of the chat.
 */
export async function keepReport(line: string, chat: string, store: Store): Promise<void> {
  const [, agency = '', year, ...rest] = line.split(/\s+/);
  const cells: Partial<Record<CellAddress, number | null>> = {};
  const blanks: CellAddress[] = [];
  const placeholders: Partial<Record<CellAddress, string>> = {};
  let published: string | undefined;
  for (const one of rest) {
    const [name = '', value] = one.split('=');
    const address = name as CellAddress;
    if (value === undefined) continue;
    if (name === 'published') published = value;
    else if (value === '空') blanks.push(address);
    else if (value === '/') placeholders[address] = '/';
    else cells[address] = value === '?' ? null : Number(value);
  }
  const written = new Set<string>([...Object.keys(cells), ...blanks, ...Object.keys(placeholders)]);
  if (!rest.includes('faulty')) balance(cells, written, Number(year) < 2021 ? 'other' : 'other.otherReasons');
  const example = { agency, year: Number(year), cells, blanks, placeholders };
  const [report] = reportsOf(published === undefined ? example : { ...example, published });
  if (!report) throw new Error(`no report: ${line}`);
  received += 1;
  const at = new Date(Date.parse('2024-01-10T00:00:00Z') + received * 1000).toISOString();
  const hash = `kept-${received}`;
  const url = `https://www.example.gov.cn/${year}.html`;
  const origin = rest.includes('public')
    ? ({ kind: 'link', name: url, url, isPublic: true, hash } as const)
    : ({ kind: 'file', name: `${year}.docx`, url: null, isPublic: false, hash } as const);
  await store.reports.keep(report, { chat, sender: null, at, origin });
}

type Cells = Partial<Record<CellAddress, number | null>>;

/** Fills in what was not written so that the sums of table three hold. */
function balance(cells: Cells, written: ReadonlySet<string>, rest: string): void {
  const total = (row: string): number => cells[`applications.${row}.total` as CellAddress] ?? 0;
  const put = (row: string, value: number) => {
    const address = `applications.${row}.total` as CellAddress;
    if (!written.has(address) && value > 0) cells[address] = value;
  };
  put('handled', total('received') + total('carriedIn') - total('carriedOut'));
  put('carriedIn', total('handled') + total('carriedOut') - total('received'));
  const rows = Object.keys(cells).flatMap((address) => /^applications\.(.+)\.total$/.exec(address)?.[1] ?? []);
  const results = rows.filter((row) => !['received', 'carriedIn', 'handled', 'carriedOut'].includes(row));
  put(rest, total('handled') - results.reduce((sum, row) => sum + total(row), 0));
  for (const row of [...rows, rest, 'handled', 'carriedIn']) {
    const person = `applications.${row}.naturalPerson` as CellAddress;
    if (!written.has(person)) cells[person] = total(row);
  }
}
