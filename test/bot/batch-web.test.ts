/** A batch in the web chat: one answer for uploads that follow each other, and the spreadsheet to fetch. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Event } from '../../src/bot/channels/web/stream.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { startWeb } from './web-server.ts';

const bytesOf = (name: string) => readFileSync(new URL(`../conversations/files/${name}`, import.meta.url));

let server: Awaited<ReturnType<typeof startWeb>>;
beforeAll(async () => {
  server = await startWeb({ quietMs: 400 });
});
afterAll(() => server.stop());

async function session() {
  const page = await fetch(server.address);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    get: (path: string) => fetch(`${server.address}/${path}`, { headers: { cookie } }),
    upload(...names: string[]) {
      const form = new FormData();
      for (const name of names) form.append('files', new Blob([bytesOf(name)]), name);
      return fetch(`${server.address}/messages`, { method: 'POST', body: form, headers: { cookie } });
    },
    /** Everything of the stream until the greeting and an answer have come and nothing is waited for. */
    async events(): Promise<Event[]> {
      const stopping = new AbortController();
      const response = await fetch(`${server.address}/events`, { headers: { cookie }, signal: stopping.signal });
      const events: Event[] = [];
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString('utf8');
        const frames = text.split('\n\n');
        text = frames.pop() ?? '';
        for (const frame of frames) {
          const data = /^data: (.*)$/m.exec(frame)?.[1];
          if (data) events.push(JSON.parse(data) as Event);
        }
        const last = events.findLast(({ kind }) => kind === 'waiting');
        if (last?.kind === 'waiting' && last.count === 0 && repliesIn(events).length > 1) break;
      }
      stopping.abort();
      return events;
    },
  };
}

const repliesIn = (events: readonly Event[]) =>
  events.flatMap((event) => (event.kind === 'reply' ? [event.reply] : []));

test('uploads that follow each other get one answer; its spreadsheet can be fetched, by this page only', async () => {
  const { upload, events, get } = await session();
  const coming = events();
  for (const names of [['没写单位.txt', '老年报.txt'], ['医保局.txt'], ['工作要点.txt']]) {
    expect((await upload(...names)).status).toBe(202);
  }
  await coming;
  const seen = await events();
  const [, reply, ...more] = repliesIn(seen);
  expect(more).toEqual([]);
  expect(reply && plain(reply, zh)).toContain('4 份核对完:');
  const file = reply?.blocks.find((block) => block.kind === 'file');
  expect(file).toMatchObject({
    name: '核对结果.xlsx',
    href: expect.stringMatching(/^files\/[0-9a-f]{24}\/[\w%.]+\.xlsx$/),
  });

  const { href } = file as { href: string };
  const fetched = await get(href);
  expect(fetched.status).toBe(200);
  const disposition = fetched.headers.get('content-disposition') ?? '';
  expect(disposition).toMatch(/^attachment; filename="[\w.-]+\.xlsx"; filename\*=UTF-8''/);
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe('核对结果.xlsx');
  expect(fetched.headers.get('x-content-type-options')).toBe('nosniff');
  const book = XLSX.read(new Uint8Array(await fetched.arrayBuffer()));
  expect(XLSX.utils.sheet_to_json(book.Sheets.汇总 ?? {})).toHaveLength(4);

  const another = await session();
  expect((await another.get(href)).status).toBe(404);
  expect((await get('files/000000000000000000000000')).status).toBe(404);
  expect((await get('files/..%2f..%2fpackage.json')).status).toBe(404);
  expect((await fetch(`${server.address}/${href}`)).status).toBe(404);
});

test('a single upload is answered without waiting for the quiet time to pass', async () => {
  const { upload, events } = await session();
  const coming = events();
  await upload('医保局.txt');
  const [, reply] = repliesIn(await coming);
  expect(reply && plain(reply, zh)).toContain('示例市医疗保障局 · 2023 年:1 处要改');
  expect(reply?.blocks.some(({ kind }) => kind === 'file')).toBe(false);
});
