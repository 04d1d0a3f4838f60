/**
 * Consistent reports made at random: every row, result and balance holds, and so does what
 * the narrative says. The same seed gives the same report.
 */
import {
  applicationRowsOf,
  type CellAddress,
  cellsOf,
  type Format,
  resultRowsOf,
  rowsOfGroup,
} from '../../src/report/cell.ts';
import { type ApplicationColumn, applicationColumns, litigationGroups } from '../../src/report/forms/common.ts';
import { type Body, randomBody } from './agencies.ts';
import { type Figures, type Prose, prose } from './prose.ts';
import { type Random, random } from './random.ts';

export interface GeneratedReport {
  readonly format: Format;
  readonly year: number;
  readonly body: Body;
  /** ISO date, before the statutory deadline of every body. */
  readonly publishedOn: string;
  /** Every cell of the form. */
  readonly cells: Readonly<Record<string, number>>;
  readonly procurementUnit: '元' | '万元' | null;
  readonly prose: Prose;
}

const columns = Object.keys(applicationColumns) as ApplicationColumn[];
const applicants = columns.filter((column) => column !== 'total');

/** Splits a whole number over places at random; most places get nothing. */
function spread(random: Random, total: number, places: number): number[] {
  const parts = new Array<number>(places).fill(0);
  let left = total;
  const pieces = Math.min(places, random.int(1, 4));
  for (let piece = 0; piece < pieces && left > 0; piece++) {
    const share = piece === pieces - 1 ? left : random.int(0, left);
    const place = random.int(0, places - 1);
    parts[place] = (parts[place] ?? 0) + share;
    left -= share;
  }
  return parts;
}

type Scale = 'none' | 'few' | 'many' | 'thousands';
const scales: readonly Scale[] = ['none', 'none', 'none', 'few', 'few', 'few', 'few', 'many', 'many', 'thousands'];
const upTo: Record<Scale, number> = { none: 0, few: 9, many: 400, thousands: 30_000 };

function applicationCells(random: Random, format: Format, cells: Record<string, number>): void {
  const rows = applicationRowsOf(format);
  const results = resultRowsOf(format);
  for (const row of rows) for (const column of columns) cells[`applications.${row}.${column}`] = 0;
  const scale = random.pick(scales);
  const received = scale === 'none' ? 0 : random.int(1, upTo[scale]);
  const carriedIn = scale === 'none' || random.chance(0.6) ? 0 : random.int(0, Math.ceil(upTo[scale] / 10));
  const byApplicant = random.chance(0.4) ? [received, 0, 0, 0, 0, 0] : spread(random, received, applicants.length);
  const carriedByApplicant = spread(random, carriedIn, applicants.length);
  const put = (row: string, column: string, value: number) => {
    cells[`applications.${row}.${column}`] = value;
    cells[`applications.${row}.total`] = (cells[`applications.${row}.total`] ?? 0) + value;
  };
  applicants.forEach((column, index) => {
    const came = byApplicant[index] ?? 0;
    const carried = carriedByApplicant[index] ?? 0;
    const out = random.chance(0.7) ? 0 : random.int(0, Math.floor((came + carried) / 3));
    put('received', column, came);
    put('carriedIn', column, carried);
    put('carriedOut', column, out);
    put('handled', column, came + carried - out);
    const shares = spread(random, came + carried - out, results.length);
    for (const [place, row] of results.entries()) put(row, column, shares[place] ?? 0);
  });
}

function litigationCells(random: Random, cells: Record<string, number>): void {
  for (const group of Object.keys(litigationGroups)) {
    const total = random.chance(0.75) ? 0 : random.int(1, random.chance(0.1) ? 1500 : 12);
    const parts = spread(random, total, 4);
    ['upheld', 'corrected', 'otherResult', 'pending'].forEach((column, index) => {
      cells[`litigation.${group}.${column}`] = parts[index] ?? 0;
    });
    cells[`litigation.${group}.total`] = total;
  }
}

const few = (random: Random): number => (random.chance(0.6) ? 0 : random.int(1, 12));
const some = (random: Random): number =>
  random.chance(0.5) ? 0 : random.chance(0.2) ? random.int(1000, 2_500_000) : random.int(1, 999);
const money = (random: Random): number =>
  random.chance(0.5) ? 0 : random.int(1, 99_999_999) / random.pick([1, 10, 100, 10_000, 1_000_000]);

function proactiveCells(random: Random, format: Format, body: Body, cells: Record<string, number>): void {
  for (const row of ['regulations', 'normativeDocuments']) {
    const made = row === 'regulations' && !body.makesRegulations ? 0 : few(random);
    const kept = row === 'regulations' && !body.makesRegulations ? 0 : few(random);
    if (format === '2021') {
      cells[`proactive.${row}.issued`] = made;
      cells[`proactive.${row}.repealed`] = kept > 3 ? random.int(0, 3) : 0;
      cells[`proactive.${row}.inForce`] = made + kept;
    } else {
      cells[`proactive.${row}.created`] = made;
      cells[`proactive.${row}.published`] = made;
      cells[`proactive.${row}.totalPublished`] = made + kept;
    }
  }
  if (format === '2021') {
    for (const row of ['licensing', 'penalties', 'coercion']) cells[`proactive.${row}.decisions`] = some(random);
    cells['proactive.fees.amount'] = money(random);
    return;
  }
  for (const row of ['licensing', 'otherServices', 'penalties', 'coercion', 'fees']) {
    const items = random.chance(0.4) ? 0 : random.int(1, 320);
    cells[`proactive.${row}.previousItems`] = items;
    cells[`proactive.${row}.change`] = random.chance(0.6) ? 0 : random.int(-items, 40);
    if (row !== 'fees') cells[`proactive.${row}.decisions`] = some(random);
  }
  const projects = few(random);
  cells['proactive.procurement.projects'] = projects;
  cells['proactive.procurement.amount'] = projects === 0 ? 0 : random.int(1000, 99_000_000) / random.pick([1, 100]);
}

/** What the narrative may claim of the tables. */
function figuresOf(format: Format, cells: Readonly<Record<string, number>>): Figures {
  const at = (address: string): number => cells[address] ?? 0;
  const total = (row: string): number => at(`applications.${row}.total`);
  const group = (name: 'refused' | 'unavailable' | 'notProcessed' | 'other'): number =>
    rowsOfGroup(format, name).reduce((sum, row) => sum + total(row), 0);
  return {
    received: total('received'),
    carriedIn: total('carriedIn'),
    handled: total('handled'),
    carriedOut: total('carriedOut'),
    granted: total('granted'),
    partiallyGranted: total('partiallyGranted'),
    refused: group('refused'),
    unavailable: group('unavailable'),
    notProcessed: group('notProcessed'),
    other: group('other'),
    reconsideration: at('litigation.reconsideration.total'),
    lawsuits: at('litigation.directLawsuit.total') + at('litigation.lawsuitAfterReconsideration.total'),
    issued: at(`proactive.normativeDocuments.${format === '2021' ? 'issued' : 'created'}`),
    inForce: format === '2021' ? at('proactive.normativeDocuments.inForce') : null,
  };
}

export interface Wish {
  readonly format: Format;
  readonly seed: number;
  /** Instead of one made at random. */
  readonly year?: number;
  readonly body?: Body;
}

export function randomReport({ format, seed, year, body }: Wish): GeneratedReport {
  const source = random(seed);
  const ofYear = year ?? (format === '2019' ? source.int(2019, 2020) : source.int(2021, 2025));
  const ofBody = body ?? randomBody(source.fork());
  const cells: Record<string, number> = {};
  proactiveCells(source.fork(), format, ofBody, cells);
  applicationCells(source.fork(), format, cells);
  litigationCells(source.fork(), cells);
  const bought = (cells['proactive.procurement.projects'] ?? 0) > 0;
  return {
    format,
    year: ofYear,
    body: ofBody,
    publishedOn: `${ofYear + 1}-01-${String(source.int(8, 29)).padStart(2, '0')}`,
    cells,
    procurementUnit: bought ? source.pick(['元', '万元', null]) : null,
    prose: prose(source.fork(), ofBody, figuresOf(format, cells), ofYear),
  };
}

/** The addresses of a report in printed order. */
export const addressesOf = (report: GeneratedReport): readonly CellAddress[] =>
  cellsOf(report.format).map((cell) => cell.address);
