/** A pipe in a terminal keeps the contract of all channels, as far as there are people at it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { consoleChannel } from '../../src/bot/channels/console.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { channelContract } from './channel-contract.ts';
import type { Seen } from './platform.ts';

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
