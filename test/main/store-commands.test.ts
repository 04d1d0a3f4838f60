/** `gouji backup`, `restore`, `export` and `import`, and the sentences when the store cannot be opened. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { zhStore } from '../../src/bot/say/zh-store.ts';
import { openTables, storeOf } from '../../src/store/index.ts';
import { forwardOf, reportOf } from '../store/report.ts';
import { endOf, gouji, start } from './run-gouji.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with a store of one report. */
async function filled(name: string): Promise<string> {
  const data = join(folder, name);
  const { database, close } = await openTables({ data }, { words: zhStore });
  await (await storeOf(database)).reports.keep(reportOf('东阿县教育局', 2022, 13), forwardOf('chat', name));
  await close();
  return data;
}

test('a store goes through a backup and through lines of JSON, and is the same', async () => {
  const data = await filled('whole');
  const [copy, lines, again] = [join(folder, 'copy.db'), join(folder, 'lines.jsonl'), join(folder, 'again')];
  const saved = await gouji(['backup', copy], '', { GOUJI_DATA: data });
  expect(saved).toEqual({ status: 0, out: `已备份到 ${copy},检查过是完整的。\n`, errors: '' });
  expect(await gouji(['backup', copy], '', { GOUJI_DATA: data })).toMatchObject({
    status: 1,
    errors: `${zhStore.exists(copy)}\n`,
  });
  const restored = await gouji(['restore', copy], '', { GOUJI_DATA: again, GOUJI_LANG: 'en' });
  expect(restored).toEqual({ status: 0, out: `Restored from ${copy}.\n`, errors: '' });

  const written = await gouji(['export', lines], '', { GOUJI_DATA: again });
  const text = readFileSync(lines, 'utf8');
  const count = text.split('\n').length - 1;
  expect(written).toEqual({ status: 0, out: `已写出 ${count} 行到 ${lines}。\n`, errors: '' });
  expect((await gouji(['export'], '', { GOUJI_DATA: data })).out).toBe(text);
  const read = await gouji(['import', '-'], text, { GOUJI_DATA: join(folder, 'read') });
  expect(read).toMatchObject({ status: 0, errors: '' });
  expect((await gouji(['export', '-'], '', { GOUJI_DATA: join(folder, 'read') })).out).toBe(text);
});

test('what is wrong with a file is said by its lines', async () => {
  const text = (await gouji(['export'], '', { GOUJI_DATA: await filled('lines') })).out;
  const file = join(folder, 'bad.jsonl');
  writeFileSync(file, text.replace('"public":true', '"public":"yes"').replace(/\{"end":\d+\}\n$/, ''));
  const bad = await gouji(['import', file], '', { GOUJI_DATA: join(folder, 'bad') });
  expect(bad.status).toBe(1);
  expect(bad.errors).toContain('第 2 行没有导入:agency.public 不对\n');
  expect(bad.errors).toContain('没有结尾的一行');
  writeFileSync(file, 'a report\n');
  expect(await gouji(['import', file], '', { GOUJI_DATA: join(folder, 'bad') })).toMatchObject({
    status: 1,
    errors: `${file} 不是 gouji export 写的文件:第一行应是 {"gouji":"store","version":1}。\n`,
  });
  const none = await gouji(['import', join(folder, 'none')], '', { GOUJI_DATA: join(folder, 'bad') });
  expect(none.errors).toContain('不是 gouji export 写的文件');
});

test('a folder where nothing was kept has nothing to give, and is not made', async () => {
  const data = join(folder, 'nothing');
  for (const command of [['backup', join(folder, 'x.db')], ['export']]) {
    expect(await gouji(command, '', { GOUJI_DATA: data })).toEqual({
      status: 1,
      out: '',
      errors: `${zhStore.nothingKept(data)}\n`,
    });
  }
  expect(existsSync(data)).toBe(false);
});

test('a second bot on the folder is told so; a question of the shell goes beside the first', async () => {
  const data = await filled('busy');
  const first = start(['chat'], { GOUJI_DATA: data });
  const ended = endOf(first);
  first.stdin.write('帮助\n');
  await new Promise((resolve) => first.stdout.once('data', resolve));
  const second = await gouji(['chat'], '帮助\n', { GOUJI_DATA: data });
  expect(second).toEqual({ status: 1, out: '', errors: `${zhStore.inUse(data)}\n` });
  const copy = join(folder, 'busy.db');
  expect((await gouji(['backup', copy], '', { GOUJI_DATA: data })).status).toBe(0);
  expect((await gouji(['restore', copy], '', { GOUJI_DATA: data })).errors).toBe(`${zhStore.inUse(data)}\n`);
  first.kill('SIGKILL');
  await ended;
  expect((await gouji(['chat'], '帮助\n', { GOUJI_DATA: data })).status).toBe(0);
});

test('a server: what it cannot do is said, where it is, and never its password', async () => {
  const url = 'postgres://bot:secret-word@127.0.0.1:1/offices';
  const settings = { GOUJI_DATA: join(folder, 'server'), DATABASE_URL: url };
  const place = zhStore.server('127.0.0.1', 'offices');
  expect(await gouji(['export'], '', settings)).toEqual({
    status: 1,
    out: '',
    errors: `${zhStore.unreachable(place)}\n`,
  });
  expect((await gouji(['backup', 'x.db'], '', settings)).errors).toContain('pg_dump');
  expect((await gouji(['restore', 'x.db'], '', settings)).errors).toContain('pg_dump');
  for (const wrong of ['mysql://bot:secret-word@localhost/offices', 'postgres://bot:secret#word@localhost/offices']) {
    const refused = await gouji(['export'], '', { ...settings, DATABASE_URL: wrong });
    expect(refused.errors).toContain('DATABASE_URL 要写 postgres://');
    expect(refused.errors).not.toContain('secret');
  }
});
