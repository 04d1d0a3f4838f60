/**
 * `npm run bench`: how fast a check is, and how fast look-ups in a store of many reports are.
 * `--assert` makes a missed target an exit status of 1. `--store OFFICES` measures the store alone, with so
 * many offices of ten reports each: 100000 make a million. `--questions` and `--times` say how many look-ups
 * are timed, and after how many the memory is read.
 */
import { parseArgs } from 'node:util';
import type { Row } from './rows.ts';
import { storeRows } from './store/index.ts';

/** Enough to see a mistake, and made within seconds. */
const FEW = '2000';

const number = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`a whole number is wanted, not ${text}`);
  return value;
};

const { values } = parseArgs({
  options: {
    assert: { type: 'boolean' },
    store: { type: 'string' },
    questions: { type: 'string', default: '1000' },
    times: { type: 'string' },
  },
});
const size = {
  offices: number(values.store ?? FEW),
  questions: number(values.questions),
  times: number(values.times ?? (values.store === undefined ? '2000' : '10000')),
};
const rows: Row[] = [];
if (values.store === undefined) rows.push(...(await (await import('./checks.ts')).checks()));
if (values.store === undefined) rows.push(...(await import('./picture.ts')).pictureRows());
if (values.store === undefined) rows.push(...(await (await import('./web.ts')).webRows()));
if (values.store === undefined) {
  const { botRows } = await import('./bot/index.ts');
  rows.push(...(await botRows({ texts: 300, chats: 100, wechat: 1000 })));
}
rows.push(...(await storeRows(size)));
if (values.assert && rows.some((row) => !row.met)) process.exitCode = 1;
