/** `gouji serve` loads no library of a chat platform without its settings, and none that it has no use for. */
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endOf, newFolder, root, start } from '../main/run-gouji.ts';

test('a server without WeChat and WeCom loads neither, nor what compiles schemas', async () => {
  const list = join(newFolder(), 'modules.txt');
  const recorder = join(root, 'test', 'setup', 'record-modules.ts');
  const child = start(['serve'], { PORT: '0', MODULES_TO: list, NODE_OPTIONS: `--import ${recorder}` });
  const ended = endOf(child);
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (text: string) => resolve(/http:\/\/\S+/.exec(text)?.[0] ?? ''));
  });
  await (await fetch(address)).text();
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ status: 0, errors: '' });
  const modules = (await readFile(list, 'utf8')).split('\n');
  const loaded = (part: string) => modules.filter((module) => module.includes(part));
  expect(loaded('/node_modules/fastify/')).not.toEqual([]);
  for (const part of ['wechaty', 'file-box', '@wecom', '@grpc', '/node_modules/ws/', 'channels/wecom/', 'uqr', '/ajv/'])
    expect(loaded(part)).toEqual([]);
});

test('what a server has compiled is written down while it runs: the next one has it also after a kill', async () => {
  const cache = newFolder();
  const child = start(['serve'], { PORT: '0', NODE_COMPILE_CACHE: cache });
  const written = async () => (await readdir(cache, { recursive: true })).length;
  await expect.poll(written, { timeout: 20_000 }).toBeGreaterThan(100);
  child.kill('SIGKILL');
  await once(child, 'exit');
});
