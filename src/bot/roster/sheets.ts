/** A roster, what became of a list, and who has handed in, as sheets. */
import type { Tick, Unit } from '../../store/store.ts';
import type { Words } from '../say/index.ts';
import type { Cell, Sheet, Value } from '../spreadsheet/sheet.ts';
import type { LineResult } from './merge.ts';
import type { RosterProgress } from './progress.ts';

/** 「2024-01-15 09:30」, by the clock of the offices. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** The roster, as it can be read again. */
export function rosterSheet(units: readonly Unit[], { roster: words, list }: Words): Sheet {
  const { columns } = words;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const rows = units.map(({ name, aliases, kind, contact, parent }): Value[] => [
    name,
    aliases.join(list) || null,
    words.kinds[kind],
    contact,
    (parent === null ? null : names.get(parent)) ?? null,
  ]);
  const heading = [columns.name, columns.alias, columns.kind, columns.contact, columns.parent];
  return { name: words.sheets.list, widths: [34, 20, 12, 24, 30], fixed: 1, rows: [heading, ...rows] };
}

/** Every line of the list that was sent, and what became of it. */
export function resultsSheet(results: readonly LineResult[], { roster: words, list }: Words): Sheet {
  const { columns } = words;
  const rows = results.map(({ at, text, became, unit, choices, sameAs, noParent }): (Cell | Value)[] => {
    const notes = [
      ...(sameAs === null || sameAs === text ? [] : [sameAs]),
      ...(choices.length > 0 ? [choices.join(list)] : []),
      ...(noParent === null ? [] : [words.noParent(noParent)]),
    ];
    const look = became === 'nothing' ? 'unread' : became === 'taken' || became === 'there' ? undefined : 'warning';
    const result = words.became[became];
    return [at, text, look ? { value: result, look } : result, unit?.name ?? null, notes.join('\n') || null];
  });
  const heading = [columns.at, columns.text, columns.became, columns.name, columns.same];
  return { name: words.sheets.results, widths: [6, 50, 18, 34, 50], fixed: 0, rows: [heading, ...rows] };
}

export function progressSheet({ units }: RosterProgress, ticks: readonly Tick[], { roster: words }: Words): Sheet {
  const { columns } = words;
  const looks = { missing: 'error', errors: 'warning', in: 'clean', ticked: 'clean' } as const;
  const rows = units.map(({ unit, state, errors, at, late }): (Cell | Value)[] => {
    const tick = state === 'ticked' ? ticks.find((one) => one.unit === unit.id) : undefined;
    return [
      unit.name,
      words.kinds[unit.kind],
      { value: words.states[state], look: looks[state] },
      errors > 0 ? errors : null,
      at === null ? null : clock.format(new Date(at)),
      late ? words.yes : null,
      unit.contact,
      tick ? [tick.who, tick.why].filter((one) => one).join(' ') : null,
    ];
  });
  const heading = [
    columns.name,
    columns.kind,
    columns.state,
    columns.errors,
    columns.came,
    columns.late,
    columns.contact,
    columns.tick,
  ];
  return { name: words.sheets.progress, widths: [34, 12, 16, 8, 18, 8, 24, 30], fixed: 1, rows: [heading, ...rows] };
}
