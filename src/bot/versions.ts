/**
 * A report that comes again in the same conversation: what was mended, what is new, which numbers
 * changed. Kept for the last reports only; the text of a report is kept as short prints of its
 * paragraphs, enough to know it again.
 */
import type { Judged } from '../check.ts';
import { type CellAddress, cellsOf } from '../report/cell.ts';
import type { Cell, Report } from '../report/report.ts';
import { printsOf as asidePrints } from './aside.ts';
import { itemsOf, keysOf } from './items.ts';

/** How many reports one conversation remembers. */
const KEPT = 40;
const PRINTS = 200;
const PRINT_LENGTH = 40;

/** A finding as it is remembered. */
interface Known {
  readonly keys: readonly string[];
  /** What it is known by when it is set aside. */
  readonly prints: readonly string[];
}

/** Whether a finding with these prints is set aside now; such ones are compared with nothing. */
type IsAside = (prints: readonly string[]) => boolean;

interface Version {
  readonly number: number;
  readonly agency: string;
  /** The person named the agency; the text does not. */
  readonly named: boolean;
  readonly year: number | null;
  readonly items: readonly Known[];
  readonly numbers: ReadonlyMap<CellAddress, Cell>;
  readonly claims: ReadonlyMap<string, number>;
  readonly prints: ReadonlySet<string>;
}

export interface NumberChange {
  /** A cell, or the metric of a number in the text. */
  readonly at: CellAddress | { readonly metric: string };
  readonly from: Cell;
  readonly to: Cell;
}

/** What is different from the version before. Counts are of items. */
export interface Comparison {
  /** Which version this is: 2 for the first that came again. */
  readonly version: number;
  readonly before: number;
  readonly mended: number;
  readonly fresh: number;
  readonly changes: readonly NumberChange[];
}

export class Versions {
  readonly #kept = new Map<string, Version>();

  /** Remembers a report under its agency and year, and compares it with what was remembered. */
  add(judged: Judged, named: boolean, isAside: IsAside = () => false): Comparison | null {
    const key = keyOf(judged.report);
    if (key === null) return null;
    const before = this.#kept.get(key);
    const now = versionOf(judged, (before?.number ?? 0) + 1, named);
    this.#keep(key, now);
    return before ? compare(before, now, isAside) : null;
  }

  /** Remembers a report that was just shown under another name, or none; it is no new version. */
  rename(judged: Judged, former: Report, named: boolean, isAside?: IsAside): Comparison | null {
    const key = keyOf(judged.report);
    if (key === null) return null;
    const formerKey = keyOf(former);
    const same = formerKey === null ? undefined : this.#kept.get(formerKey);
    if (formerKey !== null) this.#kept.delete(formerKey);
    if (formerKey !== key) return this.add(judged, named, isAside);
    this.#keep(key, versionOf(judged, same?.number ?? 1, named));
    return null;
  }

  /** The agency that the person gave for an earlier version of this report, or null. */
  agencyNamedFor(report: Report): string | null {
    const prints = printsOf(report);
    const numbers = numbersOf(report);
    for (const version of [...this.#kept.values()].reverse()) {
      if (version.named && version.year === report.year && isAlike(version, prints, numbers)) return version.agency;
    }
    return null;
  }

  #keep(key: string, version: Version): void {
    this.#kept.delete(key);
    this.#kept.set(key, version);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
  }
}

const keyOf = ({ agency, year }: Report): string | null => (agency.name === null ? null : `${agency.name} ${year}`);

function versionOf({ report, judgement }: Judged, number: number, named: boolean): Version {
  return {
    number,
    agency: report.agency.name ?? '',
    named,
    year: report.year,
    items: itemsOf(judgement).map((item) => ({ keys: keysOf(item), prints: asidePrints(item, report) })),
    numbers: numbersOf(report),
    claims: claimsOf(report),
    prints: printsOf(report),
  };
}

function compare(before: Version, now: Version, isAside: IsAside): Comparison {
  const keysIn = ({ items }: Version) => items.filter(({ prints }) => !isAside(prints)).map(({ keys }) => keys);
  const [former, present] = [keysIn(before), keysIn(now)];
  const left = new Set(present.flat());
  const known = new Set(former.flat());
  return {
    version: now.number,
    before: former.length,
    mended: former.filter((keys) => !keys.some((key) => left.has(key))).length,
    fresh: present.filter((keys) => !keys.some((key) => known.has(key))).length,
    changes: [...changedNumbers(before.numbers, now.numbers), ...changedClaims(before.claims, now.claims)],
  };
}

function changedNumbers(before: Version['numbers'], now: Version['numbers']): NumberChange[] {
  return [...now].flatMap(([at, to]) => {
    const from = before.get(at);
    return from === undefined || from === to ? [] : [{ at, from, to }];
  });
}

function changedClaims(before: Version['claims'], now: Version['claims']): NumberChange[] {
  return [...now].flatMap(([metric, to]) => {
    const from = before.get(metric);
    return from === undefined || from === to ? [] : [{ at: { metric }, from, to }];
  });
}

function numbersOf(report: Report): Map<CellAddress, Cell> {
  const numbers = new Map<CellAddress, Cell>();
  if (report.format === null) return numbers;
  for (const { address, table, row, column } of cellsOf(report.format)) {
    const value = report.tables[table]?.[row]?.[column];
    if (typeof value === 'number' || value === null) numbers.set(address, value);
  }
  return numbers;
}

/** The numbers that the text states once; a metric stated twice could not be told apart. */
function claimsOf(report: Report): Map<string, number> {
  const claims = new Map<string, number>();
  const twice = new Set<string>();
  for (const { metric, value } of report.narrative) {
    if (claims.has(metric)) twice.add(metric);
    claims.set(metric, value);
  }
  for (const metric of twice) claims.delete(metric);
  return claims;
}

const printsOf = (report: Report): Set<string> =>
  new Set(
    report.evidence.sections
      .flatMap((section) => section.paragraphs)
      .slice(0, PRINTS)
      .map((paragraph) => paragraph.trim().slice(0, PRINT_LENGTH)),
  );

/** The same report, corrected: half of its paragraphs, or without text nine tenths of the numbers other than 0. */
function isAlike(version: Version, prints: ReadonlySet<string>, numbers: ReadonlyMap<CellAddress, Cell>): boolean {
  if (prints.size > 0) return shareOf(prints, (print) => version.prints.has(print)) >= 0.5;
  const telling = [...numbers].filter(([, value]) => value !== null && value !== 0);
  return telling.length > 0 && shareOf(telling, ([at, value]) => version.numbers.get(at) === value) >= 0.9;
}

function shareOf<T>(values: Iterable<T>, holds: (value: T) => boolean): number {
  const all = [...values];
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
