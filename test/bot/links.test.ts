/** Links among words, and what is done with them in a conversation. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../src/bot/channel.ts';
import { broughtBy } from '../../src/bot/commands/check.ts';
import { Bot } from '../../src/bot/index.ts';
import { linksIn, linksOnTheirOwn, textBeside } from '../../src/bot/links.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { readConfig } from '../../src/config.ts';
import { answerSchema } from '../../src/report/schema.ts';
import type { Store } from '../../src/store/index.ts';
import { fileOf, gouji } from '../main/run-gouji.ts';
import { memoryStore } from '../support/memory-store.ts';
import { redirect, type Site, site } from './download/site.ts';
import { silentLog } from './silent-log.ts';

const one = 'http://www.example.gov.cn/art/2024/1/15/art_1_2.html';
const two = 'https://xxgk.example.gov.cn:8443/a.jsp?id=1&page=2#p';

describe('found in a text', () => {
  test.each([
    [one, [one]],
    [`看一下 ${one} 谢谢`, [one]],
    [`${one}\u3002\u53e6\u5916${two}\uff0c\u8c22\u8c22`, [one, two]],
    [`(${one})`, [one]],
    [`\uff08${one}\uff09`, [one]],
    [`\u3010${one}\u3011\u300a${two}\u300b`, [one, two]],
    [`<${one}>, "${two}".`, [one, two]],
    [`[\u5e74\u62a5](${one})`, [one]],
    [`${one}\u8bf7\u6838\u5bf9`, [one]],
    [`${one},${two}`, [`${one},${two}`]],
    [`${one}\n${two}\n${one}`, [one, two]],
    [
      'http://www.example.gov.cn/\u9644\u4ef6/2023\u5e74\u62a5.pdf',
      ['http://www.example.gov.cn/\u9644\u4ef6/2023\u5e74\u62a5.pdf'],
    ],
    ['http://www.example.gov.cn/a_(1).html', ['http://www.example.gov.cn/a_(1).html']],
    ['HTTP://WWW.EXAMPLE.GOV.CN/A', ['HTTP://WWW.EXAMPLE.GOV.CN/A']],
    ['http://www.example.gov.cn/go?to=http://b.example.cn/', ['http://www.example.gov.cn/go?to=http://b.example.cn/']],
    ['http://', []],
    ['www.example.gov.cn ftp://a.b/ mailto:a@b.cn', []],
    ['\u534f\u8bae http://\u3002', []],
  ])('%s', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  test('what stands beside them', () => {
    expect(textBeside(`看一下 ${one}。谢谢`)).toBe('看一下 。谢谢');
    expect(linksOnTheirOwn(`见 ${one}\n ${two} \n完`)).toEqual([two]);
  });

  test('hostile texts take no time', () => {
    const began = performance.now();
    for (const text of [
      'http://'.repeat(50_000),
      `http://a/${'('.repeat(100_000)}${')'.repeat(100)}`,
      'http://a.'.repeat(30_000),
    ]) {
      linksIn(text);
    }
    expect(performance.now() - began).toBeLessThan(1500);
  });
});

describe('what a message brings', () => {
  const report = readFileSync(fileOf('医保局.txt'), 'utf8');

  test('a list of links is no report, whatever is written between them', () => {
    const list = Array.from({ length: 30 }, (_, at) => `第${at}局2023年政府信息公开工作年度报告 ${one}?${at}`).join(
      '\n',
    );
    expect(broughtBy(list)).toMatchObject({ pasted: null });
    expect(broughtBy(list).links).toHaveLength(30);
  });

  test('a report that names addresses is a report', () => {
    const named = report.replace('全部按期答复', `全部按期答复(${one})`);
    expect(named).not.toBe(report);
    expect(broughtBy(named)).toEqual({ links: [], pasted: named });
    expect(broughtBy(`${two}\n${report}`)).toEqual({ links: [two], pasted: report });
  });

  test('words without a link are what they were', () => {
    expect(broughtBy('你好')).toEqual({ links: [], pasted: null });
    expect(broughtBy(report)).toEqual({ links: [], pasted: report });
  });
});

const fixture = (kind: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/formats/2021-form/writer.${kind}`, import.meta.url));

describe('in a conversation', () => {
  let server: Site;
  beforeAll(async () => {
    const body = readFileSync(fileOf('医保局.txt'), 'utf8');
    const page = `<html><head><meta charset="utf-8"><title>年报</title></head><body><pre>${body}</pre></body></html>`;
    server = await site({
      '/nb.html': page,
      '/clean.html': page.replace('医疗保障局', '教育局'),
      '/moved': redirect('/nb.html'),
      '/shell.html':
        '<title>2023年政府信息公开工作年度报告</title><a href="/f/1.doc">附件:2023年政府信息公开工作年度报告.doc</a>',
      '/f/1.doc': page,
      ...Object.fromEntries(
        (['docx', 'pdf', 'doc'] as const).flatMap((kind): [string, string | Uint8Array][] => [
          [`/${kind}.html`, `<title>2023年政府信息公开工作年度报告</title><a href="/f/2.${kind}">年报.${kind}</a>`],
          [`/f/2.${kind}`, fixture(kind)],
        ]),
      ),
    });
  });
  afterAll(() => server.close());

  async function ask(
    text: string,
    settings: Record<string, string> = { GOUJI_PRIVATE_HOSTS: '127.0.0.1' },
    given?: Store,
  ) {
    const log = silentLog();
    const bot = new Bot(await readConfig(settings), log, { store: given ?? (await memoryStore()) });
    const message: Message = { chat: 'a', text, files: [] };
    const progress: string[] = [];
    try {
      const said = plain(await bot.answer(message, ({ name }) => progress.push(name)), zh);
      expect(log.errors).toEqual([]);
      return { said, progress };
    } finally {
      await bot.stop();
    }
  }

  test('one link among words', async () => {
    const { said } = await ask(`请核对 ${server.url}/moved。谢谢`);
    expect(said).toContain('示例市医疗保障局 · 2023 年:1 处要改');
    expect(said).not.toContain('读的是');
  });

  test('two links are two answers, the same link twice is one', async () => {
    const { said, progress } = await ask(`${server.url}/nb.html ${server.url}/gone.html ${server.url}/nb.html`);
    expect(said).toContain('示例市医疗保障局 · 2023 年');
    expect(said).toContain(`✗ ${server.url}/gone.html:${zh.link['not-found']}`);
    expect(progress).toEqual([`${server.url}/nb.html`, `${server.url}/gone.html`]);
  });

  test('the file that was read is named', async () => {
    const { said } = await ask(`${server.url}/shell.html`);
    expect(said).toContain('ℹ️ 读的是附件:2023年政府信息公开工作年度报告.doc');
  });

  test('where the report itself stands is kept; a site of the own network is for this chat alone', async () => {
    for (const [link, at] of [
      ['/moved', '/nb.html'],
      ['/shell.html', '/f/1.doc'],
    ]) {
      const store = await memoryStore();
      await ask(`${server.url}${link}`, undefined, store);
      const found = await store.agencies.find('a', '示例市医疗保障局');
      if (found.kind !== 'one') throw new Error(found.kind);
      const [figures] = await store.reports.figures('a', [found.agency.key]);
      expect(figures?.source).toEqual({ kind: 'link', name: `${server.url}${link}`, url: `${server.url}${at}` });
      expect(await store.reports.years('b', found.agency.key)).toEqual([]);
      await store.close();
    }
  });

  test.each(['docx', 'pdf', 'doc'])('a page around a %s file', async (kind) => {
    const { said } = await ask(`${server.url}/${kind}.html`);
    expect(said).toMatch(/· 20\d\d 年/);
    expect(said).toContain(`读的是附件:年报.${kind}`);
  });

  test('without the setting nothing of the own network is asked', async () => {
    const before = server.asked.length;
    const { said } = await ask(`${server.url}/nb.html`, {});
    expect(said).toBe(zh.link['not-allowed'].private);
    expect(server.asked).toHaveLength(before);
  });

  test('on the command line: status, source, and the attachment', async () => {
    const settings = { GOUJI_PRIVATE_HOSTS: 'localhost, 127.0.0.1' };
    const links = [`${server.url}/shell.html`, `${server.url}/gone.html`];
    const { out, status } = await gouji(['check', '--format', 'json', ...links], '', settings);
    const answers = answerSchema.array().parse(JSON.parse(out));
    expect(answers.map(({ source, status: kind }) => [source, kind])).toEqual([
      [links[0], 'report'],
      [links[1], 'unreadable'],
    ]);
    expect(answers[1]?.reason).toBe(zh.link['not-found']);
    expect(status).toBe(2);
    const alone = await gouji(['check', links[0] ?? ''], '', settings);
    expect(alone.out).toContain('读的是附件:2023年政府信息公开工作年度报告.doc');
    expect(alone.status).toBe(1);
    const refused = await gouji(['check', links[0] ?? '']);
    expect(refused.out).toContain(zh.link['not-allowed'].private);
    expect(refused.status).toBe(2);
  });
});

test('hosts of the own network are named by the setting', async () => {
  const { privateHosts } = await readConfig({ GOUJI_PRIVATE_HOSTS: ' OA.example.gov.cn, 10.0.0.5,fd00::1 ' });
  expect(privateHosts).toEqual(['oa.example.gov.cn', '10.0.0.5', 'fd00::1']);
  for (const wrong of ['http://oa.example.gov.cn', 'a/b', 'oa.example.gov.cn:8080']) {
    await expect(readConfig({ GOUJI_PRIVATE_HOSTS: wrong })).rejects.toThrow('oa.example.gov.cn,10.0.0.5');
  }
});
