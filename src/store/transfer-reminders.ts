/** Reminders in an export and from one: what a chat chose, and what must not be sent again. */
import type { Database } from './database.ts';
import type { Line, Numbered } from './transfer-line.ts';

export async function exportReminders(open: Database, put: (line: string) => void): Promise<void> {
  const chosen = await open.selectFrom('reminder_settings').selectAll().orderBy('chat').execute();
  for (const { chat, settings, who, at } of chosen)
    put(JSON.stringify({ reminding: { chat, settings: JSON.parse(settings) as unknown, who, at } }));
  const sent = await open
    .selectFrom('reminders')
    .selectAll()
    .orderBy('chat')
    .orderBy('year')
    .orderBy('date')
    .orderBy('stage')
    .execute();
  for (const { chat, year, stage, date, state, at, sent_id, print } of sent)
    put(JSON.stringify({ reminder: { chat, year, stage, date, state, at, sentId: sent_id, print } }));
}

/** @returns how many rows were new */
export async function importReminders(open: Database, lines: readonly Numbered<Line>[]): Promise<number> {
  let count = 0;
  for (const { is: line } of lines) {
    if ('reminding' in line) {
      const { settings, ...row } = line.reminding;
      const { numInsertedOrUpdatedRows } = await open
        .insertInto('reminder_settings')
        .values({ ...row, settings: JSON.stringify(settings) })
        .onConflict((conflict) => conflict.column('chat').doNothing())
        .executeTakeFirstOrThrow();
      count += Number(numInsertedOrUpdatedRows ?? 0);
    } else if ('reminder' in line) {
      const { sentId, ...row } = line.reminder;
      const { numInsertedOrUpdatedRows } = await open
        .insertInto('reminders')
        .values({ ...row, sent_id: sentId, owner: '' })
        .onConflict((conflict) => conflict.columns(['chat', 'year', 'stage', 'date']).doNothing())
        .executeTakeFirstOrThrow();
      count += Number(numInsertedOrUpdatedRows ?? 0);
    }
  }
  return count;
}
