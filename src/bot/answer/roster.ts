/** What is said about a roster: what became of a list, the roster itself, who has handed in. */
import type { Tick, Unit } from '../../store/store.ts';
import type { Marked } from '../roster/marking.ts';
import type { LineResult } from '../roster/merge.ts';
import type { RosterProgress, UnitProgress } from '../roster/progress.ts';
import { progressSheet, resultsSheet, rosterSheet } from '../roster/sheets.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, type Step } from '../say/reply.ts';
import type { Sheet } from '../spreadsheet/sheet.ts';

/** So many of a kind are told in the chat; the rest is in the file. */
const TOLD = 5;
const NAMED = 60;
/** A longer roster comes as a file as well. */
const LONG = 30;

const fileOf = (name: string, sheets: readonly Sheet[]): Block => ({
  kind: 'file',
  name,
  open: async () => (await import('../spreadsheet.ts')).workbook(sheets),
});

const next = (...says: readonly string[]): Block => ({
  kind: 'next',
  steps: says.map((say): Step => ({ say, label: null })),
});

/** Names up to a number, and how many there are. */
function named(names: readonly string[], words: Words, most = NAMED): string {
  const told = names.slice(0, most).join(words.list);
  return names.length > most ? told + words.roster.moreNames(names.length) : told;
}

function countsOf(units: readonly Unit[], { roster }: Words): string {
  const count = (kind: Unit['kind']) => units.filter((unit) => unit.kind === kind).length;
  return roster.counts(count('department'), count('government'), count('township'));
}

export function importBlocks(results: readonly LineResult[], units: readonly Unit[], words: Words): Block[] {
  const { roster } = words;
  const of = (...kinds: readonly LineResult['became'][]) => results.filter(({ became }) => kinds.includes(became));
  const texts = (all: readonly LineResult[]) => all.map(({ text }) => text);
  const added = of('taken', 'unknown', 'several').length;
  const blocks: Block[] = [
    line(roster.imported(added, of('changed').length, of('there').length, units.length, countsOf(units, words))),
  ];
  let left = 0;
  const some = (all: readonly LineResult[]): readonly LineResult[] => {
    left += Math.max(0, all.length - TOLD);
    return all.slice(0, TOLD);
  };
  const twice = of('twice');
  for (const { at, text, sameAs } of some(twice)) blocks.push(line(roster.twice(at, text, sameAs ?? text)));
  if (twice.length > TOLD) blocks.push(line(roster.more(twice.length)));
  for (const { text, choices } of some(of('several'))) {
    const numbered = choices.map((name, index) => roster.choice(index + 1, name)).join(words.comma);
    blocks.push(line(roster.several(text, numbered)));
  }
  const unknown = of('unknown');
  if (unknown.length > 0) blocks.push(line(roster.unknown(unknown.length, named(texts(some(unknown)), words))));
  const lost = results.filter(({ noParent }) => noParent !== null);
  if (lost.length > 0) {
    const pairs = some(lost).map(({ text, noParent }) => roster.under(text, noParent ?? ''));
    blocks.push(line(roster.noParent(pairs.join(words.list))));
  }
  const nothing = of('nothing');
  if (nothing.length > 0) {
    const rows = some(nothing).map(({ at, text }) => roster.row(at, text.length > 30 ? `${text.slice(0, 30)}…` : text));
    blocks.push(line(roster.nothing(nothing.length, rows.join(words.list))));
  }
  if (left > 0 || results.length > LONG) blocks.push(fileOf(roster.resultFile, [resultsSheet(results, words)]));
  return [...blocks, next(...words.roster.next.imported)];
}

export function rosterBlocks(units: readonly Unit[], words: Words): Block[] {
  const { roster } = words;
  const blocks: Block[] = [line(roster.list(units.length, countsOf(units, words)))];
  for (const kind of ['government', 'department', 'township'] as const) {
    const names = units.filter((unit) => unit.kind === kind).map(({ name }) => name);
    if (names.length > 0) blocks.push(line(roster.group(roster.kinds[kind], named(names, words))));
  }
  const open = units.filter(({ agency }) => agency === null).map(({ name }) => name);
  if (open.length > 0) blocks.push(line(roster.unknown(open.length, named(open, words, TOLD))));
  if (units.length > LONG) blocks.push(rosterFile(units, words));
  return [...blocks, next(...words.roster.next.list)];
}

export const rosterFile = (units: readonly Unit[], words: Words): Block =>
  fileOf(words.roster.file, [rosterSheet(units, words)]);

/** Those that count as handed in. */
export const cameIn = (units: readonly UnitProgress[]): number =>
  units.filter(({ state }) => state !== 'missing').length;

/** @param file the table is asked for */
export function progressBlocks(progress: RosterProgress, ticks: readonly Tick[], words: Words, file: boolean): Block[] {
  const { year, units } = progress;
  const { progress: say } = words.roster;
  const of = (state: UnitProgress['state']) => units.filter((one) => one.state === state);
  const [missing, errors, ticked] = [of('missing'), of('errors'), of('ticked')];
  const late = units.filter((one) => one.late && one.state !== 'missing');
  const nameOf = ({ unit }: UnitProgress) => unit.name;
  const blocks: Block[] = [];
  if (missing.length + errors.length === 0) blocks.push(line(say.all(year, units.length), 'ok'));
  else {
    const more = errors.length > 0 ? say.withErrors(errors.length) : '';
    blocks.push(line(say.head(year, units.length, cameIn(units)) + more));
  }
  if (missing.length > 0) {
    const overdue = missing.filter((one) => one.late).length;
    blocks.push(line(say.missing(missing.length, overdue, named(missing.map(nameOf), words))));
  }
  if (errors.length > 0) {
    const told = errors.map((one) => say.errorsOf(one.unit.name, one.errors));
    blocks.push(line(say.errors(named(told, words))));
  }
  if (late.length > 0) blocks.push(line(say.late(named(late.map(nameOf), words))));
  if (ticked.length > 0) {
    const told = ticked.map(({ unit }) => {
      const tick = ticks.find((one) => one.unit === unit.id);
      return say.tickOf(unit.name, tick?.who ?? null, tick?.why ?? '');
    });
    blocks.push(line(say.ticked(named(told, words))));
  }
  if (file || units.length > LONG)
    blocks.push(fileOf(words.roster.progressFile(year), [progressSheet(progress, ticks, words)]));
  return blocks;
}

/** Whom reports have just ticked off. */
export function markedBlocks({ units, came, count }: Marked, words: Words): Block[] {
  const { roster } = words;
  const names = units.map(({ unit, errors }) => (errors > 0 ? roster.markedErrors(unit.name, errors) : unit.name));
  if (units.every(({ errors }) => errors === 0)) return [line(roster.marked(named(names, words, TOLD), came, count))];
  return [line(roster.markedWith(named(names, words, TOLD), came, count))];
}
