/** Runs the whole corpus: what is found of the errors put in, and what is found where there is nothing. */
import type { CellAddress } from '../../src/report/cell.ts';
import type { Problem, Severity } from '../../src/report/problem.ts';
import { rules } from '../../src/rules/index.ts';
import type { Expected } from '../support/expected.ts';
import { random } from '../support/random.ts';
import { cleanOf, injections } from './injections/index.ts';
import type { Injection } from './injections/injection.ts';
import { type Copy, drawable, judged, reportsOf } from './make.ts';
import { type Spec, specs } from './spec.ts';

/** How often each kind of error is put in. */
const TIMES = 20;
/** In how many layouts, with other figures each time, a clean report is read. */
const ROUNDS = 8;

/** Layouts that lose nothing, so that what is missed is missed by a rule. */
const faithful = [
  'text-bars-at-end',
  'text-bars-around',
  'text-cell-per-line',
  'text-markdown',
  'text-tabs-once',
  'text-vertical',
  'html-official',
  'html-word',
  'html-paragraph-in-cell',
  'html-site',
] as const;

export interface Kind {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly injected: number;
  readonly found: number;
  /** Where it was missed: file, seed and layout. */
  readonly missed: readonly string[];
}

export interface Result {
  /** Clean renderings judged. */
  readonly clean: number;
  readonly rules: Readonly<
    Record<
      string,
      {
        injected: number;
        found: number;
        missed: number;
        falseErrors: number;
        falseWarnings: number;
        falseInfos: number;
      }
    >
  >;
  readonly kinds: readonly Kind[];
  /** Findings on clean reports that are not true. */
  readonly false: readonly string[];
  /** Clean reports in which a number was read otherwise than printed. */
  readonly misread: readonly string[];
}

const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

const plain = (reports: ReturnType<typeof reportsOf>): Copy[] => reports.map((report) => ({ report, alter: {} }));

/** What a layout itself does to a report, and what is true of it: it must be said, and is no mistake. */
function isTrue(problem: Problem, layout: string, expected: readonly Expected[], spec: Spec): boolean {
  const { rule, severity } = problem;
  if (rule === 'years/magnitude' && severity === 'info') return problem.cells.every((cell) => jumps(cell, expected));
  // A heading is told as it is printed there.
  if (rule === 'structure/section' && severity === 'info' && alteredHeadings.test(layout)) return true;
  if (spec.finds.some((one) => one.rule === rule && one.severity === severity)) return true;
  if (rule === 'structure/blank') {
    const prints = expected.flatMap(({ cells }) => [...cells].filter(([, { kind }]) => kind !== 'number'));
    return prints.some(([address]) => problem.cells.includes(address));
  }
  return (
    (rule === 'structure/wording' && layout === 'style-misspelt-labels') ||
    (rule === 'structure/table' && (layout.endsWith('-missing') || layout.startsWith('html-extra-'))) ||
    (rule === 'structure/section' && layout.startsWith('text-heading-three-lost'))
  );
}

const alteredHeadings = /broken-characters$|^text-template-residue$/;

/** Whether a number was 50 or more and is five times as large or small as printed the year before. */
function jumps(cell: string, expected: readonly Expected[]): boolean {
  const [before = 0, now = 0] = expected.map(({ cells }) => cells.get(cell as CellAddress)?.value ?? 0);
  return before >= 50 && (now >= before * 5 || now <= before / 5);
}

const said = ({ rule, severity, cells, expected, found, quote }: Problem): string =>
  `${severity} ${rule} ${cells.slice(0, 3).join(',')} expected ${expected} found ${found}${quote ? ` 「${quote}」` : ''}`;

/** The layout of a round: the file's own first, then others by turns. */
const layoutOf = (spec: Spec, index: number, round: number): string =>
  round === 0 ? spec.layout : (drawable[(index * 11 + round * 13) % drawable.length]?.name ?? spec.layout);

interface Findings {
  readonly clean: number;
  readonly problems: { readonly rule: string; readonly severity: Severity; readonly words: string }[];
  readonly misread: string[];
}

async function judgeClean(): Promise<Findings> {
  const findings: { clean: number } & Findings = { clean: 0, problems: [], misread: [] };
  for (const [index, spec] of specs.entries()) {
    for (let round = 0; round < ROUNDS; round++) {
      const layout = layoutOf(spec, index, round);
      const reports = reportsOf(spec, round);
      const { problems, misread, expected } = await judged(plain(reports), layout, round);
      const place = `${spec.name} #${round} ${layout}`;
      findings.clean += reports.length;
      if (misread.length > 0) findings.misread.push(`${place}: ${misread[0]}`);
      for (const problem of problems) {
        if (isTrue(problem, layout, expected, spec)) continue;
        findings.problems.push({ rule: problem.rule, severity: problem.severity, words: `${place}: ${said(problem)}` });
      }
    }
  }
  return findings;
}

function isFound(injection: Injection, problems: readonly Problem[], cells: readonly string[] | undefined): boolean {
  return problems.some(
    (problem) =>
      problem.rule === injection.rule &&
      rank[problem.severity] >= rank[injection.severity] &&
      (cells === undefined ||
        [...problem.cells, ...problem.cures.map(({ cell }) => cell)].some((one) => cells.includes(one))),
  );
}

async function judgeKind(injection: Injection, number: number): Promise<Kind> {
  const missed: string[] = [];
  let injected = 0;
  // Not every report can have every error: others are tried in turn, in one order always.
  for (let seed = 0; injected < TIMES && seed < TIMES * 12; seed++) {
    const spec = specs[(seed * 7 + number * 5) % specs.length];
    if (!spec) continue;
    const chance = random(number * 1000 + seed);
    const clean = cleanOf(spec, reportsOf(spec, seed), chance, (text) => reportsOf({ ...spec, text }, seed));
    const spoilt = injection.spoil(clean);
    if (!spoilt) continue;
    const layout = chance.pick(injection.onlyIn ?? faithful.filter((one) => !injection.hiddenBy?.includes(one)));
    injected++;
    const { problems } = await judged(spoilt.copies, layout, seed, spoilt.settings);
    if (!isFound(injection, problems, spoilt.cells)) missed.push(`${spec.name} #${seed} ${layout}`);
  }
  return {
    id: injection.id,
    rule: injection.rule,
    severity: injection.severity,
    injected,
    found: injected - missed.length,
    missed,
  };
}

/** The whole measurement; the same every time. */
export async function measure(): Promise<Result> {
  const clean = await judgeClean();
  const kinds: Kind[] = [];
  for (const [number, injection] of injections.entries()) kinds.push(await judgeKind(injection, number + 1));
  const table: Record<string, Result['rules'][string]> = {};
  for (const { id } of rules) {
    const own = kinds.filter(({ rule }) => rule === id);
    const total = (count: (kind: Kind) => number) => own.reduce((sum, kind) => sum + count(kind), 0);
    const wrong = (severity: Severity) =>
      clean.problems.filter((one) => one.rule === id && one.severity === severity).length;
    table[id] = {
      injected: total(({ injected }) => injected),
      found: total(({ found }) => found),
      missed: total(({ missed }) => missed.length),
      falseErrors: wrong('error'),
      falseWarnings: wrong('warning'),
      falseInfos: wrong('info'),
    };
  }
  return {
    clean: clean.clean,
    rules: table,
    kinds,
    false: clean.problems.map(({ words }) => words),
    misread: clean.misread,
  };
}
