/** Numbers as they are kept: in the order of the form, blanks and unread ones told apart, never 0. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type CellAddress, cellsOf, type Format } from '../../src/report/cell.ts';
import type { Report } from '../../src/report/report.ts';
import { reportsOf } from '../../src/rules/example.ts';
import { keptNumbers, StoredFigures } from '../../src/store/figures.ts';

const version = { agency: 'a', year: 2023, print: 'p' };
const agency = { key: 'a', name: '甲局', region: null, level: null, kind: null };
const about = { agency, version, publishedOn: null, receivedAt: '', otherVersions: 0 };
const source = { kind: 'file', name: null, url: null } as const;
const kept = (report: Report) => new StoredFigures({ ...about, source }, keptNumbers(report));

/** Millions of kept reports are read by this order: a form may grow at its end, and a new one may be added. */
test.each([
  ['2019', 198, '430475f6'],
  ['2021', 200, '9c0c712d'],
] as const)('the order of the cells of %s is the one that is on the disk', (format: Format, count, hash) => {
  const addresses = cellsOf(format).map(({ address }) => address);
  expect(addresses).toHaveLength(count);
  expect(createHash('sha256').update(addresses.join(' ')).digest('hex').slice(0, 8)).toBe(hash);
});

test.each(['2019', '2021'] as const)('every number of %s is read again at its address', (format) => {
  const cells: Partial<Record<CellAddress, number>> = {};
  for (const [index, { address }] of cellsOf(format).entries()) cells[address] = index + 0.5;
  const [report] = reportsOf({ format, cells });
  if (!report) throw new Error('no report');
  const figures = kept(report);
  for (const [address, value] of Object.entries(cells)) {
    expect(figures.number(address as CellAddress)).toBe(value);
    expect(figures.stateOf(address as CellAddress)).toBe('number');
  }
});

test('what is no plain number says why', () => {
  const [report] = reportsOf({
    cells: { 'applications.received.business': null },
    blanks: ['applications.received.research'],
    placeholders: { 'applications.carriedIn.total': '/' },
    inferred: ['applications.granted.total'],
    without: ['litigation'],
  });
  if (!report) throw new Error('no report');
  const figures = kept(report);
  const told = (address: CellAddress) => [figures.number(address), figures.stateOf(address)];
  expect(told('applications.received.business')).toEqual([null, 'unread']);
  expect(told('applications.received.research')).toEqual([null, 'blank']);
  expect(told('applications.carriedIn.total')).toEqual([0, 'placeholder']);
  expect(told('applications.granted.total')).toEqual([0, 'inferred']);
  expect(told('applications.handled.total')).toEqual([0, 'number']);
  expect(told('litigation.reconsideration.total')).toEqual([null, 'absent']);
  // A cell of the other form.
  expect(told('proactive.procurement.amount')).toEqual([null, 'absent']);
});

test('a number that is missing without a reason was not read', () => {
  const [report] = reportsOf({});
  if (!report?.tables.applications?.received) throw new Error('no report');
  report.tables.applications.received.total = null;
  expect(kept(report).stateOf('applications.received.total')).toBe('unread');
});

test('a report without tables has claims and no numbers', () => {
  const [report] = reportsOf({ claims: [{ metric: 'applications.received', value: 7 }] });
  if (!report) throw new Error('no report');
  const figures = kept({ ...report, format: null, tables: { proactive: null, applications: null, litigation: null } });
  expect(figures.number('applications.received.total')).toBeNull();
  expect(figures.stateOf('applications.received.total')).toBe('absent');
  expect(figures.claims.map(({ value }) => value)).toEqual([7]);
});

test('the procurement keeps its unit', () => {
  const [report] = reportsOf({ format: '2019', year: 2020 });
  if (!report?.tables.proactive?.procurement) throw new Error('no report');
  report.tables.proactive.procurement.unit = '元';
  expect(kept(report).procurementUnit).toBe('元');
});
