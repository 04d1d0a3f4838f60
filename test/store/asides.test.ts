/** What is set aside outlasts a restart, for each chat alone, under numbers that are never given again. */
import { describe, expect, test } from 'vitest';
import { engines } from './engines.ts';

const at = '2024-01-15T01:30:00.000Z';
const given = (why: string) => ({ prints: [`p ${why}`], title: '甲局', what: '乙', who: null, at, why });

describe.each(await engines())('$name', (engine) => {
  test('what was set aside and brought back is read again, for each chat alone', async () => {
    const { asides, close, where } = await engine.open();
    const first = await asides.add('a', given('one'));
    await asides.add('a', { ...given('two'), who: '小李' });
    await asides.add('b', given('three'));
    expect(await asides.restore('b', 2, null, at)).toBeNull();
    expect(await asides.restore('a', 1, '小王', at)).toEqual(first);
    expect(await asides.restore('a', 1, '小王', at)).toBeNull();
    await close();
    const again = await engine.open(where);
    expect(await again.asides.list('a')).toEqual([{ ...given('two'), who: '小李', number: 2 }]);
    expect(await again.asides.list('b')).toEqual([{ ...given('three'), number: 1 }]);
    expect(await again.asides.list('c')).toEqual([]);
  });

  test('a number is not given again', async () => {
    const { asides } = await engine.open();
    await asides.add('a', given('one'));
    await asides.restore('a', 1, null, at);
    expect(await asides.add('a', given('two'))).toMatchObject({ number: 2 });
  });

  test('those added at the same time, also by another process, have numbers of their own', async () => {
    const one = await engine.open();
    // Within one process two handles of SQLite would wait for each other in vain.
    const two = engine.name === 'postgresql' ? await engine.open(one.where) : one;
    await Promise.all(
      Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? one : two).asides.add('a', given(`${index}`))),
    );
    const numbers = (await one.asides.list('a')).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });
});
