/** Each reminder once in effect, whatever happens to the process, the platform or the clock; on both engines. */
import { describe, expect, test } from 'vitest';
import { ChatClosed, ChatMoved, TryLater } from '../../../src/bot/channel.ts';
import { WEBHOOK_CHAT } from '../../../src/bot/channels/wecom-webhook.ts';
import { WEBHOOK } from '../../../src/bot/reminders/settings.ts';
import { zhStore } from '../../../src/bot/say/zh-store.ts';
import { exportStore, importStore, type Store } from '../../../src/store/index.ts';
import { engines } from '../../store/engines.ts';
import { CHAT, choose, departments, Season, type SeasonParts } from './season.ts';

const all = await engines();
const ENDS = new Error('the process ends here');

describe.each(all)('reminders on $name', (engine) => {
  async function begin(parts: Partial<SeasonParts> = {}) {
    const store = await engine.open();
    await store.rosters.put(CHAT, departments('县教育局', '县民政局'));
    return { store, process: new Season({ store, ...parts }) };
  }
  const states = async (store: Store) =>
    (await store.reminders.of(CHAT, 2026)).map(({ stage, state, sentId }) => `${stage} ${state} ${sentId}`);

  test('a restart repeats nothing, and what was sent has the name that the platform gave it', async () => {
    const { store, process } = await begin();
    expect(await process.at('2027-01-20 09:00')).toHaveLength(1);
    process.restart();
    expect(await process.at('2027-01-20 09:00')).toEqual([]);
    expect(await process.at('2027-01-20 15:00')).toEqual([]);
    expect(await states(store)).toEqual(['t-7 sent id-1']);
  });

  test('an outage over the hour is caught up on the same day, and never later', async () => {
    const { process } = await begin();
    expect(await process.at('2027-01-20 08:59')).toEqual([]);
    expect(await process.at('2027-01-20 16:40')).toHaveLength(1);
    // Down on the 26th: the 27th says nothing, the 28th only what is its own.
    const said = [...(await process.at('2027-01-27 09:00')), ...(await process.at('2027-01-28 09:00'))];
    expect(said.map(({ at }) => at)).toEqual(['2027-01-28 09:00']);
  });

  test('an outage of weeks is not made up for', async () => {
    const { process } = await begin();
    expect(await process.at('2027-01-20 09:00')).toHaveLength(1);
    expect(await process.at('2027-04-14 09:00')).toEqual([]);
  });

  test('a clock that is set back repeats nothing', async () => {
    const { process } = await begin();
    expect(await process.at('2027-01-20 09:00')).toHaveLength(1);
    expect(await process.at('2027-01-26 09:00')).toHaveLength(1);
    for (const time of ['2027-01-20 09:00', '2027-01-20 12:00', '2027-01-26 08:30', '2027-01-26 09:05'])
      expect(await process.at(time), time).toEqual([]);
    expect(process.log).toEqual([]);
  });

  test('two processes: one of them sends', async () => {
    const { store, process } = await begin();
    const other = new Season({ store });
    await Promise.all([process.at('2027-01-20 09:00'), other.at('2027-01-20 09:00')]);
    expect([...process.said, ...other.said]).toHaveLength(1);
  });

  test('a process that ends while it sends: unknown, in the log, and not repeated', async () => {
    const { store, process } = await begin({
      pusher: { push: async (_, __, claim) => ((await claim()) ? new Promise<never>(() => {}) : null) },
    });
    void process.at('2027-01-20 09:00');
    await expect.poll(() => states(store)).toEqual(['t-7 claimed null']);
    const next = new Season({ store });
    expect(await next.at('2027-01-20 09:01')).toEqual([]);
    expect(await states(store)).toEqual(['t-7 unknown null']);
    expect(next.log).toEqual([
      'a reminder may or may not have been sent before a crash, and is not sent again: telegram:-1001 2026 t-7 2027-01-20',
    ]);
    // The next stage goes on, and does not speak of what may never have arrived.
    expect((await next.at('2027-01-26 09:00'))[0]?.text).toContain('2 家都还没有交:');
  });

  test('a sending that fails is not tried again, for it may have arrived', async () => {
    const { store, process } = await begin({
      pusher: { push: async (_, __, claim) => ((await claim()) ? Promise.reject(ENDS) : null) },
    });
    await process.at('2027-01-20 09:00');
    expect(await states(store)).toEqual(['t-7 unknown null']);
    expect(process.log).toEqual([
      'it is not known whether a reminder was sent, it is not sent again: telegram:-1001 t-7: the process ends here',
    ]);
  });

  test('what goes wrong before anything is sent costs nothing', async () => {
    let tries = 0;
    const { store, process } = await begin({
      pusher: {
        push: async (_, __, claim) => {
          if (tries++ === 0) throw ENDS;
          return (await claim()) ? { id: 'second' } : null;
        },
      },
    });
    await process.at('2027-01-20 09:00');
    expect(await states(store)).toEqual([]);
    await process.at('2027-01-20 09:01');
    expect(await states(store)).toEqual(['t-7 sent second']);
  });

  test('reminders that are stopped while one waits for its turn', async () => {
    const { store, process } = await begin({
      pusher: {
        push: async (_, __, claim) => {
          await choose(store, { stopped: true });
          return (await claim()) ? { id: 'sent' } : null;
        },
      },
    });
    await process.at('2027-01-20 09:00');
    expect(await states(store)).toEqual([]);
  });

  test('a platform that asks for patience gets it, and the message later on the same day', async () => {
    let tries = 0;
    const { store, process } = await begin({
      pusher: {
        push: async (_, __, claim) => {
          if (!(await claim())) return null;
          if (tries++ < 2) throw new TryLater(300);
          return { id: 'late' };
        },
      },
    });
    await process.at('2027-01-20 09:00');
    expect(await states(store)).toEqual([]);
    await process.at('2027-01-20 09:01');
    await process.at('2027-01-20 09:02');
    expect(await states(store)).toEqual(['t-7 sent late']);
  });

  test('a chat that is closed is not written to again; the others are', async () => {
    const tried: string[] = [];
    const { store, process } = await begin({
      pusher: {
        push: async ({ chat }, _, claim) => {
          if (!(await claim())) return null;
          tried.push(chat);
          if (chat === CHAT) throw new ChatClosed();
          return { id: null };
        },
      },
    });
    await store.rosters.put('telegram:-2', departments('县水利局'));
    await process.through('2027-01-20', '2027-01-29');
    expect(tried.filter((chat) => chat === CHAT)).toHaveLength(1);
    expect(tried.filter((chat) => chat !== CHAT)).toHaveLength(4);
    expect(process.log).toEqual(['nothing can be sent to a chat any more, it gets no reminders: telegram:-1001']);
    // Once somebody writes there again it is as it was.
    await store.chats.set(CHAT, { closed: false });
    await process.at('2027-02-01 09:00');
    expect(tried.filter((chat) => chat === CHAT)).toHaveLength(2);
  });

  test.each([false, true])(
    'a chat that has another name gets it there, once (known to the store: %s)',
    async (known) => {
      const NEW = 'telegram:-1002';
      const tried: string[] = [];
      const { store, process } = await begin({
        pusher: {
          async push({ chat }, _reply, claim) {
            if (!(await claim())) return null;
            tried.push(chat);
            if (chat === NEW) return { id: 'new' };
            if (known) await store.chats.move(CHAT, NEW, '2027-01-20T01:00:00.000Z', false);
            throw new ChatMoved(NEW);
          },
        },
      });
      await process.at('2027-01-20 09:00');
      await expect.poll(() => store.rosters.chats()).toEqual([NEW]);
      for (const time of ['09:01', '09:02', '12:00']) await process.at(`2027-01-20 ${time}`);
      expect(tried).toEqual([CHAT, NEW]);
      expect((await store.reminders.of(NEW, 2026)).map(({ stage, state }) => [stage, state])).toEqual([
        ['t-7', 'sent'],
      ]);
      expect(await store.reminders.of(CHAT, 2026)).toEqual([]);
      expect(process.log).toEqual([]);
    },
  );

  test('a chat whose channel is not here is left to the process that has it', async () => {
    const { store, process } = await begin({ pusher: { reaches: () => false } });
    expect(await process.at('2027-01-20 09:00')).toEqual([]);
    expect(await states(store)).toEqual([]);
    expect(await new Season({ store }).at('2027-01-20 09:05')).toHaveLength(1);
  });

  test('a stage that had nothing new to say is settled', async () => {
    const { store, process } = await begin({ events: { 县教育局: [['2027-01-05 10:00', 'in']] } });
    await process.at('2027-02-01 09:00');
    expect(await process.through('2027-02-09', '2027-02-10')).toEqual([]);
    expect(await states(store)).toEqual(['after sent id-1', 'weekly silent null']);
  });

  test('what was chosen, and what was sent, goes along in an export', async () => {
    const { store, process } = await begin();
    await choose(store, { time: '10:00', deadlines: { january: '01-20', march: null } });
    await process.at('2027-01-11 10:00');
    const lines: string[] = [];
    await exportStore(store.where, zhStore, (line) => lines.push(line));
    for (const other of all) {
      const into = await other.open();
      const bad: unknown[] = [];
      const from = async function* () {
        yield* lines;
      };
      const telling = { bad: (...one: unknown[]) => void bad.push(one), progress: () => {} };
      await importStore(into.where, zhStore, from(), telling);
      await importStore(into.where, zhStore, from(), telling);
      expect(bad).toEqual([]);
      expect(await into.reminders.settings(CHAT)).toEqual(await store.reminders.settings(CHAT));
      expect(await into.reminders.of(CHAT, 2026)).toEqual(await store.reminders.of(CHAT, 2026));
    }
  });
});

test('the group robot has one chat', () => {
  expect(WEBHOOK).toBe(WEBHOOK_CHAT);
});
