/**
 * What a rule reads a report through. The numbers are flattened once per report; each cell
 * that a rule reads is recorded, so that a subject with an unread cell is never judged and
 * no path is written by hand.
 */
import type { CellAddress, FormCell } from '../report/cell.ts';
import type { Report } from '../report/report.ts';
import { type Layout, layoutOf } from './layout.ts';

const BLANK = 1;
const PLACEHOLDER = 2;
const UNREAD = 4;
const INFERRED = 8;
const ODD = 16;

const none: readonly number[] = [];

/** The settings of the judgement; each has a default. */
export interface Settings {
  /** From which share of equal text two years are called alike: 0 to 1. */
  readonly similarity: { readonly warning: number; readonly info: number };
  /** The bodies that report to each government, by its name: without it nobody knows who is missing. */
  readonly roster?: Readonly<Record<string, readonly string[]>>;
}

export class Reader {
  /** The layout of the report's form, or null when the form is not known. */
  readonly layout: Layout | null;
  readonly settings: Settings;
  /** Whether anything of the report was read since `begin`. */
  touched = false;
  /** Whether an unread cell was read since `begin`. */
  failed = false;
  /** The cells read since `begin` are the first `#count`; the array is only ever overwritten, which is quick. */
  readonly #reads: number[] = [];
  #count = 0;
  readonly #report: Report;
  // Plain arrays: typed ones of this size live outside the heap and cost more than all that is put into them.
  readonly #values: number[];
  readonly #flags: number[];
  #text: string | null = null;

  constructor(report: Report, settings: Settings) {
    this.#report = report;
    this.settings = settings;
    this.layout = report.format ? layoutOf(report.format) : null;
    this.#values = this.layout?.allUnread.slice() ?? [];
    this.#flags = this.layout?.allZero.slice() ?? [];
    if (this.layout) this.#flatten(this.layout);
  }

  /** The report as it was read: for the text, the evidence, the year. Numbers are read by `cell`. */
  get report(): Report {
    this.touched = true;
    return this.#report;
  }

  /**
   * All paragraphs as one text, each closed by a line feed: for one quick look before sentences are
   * parted. Most reports say nothing to most rules. Empty when there is no paragraph at all.
   */
  get text(): string {
    this.touched = true;
    this.#text ??= linesOf(this.#report);
    return this.#text;
  }

  /** The number of a cell; a blank counts as 0. An unread cell gives NaN and makes the subject not assessable. */
  cell(index: number): number {
    this.touched = true;
    this.#reads[this.#count++] = index;
    if ((this.#flags[index] ?? UNREAD) & UNREAD) this.failed = true;
    return this.#values[index] ?? Number.NaN;
  }

  /** Like `cell`, but a total that was left blank stands for the sum of its parts. */
  meant(index: number): number {
    const parts = this.#partsInstead(index);
    return parts ? this.sum(parts) : this.cell(index);
  }

  /** Like `meant`, but without a record: NaN when unread. */
  peekMeant(index: number): number {
    const parts = this.#partsInstead(index);
    return parts ? parts.reduce((sum, part) => sum + this.peek(part), 0) : this.peek(index);
  }

  #partsInstead(index: number): readonly number[] | null {
    if (!this.isBlank(index)) return null;
    const parts = this.layout?.partsOf(index) ?? none;
    return parts.length > 0 ? parts : null;
  }

  /** Whether nothing stands in a cell nor, when it is a total, in its parts. */
  isEmpty(index: number): boolean {
    return this.isBlank(index) && (this.layout?.partsOf(index) ?? none).every((part) => this.isBlank(part));
  }

  /** The sum of cells; see `cell`. */
  sum(indices: readonly number[]): number {
    let sum = 0;
    for (const index of indices) sum += this.cell(index);
    return sum;
  }

  /** The number at an address; see `cell`. The form must have that address. */
  at(address: CellAddress): number {
    if (!this.layout) throw new Error(`No form is known in which to read ${address}.`);
    return this.cell(this.layout.at(address));
  }

  /** Like `cell`, but without a record: NaN when unread. For side conditions that must not stop the judgement. */
  peek(index: number): number {
    this.touched = true;
    return this.#values[index] ?? Number.NaN;
  }

  /** What stands in the cell as a finding tells it: null when it is blank. */
  printed(index: number): number | null {
    return this.isBlank(index) ? null : this.peek(index);
  }

  /** Whether any cell is blank or has a placeholder. */
  get hasBlanks(): boolean {
    this.touched = true;
    const { blanks, placeholders } = this.#report;
    return blanks.length > 0 || Object.keys(placeholders).length > 0;
  }

  isBlank(index: number): boolean {
    return ((this.#flags[index] ?? 0) & BLANK) !== 0;
  }

  /** Printed as 「/」「-」「无」. */
  isPlaceholder(index: number): boolean {
    return ((this.#flags[index] ?? 0) & PLACEHOLDER) !== 0;
  }

  isUnread(index: number): boolean {
    return ((this.#flags[index] ?? UNREAD) & UNREAD) !== 0;
  }

  /** Placed by the arithmetic of the table and not by the layout. */
  isInferred(index: number): boolean {
    return ((this.#flags[index] ?? 0) & INFERRED) !== 0;
  }

  /** The print of a cell that is no plain number, or null. */
  odd(cell: FormCell & { readonly index: number }): string | null {
    this.touched = true;
    if (!((this.#flags[cell.index] ?? 0) & ODD)) return null;
    return this.#report.evidence.odd[cell.address] ?? null;
  }

  /** Starts a new subject. */
  begin(): void {
    this.#count = 0;
    this.touched = false;
    this.failed = false;
  }

  /** The cells read since `begin`, as numbers of the layout. */
  get reads(): readonly number[] {
    return this.#reads.slice(0, this.#count);
  }

  #flatten(layout: Layout): void {
    const values = this.#values;
    const flags = this.#flags;
    const { tables, blanks, placeholders, inferred, evidence } = this.#report;
    let at = 0;
    const put = (value: number | string | null | undefined) => {
      if (typeof value === 'number') values[at] = value;
      else flags[at] = UNREAD;
      at++;
    };
    let row: Readonly<Record<string, number | string | null>> | undefined;
    let rowKey = '';
    for (const cell of layout.cells) {
      if (cell.table !== 'proactive') break;
      if (cell.row !== rowKey) row = tables.proactive?.[cell.row];
      rowKey = cell.row;
      put(row?.[cell.column]);
    }
    // The columns in the order of the form, by name: three times as fast as by a list of names.
    for (const { row: key } of layout.rows) {
      const cells = tables.applications?.[key];
      put(cells?.naturalPerson);
      put(cells?.business);
      put(cells?.research);
      put(cells?.publicInterest);
      put(cells?.legalService);
      put(cells?.otherOrganization);
      put(cells?.total);
    }
    for (const { group } of layout.groups) {
      const cells = tables.litigation?.[group];
      put(cells?.upheld);
      put(cells?.corrected);
      put(cells?.otherResult);
      put(cells?.pending);
      put(cells?.total);
    }
    for (const address of blanks) {
      const at = layout.find(address);
      if (at === undefined) continue;
      values[at] = 0;
      flags[at] = BLANK;
    }
    for (const address of inferred) {
      const at = layout.find(address);
      if (at !== undefined) flags[at] = (flags[at] ?? 0) | INFERRED;
    }
    for (const address in placeholders) {
      const at = layout.find(address);
      if (at !== undefined) flags[at] = (flags[at] ?? 0) | PLACEHOLDER;
    }
    for (const address in evidence.odd) {
      const at = layout.find(address);
      if (at !== undefined) flags[at] = (flags[at] ?? 0) | ODD;
    }
  }
}

function linesOf({ evidence }: Report): string {
  let text = '';
  for (const { paragraphs } of evidence.sections) {
    for (const paragraph of paragraphs) {
      text += paragraph;
      text += '\n';
    }
  }
  return text;
}
