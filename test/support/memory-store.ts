/** A store that ends with the test: the embedded engine, in memory. */
import { zhStore } from '../../src/bot/say/zh-store.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Store, storeOf } from '../../src/store/index.ts';
import { sqliteDialect } from '../../src/store/sqlite.ts';

export async function memoryStore(): Promise<Store> {
  const database = await openDatabase(sqliteDialect(':memory:'), { place: ':memory:', words: zhStore });
  return { ...(await storeOf(database)), close: () => database.destroy() };
}
