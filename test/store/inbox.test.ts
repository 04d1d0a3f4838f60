import { describe, expect, test } from 'vitest';
import { inboxOf } from '../../src/store/inbox.ts';
import type { InboxMessage, OutgoingPiece } from '../../src/store/store.ts';
import { engines } from './engines.ts';

const at = (second: number) => new Date(Date.UTC(2026, 0, 12, 1, 0, second)).toISOString();
const message = (id: string, chat = 'telegram:1', files: InboxMessage['files'] = []): InboxMessage => ({
  channel: 'telegram',
  id,
  chat,
  body: `{"text":"${id}"}`,
  files,
});
const piece = (text: string): OutgoingPiece => ({ text, buttons: null, file: null });
const key = (id: string) => ({ channel: 'telegram', id });

describe.each(await engines())('$name', (engine) => {
  const open = async () => inboxOf((await engine.open()).database);

  test('takes a message once', async () => {
    const inbox = await open();
    expect(await inbox.add(message('a'), at(0))).toBe(true);
    expect(await inbox.add(message('a'), at(1))).toBe(false);
    expect(await inbox.unanswered()).toBe(1);
  });

  test('gives the messages of a chat as they came', async () => {
    const inbox = await open();
    for (const id of ['9', '10', '1', 'x']) await inbox.add(message(id), at(0));
    expect((await inbox.waiting('telegram:1')).map(({ id }) => id)).toEqual(['9', '10', '1', 'x']);
  });

  test('keeps the bytes of a file until its message is answered', async () => {
    const inbox = await open();
    const bytes = new Uint8Array([0, 1, 255, 128]);
    await inbox.add(message('a', 'telegram:1', [{ ordinal: 0, bytes }]), at(0));
    expect(new Uint8Array((await inbox.file(key('a'), 0)) ?? [])).toEqual(bytes);
    await inbox.plan([key('a')], [], null);
    expect(await inbox.file(key('a'), 0)).toBeNull();
    expect(await inbox.unanswered()).toBe(0);
    expect(await inbox.add(message('a'), at(9))).toBe(false);
  });

  test('leases a chat to one of several, and again when the lease has run out', async () => {
    const inbox = await open();
    await inbox.add(message('a'), at(0));
    const claims = await Promise.all(['p', 'q', 'r', 's'].map((owner) => inbox.claim(owner, at(1), at(31), 5)));
    expect(claims.flat()).toEqual([{ chat: 'telegram:1', channel: 'telegram', attempts: 0 }]);
    expect(await inbox.claim('q', at(30), at(60), 5)).toEqual([]);
    expect(await inbox.claim('q', at(32), at(60), 5)).toEqual([
      { chat: 'telegram:1', channel: 'telegram', attempts: 1 },
    ]);
  });

  test('a lease that is prolonged stays, one that is released goes', async () => {
    const inbox = await open();
    await inbox.add(message('a'), at(0));
    await inbox.claim('p', at(1), at(31), 5);
    await inbox.renew('p', at(61));
    expect(await inbox.claim('q', at(32), at(60), 5)).toEqual([]);
    await inbox.release('telegram:1', 'q', at(33));
    expect(await inbox.claim('q', at(33), at(60), 5)).toEqual([]);
    await inbox.release('telegram:1', 'p', at(34));
    expect(await inbox.claim('q', at(34), at(60), 5)).toHaveLength(1);
    await inbox.releaseAll('p');
    expect(await inbox.claim('r', at(35), at(60), 5)).toEqual([]);
    await inbox.releaseAll('q');
    expect(await inbox.claim('r', at(35), at(60), 5)).toHaveLength(1);
    await inbox.releaseAll();
    expect(await inbox.claim('s', at(35), at(60), 5)).toHaveLength(1);
  });

  test('lets the chat that waited longest go first, however much another has sent', async () => {
    const inbox = await open();
    for (let index = 0; index < 20; index++) await inbox.add(message(`a${index}`, 'telegram:a'), at(0));
    await inbox.add(message('b', 'telegram:b'), at(5));
    expect((await inbox.claim('p', at(6), at(36), 1)).map(({ chat }) => chat)).toEqual(['telegram:a']);
    await inbox.release('telegram:a', 'p', at(7));
    expect((await inbox.claim('p', at(8), at(36), 1)).map(({ chat }) => chat)).toEqual(['telegram:b']);
  });

  test('a reply is sent to its end, and then the messages are answered', async () => {
    const inbox = await open();
    for (const id of ['a', 'b', 'c']) await inbox.add(message(id), at(0));
    const file = { name: '核对结果.xlsx', bytes: new Uint8Array([80, 75]) };
    await inbox.plan(
      [key('a'), key('b')],
      [
        { ...piece('one'), replaces: '76' },
        { ...piece('two'), file },
      ],
      {
        chat: 'telegram:1',
        state: '{"turn":2}',
        at: at(1),
      },
    );
    expect((await inbox.waiting('telegram:1')).map(({ id }) => id)).toEqual(['c']);
    expect(await inbox.conversation('telegram:1')).toBe('{"turn":2}');
    const [unsent, ...others] = await inbox.unsent('telegram:1');
    expect(others).toEqual([]);
    expect(unsent?.id).toBe('a');
    expect(unsent?.pieces.map(({ text, begun, replaces }) => [text, begun, replaces])).toEqual([
      ['one', true, '76'],
      ['two', false, null],
    ]);
    await inbox.sent(key('a'), 0, '77');
    const [rest] = await inbox.unsent('telegram:1');
    expect(rest?.pieces.map(({ text, begun }) => [text, begun])).toEqual([['two', true]]);
    expect(new Uint8Array(rest?.pieces[0]?.file?.bytes ?? [])).toEqual(file.bytes);
    expect(await inbox.unanswered()).toBe(3);
    await inbox.sent(key('a'), 1, null);
    expect(await inbox.unsent('telegram:1')).toEqual([]);
    expect(await inbox.unanswered()).toBe(1);
  });

  test('begins to count attempts anew with a reply', async () => {
    const inbox = await open();
    await inbox.add(message('a'), at(0));
    await inbox.add(message('b'), at(0));
    await inbox.claim('p', at(1), at(2), 1);
    await inbox.claim('p', at(3), at(4), 1);
    await inbox.plan([key('a')], [], null);
    expect(await inbox.claim('p', at(5), at(6), 1)).toEqual([{ chat: 'telegram:1', channel: 'telegram', attempts: 0 }]);
  });

  test('nothing of an answered message is left but its name, and that for a while', async () => {
    const { database } = await engine.open();
    const inbox = inboxOf(database);
    await inbox.add(message('a'), at(0));
    await inbox.plan([key('a')], [piece('secret')], null);
    await inbox.sent(key('a'), 0, '1');
    expect(await database.selectFrom('inbox').select(['id', 'body', 'state']).execute()).toEqual([
      { id: 'a', body: '', state: 'answered' },
    ]);
    expect(await database.selectFrom('outbox').selectAll().execute()).toEqual([]);
    await inbox.forget(at(0));
    expect(await inbox.add(message('a'), at(2))).toBe(false);
    await inbox.forget(at(1));
    expect(await inbox.add(message('a'), at(2))).toBe(true);
  });
});
