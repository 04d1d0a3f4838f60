/**
 * A process of its own that keeps reports one after another and says of each that it was kept; started by
 * tests that end it at a bad moment. `keeper.ts WHERE COUNT NAME [bot]`: prints `kept HASH`, and at last `done`, or
 * `refused SENTENCE`.
 */
import { writeSync } from 'node:fs';
import { zhStore } from '../../src/bot/say/zh-store.ts';
import { openTables, storeOf, type Where } from '../../src/store/index.ts';
import { UserError } from '../../src/user-error.ts';
import { forwardOf, reportOf } from './report.ts';

const [where = '', count = '0', name = '', use] = process.argv.slice(2);
try {
  const tables = await openTables(JSON.parse(where) as Where, { words: zhStore, use: use === 'bot' ? 'bot' : 'use' });
  const { reports } = await storeOf(tables.database);
  writeSync(1, 'open\n');
  for (let index = 0; index < Number(count); index++) {
    const hash = `${name}-${index}`;
    await reports.keep(reportOf('示例县教育局', 1900 + (index % 100), index), forwardOf('chat', hash));
    writeSync(1, `kept ${hash}\n`);
  }
  writeSync(1, 'done\n');
  await tables.close();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  writeSync(1, `refused ${error.message}\n`);
}
