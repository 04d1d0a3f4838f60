/** Many groups, several processes, and random kills: each message once, or known to be unknown. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { instantOf } from '../../../src/bot/reminders/day.ts';
import { engines } from '../../store/engines.ts';
import { random } from '../../support/random.ts';
import { departments } from './season.ts';

const sender = new URL('sender.ts', import.meta.url).pathname;
/** Stages of January 2027, and a last day on which what was lost is noticed. */
const DAYS = ['2027-01-04', '2027-01-20', '2027-01-26', '2027-02-01', '2027-02-02'];
const STAGES = DAYS.length - 1;
const SCALE = { sqlite: { groups: 60, processes: 1, kills: 3 }, postgresql: { groups: 300, processes: 4, kills: 3 } };

const all = await engines();

test.each(all)(
  'killed again and again on $name',
  async (engine) => {
    const { groups, processes, kills } = SCALE[engine.name];
    const chance = random(7);
    const store = await engine.open();
    const folder = await mkdtemp(join(tmpdir(), 'gouji-reminding-'));
    const [times, out] = [join(folder, 'times'), join(folder, 'out')];
    await writeFile(times, '');
    await writeFile(out, '');
    const chats = Array.from({ length: groups }, (_, index) => `telegram:-${index + 1}`);
    for (const chat of chats) await store.rosters.put(chat, departments('县教育局', '县民政局'));

    const lines: string[] = [];
    const begin = () => {
      const alone = processes === 1 ? 'alone' : 'many';
      const args = [sender, JSON.stringify(store.where), times, out, alone];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      const told: string[] = [];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        told.push(...text.split('\n').filter((line) => line !== ''));
        lines.push(...text.split('\n').filter((line) => line !== ''));
      });
      return { child, told };
    };
    const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('close', () => resolve()));
    const setTime = async (text: string) => {
      await writeFile(`${times}.new`, text);
      await rename(`${times}.new`, times);
    };

    const running = Array.from({ length: processes }, begin);
    // The first time waits until all of them are there.
    await setTime(instantOf('2027-01-03', '09:00').toISOString());
    const settled = async (time: string) => {
      await expect
        .poll(() => running.every(({ told }) => told.includes(`done ${time}`)), { timeout: 60_000 })
        .toBe(true);
    };
    await settled(instantOf('2027-01-03', '09:00').toISOString());
    for (const day of DAYS) {
      const time = instantOf(day, '09:00').toISOString();
      await setTime(time);
      const isLast = day === DAYS.at(-1);
      for (let kill = 0; kill < (isLast ? 0 : kills); kill++) {
        await pause(chance.int(10, 120));
        const index = chance.int(0, running.length - 1);
        const victim = running[index];
        if (!victim) throw new Error('no such process');
        const gone = ended(victim.child);
        victim.child.kill('SIGKILL');
        await gone;
        running[index] = begin();
      }
      await settled(time);
    }
    await setTime('end');
    await Promise.all(running.map(({ child }) => (child.exitCode === null ? ended(child) : null)));

    const sent = (await readFile(out, 'utf8')).split('\n').filter((line) => line !== '');
    const rows = (await Promise.all(chats.map((chat) => store.reminders.of(chat, 2026)))).flat();
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    const unknown = count('unknown');
    process.stdout.write(
      `${engine.name}: ${groups} groups, ${processes} processes, ${kills * STAGES} kills: ${rows.length} reminders, ${count('sent')} sent, ${unknown} unknown (${sent.length - count('sent')} of them arrived)\n`,
    );
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
    // Nothing twice, and nothing left out.
    expect(new Set(sent).size).toBe(sent.length);
    expect(rows).toHaveLength(groups * STAGES);
    expect(count('sent') + unknown).toBe(groups * STAGES);
    expect(sent.length).toBeGreaterThanOrEqual(count('sent'));
    expect(sent.length).toBeLessThanOrEqual(count('sent') + unknown);
    expect(lines.filter((line) => line.includes('may or may not have been sent'))).toHaveLength(unknown);
    // A kill costs no more than what was in hand.
    expect(unknown).toBeLessThanOrEqual(kills * STAGES * 8);
    await rm(folder, { recursive: true });
  },
  240_000,
);
