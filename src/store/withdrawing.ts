/** A report that was kept under a wrong name, taken back as if it had never come. */
import type { Database } from './database.ts';
import type { VersionKey } from './store.ts';
import { removeVersion } from './writing.ts';

/** Takes back the forwards of one act, and with them what nobody else forwarded. */
export async function withdraw(transaction: Database, version: VersionKey, chat: string, at: string): Promise<void> {
  const { agency, year, print } = version;
  await transaction
    .deleteFrom('forwards')
    .where('agency', '=', agency)
    .where('year', '=', year)
    .where('print', '=', print)
    .where('chat', '=', chat)
    .where('at', '=', at)
    .execute();
  const left = await transaction
    .selectFrom('forwards')
    .select(['year', 'print', 'chat', 'is_public'])
    .where('agency', '=', agency)
    .execute();
  const same = left.filter((one) => one.year === year && one.print === print);
  if (same.length === 0) await removeVersion(transaction, version);
  else if (!same.some(({ is_public }) => is_public === 1)) {
    await transaction
      .updateTable('versions')
      .set({ is_public: 0 })
      .where('agency', '=', agency)
      .where('year', '=', year)
      .where('print', '=', print)
      .execute();
  }
  if (!left.some((one) => one.chat === chat)) {
    await transaction.deleteFrom('agency_chats').where('agency', '=', agency).where('chat', '=', chat).execute();
  }
  if (left.length === 0) await removeOffice(transaction, agency);
  else if (!left.some(({ is_public }) => is_public === 1)) {
    await transaction.updateTable('agencies').set({ is_public: 0 }).where('key', '=', agency).execute();
  }
}

async function removeOffice(transaction: Database, key: string): Promise<void> {
  await transaction.deleteFrom('agencies').where('key', '=', key).execute();
  await transaction.deleteFrom('agency_keys').where('agency', '=', key).execute();
  await transaction.deleteFrom('agency_grams').where('agency', '=', key).execute();
}
