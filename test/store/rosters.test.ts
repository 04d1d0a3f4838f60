/** Rosters: each chat's alone, in the order given, written as a whole. */
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/store/index.ts';
import { unit as unitNamed } from '../support/unit.ts';
import { engines } from './engines.ts';
import { forwardOf, reportOf } from './report.ts';

const all = await engines();
const unit = (id: string, more: Partial<Unit> = {}): Unit => unitNamed(id, `单位${id}`, null, more);
const at = '2026-01-20T01:00:00.000Z';

describe.each(all)('$name', (engine) => {
  test('units come back as they were given, and are replaced where they stand', async () => {
    const { rosters } = await engine.open();
    const units = ['b', 'a', 'c'].map((id) => unit(id, { aliases: ['别名'], contact: '张三', parent: null }));
    await rosters.put('one', units);
    await rosters.put('one', [unit('a', { name: '新名', kind: 'township', parent: 'b' }), unit('d')]);
    expect((await rosters.units('one')).map(({ id, name, kind, parent }) => [id, name, kind, parent])).toEqual([
      ['b', '单位b', 'department', null],
      ['a', '新名', 'township', 'b'],
      ['c', '单位c', 'department', null],
      ['d', '单位d', 'department', null],
    ]);
    expect(await rosters.units('two')).toEqual([]);
    expect(await rosters.chats()).toEqual(['one']);
  });

  test('whoever is removed takes its ticks along, and is above nobody any more', async () => {
    const { rosters } = await engine.open();
    await rosters.put('one', [unit('a'), unit('b', { parent: 'a' })]);
    await rosters.tick('one', { unit: 'a', year: 2025, who: null, at, why: '纸质' });
    await rosters.remove('one', ['a']);
    expect(await rosters.units('one')).toEqual([unit('b')]);
    expect(await rosters.ticks('one', 2025)).toEqual([]);
  });

  test('a tick is of a year, the last one stays, and it can be taken back once', async () => {
    const { rosters } = await engine.open();
    await rosters.put('one', [unit('a')]);
    await rosters.tick('one', { unit: 'a', year: 2025, who: '小李', at, why: '纸质' });
    await rosters.tick('one', { unit: 'a', year: 2025, who: '小王', at, why: '已上网' });
    expect(await rosters.ticks('one', 2025)).toEqual([{ unit: 'a', year: 2025, who: '小王', at, why: '已上网' }]);
    expect(await rosters.ticks('one', 2024)).toEqual([]);
    expect(await rosters.ticks('two', 2025)).toEqual([]);
    expect(await rosters.untick('one', 'a', 2025)).toBe(true);
    expect(await rosters.untick('one', 'a', 2025)).toBe(false);
  });

  test('2,000 units are written and read', async () => {
    const { rosters } = await engine.open();
    const units = Array.from({ length: 2000 }, (_, index) => unit(`u${index}`, { contact: '张三'.repeat(9) }));
    await rosters.put('one', units);
    expect(await rosters.units('one')).toEqual(units);
    await rosters.remove(
      'one',
      units.map(({ id }) => id),
    );
    expect(await rosters.chats()).toEqual([]);
  });

  test('the last change is taken back whole, however large, and once', async () => {
    const { rosters } = await engine.open();
    const units = Array.from({ length: 2000 }, (_, index) =>
      unit(`u${index}`, { parent: index === 0 ? null : 'u0', contact: '张三' }),
    );
    const ticks = [2024, 2025].map((year) => ({ unit: 'u7', year, who: '小李', at, why: '纸质' }));
    await rosters.put('one', units);
    await rosters.put('two', [unit('x')]);
    for (const tick of ticks) await rosters.tick('one', tick);
    await rosters.remove(
      'one',
      units.map(({ id }) => id),
    );
    expect(await rosters.units('one')).toEqual([]);
    expect(await rosters.undo('one')).toBe(true);
    expect(await rosters.units('one')).toEqual(units);
    expect([...(await rosters.ticks('one', 2024)), ...(await rosters.ticks('one', 2025))]).toEqual(ticks);
    expect(await rosters.undo('one')).toBe(false);

    // One from the middle comes back where it stood, and those below it are below it again.
    await rosters.remove('one', ['u0', 'u5']);
    expect(await rosters.undo('one')).toBe(true);
    expect(await rosters.units('one')).toEqual(units);
    // What was added goes, what was changed is as it was.
    await rosters.put('one', [unit('new'), ...units.map((one) => ({ ...one, contact: '李四' }))]);
    expect(await rosters.undo('one')).toBe(true);
    expect(await rosters.units('one')).toEqual(units);
    expect(await rosters.units('two')).toEqual([unit('x')]);
  });

  test('what came to the chat and what stands at public links is handed in, and nothing else', async () => {
    const { reports, agencies } = await engine.open();
    const keep = async (name: string, chat: string, isPublic: boolean) =>
      (await reports.keep(reportOf(name, 2025, 1), forwardOf(chat, `${name}${chat}`, isPublic))).agency.key;
    const own = await keep('东阿县教育局', 'one', false);
    const open = await keep('东阿县水利局', 'two', true);
    const hidden = await keep('东阿县民政局', 'two', false);
    const shared = await keep('东阿县审计局', 'two', false);
    await reports.share('two', shared, 2025, null, at);
    const handed = await reports.handedIn('one', 2025, [own, open, hidden, shared]);
    expect(handed.map(({ agency }) => agency.key).sort()).toEqual([own, open].sort());
    // Of what is public only what was asked for.
    expect((await reports.handedIn('one', 2025, [])).map(({ agency }) => agency.key)).toEqual([own]);
    expect(await reports.handedIn('one', 2024, [own, open])).toEqual([]);
    // A renamed office is known by both names.
    await agencies.link('one', open, own, null, at);
    const [linked, ...others] = await reports.handedIn('one', 2025, [open]);
    expect(others).toEqual([]);
    expect(linked?.keys.toSorted()).toEqual([own, open].toSorted());
    const [whole] = await reports.handedInReports(await reports.besideHandedIn('one', linked ? [linked] : []));
    expect(whole?.report.year).toBe(2025);
    expect(whole?.before).toBeNull();
  });
});
