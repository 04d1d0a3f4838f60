/** The reminders in the tables: whoever inserts the row sends the message, and nobody else ever does. */
import type { Database } from './database.ts';
import type { Reminder, ReminderKey, ReminderSettings, ReminderState, Reminders } from './reminder.ts';

export function remindersOf(database: Database): Reminders {
  const owned = ({ chat, year, stage, date }: ReminderKey, owner: string) =>
    [
      ['chat', '=', chat],
      ['year', '=', year],
      ['stage', '=', stage],
      ['date', '=', date],
      ['owner', '=', owner],
    ] as const;
  return {
    async settings(chat) {
      const row = await database
        .selectFrom('reminder_settings')
        .select('settings')
        .where('chat', '=', chat)
        .executeTakeFirst();
      return row ? (JSON.parse(row.settings) as ReminderSettings) : null;
    },
    async set(chat, settings, who, at) {
      const row = { settings: JSON.stringify(settings), who, at };
      await database
        .insertInto('reminder_settings')
        .values({ chat, ...row })
        .onConflict((conflict) => conflict.column('chat').doUpdateSet(row))
        .execute();
    },
    async of(chat, year) {
      const rows = await database
        .selectFrom('reminders')
        .selectAll()
        .where('chat', '=', chat)
        .where('year', '=', year)
        .orderBy('at')
        .orderBy('stage')
        .execute();
      return rows.map(
        ({ stage, date, state, at, sent_id, print }): Reminder => ({
          chat,
          year,
          stage,
          date,
          state: state as ReminderState,
          at,
          sentId: sent_id,
          print,
        }),
      );
    },
    async claim({ chat, year, stage, date }, owner, how) {
      const taken = await database
        .insertInto('reminders')
        .values({ chat, year, stage, date, owner, sent_id: null, ...how })
        .onConflict((conflict) => conflict.columns(['chat', 'year', 'stage', 'date']).doNothing())
        .returning('stage')
        .execute();
      return taken.length > 0;
    },
    async mark(key, owner, state, sentId) {
      await database
        .updateTable('reminders')
        .set({ state, sent_id: sentId })
        .where(({ and, eb }) => and(owned(key, owner).map(([column, is, value]) => eb(column, is, value))))
        // One that was given up for lost may turn out to have been sent.
        .where('state', 'in', ['claimed', 'unknown'])
        .execute();
    },
    async release(key, owner) {
      await database
        .deleteFrom('reminders')
        .where(({ and, eb }) => and(owned(key, owner).map(([column, is, value]) => eb(column, is, value))))
        .where('state', '=', 'claimed')
        .execute();
    },
    lose: (before, after) =>
      database
        .updateTable('reminders')
        .set({ state: 'unknown' })
        .where('state', '=', 'claimed')
        .where(({ or, eb }) => or([eb('at', '<', before), eb('at', '>', after)]))
        .returning(['chat', 'year', 'stage', 'date'])
        .execute(),
  };
}
