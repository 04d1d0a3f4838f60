/** The numbers of a report as the store keeps them, and as look-ups read them again. */
import { type CellAddress, cellsOf, type Format } from '../report/cell.ts';
import type { CellState } from '../report/metrics.ts';
import type { Cell, Claim, Report } from '../report/report.ts';
import type { Agency, Figures, VersionKey } from './store.ts';

/** What is not a plain number: its cells by their place in the form, and the unit of the procurement. */
interface Marks {
  readonly blank?: readonly number[];
  readonly placeholder?: readonly number[];
  readonly unread?: readonly number[];
  readonly inferred?: readonly number[];
  readonly absent?: readonly number[];
  readonly unit?: string;
}

/** The columns of a version that hold its numbers. */
export interface KeptNumbers {
  readonly format: Format | null;
  readonly numbers: string | null;
  readonly marks: string;
  readonly claims: string;
}

/** A report's numbers in the order of its form. A cell without one says why in the marks. */
export function keptNumbers({ format, tables, placeholders, inferred, blanks, narrative }: Report): KeptNumbers {
  const claims = JSON.stringify(narrative);
  if (format === null) return { format, numbers: null, marks: '{}', claims };
  const isBlank = new Set<string>(blanks);
  const isInferred = new Set<string>(inferred);
  const marks: Partial<Record<Exclude<CellState, 'number'>, number[]>> = {};
  const mark = (state: Exclude<CellState, 'number'>, index: number) => {
    const marked = marks[state] ?? [];
    marks[state] = marked;
    marked.push(index);
  };
  const numbers = cellsOf(format).map(({ table, row, column, address }, index): Cell => {
    const value = tables[table]?.[row]?.[column];
    if (typeof value === 'number') {
      if (placeholders[address] !== undefined) mark('placeholder', index);
      else if (isInferred.has(address)) mark('inferred', index);
      return value;
    }
    // A number that is missing without a reason was not read; only a printed cell can be blank.
    mark(value === undefined ? 'absent' : isBlank.has(address) ? 'blank' : 'unread', index);
    return null;
  });
  const unit = tables.proactive?.procurement?.unit;
  return {
    format,
    numbers: JSON.stringify(numbers),
    marks: JSON.stringify(typeof unit === 'string' ? { ...marks, unit } : marks),
    claims,
  };
}

/** What is known of a version beside its numbers. */
export type AboutFigures = Pick<
  Figures,
  'agency' | 'version' | 'publishedOn' | 'receivedAt' | 'source' | 'otherVersions'
>;

/** Figures that are taken apart when they are asked for: a list of many is often only counted. */
export class StoredFigures implements Figures {
  readonly agency: Agency;
  readonly version: VersionKey;
  readonly year: number;
  readonly format: Format | null;
  readonly publishedOn: string | null;
  readonly receivedAt: string;
  readonly source: Figures['source'];
  readonly otherVersions: number;
  readonly #kept: KeptNumbers;
  #numbers: readonly Cell[] | null = null;
  #states: ReadonlyMap<number, CellState> | null = null;

  constructor(about: AboutFigures, kept: KeptNumbers) {
    this.agency = about.agency;
    this.version = about.version;
    this.year = about.version.year;
    this.format = kept.format;
    this.publishedOn = about.publishedOn;
    this.receivedAt = about.receivedAt;
    this.source = about.source;
    this.otherVersions = about.otherVersions;
    this.#kept = kept;
  }

  get claims(): readonly Claim[] {
    return JSON.parse(this.#kept.claims) as Claim[];
  }

  get procurementUnit(): string | null {
    return this.#marks().unit ?? null;
  }

  number(address: CellAddress): Cell {
    const index = this.#indexOf(address);
    if (index === null || this.#kept.numbers === null) return null;
    this.#numbers ??= JSON.parse(this.#kept.numbers) as Cell[];
    return this.#numbers[index] ?? null;
  }

  stateOf(address: CellAddress): CellState {
    const index = this.#indexOf(address);
    if (index === null || this.#kept.numbers === null) return 'absent';
    this.#states ??= statesOf(this.#marks());
    return this.#states.get(index) ?? 'number';
  }

  /** Whether another version has the same numbers, and says the same of them in its text. */
  saysTheSame(other: StoredFigures): boolean {
    const [one, two] = [this.#kept, other.#kept];
    const numbers = ({ claims }: StoredFigures) => JSON.stringify(claims.map(({ metric, value }) => [metric, value]));
    return (
      one.format === two.format &&
      one.numbers === two.numbers &&
      one.marks === two.marks &&
      (one.claims === two.claims || numbers(this) === numbers(other))
    );
  }

  #indexOf(address: CellAddress): number | null {
    const { format } = this.#kept;
    return format === null ? null : (indexesOf(format).get(address) ?? null);
  }

  #marks = (): Marks => JSON.parse(this.#kept.marks) as Marks;
}

function statesOf(marks: Marks): Map<number, CellState> {
  const states = new Map<number, CellState>();
  for (const state of ['blank', 'placeholder', 'unread', 'inferred', 'absent'] as const) {
    for (const index of marks[state] ?? []) states.set(index, state);
  }
  return states;
}

const indexes = new Map<Format, ReadonlyMap<string, number>>();

function indexesOf(format: Format): ReadonlyMap<string, number> {
  const known = indexes.get(format);
  if (known) return known;
  const made = new Map(cellsOf(format).map(({ address }, index) => [address, index]));
  indexes.set(format, made);
  return made;
}

/** The form by its stored name; a form of a newer program is none that this one can read. */
export const formatOf = (stored: string | null): Format | null =>
  stored === '2019' || stored === '2021' ? stored : null;
