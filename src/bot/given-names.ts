/**
 * Names that a person gave in this conversation for reports that do not say whose they are. A corrected
 * report that comes again is known by its text: short prints of its paragraphs are enough for that.
 */
import type { CellAddress } from '../report/cell.ts';
import type { Cell, Report } from '../report/report.ts';
import { shortPrint } from './short-print.ts';
import { numbersOf } from './versions.ts';

/** How many one conversation remembers. */
const KEPT = 40;
const PRINTS = 200;
/** So much of the beginning of a paragraph tells it from others. */
const PRINT_LENGTH = 40;

interface Named {
  readonly agency: string;
  readonly year: number | null;
  readonly numbers: ReadonlyMap<CellAddress, Cell>;
  readonly prints: ReadonlySet<string>;
}

/** The names as plain data. */
export type NamesState = readonly {
  readonly agency: string;
  readonly year: number | null;
  readonly prints: string;
  readonly numbers?: readonly (readonly [CellAddress, Cell])[];
}[];

export class GivenNames {
  readonly #kept = new Map<string, Named>();

  /** Remembers a report under the name that was given for it. */
  add(report: Report): void {
    const { agency, year } = report;
    if (agency.name === null) return;
    const key = keyOf(agency.name, year);
    this.#kept.delete(key);
    const prints = printsOf(report);
    // The numbers are asked for only where there is no text.
    const numbers = prints.size > 0 ? new Map<CellAddress, Cell>() : numbersOf(report);
    this.#kept.set(key, { agency: agency.name, year, numbers, prints });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
  }

  get size(): number {
    return this.#kept.size;
  }

  /** All of it as plain data. */
  state(): NamesState {
    return [...this.#kept.values()].map(({ agency, year, numbers, prints }) => ({
      agency,
      year,
      prints: [...prints].join(' '),
      ...(numbers.size > 0 ? { numbers: [...numbers] } : {}),
    }));
  }

  static from(state: NamesState): GivenNames {
    const names = new GivenNames();
    for (const { agency, year, prints, numbers = [] } of state)
      names.#kept.set(keyOf(agency, year), {
        agency,
        year,
        numbers: new Map(numbers),
        prints: new Set(prints.split(' ').filter((print) => print !== '')),
      });
    return names;
  }

  /** Forgets a name that was wrong. */
  remove({ agency, year }: Report): void {
    if (agency.name !== null) this.#kept.delete(keyOf(agency.name, year));
  }

  /** The name given for an earlier version of this report, or null. */
  nameFor(report: Report): string | null {
    const prints = printsOf(report);
    const numbers = numbersOf(report);
    for (const named of [...this.#kept.values()].reverse()) {
      if (named.year === report.year && isAlike(named, prints, numbers)) return named.agency;
    }
    return null;
  }
}

const keyOf = (agency: string, year: number | null): string => `${agency} ${year}`;

const printsOf = (report: Report): Set<string> =>
  new Set(
    report.evidence.sections
      .flatMap((section) => section.paragraphs)
      .slice(0, PRINTS)
      .map((paragraph) => shortPrint(paragraph.trim().slice(0, PRINT_LENGTH))),
  );

/** The same report, corrected: half of its paragraphs, or without text nine tenths of the numbers other than 0. */
function isAlike(named: Named, prints: ReadonlySet<string>, numbers: ReadonlyMap<CellAddress, Cell>): boolean {
  if (prints.size > 0) return shareOf(prints, (print) => named.prints.has(print)) >= 0.5;
  const telling = [...numbers].filter(([, value]) => value !== null && value !== 0);
  return telling.length > 0 && shareOf(telling, ([at, value]) => named.numbers.get(at) === value) >= 0.9;
}

function shareOf<T>(values: Iterable<T>, holds: (value: T) => boolean): number {
  const all = [...values];
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
