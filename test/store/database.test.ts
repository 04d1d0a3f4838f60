/** The database behind the store: its engines, its migrations, its transactions. */
import { describe, expect, test } from 'vitest';
import { engines } from './engines.ts';

describe.each(await engines())('$name', (engine) => {
  test('opens empty, and again with what was written', async () => {
    const first = await engine.open();
    const link = { chat: '', former: 'a', agency: 'b', who: null, at: '2026-11-22T00:00:00.000Z' };
    await first.database.insertInto('agency_links').values(link).execute();
    await first.close();
    const again = await engine.open(first.where);
    expect(await again.database.selectFrom('agency_links').selectAll().execute()).toEqual([link]);
  });

  test('a query waits until the transaction beside it is over', async () => {
    const { database } = await engine.open();
    const seen: number[] = [];
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: going, resolve: go } = Promise.withResolvers<void>();
    const transaction = database.transaction().execute(async (open) => {
      await open.insertInto('agency_grams').values({ gram: '东阿', agency: 'a' }).execute();
      begin();
      await going;
      throw new Error('taken back');
    });
    await begun;
    const beside = database.selectFrom('agency_grams').selectAll().execute();
    setTimeout(go, 20);
    await expect(transaction).rejects.toThrow('taken back');
    seen.push((await beside).length);
    expect(seen).toEqual([0]);
  });
});
