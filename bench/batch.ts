/** A batch of mixed files with one reading process and with one for each of two cores. */
import { sideBySide } from './measure.ts';
import { checkAll, mixedFiles, newPool } from './mixed.ts';
import { row, say, type Tell } from './rows.ts';

const FILES = 200;
const ROUNDS = 2;

export async function batchRows(tell: Tell): Promise<void> {
  const files = mixedFiles(FILES);
  const pools = { one: newPool(1), two: newPool(2) };
  try {
    const times = await sideBySide(
      [
        { name: 'one', times: 1, run: () => checkAll(pools.one, files) },
        { name: 'two', times: 1, run: () => checkAll(pools.two, files) },
      ],
      ROUNDS,
    );
    const [one = Number.NaN, two = Number.NaN] = times.values();
    say(`batch        ${one.toFixed(0).padStart(9)} ms with one process, ${two.toFixed(0)} ms with two`);
    const speedup = one / two;
    tell(row(`${FILES} mixed files, speed of two cores, in one`, speedup, 2, '>= 1.7', speedup >= 1.7));
  } finally {
    await Promise.all([pools.one.stop(), pools.two.stop()]);
  }
}
