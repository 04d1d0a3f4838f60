/** What stands behind a link: stubs, shells around files, articles of several pages. */
import { afterEach, describe, expect, test } from 'vitest';
import { newFetcher, readLink } from '../../../src/bot/download/index.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import type { Answer } from '../../../src/check.ts';
import type { Report } from '../../../src/report/report.ts';
import { article } from '../../support/document.ts';
import { encodeGb18030 } from '../../support/encode.ts';
import { wrongNumbers } from '../../support/expected.ts';
import { randomReport } from '../../support/generate.ts';
import { htmlBody, htmlRows, htmlTable, sitePage } from '../../support/layouts/html-page.ts';
import { random } from '../../support/random.ts';
import { type Route, readHere, redirect, type Site, site } from './site.ts';

const made = article(random(11), randomReport({ format: '2021', seed: 11 }));
const { name: agency } = made.report.body;
const body = htmlBody(made, (block) => htmlTable(block.grid));
const report = sitePage(made, body);
const title = `${agency}${made.report.year}年政府信息公开工作年度报告`;
const shell = (inner: string, head = '') =>
  `<html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><h1>${title}</h1><p>发布时间:2024-01-20</p>${inner}</body></html>`;

const open: Site[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function serve(routes: Readonly<Record<string, Route>>): Promise<Site> {
  const one = await site(routes);
  open.push(one);
  return one;
}

const fetcher = () => newFetcher({ maxBytes: 5_000_000, privateHosts: ['127.0.0.1', 'localhost'] });

async function answerOf(link: string): Promise<Answer> {
  const outcome = await readLink(link, fetcher(), readHere, zh);
  if (outcome.kind !== 'answer') throw new Error('files');
  return outcome.answer;
}

function reportOf(answer: Answer): Report {
  if (answer.status !== 'report') throw new Error(JSON.stringify(answer));
  expect(answer.judged).toHaveLength(1);
  return (answer.judged[0] as { report: Report }).report;
}

/** The whole report was read, each of its numbers. */
function expectWhole(answer: Answer): void {
  const read = reportOf(answer);
  expect(read.agency.name).toBe(agency);
  expect(read.year).toBe(made.report.year);
  expect(wrongNumbers(read, made.prints)).toEqual([]);
  expect(read.evidence.sections.filter(({ number }) => number !== null)).toHaveLength(6);
}

describe('pages', () => {
  test('a page of a site: its source is the link as it was sent', async () => {
    const { url } = await serve({ '/nb.html': report });
    const answer = await answerOf(`${url}/nb.html#top`);
    expectWhole(answer);
    expect(answer.source).toBe(`${url}/nb.html#top`);
    expect(answer.attachment).toBeUndefined();
    expect(reportOf(answer).publishedOn).toBe(made.report.publishedOn);
  });

  test('a page in GBK, and one whose encoding only the server names', async () => {
    const { url } = await serve({
      '/gbk': encodeGb18030(report.replaceAll('charset=utf-8', 'charset=gb2312')),
      '/wide': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-16le' }).end(Buffer.from(report, 'utf16le')),
    });
    expectWhole(await answerOf(`${url}/gbk`));
    expectWhole(await answerOf(`${url}/wide`));
  });

  test('a text that is no page', async () => {
    const { url } = await serve({
      '/a.txt': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/plain' }).end('工作要点\n一、总体要求'),
    });
    expect((await answerOf(`${url}/a.txt`)).status).toBe('not-a-report');
  });
});

describe('pages that lead on', () => {
  test.each([
    ['a refresh', '<meta http-equiv="refresh" content="0; url=real/nb.html">'],
    ['a refresh in capitals with quotes', `<META HTTP-EQUIV='Refresh' CONTENT="1;URL='/real/nb.html'">`],
    ['location.href', '<script>window.location.href = "real/nb.html";</script>'],
    ['location', "<script>location='/real/nb.html'</script>"],
    ['top.location', '<script type="text/javascript">top.location.href="/real/nb.html"</script>'],
    ['location.replace', "<script>\nlocation.replace('real/nb.html');\n</script>"],
    ['location.assign', '<script>document.location.assign("./real/nb.html")</script>'],
    ['a variable', '<script>var url = "/real/nb.html"; self.location = url;</script>'],
    ['a window of its own', '<script>window.open("real/nb.html","_self")</script>'],
    ['escaped slashes', '<script>location.href="\\/real\\/nb.html"</script>'],
  ])('%s', async (_, stub) => {
    const { url, asked } = await serve({
      '/a': `<html><head>${stub}</head><body>正在跳转,请稍候</body></html>`,
      '/real/nb.html': report,
    });
    expectWhole(await answerOf(`${url}/a`));
    expect(asked).toEqual(['/a', '/real/nb.html']);
  });

  test('a page with a text of its own stays, whatever its scripts do', async () => {
    const { url, asked } = await serve({
      '/a': report.replace('</head>', '<script>if (isPhone()) location.href="/phone.html"</script></head>'),
    });
    expectWhole(await answerOf(`${url}/a`));
    expect(asked).toEqual(['/a']);
  });

  test('stubs that go round, and one that leads to itself', async () => {
    const { url } = await serve({
      '/a': '<script>location.href="/b"</script>',
      '/b': '<script>location.href="/a"</script>',
      '/self': '<meta http-equiv="refresh" content="5;url=/self"><p>x',
    });
    await expect(answerOf(`${url}/a`)).rejects.toThrow(zh.link['too-many-redirects']);
    expect((await answerOf(`${url}/self`)).status).toBe('not-a-report');
  });

  test('a stub must not lead into the own network', async () => {
    const { url } = await serve({ '/a': '<script>location.href="http://169.254.169.254/latest"</script>' });
    const ended = answerOf(`${url}/a`);
    await expect(ended).rejects.toThrow(zh.link['not-allowed'].private);
    await expect(ended).rejects.toThrow('(http://169.254.169.254/latest)');
  });

  test.each(['iframe', 'frame'])('a report in a %s', async (tag) => {
    const { url } = await serve({
      '/a': `<html><body><${tag} src="inner/nb.html"></body></html>`,
      '/inner/nb.html': report,
    });
    expectWhole(await answerOf(`${url}/a`));
  });
});

describe('pages around a file', () => {
  const text =
    (route: string): Route =>
    (_, response) =>
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(route);

  test.each([
    ['a link named by its file', '<a href="files/年报.doc">下载</a>', '/files/年报.doc'],
    ['a link named by its words', `<a href="/down?id=7">附件:${title}.doc</a>`, '/down?id=7'],
    ['a link named by its title', `<a href="/d/7.doc" title="${title}">点击查看</a>`, '/d/7.doc'],
    ['a frame', '<iframe src="/d/7.pdf"></iframe>', '/d/7.pdf'],
    ['an embedded object', '<object data="/d/7.ofd"></object>', '/d/7.ofd'],
    ['a viewer', '<iframe src="/pdfjs/web/viewer.html?file=%2Fd%2F7.pdf"></iframe>', '/d/7.pdf'],
    ['a script', '<script>showPdf("/d/7.pdf")</script>', '/d/7.pdf'],
  ])('%s', async (_, inner, path) => {
    const { url, asked } = await serve({
      '/nb/a.html': shell(inner),
      [`${path}`]: text(report),
      [`/nb${path}`]: text(report),
    });
    const answer = await answerOf(`${url}/nb/a.html`);
    expectWhole(answer);
    expect(answer.attachment?.length).toBeGreaterThan(4);
    expect(asked).toHaveLength(2);
  });

  test('the page wins when it holds the tables', async () => {
    const { url, asked } = await serve({
      '/a': report.replace('</body>', `<a href="/d/nb.doc">${title}.doc</a></body>`),
      '/d/nb.doc': text('x'),
    });
    const answer = await answerOf(`${url}/a`);
    expectWhole(answer);
    expect(answer.attachment).toBeUndefined();
    expect(asked).toEqual(['/a']);
  });

  test('a page with the text of a report only gives way to a file with its tables', async () => {
    const withoutTables = sitePage(
      made,
      htmlBody(made, () => ''),
    );
    const { url } = await serve({
      '/a': withoutTables.replace('</body>', `<a href="/d/nb.doc">${title}.doc</a></body>`),
      '/b': withoutTables.replace('</body>', `<a href="/gone.doc">${title}.doc</a></body>`),
      '/d/nb.doc': text(report),
    });
    expectWhole(await answerOf(`${url}/a`));
    expect((await answerOf(`${url}/b`)).status).toBe('report');
  });

  test('of several files the report is taken, of the asked year and in the best kind', async () => {
    const { year } = made.report;
    const { url, asked } = await serve({
      '/a': shell(
        `<a href="/1.doc">依申请公开申请表.doc</a><a href="/2.pdf">${title}.pdf</a><a href="/3.docx">${title}.docx</a>
         <a href="/4.doc">${year - 1}年政府信息公开工作年度报告.doc</a><a href="/5.xls">统计表.xls</a>`,
      ),
      '/3.docx': text(report),
    });
    const answer = await answerOf(`${url}/a`);
    expectWhole(answer);
    expect(answer.attachment).toBe(`${title}.docx`);
    expect(asked).toEqual(['/a', '/3.docx']);
  });

  test('a file that does not come is told with its address, another one is tried first', async () => {
    const { url } = await serve({
      '/a': shell(`<a href="/gone.docx">${title}.docx</a>`),
      '/b': shell(`<a href="/gone.docx">${title}.docx</a><a href="/2.pdf">${title}.pdf</a>`),
      '/2.pdf': text(report),
    });
    await expect(answerOf(`${url}/a`)).rejects.toThrow(`${zh.link['not-found']}(${url}/gone.docx)`);
    expectWhole(await answerOf(`${url}/b`));
  });

  test('a file that cannot be read is named', async () => {
    const { url } = await serve({
      '/a': shell(`<a href="/7.doc">附件</a>`),
      '/7.doc': (_, response) =>
        response
          .writeHead(200, { 'content-disposition': "attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.doc" })
          .end(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])),
    });
    const answer = await answerOf(`${url}/a`);
    expect(answer).toMatchObject({ status: 'unreadable', attachment: '附件.doc' });
  });

  test('a list of reports is not one of them', async () => {
    const names = ['教育局', '民政局', '水利局', '财政局', '医保局'];
    const { url, asked } = await serve({
      '/a': `<html><title>政府信息公开年报</title>${names.map((name, at) => `<a href="/${at}.pdf">${name}2023年政府信息公开工作年度报告.pdf</a>`).join('')}</html>`,
    });
    await expect(answerOf(`${url}/a`)).rejects.toThrow(zh.link['several-reports'](5));
    expect(asked).toEqual(['/a']);
  });

  test('a file behind a link of its own', async () => {
    const { url } = await serve({ '/down.do?id=1': redirect('/f/nb.doc'), '/f/nb.doc': text(report) });
    expectWhole(await answerOf(`${url}/down.do?id=1`));
  });
});

describe('articles of several pages', () => {
  /** The page of a site with a part of the article; the cut goes through the second table. */
  const parts = (() => {
    const rows: string[] = [];
    const whole = htmlBody(made, (block) => {
      const all = htmlRows(block.grid).split('\n<tr>');
      const cut = Math.floor(all.length / 2);
      if (all.length < 20) return htmlTable(block.grid);
      rows.push('cut');
      return `<table border="1"><tbody>${all.slice(0, cut).join('\n<tr>')}</tbody></table>\n<!--cut-->\n<table border="1"><tbody><tr>${all.slice(cut).join('\n<tr>')}</tbody></table>`;
    });
    expect(rows).toHaveLength(1);
    const [first = '', second = ''] = whole.split('<!--cut-->');
    const at = second.indexOf('五、');
    const split = second.lastIndexOf('<p>', at);
    return [first, second.slice(0, split), second.slice(split)];
  })();
  const pageOf = (number: number, pager: string) =>
    sitePage(made, `${parts[number]}\n<div class="page">${pager}</div>`);

  test('counted by a script', async () => {
    const script = (number: number) => `<script>createPageHTML(3, ${number}, "t2024_9", "html");</script>`;
    const { url, asked } = await serve({
      '/x/t2024_9.html': pageOf(0, script(0)),
      '/x/t2024_9_1.html': pageOf(1, script(1)),
      '/x/t2024_9_2.html': pageOf(2, script(2)),
    });
    expectWhole(await answerOf(`${url}/x/t2024_9.html`));
    expect(asked).toEqual(['/x/t2024_9.html', '/x/t2024_9_1.html', '/x/t2024_9_2.html']);
    expectWhole(await answerOf(`${url}/x/t2024_9_1.html`));
  });

  test('one leads to the next', async () => {
    const next = (href: string) => `<a href="index.shtml">首页</a> <a href="${href}">下一页</a>`;
    const { url, asked } = await serve({
      '/x/index.shtml': pageOf(0, next('index_2.shtml')),
      '/x/index_2.shtml': pageOf(1, next('index_3.shtml')),
      '/x/index_3.shtml': pageOf(2, '<a href="index.shtml">首页</a> <a href="index_2.shtml">上一页</a>'),
    });
    expectWhole(await answerOf(`${url}/x/index.shtml`));
    expect(asked).toHaveLength(3);
    expectWhole(await answerOf(`${url}/x/index_3.shtml`));
  });

  test('numbers in the address', async () => {
    const numbers =
      '[<a href="?id=5&page=1">1</a>] [<a href="?id=5&page=2">2</a>] [<a href="?id=5&page=3">3</a>] 共3页';
    const { url } = await serve({
      '/a.jsp?id=5': pageOf(0, numbers),
      '/a.jsp?id=5&page=1': pageOf(0, numbers),
      '/a.jsp?id=5&page=2': pageOf(1, numbers),
      '/a.jsp?id=5&page=3': pageOf(2, numbers),
    });
    expectWhole(await answerOf(`${url}/a.jsp?id=5&page=2`));
    expectWhole(await answerOf(`${url}/a.jsp?id=5`));
  });

  test('a number in the address, and only a way on and back', async () => {
    const { url, asked } = await serve({
      '/a.jsp?id=5': pageOf(0, '<a href="?id=5&page=2">下一页</a>'),
      '/a.jsp?id=5&page=1': pageOf(0, '<a href="?id=5&page=2">下一页</a>'),
      '/a.jsp?id=5&page=2': pageOf(1, '<a href="?id=5&page=1">上一页</a><a href="?id=5&page=3">下一页</a>'),
      '/a.jsp?id=5&page=3': pageOf(2, '<a href="?id=5&page=2">上一页</a>'),
    });
    expectWhole(await answerOf(`${url}/a.jsp?id=5`));
    expect(asked).toHaveLength(3);
    expectWhole(await answerOf(`${url}/a.jsp?id=5&page=3`));
  });

  test('a number in the name that is none of a page', async () => {
    const { url, asked } = await serve({
      '/x/art_1_2.html': report.replace(
        '</body>',
        '<a href="art_1_3.html">下一篇</a><a href="list_2.html">下一页</a></body>',
      ),
    });
    expectWhole(await answerOf(`${url}/x/art_1_2.html`));
    expect(asked).toEqual(['/x/art_1_2.html']);
  });

  test('pages without an end are bounded', async () => {
    const routes = Object.fromEntries(
      Array.from({ length: 30 }, (_, number): [string, Route] => [
        number === 0 ? '/a.html' : `/a_${number}.html`,
        pageOf(Math.min(number, 2), `<a href="a_${number + 1}.html">下一页</a>`),
      ]),
    );
    const { url, asked } = await serve(routes);
    await answerOf(`${url}/a.html`);
    expect(asked.length).toBe(10);
  });

  test('a page that fails leaves no hole', async () => {
    const { url } = await serve({
      '/a.html': pageOf(0, '<a href="a_1.html">下一页</a>'),
      '/a_1.html': (_, response) => response.writeHead(500).end(),
    });
    await expect(answerOf(`${url}/a.html`)).rejects.toThrow(`${zh.link['server-error'](500)}(${url}/a_1.html)`);
  });
});

describe('pages that say nothing', () => {
  test('one that asks for a password, one that says it is gone, one without a text', async () => {
    const { url } = await serve({
      '/a': redirect('/login'),
      '/login': '<html><title>统一认证</title><form><input name="u"><input type="password"></form></html>',
      '/gone': '<html><head><title>404 您访问的页面不存在</title></head><body>您访问的页面不存在</body></html>',
      '/empty': '<html><body><div id="app"></div><script src="/app.js"></script></body></html>',
      '/other': '<html><title>工作要点</title><body><p>今年的政务公开工作要点如下。</p></body></html>',
    });
    await expect(answerOf(`${url}/a`)).rejects.toThrow(zh.link['needs-login']);
    await expect(answerOf(`${url}/gone`)).rejects.toThrow(zh.link['not-found']);
    await expect(answerOf(`${url}/empty`)).rejects.toThrow(zh.link['not-a-page']);
    expect((await answerOf(`${url}/other`)).status).toBe('not-a-report');
  });
});

test('hostile pages are searched in a moment', async () => {
  const long = (text: string) => text.repeat(Math.floor(1_900_000 / text.length));
  const pages: Record<string, string> = {
    deep: long('<div>'),
    open: long('<b>x'),
    brackets: `<p>${long('<')}`,
    attributes: `<p ${long('a ')}`,
    scripts: `<p><script>${long('location.href=a;')}`,
    quotes: `<p><script>${long('"')}`,
    refresh: `<meta http-equiv="refresh" content="0;${long(' ')}url=/a">`,
    name: `<a href="${long('\u5e74')}.pdf">年报</a>`,
    links: `<title>年报</title>${long('<a href="b_2.html">2</a>')}`,
  };
  const { url } = await serve(Object.fromEntries(Object.entries(pages).map(([name, page]) => [`/${name}`, page])));
  const began = performance.now();
  const nothing = async () => ({
    kind: 'answer' as const,
    answer: { source: '', status: 'not-a-report' as const, reason: 'other-document' as const },
  });
  for (const name of Object.keys(pages)) await readLink(`${url}/${name}`, fetcher(), nothing, zh).catch(() => {});
  expect(performance.now() - began).toBeLessThan(10_000);
});
