import { expect, test } from 'vitest';
import { quoting, withoutMention } from '../../../src/bot/channels/wechaty/quote.ts';

const dashes = '- - - - - - - - - - - - - - -';

test('a quoted message is told from what is written under it', () => {
  expect(quoting(`「王同志:东阿县 2022 新收多少」\n${dashes}\n那 2023 呢`)).toEqual({
    quoted: { name: '王同志', text: '东阿县 2022 新收多少' },
    text: '那 2023 呢',
  });
});

test('a quotation may hold brackets, several lines and either colon', () => {
  expect(quoting(`「勾稽：1 ❌ 表三「(一)予以公开」\n2 ⚠️ 正文」\n${dashes}\n为什么 1`)).toEqual({
    quoted: { name: '勾稽', text: '1 ❌ 表三「(一)予以公开」\n2 ⚠️ 正文' },
    text: '为什么 1',
  });
});

test.each(['「重点」\n正文', '「没有完', '普通的话', `说「甲:乙」\n${dashes}\n丙`])('%j quotes nobody', (text) => {
  expect(quoting(text)).toEqual({ quoted: null, text });
});

test('only the mention of the bot is taken out, by the longest of its names', () => {
  expect(withoutMention('@勾稽\u2005东阿县 2022', ['勾稽'])).toBe('东阿县 2022');
  expect(withoutMention('@勾稽助手 东阿县 @李同志\u2005看', ['勾稽', '勾稽助手'])).toBe('东阿县 @李同志\u2005看');
  expect(withoutMention('看这个 @勾稽', ['勾稽'])).toBe('看这个');
  expect(withoutMention('@勾稽员\u2005在吗', ['勾稽'])).toBe('@勾稽员\u2005在吗');
  expect(withoutMention('@a.b(c)\u2005好', ['a.b(c)'])).toBe('好');
  expect(withoutMention(' 原样 ', ['勾稽', ''])).toBe(' 原样 ');
});
