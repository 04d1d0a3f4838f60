/** `gouji serve` as a process: start, taken port, stop. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endOf, gouji, newFolder, start } from './run-gouji.ts';

async function addressOf(child: ReturnType<typeof start>): Promise<{ line: string; address: string }> {
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  return { line, address: /http:\/\/\S+/.exec(line)?.[0] ?? '' };
}

test.each(['SIGINT', 'SIGTERM'] as const)('starts with one line, answers, and stops at once on %s', async (signal) => {
  const folder = join(newFolder(), 'data');
  const child = start(['serve'], { PORT: '0', GOUJI_DATA: folder });
  const ended = endOf(child);
  const { line, address } = await addressOf(child);
  expect(line.split('\n')).toHaveLength(2);
  expect(line).toContain(`Node ${process.versions.node}`);
  expect(line).toContain(folder);
  const page = await fetch(address);
  expect(await page.text()).toContain('勾稽');
  // A page that is open, with its stream, must not keep the process.
  const stream = await fetch(`${address}/events`, { headers: { cookie: page.headers.get('set-cookie') ?? '' } });
  expect(stream.status).toBe(200);
  void stream.text().catch(() => {});

  const began = performance.now();
  child.kill(signal);
  const { status, errors } = await ended;
  expect([status, errors]).toEqual([0, '']);
  expect(performance.now() - began).toBeLessThan(1500);
  expect(existsSync(join(folder, 'gouji.log'))).toBe(true);
  // What is kept there is nobody else's on this machine.
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('goes on when nobody reads what it prints any more, and stops as usual', async () => {
  const child = start(['serve'], { PORT: '0' });
  const ended = endOf(child);
  const { address } = await addressOf(child);
  child.stdout.destroy();
  expect((await fetch(address)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ status: 0, errors: '' });
});

test('a taken port is told with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const { status, errors, out } = await gouji(['serve'], '', { PORT: String(port) });
  other.close();
  expect(errors).toContain(`端口 ${port} 已被别的程序占用`);
  expect(errors).toContain('npm start');
  expect([status, out]).toEqual([1, '']);
});

test('a data folder that cannot be made is told', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  const { status, errors } = await gouji(['serve'], '', { PORT: '0', GOUJI_DATA: join(file, 'data') });
  expect(errors).toContain('用 GOUJI_DATA 换一个文件夹');
  expect(status).toBe(1);
});
