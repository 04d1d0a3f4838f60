/** A batch of mixed files with one reading process and with one for each of two cores. */
import { sideBySide } from './measure.ts';
import { checkAll, mixedFiles, newPool } from './mixed.ts';

/** Milliseconds of the whole batch, with one process and with two. */
export async function batchTimes(count: number, rounds: number): Promise<{ one: number; two: number }> {
  const files = mixedFiles(count);
  const pools = { one: newPool(1), two: newPool(2) };
  try {
    const times = await sideBySide(
      [
        { name: 'one', times: 1, run: () => checkAll(pools.one, files) },
        { name: 'two', times: 1, run: () => checkAll(pools.two, files) },
      ],
      rounds,
    );
    return { one: times.get('one') ?? Number.NaN, two: times.get('two') ?? Number.NaN };
  } finally {
    await Promise.all([pools.one.stop(), pools.two.stop()]);
  }
}
