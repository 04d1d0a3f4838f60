/** Sending what nobody asked for: at the pace of the platform, once, and never a second time on a guess. */
import { expect, test } from 'vitest';
import { type Channel, ChatClosed, ChatMoved, type Delivery, type Piece, TryLater } from '../../../src/bot/channel.ts';
import { Outgoing } from '../../../src/bot/dispatch/outgoing.ts';
import { noMetrics } from '../../../src/bot/metrics.ts';
import { pusher } from '../../../src/bot/reminders/push.ts';
import { lines } from '../../../src/bot/say/reply.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { scriptedChannel } from '../scripted-channel.ts';

const reply = lines('一\n二');
const to = { chat: 'test:1', mention: ['@zhang'] };
const mine = async () => true;

function pushing(deliver: (piece: Piece, to: Delivery) => Promise<string | null>, change: Partial<Channel> = {}) {
  const ending = new AbortController();
  const pieces = async () => [{ text: '一' }, { text: '二' }];
  const { channel } = scriptedChannel({ pieces, deliver, ...change });
  return {
    ending,
    ...pusher(
      () => [channel],
      () => zh,
      ending.signal,
    ),
  };
}

test('all pieces go in order, with those who are mentioned, under the name of the first', async () => {
  const seen: unknown[] = [];
  const { push } = pushing(async ({ text }, { chat, mention, answers }) => {
    seen.push([text, chat, mention, answers]);
    return `id-${seen.length}`;
  });
  expect(await push(to, reply, mine)).toEqual({ id: 'id-1' });
  expect(seen).toEqual([
    ['一', 'test:1', ['@zhang'], null],
    ['二', 'test:1', ['@zhang'], null],
  ]);
});

test('it is asked once, right before the first piece, whether to send', async () => {
  const done: string[] = [];
  const { push } = pushing(async ({ text }) => {
    done.push(text);
    return null;
  });
  const claim = (is: boolean) => async () => {
    done.push(`claim ${is}`);
    return is;
  };
  expect(await push(to, reply, claim(false))).toBeNull();
  expect(await push(to, reply, claim(true))).toEqual({ id: null });
  expect(done).toEqual(['claim false', 'claim true', '一', '二']);
});

test('what fails on the way is not tried again', async () => {
  let tries = 0;
  const { push } = pushing(async () => {
    tries++;
    throw new Error('the line went dead');
  });
  await expect(push(to, reply, mine)).rejects.toThrow('the line went dead');
  expect(tries).toBe(1);
});

test('patience that the platform asks for is had; too much of it is for later', async () => {
  let tries = 0;
  const short = pushing(async () => {
    if (tries++ === 0) throw new TryLater(0.01);
    return 'id';
  });
  expect(await short.push(to, reply, mine)).toEqual({ id: 'id' });
  const long = pushing(async () => Promise.reject(new TryLater(3600)));
  await expect(long.push(to, reply, mine)).rejects.toThrow(TryLater);
  const half = pushing(async ({ text }) => (text === '一' ? 'id' : Promise.reject(new TryLater(3600))));
  await expect(half.push(to, reply, mine)).rejects.toThrow('only a part was sent');
});

test('a chat that has another name is told as one while nothing was sent; of a part nobody can say what became of it', async () => {
  const moved = (at: string) =>
    pushing(async ({ text }) => {
      if (text === at) throw new ChatMoved('test:2');
      return null;
    }).push(to, reply, mine);
  await expect(moved('一')).rejects.toMatchObject({ constructor: ChatMoved, to: 'test:2' });
  await expect(moved('二')).rejects.toMatchObject({ constructor: Error, message: 'only a part was sent' });
});

test('a closed chat is told as one', async () => {
  const { push } = pushing(async () => Promise.reject(new ChatClosed()));
  await expect(push(to, reply, mine)).rejects.toThrow(ChatClosed);
});

test('the pace of the platform is kept, and what waits when the process ends is left to the next', async () => {
  const { push, ending } = pushing(async () => 'id', { rates: { chat: { count: 2, seconds: 3600 } } });
  expect(await push(to, reply, mine)).toEqual({ id: 'id' });
  let claimed = false;
  const waiting = push(to, reply, async () => {
    claimed = true;
    return true;
  });
  setTimeout(() => ending.abort(), 20);
  await expect(waiting).rejects.toThrow(TryLater);
  expect(claimed).toBe(false);
});

test('what is answered and what is reminded of share one pace', async () => {
  const ending = new AbortController();
  const { channel, sent } = scriptedChannel({ rates: { chat: { count: 1, seconds: 3600 } } });
  const outgoing = new Outgoing(channel, ending.signal, noMetrics);
  await outgoing.send({ text: '答' }, { chat: 'test:1', answers: null, group: true });
  const { push } = pusher(
    () => [channel],
    () => zh,
    ending.signal,
  );
  const waiting = push(to, reply, mine);
  setTimeout(() => ending.abort(), 20);
  await expect(waiting).rejects.toThrow(TryLater);
  expect(sent.map(({ text }) => text)).toEqual(['答']);
});

test('only chats of a channel that is up are reached', () => {
  const { reaches } = pushing(async () => null);
  expect([reaches('test:1'), reaches('test'), reaches('testing:1'), reaches('telegram:1')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const down = pushing(async () => null, { health: () => ({ state: 'down', why: null }) });
  expect(down.reaches('test:1')).toBe(false);
});
