/** Watched pages: reports that stand on them tick off the units of the roster, on both engines and from real servers. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { engines } from '../../store/engines.ts';
import { type Route, type Site, site, status } from '../download/site.ts';
import { CHAT, listPage, namelessPage, nameOf, reportPage, unit, watcher } from './town.ts';

vi.mock('../../../src/bot/download/address.ts', async (original) => {
  const { publicHere } = await import('./town.ts');
  return publicHere(await original());
});

const all = await engines();
const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

describe.each(all)('watched pages on $name', (engine) => {
  async function town(
    routes: Record<string, Route>,
    offices: readonly string[] = ['教育局', '民政局', '水利局'],
    timing: Parameters<typeof watcher>[1] = {},
  ) {
    const server = await site(routes);
    const store = await engine.open();
    await store.rosters.put(
      CHAT,
      offices.map((office) => unit(office)),
    );
    const process = await watcher(store, timing);
    undo.unshift(process.stop);
    undo.push(() => server.close());
    return { server, store, routes, ...process };
  }
  const asked = ({ asked: paths }: Site): string[] => paths.splice(0);

  const three = {
    '/nb/': listPage({
      '1.html': nameOf('教育局', 2026),
      '2.html': nameOf('民政局', 2026),
      '3.html': nameOf('水利局', 2026),
      '/about.html': '关于我们',
      '/notice.html': '关于做好2026年政府信息公开工作年度报告编制发布工作的通知',
      '/fz.html': '东阿县教育局2026年法治政府建设年度报告',
      '/old.html': nameOf('教育局', 2023),
    }),
    '/nb/1.html': reportPage('教育局', 2026),
    '/nb/2.html': reportPage('民政局', 2026, 'faulty'),
    '/nb/3.html': reportPage('水利局', 2026),
  };

  test('a list of three offices ticks three units off, before the reminders and without a word', async () => {
    const { server, say, tick, log } = await town(three);
    expect(await say(`关注 ${server.url}/nb/`)).toContain('已关注 1 个网页');
    expect(asked(server)).toEqual([]);
    expect(await say('进度')).toContain('关注的网页 1 个,还没有看过');
    await tick('2027-01-04', '07:59');
    expect(asked(server)).toEqual([]);
    await tick('2027-01-04', '08:00');
    expect(asked(server)).toEqual(['/nb/', '/nb/1.html', '/nb/2.html', '/nb/3.html']);
    const said = await say('进度');
    expect(said).toContain('2026 年度年报:3 家已交 3 家,其中 1 家有待改');
    expect(said).toContain('有待改:县民政局(1 处)');
    expect(said).toContain('关注的网页 1 个,上次看是 1 月 4 日 08:00');
    await tick('2027-01-04', '08:01');
    await tick('2027-01-04', '15:00');
    expect(asked(server)).toEqual([]);
    expect(log.errors).toEqual([]);
  });

  test('what is settled is opened again after a week, what has errors on the next day, and a correction is noticed', async () => {
    const { server, say, tick, routes } = await town({ ...three });
    await say(`关注 ${server.url}/nb/`);
    await tick('2027-01-04', '08:00');
    asked(server);
    await tick('2027-01-05', '08:00');
    expect(asked(server)).toEqual(['/nb/', '/nb/2.html']);
    expect(await say('进度')).toContain('其中 1 家有待改');
    routes['/nb/2.html'] = reportPage('民政局', 2026);
    await tick('2027-01-06', '08:00');
    expect(asked(server)).toEqual(['/nb/', '/nb/2.html']);
    expect(await say('进度')).toContain('3 家全部交齐,问题都已改好');
    // All is in: nothing is looked at any more, unless somebody asks.
    await tick('2027-01-11', '08:00');
    expect(asked(server)).toEqual([]);
    expect(await say('看关注的网页')).toBe('看过 1 个网页,没有新的。');
    expect(asked(server)).toEqual(['/nb/', '/nb/1.html', '/nb/3.html']);
  });

  test('asked for: what is new, with errors, of others, and of whom nobody can tell', async () => {
    const { server, say, routes } = await town({
      ...three,
      '/nb/': listPage({
        '1.html': nameOf('教育局', 2026),
        '2.html': nameOf('民政局', 2026),
        '4.html': nameOf('审计局', 2026),
        '5.html': '2026年度政府信息公开年报',
        '6.html': nameOf('教育局', 2025),
      }),
      '/nb/4.html': reportPage('审计局', 2026),
      '/nb/5.html': namelessPage(2026),
      '/nb/6.html': reportPage('教育局', 2025),
    });
    await say(`关注 ${server.url}/nb/`);
    expect((await say('看关注的网页')).split('\n')).toEqual([
      '看过 1 个网页,2026 年度:县教育局 已交、县民政局 已交,有 1 处待改',
      '另外记下:东阿县审计局 2026 年度、东阿县教育局 2025 年度',
      `单位认不出:2026年度政府信息公开年报 ${server.url}/nb/5.html`,
    ]);
    expect(await say('看关注的网页')).toBe('看过 1 个网页,没有新的。');
    expect(await say('关注的网页')).toContain(`单位认不出:2026年度政府信息公开年报 ${server.url}/nb/5.html`);
    routes['/nb/2.html'] = reportPage('民政局', 2026);
    expect(await say('look now')).toBe('看过 1 个网页,2026 年度:县民政局 已交');
    expect(await say('县教育局2026年新收')).toContain('5');
  });

  test('a list of several pages, a list in a script, and a page that is the report', async () => {
    const pager = '<a href="index_2.html">2</a> <a href="index_2.html">下一页</a>';
    const { server, say } = await town(
      {
        '/nb/': listPage({ '1.html': nameOf('教育局', 2026) }, pager),
        '/nb/index_2.html': listPage(
          { '2.html': nameOf('民政局', 2026) },
          '<a href="index.html">1</a> <a href="index_3.html">3</a>',
        ),
        '/nb/index_3.html': listPage({ '9.html': nameOf('民政局', 2019) }, '<a href="index_4.html">4</a>'),
        '/nb/1.html': reportPage('教育局', 2026),
        '/nb/2.html': reportPage('民政局', 2026),
        '/js/': `<title>年报</title><p>目录</p><script type="text/xml"><datastore><record><![CDATA[<li><a href='/nb/3.html' title='${nameOf('水利局', 2026)}'>水利局</a></li>]]></record></datastore></script>`,
        '/nb/3.html': reportPage('水利局', 2026),
        '/own.html': reportPage('审计局', 2026).replace(
          '</body>',
          `<a href="/nb/8.html">${nameOf('财政局', 2026)}</a></body>`,
        ),
      },
      ['教育局', '民政局', '水利局', '审计局'],
    );
    await say(`关注 ${server.url}/nb/ ${server.url}/js/ ${server.url}/own.html`);
    expect(await say('看关注的网页')).toBe(
      '看过 3 个网页,2026 年度:县教育局 已交、县民政局 已交、县水利局 已交、县审计局 已交',
    );
    expect(asked(server)).toEqual([
      ...['/nb/', '/nb/index_2.html', '/nb/index_3.html', '/nb/1.html', '/nb/2.html'],
      ...['/js/', '/nb/3.html', '/own.html'],
    ]);
  });

  test('a column that lists the years, each with its reports', async () => {
    const { server, say } = await town({
      '/nb/': listPage({ '2026/': '2026年度政府信息公开年报', '2019/': '2019年度政府信息公开年报' }),
      '/nb/2026/': listPage(
        {
          '/nb/1.html': '县教育局信息公开年报',
          '/nb/2.html': '县民政局信息公开年报',
          '/nb/': '2026年度政府信息公开年报',
        },
        '',
        '2026年度政府信息公开年报',
      ),
      '/nb/1.html': reportPage('教育局', 2026),
      '/nb/2.html': listPage({ '/deep.html': nameOf('民政局', 2026), '/deeper.html': nameOf('水利局', 2026) }),
    });
    await say(`关注 ${server.url}/nb/`);
    expect(await say('看关注的网页')).toBe('看过 1 个网页,2026 年度:县教育局 已交');
    expect(asked(server)).toEqual(['/nb/', '/nb/2026/', '/nb/1.html', '/nb/2.html']);
    await say('看关注的网页');
    expect(asked(server)).toEqual(['/nb/', '/nb/2026/', '/nb/2.html']);
  });

  test('a report without its tables does not tick anybody off', async () => {
    const whole = reportPage('教育局', 2026);
    const bare = whole.slice(0, whole.indexOf('第二十条第(一)项')) + whole.slice(whole.indexOf('五、'));
    const { server, say, routes } = await town({ '/nb.html': bare });
    await say(`关注 ${server.url}/nb.html`);
    expect(await say('看关注的网页')).toContain('没有看成:里面没有三张表,没有记为已交。');
    expect(await say('进度')).toContain('3 家已交 0 家');
    routes['/nb.html'] = whole;
    expect(await say('看关注的网页')).toBe('看过 1 个网页,2026 年度:县教育局 已交');
  });

  test('what was published in time is not late, whenever it is seen', async () => {
    const dated = (office: string, day: string) =>
      reportPage(office, 2026).replace('<pre>', `<p>发布时间:${day}</p><pre>`);
    const { server, say, tick } = await town({
      ...three,
      '/nb/1.html': dated('教育局', '2027-01-20'),
      '/nb/2.html': dated('民政局', '2027-02-10'),
    });
    await say(`关注 ${server.url}/nb/`);
    await tick('2027-02-19', '08:00');
    const said = await say('进度');
    expect(said).toContain('超期才交:县民政局、县水利局');
  });

  test('a list whose reports are files', async () => {
    const { server, say } = await town({
      '/nb/': listPage({ 'a.doc': `${nameOf('教育局', 2026)}.doc`, 'b.doc': `${nameOf('民政局', 2026)}.doc` }),
      '/nb/a.doc': reportPage('教育局', 2026),
      '/nb/b.doc': reportPage('民政局', 2026),
    });
    await say(`关注 ${server.url}/nb/`);
    expect(await say('看关注的网页')).toBe('看过 1 个网页,2026 年度:县教育局 已交、县民政局 已交');
  });

  test('the page of the report itself: read once, corrected at the same address', async () => {
    const { server, say, tick, routes } = await town({ '/nb.html': reportPage('教育局', 2026, 'faulty') }, ['教育局']);
    await say(`关注 ${server.url}/nb.html`);
    await tick('2027-01-04', '08:30');
    expect(await say('进度')).toContain('有待改:县教育局(1 处)');
    routes['/nb.html'] = reportPage('教育局', 2026);
    await tick('2027-01-05', '08:30');
    expect(await say('进度')).toContain('1 家全部交齐');
    expect(await say('县教育局2026年新收')).toContain(server.url);
  });

  test('a report of another year that stands there does not tick anybody off', async () => {
    const { server, say, tick } = await town({
      '/nb/': listPage({ '1.html': '东阿县教育局2026年政府信息公开年报', '2.html': nameOf('民政局', 2024) }),
      '/nb/1.html': reportPage('教育局', 2024),
      '/nb/2.html': reportPage('民政局', 2024),
    });
    await say(`关注 ${server.url}/nb/`);
    await tick('2027-01-04', '08:00');
    expect(asked(server)).toEqual(['/nb/', '/nb/1.html']);
    expect(await say('进度')).toContain('3 家已交 0 家');
    expect(await say('东阿县教育局有哪些年报')).not.toContain('2024');
  });

  test('what cannot be opened is a sentence, costs the others nothing, and is tried again', async () => {
    const { server, say, tick, routes, log } = await town({ ...three, '/nb/2.html': status(500) });
    await say(`关注 ${server.url}/gone/ ${server.url}/nb/`);
    await tick('2027-01-04', '08:00');
    expect(await say('进度')).toContain('3 家已交 2 家');
    expect(await say('进度')).toContain('关注的网页 2 个,上次看是 1 月 4 日 08:00,1 个没有看成');
    expect((await say('关注的网页')).split('\n').slice(1, 5)).toEqual([
      `1 ${server.url}/gone/`,
      '   1 月 4 日 08:00 没有看成:网页打不开:这个网址上没有内容,可能已经删除或移动。下次再看',
      `2 ${server.url}/nb/`,
      '   1 月 4 日 08:00 看过,年报 2 份',
    ]);
    expect(await say('关注的网页')).toContain(
      `打不开或读不了:${nameOf('民政局', 2026)}:网页打不开:对方服务器出错(500)。`,
    );
    asked(server);
    routes['/nb/2.html'] = reportPage('民政局', 2026);
    await tick('2027-01-05', '08:00');
    expect(asked(server)).toEqual(['/gone/', '/nb/', '/nb/2.html']);
    expect(await say('进度')).toContain('3 家全部交齐');
    expect(log.errors).toEqual([]);
  });

  test('what hangs is left when the time is over, and opened the next time', async () => {
    const over = new AbortController();
    const limit = () => (over.signal.aborted ? AbortSignal.any([]) : over.signal);
    const { server, say, tick, routes, log } = await town({ ...three, '/nb/2.html': () => over.abort() }, undefined, {
      limit,
    });
    await say(`关注 ${server.url}/nb/`);
    await tick('2027-01-04', '08:00');
    expect(await say('进度')).toContain('3 家已交 1 家');
    expect(await say('关注的网页')).toContain('还有 2 个链接没来得及看,下次再看');
    asked(server);
    routes['/nb/2.html'] = reportPage('民政局', 2026);
    await tick('2027-01-05', '08:00');
    expect(asked(server)).toEqual(['/nb/', '/nb/2.html', '/nb/3.html']);
    expect(await say('进度')).toContain('3 家全部交齐');
    expect(log.errors).toEqual([]);
  });

  test('a process that ends leaves a page that hangs at once', async () => {
    const arrived = Promise.withResolvers<void>();
    const { server, say, tick, stop, log } = await town({ '/nb/': () => arrived.resolve() });
    await say(`关注 ${server.url}/nb/`);
    const looking = tick('2027-01-04', '08:00');
    await arrived.promise;
    await stop();
    await looking;
    expect(log.errors).toEqual([]);
  });
});
