/** The roster of a chat that goes on under another name; a unit that the new name has as well is one unit. */
import type { Database } from './database.ts';
import { putRows, putTicks, unitsOf } from './roster-rows.ts';
import type { UnitTable } from './roster-tables.ts';

/** @param renamed the key of an office as it is called now */
export async function moveRoster(
  open: Database,
  { from, to }: { readonly from: string; readonly to: string },
  renamed: (key: string) => string,
): Promise<void> {
  const rows = await open.deleteFrom('roster_units').where('chat', '=', from).returningAll().execute();
  const ticks = await open.deleteFrom('roster_ticks').where('chat', '=', from).returningAll().execute();
  const there = await unitsOf(open, to);
  const own = await open.selectFrom('roster_ticks').select(['unit', 'year']).where('chat', '=', to).execute();
  const last = await open
    .selectFrom('roster_units')
    .select((of) => of.fn.max('place').as('place'))
    .where('chat', '=', to)
    .executeTakeFirst();
  const before = Number(last?.place ?? 0);
  const same = new Map<string, string>();
  const fresh: UnitTable[] = [];
  for (const row of rows) {
    const agency = row.agency === null ? null : renamed(row.agency);
    const known = there.find(
      (unit) => unit.id === row.id || unit.name === row.name || (agency !== null && unit.agency === agency),
    );
    if (known) same.set(row.id, known.id);
    else fresh.push({ ...row, chat: to, agency, place: before + row.place });
  }
  const now = (id: string) => same.get(id) ?? id;
  await putRows(
    open,
    fresh.map((row) => ({ ...row, parent: row.parent === null ? null : now(row.parent) })),
  );
  const ticked = new Set(own.map(({ unit, year }) => `${unit} ${year}`));
  const moved = ticks.map((tick) => ({ ...tick, unit: now(tick.unit) }));
  await putTicks(
    open,
    to,
    moved.filter(({ unit, year }) => !ticked.has(`${unit} ${year}`)),
  );
}
