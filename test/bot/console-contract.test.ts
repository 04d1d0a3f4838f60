/** A pipe in a terminal keeps the contract of all channels, as far as there are people at it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { consoleChannel } from '../../src/bot/channels/console.ts';
import { type Block, line } from '../../src/bot/say/reply.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { channelContract } from './channel-contract.ts';
import type { Seen } from './platform.ts';

test('the places of all files of an answer are told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-console-'));
  const output = new PassThrough({ encoding: 'utf8' });
  const parts = { words: () => zh, maxBytes: 1_000_000, input: new PassThrough(), output, folder };
  const channel = await consoleChannel(parts, false);
  const file = (name: string): Block => ({ kind: 'file', name, open: async () => new TextEncoder().encode(name) });
  const blocks = [line('改好了'), file('改好的表.docx'), file('三张表.xlsx')];
  for (const piece of await channel.pieces({ blocks }, zh))
    await channel.deliver(piece, { chat: 'console', answers: null });
  const printed: unknown = output.read();
  expect(printed).toContain(`存到 ${join(folder, '改好的表.docx')}`);
  expect(printed).toContain(`存到 ${join(folder, '三张表.xlsx')}`);
  expect(readdirSync(folder).sort()).toEqual(['三张表.xlsx', '改好的表.docx']);
  rmSync(folder, { recursive: true });
});

channelContract('console', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-console-'));
  const sent = mkdtempSync(join(tmpdir(), 'gouji-console-sent-'));
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  let printed = '';
  output.on('data', (text: string) => {
    printed += text;
  });
  const channel = await consoleChannel({ words: () => zh, maxBytes: 1_000_000, input, output, folder }, false);
  return {
    channel,
    limit: null,
    privateChat: 'console',
    groupChat: null,
    write: async (text) => void input.write(`${text}\n`),
    writeToBotInGroup: null,
    writeInGroup: null,
    async sendFile(name, bytes) {
      writeFileSync(join(sent, name), bytes);
      input.write(`/file ${join(sent, name)}\n`);
    },
    writeAsBot: null,
    deliverAgain: null,
    seen: () => [
      ...printed.split('\n\n').flatMap((text): Seen[] => (text === '' ? [] : [{ text }])),
      ...readdirSync(folder).map(
        (name): Seen => ({ text: '', file: { name, bytes: readFileSync(join(folder, name)) } }),
      ),
    ],
    refuseForNow: null,
    refuseStrangely: null,
    lose: null,
    people: null,
    secrets: [],
    closeChat: null,
    connected: () => !input.isPaused(),
    async close() {
      rmSync(folder, { recursive: true });
      rmSync(sent, { recursive: true });
    },
  };
});
