/** Reports kept: versions, who sent them, figures, other years, sharing, names put right. */
import { describe, expect, test } from 'vitest';
import { keepAll } from '../../src/store/reports.ts';
import { engines } from './engines.ts';
import { fileTo, instant, linkTo, office, reportOf } from './reports-support.ts';

describe.each(await engines())('$name', (engine) => {
  const open = async () => engine.open();
  const rows = async ({ database }: Awaited<ReturnType<typeof open>>) => ({
    agencies: (await database.selectFrom('agencies').select('key').execute()).length,
    keys: (await database.selectFrom('agency_keys').select('agency').execute()).length,
    grams: (await database.selectFrom('agency_grams').select('agency').execute()).length,
    chats: (await database.selectFrom('agency_chats').selectAll().execute()).length,
    versions: (await database.selectFrom('versions').select('print').execute()).length,
    reports: (await database.selectFrom('version_reports').select('print').execute()).length,
    forwards: (await database.selectFrom('forwards').select('id').execute()).length,
  });

  test('the first of a report is version 1, with nothing before it', async () => {
    const { reports } = await open();
    const kept = await reports.keep(reportOf(5), fileTo('a', 'h1'));
    expect(kept).toMatchObject({ number: 1, before: null, again: null, agency: { name: office, region: '371524' } });
    expect(await reports.report('a', kept.agency.key, 2023)).toEqual(reportOf(5));
    expect(await reports.years('a', kept.agency.key)).toEqual([2023]);
  });

  test('the next version brings the one before; the newest is looked up', async () => {
    const { reports } = await open();
    const first = await reports.keep(reportOf(5), fileTo('a', 'h1'));
    const second = await reports.keep(reportOf(6), fileTo('a', 'h2'));
    expect(second).toMatchObject({ number: 2, again: null });
    expect(second.before).toEqual(reportOf(5));
    const [figures, ...others] = await reports.figures('a', [first.agency.key], [2023]);
    expect(others).toEqual([]);
    expect(figures?.number('applications.received.total')).toBe(6);
    expect(figures).toMatchObject({ otherVersions: 1, source: { kind: 'file', name: 'h2.docx', url: null } });
    const [other] = await reports.otherFigures('a', second.version);
    expect(other?.number('applications.received.total')).toBe(5);
  });

  test('the same again is no new version and writes nothing', async () => {
    const opened = await open();
    await opened.reports.keep(reportOf(5), fileTo('a', 'h1'));
    const before = await rows(opened);
    const again = await opened.reports.keep(reportOf(5), fileTo('a', 'h1'));
    expect(again).toMatchObject({ number: 1, again: 'last', before: null });
    expect(await rows(opened)).toEqual(before);
  });

  test('an earlier version that comes again is the newest, under its old number', async () => {
    const { reports } = await open();
    const { agency } = await reports.keep(reportOf(5), fileTo('a', 'h1'));
    await reports.keep(reportOf(6), fileTo('a', 'h2'));
    const back = await reports.keep(reportOf(5), fileTo('a', 'h1'));
    expect(back).toMatchObject({ number: 1, again: 'earlier' });
    expect(back.before).toEqual(reportOf(6));
    const [figures] = await reports.figures('a', [agency.key]);
    expect(figures?.number('applications.received.total')).toBe(5);
  });

  test('the same content in another file is the same version', async () => {
    const { reports } = await open();
    await reports.keep(reportOf(5), fileTo('a', 'h1'));
    expect(await reports.keep(reportOf(5), fileTo('a', 'other'))).toMatchObject({ number: 1, again: 'last' });
  });

  test('the same bytes read by a better reader replace the former reading', async () => {
    const opened = await open();
    const { reports } = opened;
    const link = linkTo('b', 'h1');
    const { agency } = await reports.keep(reportOf(5), link);
    await reports.keep(reportOf(5), fileTo('a', 'h1'));
    const better = await reports.keep(reportOf(7), fileTo('a', 'h1'));
    expect(better).toMatchObject({ number: 1, again: 'last', before: null });
    expect(await rows(opened)).toMatchObject({ versions: 1, reports: 1, forwards: 2 });
    // The other chat's copy is the same bytes; since when it is there stays known.
    const [figures] = await reports.figures('b', [agency.key]);
    expect(figures?.number('applications.received.total')).toBe(7);
    expect(figures?.receivedAt).toBe(link.at);
  });

  test('two reports of one year in one file are two versions', async () => {
    const { reports } = await open();
    const at = instant();
    await reports.keep(reportOf(5), fileTo('a', 'h1', { at }));
    expect(await reports.keep(reportOf(6), fileTo('a', 'h1', { at }))).toMatchObject({ number: 2, again: null });
  });

  test('a piece of a report never stands before a whole one', async () => {
    const { reports } = await open();
    const { agency } = await reports.keep(reportOf(5), fileTo('a', 'h1'));
    await reports.keep(reportOf(6, { evidence: { fragment: true } }), fileTo('a', 'h2'));
    const [figures] = await reports.figures('a', [agency.key]);
    expect(figures?.number('applications.received.total')).toBe(5);
  });

  test('one office under its many names is one', async () => {
    const opened = await open();
    const names = ['聊城市东阿县教育局', '山东省东阿县教育局', '东阿县教育局'];
    for (const [index, agency] of names.entries()) {
      await opened.reports.keep(reportOf(5, { agency, year: 2021 + index }), fileTo('a', agency));
    }
    expect(await rows(opened)).toMatchObject({ agencies: 1, chats: 1, versions: 3 });
    const found = await opened.agencies.find('a', '东阿县教育局');
    if (found.kind !== 'one') throw new Error(found.kind);
    expect(await opened.reports.years('a', found.agency.key)).toEqual([2021, 2022, 2023]);
  });

  test('figures come by office in the given order, then year; other years without the asked one', async () => {
    const { reports } = await open();
    const keys: string[] = [];
    for (const agency of ['东阿县民政局', '东阿县教育局']) {
      for (const year of [2023, 2021, 2022]) {
        const kept = await reports.keep(reportOf(year, { agency, year }), fileTo('a', `${agency}${year}`));
        if (!keys.includes(kept.agency.key)) keys.push(kept.agency.key);
      }
    }
    const [civil = '', school = ''] = keys;
    const told = (await reports.figures('a', [school, civil])).map(({ agency, year }) => `${agency.name} ${year}`);
    expect(told).toEqual(
      ['东阿县教育局', '东阿县民政局'].flatMap((name) => [2021, 2022, 2023].map((y) => `${name} ${y}`)),
    );
    expect((await reports.figures('a', [civil, 'nobody'], [2022, 1999])).map(({ year }) => year)).toEqual([2022]);
    expect((await reports.otherYears('a', civil, 2022)).map(({ year }) => year)).toEqual([2021, 2023]);
    expect(await reports.figures('a', [])).toEqual([]);
  });

  test('a renamed office brings its former years, in the chat that linked it', async () => {
    const { reports, agencies } = await open();
    const former = await reports.keep(reportOf(1, { agency: '东阿县文化局', year: 2021 }), linkTo('a', 'h1'));
    const both = await reports.keep(reportOf(2, { agency: '东阿县文化局', year: 2022 }), linkTo('a', 'h2'));
    const now = await reports.keep(reportOf(3, { agency: '东阿县文化和旅游局', year: 2022 }), linkTo('a', 'h3'));
    await agencies.link('a', former.agency.key, now.agency.key, null, instant());
    expect(both.agency.key).toBe(former.agency.key);
    expect((await reports.otherYears('a', now.agency.key, 2022)).map(({ year }) => year)).toEqual([2021]);
    // Its own report of a year goes before one under the former name.
    const received = (await reports.figures('a', [now.agency.key])).map((one) => [
      one.agency.name,
      one.number('applications.received.total'),
    ]);
    expect(received).toEqual([
      ['东阿县文化局', 1],
      ['东阿县文化和旅游局', 3],
    ]);
    expect(await reports.years('a', now.agency.key)).toEqual([2021, 2022]);
    expect(await reports.years('b', now.agency.key)).toEqual([2022]);
  });

  test('what was kept under a wrong name is taken back as if it had never come', async () => {
    const opened = await open();
    const { reports } = opened;
    const empty = await rows(opened);
    const forward = fileTo('a', 'h1');
    const wrong = await reports.keep(reportOf(5), forward);
    await reports.withdraw(wrong.version, 'a', forward.at);
    expect(await rows(opened)).toEqual(empty);
  });

  test('taking back leaves what others sent, and what came before', async () => {
    const { reports } = await open();
    await reports.keep(reportOf(5), fileTo('b', 'h1'));
    const first = await reports.keep(reportOf(5), fileTo('a', 'h1'));
    const link = linkTo('a', 'h2');
    const second = await reports.keep(reportOf(6), link);
    await reports.withdraw(second.version, 'a', link.at);
    expect(await reports.report('a', first.agency.key, 2023)).toEqual(reportOf(5));
    expect(await reports.report('b', first.agency.key, 2023)).toEqual(reportOf(5));
    expect(await reports.years('c', first.agency.key)).toEqual([]);
    expect((await reports.figures('a', [first.agency.key])).map(({ otherVersions }) => otherVersions)).toEqual([0]);
  });

  test('a keeping that fails in the middle leaves nothing', async () => {
    const opened = await open();
    const empty = await rows(opened);
    const nameless = { ...reportOf(6), agency: { name: null, stated: false } };
    const entries = [
      { report: reportOf(5), forward: fileTo('a', 'h1') },
      { report: nameless, forward: fileTo('a', 'h2') },
    ];
    await expect(keepAll(opened.database, entries)).rejects.toThrow();
    expect(await rows(opened)).toEqual(empty);
  });

  test('many at once are kept as one by one', async () => {
    const opened = await open();
    const entries = Array.from({ length: 230 }, (_, index) => ({
      report: reportOf(index, { agency: `东阿县${index % 7 === 0 ? '教育' : '民政'}局`, year: 2019 + (index % 5) }),
      forward: index % 2 === 0 ? fileTo('a', `h${index}`) : linkTo('a', `h${index}`),
    }));
    await keepAll(opened.database, entries);
    expect(await rows(opened)).toMatchObject({ agencies: 2, versions: 230, reports: 230, forwards: 230 });
    await keepAll(opened.database, entries.slice(-1));
    expect(await rows(opened)).toMatchObject({ versions: 230, forwards: 230 });
  });

  test('several processes keep the same office at the same time', async () => {
    const one = await open();
    // Within one process two handles of SQLite would wait for each other in vain.
    const two = engine.name === 'postgresql' ? await engine.open(one.where) : one;
    const kept = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 === 0 ? one : two).reports.keep(reportOf(index), fileTo('a', `h${index}`)),
      ),
    );
    expect(new Set(kept.map(({ agency }) => agency.key)).size).toBe(1);
    expect(await rows(one)).toMatchObject({ agencies: 1, versions: 12, forwards: 12 });
  });

  test('sharing counts what was shared, once', async () => {
    const { reports } = await open();
    const { agency } = await reports.keep(reportOf(5), fileTo('a', 'h1'));
    await reports.keep(reportOf(6), fileTo('a', 'h2'));
    expect(await reports.share('b', agency.key, 2023, null, instant())).toBeNull();
    expect(await reports.share('a', agency.key, 2022, null, instant())).toBeNull();
    expect(await reports.share('a', agency.key, 2023, '小李', instant())).toBe(2);
    expect(await reports.share('a', agency.key, 2023, '小李', instant())).toBeNull();
    const [figures] = await reports.figures('b', [agency.key]);
    expect(figures?.number('applications.received.total')).toBe(6);
    // What comes later is the chat's own again.
    await reports.keep(reportOf(7), fileTo('a', 'h3'));
    expect((await reports.figures('b', [agency.key]))[0]?.number('applications.received.total')).toBe(6);
  });

  test('a public link is nothing to share', async () => {
    const { reports } = await open();
    const { agency } = await reports.keep(reportOf(5), linkTo('a', 'h1'));
    expect(await reports.share('a', agency.key, 2023, null, instant())).toBeNull();
  });
});
