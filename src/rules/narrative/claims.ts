/** What the narrative rules share: which claims may be compared, and which numbers of the tables a claim may mean. */
import type { CellAddress } from '../../report/cell.ts';
import type { ApplicationGroup } from '../../report/forms/common.ts';
import type { Claim, ClaimMetric, Report } from '../../report/report.ts';
import type { Reader } from '../reader.ts';

/** A government speaks for all its offices; an office, a bureau or a town speaks for itself. */
const government = /(?:人民政府|政府|管理委员会|管委会|行政公署)$/;
const town = /(?:镇|乡|街道|苏木)(?:人民)?政府$/;

/** Whether the tables of the report are those of a whole county, city or province, as far as its name says. */
export const isAreaReport = ({ agency }: Report): boolean =>
  agency.name !== null && government.test(agency.name) && !town.test(agency.name);

/**
 * The claims of some metrics that may be held against the tables: whole and exact numbers, of the
 * body whose tables these are, from sentences that were not garbled.
 */
export const comparableClaims = (report: Report, metrics: ReadonlySet<ClaimMetric>): Claim[] =>
  report.narrative.filter(
    (claim) =>
      metrics.has(claim.metric) &&
      claim.scope === 'all' &&
      !claim.approximate &&
      !claim.quote.includes('\ufffd') &&
      (claim.of === undefined || (claim.of === 'area') === isAreaReport(report)),
  );

/** The same number told twice is one claim; the first sentence is quoted. */
export function distinct(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const key = `${claim.metric} ${claim.value}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * What a cell may be said to hold: its print and, when that differs, the sum of its parts. A text
 * that agrees with the parts is right, and the wrong total is told by the rules of the table. A total
 * that was left blank says nothing; its parts do.
 */
export class Figures {
  readonly #read: Reader;
  readonly #rows = new Map<string, readonly number[]>();
  /** Cells that were needed and could not be read. */
  readonly unread = new Set<CellAddress>();

  constructor(read: Reader) {
    this.#read = read;
  }

  /** The number of a cell, as it is meant; NaN when it is unread, and then the cell is noted. */
  at(address: CellAddress): number {
    const index = this.#read.layout?.find(address);
    return index === undefined ? Number.NaN : this.#number(index);
  }

  /** Whether nothing is printed in a cell. */
  isBlank(address: CellAddress): boolean {
    const index = this.#read.layout?.find(address);
    return index !== undefined && this.#read.isBlank(index);
  }

  #number(index: number): number {
    const value = this.#read.peekMeant(index);
    const cell = this.#read.layout?.cells[index];
    if (Number.isNaN(value) && cell) this.unread.add(cell.address);
    return value;
  }

  /** The print of a total of table three and the sum of its row. */
  row(row: string): readonly number[] {
    const known = this.#rows.get(row);
    if (known) return known;
    const found = this.#read.layout?.rowOf(row);
    const numbers = found ? alternatives(this.#number(found.total), sumOf(found.parts, this.#read)) : [];
    this.#rows.set(row, numbers);
    return numbers;
  }

  /** The sum of the rows of a group of table three, as printed and by their parts; none when a row is unread. */
  sumOfGroup(group: ApplicationGroup): number[] {
    let printed = 0;
    let summed = 0;
    for (const { row } of this.#read.layout?.rowsOf(group) ?? []) {
      const [total, sum] = this.row(row);
      if (total === undefined) return [];
      printed += total;
      summed += sum ?? total;
    }
    return unique([printed, summed]);
  }

  /** The print of 三(七)总计, the sum of its row, and the sum of the results above it. */
  handled(): number[] {
    const column = this.#read.layout?.columns.find((one) => one.column === 'total');
    const results = sumOf(column?.results ?? [], this.#read);
    return unique([...this.row('handled'), results]);
  }

  /** The print of a total of table four and the sum of its group. */
  group(group: string): number[] {
    const found = this.#read.layout?.groups.find((one) => one.group === group);
    return found ? alternatives(this.#number(found.total), sumOf(found.parts, this.#read)) : [];
  }

  /** Reads a cell for the record, so that a doubtful one speaks in the verdict. */
  record(...addresses: readonly CellAddress[]): void {
    for (const address of addresses) {
      if (this.#read.layout?.find(address) !== undefined) this.#read.at(address);
    }
  }
}

const alternatives = (total: number, sum: number): number[] =>
  Number.isNaN(total) ? [] : Number.isNaN(sum) || sum === total ? [total] : [total, sum];

function unique(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values) if (!Number.isNaN(value) && !found.includes(value)) found.push(value);
  return found;
}

function sumOf(indices: readonly number[], read: Reader): number {
  let sum = 0;
  for (const index of indices) sum += read.peek(index);
  return indices.length === 0 ? Number.NaN : sum;
}

/** Every sum (or, with sign −1, difference) of one number of each list. */
export function combine(left: readonly number[], right: readonly number[], sign: 1 | -1 = 1): number[] {
  const numbers: number[] = [];
  for (const a of left) for (const b of right) numbers.push(a + sign * b);
  return numbers;
}
