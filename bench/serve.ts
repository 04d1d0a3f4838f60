/** `gouji serve` with the web chat only, as a process: how soon it answers, and its memory over messages of text. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const launcher = join(import.meta.dirname, '..', 'bin', 'gouji.js');
const texts = ['帮助', '规则', '东阿县 2022 新收', '你好', '全部数字'];

export interface Served {
  /** Milliseconds from the start of the process to its first line. */
  readonly start: number;
  /** Resident megabytes; NaN where the system does not say. */
  readonly memoryBefore: number;
  readonly memoryAfter: number;
  /** Milliseconds from a message to its answer in the page, and at the 95th percentile. */
  readonly median: number;
  readonly p95: number;
}

export async function serveTimes(messages: number): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const began = performance.now();
  const env = { ...process.env, GOUJI_DATA: folder, PORT: '0' };
  const child = spawn(process.execPath, [launcher, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const start = performance.now() - began;
    const address = /http:\/\/\S+/.exec(line)?.[0] ?? '';
    const page = await fetch(address);
    await page.text();
    const headers = { cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' };
    const replies = repliesOf(await fetch(`${address}/events`, { headers }));
    await replies.next();
    await setTimeout(1000);
    const memoryBefore = megabytes(child.pid);
    const took: number[] = [];
    for (let sent = 0; sent < messages; sent++) {
      const body = new FormData();
      body.append('text', texts[sent % texts.length] ?? '');
      const asked = performance.now();
      await fetch(`${address}/messages`, { method: 'POST', body, headers });
      await replies.next();
      took.push(performance.now() - asked);
    }
    took.sort((a, b) => a - b);
    const at = (share: number) => took[Math.floor(messages * share)] ?? Number.NaN;
    return { start, memoryBefore, memoryAfter: megabytes(child.pid), median: at(0.5), p95: at(0.95) };
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* repliesOf({ body }: Response): AsyncGenerator<void> {
  let rest = '';
  for await (const chunk of body ?? []) {
    const events = (rest + Buffer.from(chunk).toString()).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) if (event.includes('"kind":"reply"')) yield;
  }
}

function megabytes(pid: number | undefined): number {
  try {
    const told = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(told)?.[1]) / 1000;
  } catch {
    return Number.NaN;
  }
}
