/** Watched pages: each chat's alone, in the order given, and taken once for the look of a day. */
import { describe, expect, test } from 'vitest';
import type { PageLook } from '../../src/store/index.ts';
import { engines } from './engines.ts';

const all = await engines();
const at = '2027-01-04T00:00:00.000Z';
const [a, b] = ['https://www.donge.gov.cn/a/', 'https://www.donge.gov.cn/b/'] as const;

describe.each(all)('watched pages on $name', (engine) => {
  test('come back in the order given, each once, to their own chat', async () => {
    const { watched } = await engine.open();
    expect([await watched.add('one', b, '小李', at), await watched.add('one', a, null, at)]).toEqual([true, true]);
    expect(await watched.add('one', b, null, at)).toBe(false);
    expect(await watched.of('one')).toEqual([
      { url: b, look: null },
      { url: a, look: null },
    ]);
    expect(await watched.of('two')).toEqual([]);
    expect(await watched.remove('two', b)).toBe(false);
    expect(await watched.remove('one', b)).toBe(true);
    expect((await watched.of('one')).map(({ url }) => url)).toEqual([a]);
  });

  test('what came of a look replaces what came before; a page that is gone stays gone', async () => {
    const { watched } = await engine.open();
    await watched.add('one', a, null, at);
    const look: PageLook = { at, trouble: '网页打不开', left: 1, links: [] };
    await watched.looked('one', a, look);
    await watched.looked('one', b, look);
    expect(await watched.of('one')).toEqual([{ url: a, look }]);
    await watched.looked('one', a, { ...look, trouble: null });
    expect((await watched.of('one'))[0]?.look?.trouble).toBeNull();
  });

  test('of several processes one takes a page for a day, and a clock that is set back takes none again', async () => {
    const store = await engine.open();
    const other = engine.name === 'postgresql' ? await engine.open(store.where) : store;
    await store.watched.add('one', a, null, at);
    const take = ({ watched }: typeof store, day: string) => watched.take('one', a, day);
    expect(await store.watched.untaken('2027-01-04')).toEqual(['one']);
    const taken = await Promise.all([store, other, store, other].map((one) => take(one, '2027-01-04')));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await store.watched.untaken('2027-01-04')).toEqual([]);
    expect(await take(other, '2027-01-03')).toBe(false);
    expect(await take(other, '2027-01-05')).toBe(true);
  });
});
