/** What one chat was sent in private is nothing to another, in any answer of the bot. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zh } from '../../src/bot/say/zh.ts';
import type { Store } from '../../src/store/index.ts';
import { memoryStore } from '../support/memory-store.ts';
import { agency, faulty, lastYear, mended, type Talk, talkWith } from './kept-reports.ts';

let stores: Store[] = [];
let talks: Talk[] = [];

async function newTalk(): Promise<Talk> {
  const store = await memoryStore();
  const talk = await talkWith(store);
  stores.push(store);
  talks.push(talk);
  return talk;
}

beforeEach(() => {
  stores = [];
  talks = [];
});
afterEach(async () => {
  for (const talk of talks) await talk.stop();
  for (const store of stores) await store.close();
});

/** What somebody may ask to find out what there is. */
const questions = [
  `${agency} 2023 新收`,
  `${agency} 新收多少`,
  `${agency}有哪些年报`,
  `${agency}近三年不予公开率`,
  `${agency} 2023`,
  '医疗保障局 2023 新收',
  '东阿县医保局去年新收',
  '本群各单位 2023 新收排名',
  '东阿县各单位 2023 新收合计',
  `分享 ${agency} 2023`,
  `分享 ${agency}`,
  '分享',
  '已忽略',
  '恢复 1',
  '详情 1',
  '全部数字',
  '帮助',
  '今天天气怎么样',
];

const asked = async (talk: Talk, chat: string) => {
  const answers: string[] = [];
  for (const question of questions) answers.push(await talk.say(question, chat));
  return answers;
};

test('whatever another chat asks, it is answered as if nothing had come', async () => {
  const empty = await newTalk();
  const kept = await newTalk();
  await kept.send({ '张三的年报.txt': faulty });
  await kept.say('忽略 2 有一件当面撤回');
  await kept.send({ '去年.txt': lastYear });
  await kept.say(mended);
  expect(await asked(kept, 'b')).toEqual(await asked(empty, 'b'));
});

test('what another chat sends is compared with its own reports only', async () => {
  const empty = await newTalk();
  const kept = await newTalk();
  await kept.send({ '去年.txt': lastYear });
  await kept.send({ '年报.txt': faulty });
  const send = (talk: Talk) => talk.send({ '年报.txt': mended }, 'b');
  const answer = await send(kept);
  expect(answer).toBe(await send(empty));
  expect(answer).toContain('三张表平衡');
  expect(await send(kept)).toBe(await send(empty));
});

test('an office that two chats named is told to each by its own name', async () => {
  const talk = await newTalk();
  const unnamed = mended.replaceAll(agency, '').replaceAll('东阿县', '');
  await talk.send({ '年报.txt': unnamed });
  await talk.say('东阿县水利局');
  const other = await talk.send({ '年报.txt': unnamed }, 'b');
  expect(other).toContain('是哪个单位');
  expect(other).not.toContain('水利');
});

test('what was shared is seen elsewhere without file name, chat or person', async () => {
  const talk = await newTalk();
  await talk.send({ '张三的年报.txt': mended }, 'chat-of-zhang', '张三');
  expect(await talk.say(`${agency} 2023 新收`, 'b')).not.toContain('5 件');
  expect(await talk.say('分享', 'chat-of-zhang')).toBe(zh.share.done(`${agency} · 2023 年`));
  const answers = await asked(talk, 'b');
  expect(answers[0]).toContain('5 件');
  expect(answers.join('\n')).not.toMatch(/张三|chat-of-zhang/);
  expect(await talk.say(`分享 ${agency} 2023`, 'b')).toBe(zh.share.already(`${agency} · 2023 年`));
});

test('what a chat did not see cannot be shared by it, and is answered as what there is not', async () => {
  const talk = await newTalk();
  await talk.send({ '年报.txt': mended });
  expect(await talk.say(`分享 ${agency} 2023`, 'b')).toBe(zh.share.notHere(agency, 2023));
  expect(await talk.say('分享 没有的局 2023', 'b')).toBe(zh.share.notHere('没有的局', 2023));
  expect(await talk.say(`${agency} 2023 新收`, 'c')).not.toContain('5 件');
});

test('what comes after the sharing is private again', async () => {
  const talk = await newTalk();
  await talk.send({ '年报.txt': mended });
  await talk.say('分享');
  await talk.send({ '年报.txt': mended.replace('| 4 | 1 | 0 | 0 | 0 | 0 | 5', '| 8 | 1 | 0 | 0 | 0 | 0 | 9') });
  expect(await talk.say(`${agency} 2023 新收`, 'b')).toContain('5 件');
});
