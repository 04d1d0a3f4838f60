/**
 * What one chat was sent in private is nothing to another: not its numbers, not that it is there, not how
 * many there are. Every question of the store is put by a chat that must not know.
 */
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { engines } from './engines.ts';
import { fileTo, instant, linkTo, office, reportOf } from './reports-support.ts';

/** Everything that a chat can ask for about an office and its years. */
async function everythingOf({ reports, agencies, asides }: Store, chat: string, key: string) {
  const newest = { agency: key, year: 2023, print: 'none' };
  return {
    find: await Promise.all(
      [office, '东阿教育局', '教育局', 'dongexianjiaoyuju', 'daxjyj', '东啊县教育局'].map((text) =>
        agencies.find(chat, text),
      ),
    ),
    get: await agencies.get(chat, key),
    chat: await agencies.of(chat, { kind: 'chat' }),
    region: await agencies.of(chat, { kind: 'region', code: '371524' }),
    province: await agencies.of(chat, { kind: 'region', code: '370000' }),
    regionOf: await agencies.regionOf(chat),
    report: await reports.report(chat, key, 2023),
    otherYears: await reports.otherYears(chat, key, 2022),
    years: await reports.years(chat, key),
    figures: (await reports.figures(chat, [key])).map((one) => ({
      ...one,
      received: one.number('applications.received.total'),
    })),
    otherFigures: await reports.otherFigures(chat, newest),
    share: await reports.share(chat, key, 2023, null, instant()),
    asides: await asides.list(chat),
  };
}

describe.each(await engines())('$name', (engine) => {
  test('a private report is to another chat as if it had never come', async () => {
    const empty = await engine.open();
    const kept = await engine.open();
    const { agency } = await kept.reports.keep(reportOf(5), fileTo('a', 'h1'));
    await kept.reports.keep(reportOf(6), fileTo('a', 'h2'));
    await kept.reports.keep(reportOf(4, { year: 2022 }), fileTo('a', 'h3', { kind: 'text' }));
    const link = linkTo('a', 'h4', { isPublic: false, url: 'http://oa.internal/1.html' });
    await kept.reports.keep(reportOf(4, { year: 2021 }), link);
    await kept.asides.add('a', { prints: ['p'], title: office, what: 'x', who: '小李', at: instant(), why: 'y' });
    expect(await everythingOf(kept, 'b', agency.key)).toEqual(await everythingOf(empty, 'b', agency.key));
  });

  test('beside a public report, private versions and years are not even counted', async () => {
    const plain = await engine.open();
    const mixed = await engine.open();
    const link = linkTo('c', 'public');
    const { agency } = await plain.reports.keep(reportOf(5), link);
    // Before and after the public one came, by another chat and by the one that sent the link.
    await mixed.reports.keep(reportOf(1), fileTo('a', 'h1', { at: '2023-12-01T00:00:00.000Z' }));
    await mixed.reports.keep(reportOf(5), fileTo('a', 'h5', { at: '2023-12-02T00:00:00.000Z' }));
    await mixed.reports.keep(reportOf(5), link);
    await mixed.reports.keep(reportOf(2), fileTo('a', 'h2'));
    await mixed.reports.keep(reportOf(3), fileTo('c', 'h3'));
    await mixed.reports.keep(reportOf(4, { year: 2022 }), fileTo('a', 'h4'));
    const seen = await everythingOf(mixed, 'b', agency.key);
    expect(seen).toEqual(await everythingOf(plain, 'b', agency.key));
    expect(seen.figures).toMatchObject([{ received: 5, otherVersions: 0, receivedAt: link.at }]);
  });

  test('how a private report words the name of its office is not seen elsewhere', async () => {
    const { reports, agencies } = await engine.open();
    const { agency } = await reports.keep(reportOf(5, { agency: '东阿县卫生健康委员会' }), fileTo('a', 'h1'));
    await reports.keep(reportOf(6, { agency: '东阿县卫生健康局' }), linkTo('c', 'public'));
    expect(await agencies.get('b', agency.key)).toMatchObject({ name: '东阿县卫生健康局' });
  });

  test('a version that another chat has in private is new to this one', async () => {
    const { reports } = await engine.open();
    await reports.keep(reportOf(5), fileTo('a', 'h1'));
    await reports.keep(reportOf(6), fileTo('a', 'h2'));
    expect(await reports.keep(reportOf(6), fileTo('b', 'h2'))).toMatchObject({ number: 1, before: null, again: null });
    expect(await reports.keep(reportOf(7), fileTo('b', 'h3'))).toMatchObject({ number: 2, before: reportOf(6) });
  });

  test('what a chat shared has no name elsewhere, and stays what it was to the chat itself', async () => {
    const { reports } = await engine.open();
    const { agency } = await reports.keep(reportOf(5), fileTo('a', 'h1', { name: '张三的年报.docx' }));
    const inside = linkTo('a', 'h2', {
      isPublic: false,
      url: 'http://oa.internal/1.html',
      name: 'http://oa.internal/1.html',
    });
    await reports.keep(reportOf(6, { year: 2022 }), inside);
    const at = instant();
    await reports.share('a', agency.key, 2023, '小李', at);
    await reports.share('a', agency.key, 2022, '小李', at);
    const elsewhere = await reports.figures('b', [agency.key]);
    expect(elsewhere.map(({ source }) => source)).toEqual([
      { kind: 'file', name: null, url: null },
      { kind: 'file', name: null, url: null },
    ]);
    // Not even when it came to the other chat.
    expect(elsewhere.map(({ receivedAt }) => receivedAt)).toEqual([at, at]);
    expect(JSON.stringify(elsewhere)).not.toMatch(/张三|小李|internal/);
    const [, own] = await reports.figures('a', [agency.key]);
    expect(own?.source.name).toBe('张三的年报.docx');
  });

  test('a name that one chat gave is not told in another', async () => {
    const { reports } = await engine.open();
    // The same bytes, which do not say whose they are, named in two chats.
    await reports.keep(reportOf(5, { agency: '山东省东阿县教育局' }), fileTo('a', 'h1'));
    const { agency } = await reports.keep(reportOf(5), fileTo('b', 'h1'));
    expect((await reports.report('b', agency.key, 2023))?.agency.name).toBe(office);
  });

  test('offices that only a name in private tells apart are not one', async () => {
    const { reports, agencies } = await engine.open();
    const one = await reports.keep(reportOf(5, { agency: '市教育局' }), fileTo('a', 'h1'));
    const two = await reports.keep(reportOf(6, { agency: '市教育局' }), fileTo('b', 'h2'));
    expect(one.agency.key).not.toBe(two.agency.key);
    expect((await agencies.of('a', { kind: 'chat' })).map(({ key }) => key)).toEqual([one.agency.key]);
  });

  test('what was public and taken back is private again', async () => {
    const { reports, agencies } = await engine.open();
    await reports.keep(reportOf(5), fileTo('a', 'h1'));
    const link = linkTo('c', 'h2');
    const wrong = await reports.keep(reportOf(5), link);
    await reports.withdraw(wrong.version, 'c', link.at);
    expect(await reports.years('b', wrong.agency.key)).toEqual([]);
    expect(await agencies.get('b', wrong.agency.key)).toBeNull();
    expect(await agencies.get('c', wrong.agency.key)).toBeNull();
    expect(await reports.years('a', wrong.agency.key)).toEqual([2023]);
  });
});
