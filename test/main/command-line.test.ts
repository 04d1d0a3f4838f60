/** The other commands, settings, and the launcher itself. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zh } from '../../src/bot/say/zh.ts';
import { fileOf, gouji, launcher, newFolder, root } from './run-gouji.ts';

describe('gouji chat, from a pipe', () => {
  test('each line is a message, /file sends a file, replies go to standard output', async () => {
    const lines = [`/file ${fileOf('医保局.txt')}`, '', '详情 1', '/file', '/file nowhere.txt', '你说呢'];
    const { out, errors, status } = await gouji(['chat'], lines.join('\n'));
    const replies = out.trimEnd().split('\n\n');
    expect(replies).toHaveLength(4);
    expect(replies[0]).toMatch(/^❌ 示例市医疗保障局 · 2023 年:1 处要改/);
    expect(replies[1]).toContain('规则:applications/row-sum 行合计');
    expect(replies[2]).toBe(`${zh.console.noPath}\n${zh.refused.missing}`);
    expect(replies[3]).toContain('没看懂「你说呢」');
    expect([errors, status]).toEqual(['', 0]);
  });

  test('a long line is a pasted report; the language can be set', async () => {
    const report = readFileSync(fileOf('医保局.txt'), 'utf8').replaceAll('\n', ' ');
    const { out } = await gouji(['chat', '--lang', 'en'], `${report}\nhelp`);
    expect(out).toContain('Send an annual report');
    expect(out.split('\n\n')).toHaveLength(3);
  });

  test('nothing is logged where nothing went wrong', async () => {
    const folder = join(newFolder(), 'data');
    await gouji(['chat'], '帮助', { GOUJI_DATA: folder });
    expect(existsSync(join(folder, 'gouji.log'))).toBe(false);
  });
});

test('gouji rules lists every rule; one can be explained', async () => {
  const { out } = await gouji(['rules']);
  expect(out).toContain('applications/row-sum 行合计');
  expect((await gouji(['rules', '行合计'])).out).toContain('依据:国办公开办函〔2021〕30号');
});

test('help, version, and a command that does not exist', async () => {
  expect((await gouji(['help'])).out).toContain('gouji check');
  expect((await gouji([], '', { GOUJI_LANG: 'en' })).out).toContain('Exit status');
  expect((await gouji(['--version'])).out).toMatch(/^gouji \d+\.\d+\.\d+ · Node \d+/);
  const { errors, status } = await gouji(['chekc']);
  expect([errors, status]).toEqual([`${zh.check.unknownCommand('chekc')}\n`, 2]);
});

test.each([
  ['check', { GOUJI_MAX_BYTES: 'lots' }, '例如 20971520', 2],
  ['check', { GOUJI_LANG: 'fr' }, 'GOUJI_LANG 只能写 zh 或 en', 2],
  ['serve', { PORT: '80000' }, '例如 PORT=3001', 1],
  ['serve', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL 只能写', 1],
])('a wrong setting of %s is answered with what to write', async (command, settings, words, status) => {
  const ended = await gouji([command, 'x.txt'], '', settings);
  expect(ended.errors).toContain(words);
  expect(ended.errors).toContain(String(Object.values(settings)[0]));
  expect(ended.status).toBe(status);
});

describe('the launcher', () => {
  test('can be read by a Node of many years ago', () => {
    const source = readFileSync(launcher, 'utf8');
    // Syntax that Node 14 does not know, and modules that only newer Nodes have.
    expect(source).not.toMatch(/\?\?=|\|\|=|&&=|static \{|^import .* from/m);
    expect(source).not.toMatch(/^await /m);
  });

  test.skipIf(!existsSync('/usr/bin/node'))('hands over to the pinned Node, with its exit status', () => {
    const { status, stdout } = spawnSync('/usr/bin/node', [launcher, 'check', fileOf('医保局.txt')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toContain('示例市医疗保障局');
    expect(status).toBe(1);
  });

  test('loads nothing of a chat for a check, and no zod', async () => {
    const hooks =
      "import m from 'node:module'; m.registerHooks({ load(url, context, next) { process.stderr.write(url + '\\n'); return next(url, context); } });";
    const { errors } = await gouji(['check', '--format', 'json', fileOf('医保局.txt')], '', {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hooks)}`,
    });
    const loaded = errors.split('\n').filter((url) => url.startsWith('file:'));
    expect(loaded.length).toBeGreaterThan(20);
    expect(loaded.filter((url) => /zod|fastify|clack|pino|\/bot\/(channels|commands|index|answer)/.test(url))).toEqual(
      [],
    );
  });
});
