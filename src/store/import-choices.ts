/** What people decided by hand, from the lines of an export: links of offices, findings set aside, rosters. */
import type { Database } from './database.ts';
import { putTicks, putUnits, unitsOf } from './roster-rows.ts';
import type { AsideLine, Line, Numbered, RosterLine } from './transfer-line.ts';

/** @returns how many rows were new */
export async function importChoices(open: Database, lines: readonly Numbered<Line>[]): Promise<number> {
  let count = 0;
  for (const { is: line } of lines) {
    if ('link' in line) {
      const { numInsertedOrUpdatedRows } = await open
        .insertInto('agency_links')
        .values(line.link)
        .onConflict((conflict) => conflict.columns(['chat', 'former']).doNothing())
        .executeTakeFirstOrThrow();
      count += Number(numInsertedOrUpdatedRows ?? 0);
    } else if ('aside' in line) count += await importAside(open, line.aside);
    else if ('roster' in line) count += await importRoster(open, line.roster);
  }
  return count;
}

/** An aside is known by its moment; its number may be another's here, and then it gets the next one. */
async function importAside(open: Database, aside: AsideLine): Promise<number> {
  const { chat, number, restoredAt, restoredBy, prints, ...rest } = aside;
  const own = await open
    .selectFrom('asides')
    .select(['number', 'at', 'title', 'what'])
    .where('chat', '=', chat)
    .execute();
  if (own.some(({ at, title, what }) => at === rest.at && title === rest.title && what === rest.what)) return 0;
  const free = own.every((one) => one.number !== number);
  const next = Math.max(0, ...own.map((one) => one.number)) + 1;
  await open
    .insertInto('asides')
    .values({
      chat,
      number: free ? number : next,
      prints: JSON.stringify(prints),
      ...rest,
      restored_at: restoredAt,
      restored_by: restoredBy,
    })
    .execute();
  return 1;
}

/** A chat that has a roster keeps its own. */
async function importRoster(open: Database, { chat, units, ticks }: RosterLine): Promise<number> {
  if ((await unitsOf(open, chat)).length > 0) return 0;
  await putUnits(open, chat, units);
  await putTicks(open, chat, ticks);
  return units.length + ticks.length;
}
