/** A file, or a pasted text that looks like a report, or a link. */
import { answerInputs } from '../answering.ts';
import type { Message } from '../channel.ts';
import { lines } from '../say/reply.ts';
import type { Command } from './command.ts';

/** A text this long is no question to the bot. */
const LONG = 400;
const SOME_LINES = 5;

const marks = [
  '政府信息公开',
  '本年新收',
  '上年结转',
  '结转下年度',
  '总体情况',
  '行政复议',
  '自然人',
  '予以公开',
  '行政规范性文件',
  '本年度办理结果',
  '政府信息公開',
  '總體情況',
];

/** Whether a text is pasted to be checked rather than said to the bot. */
export function looksPasted(text: string): boolean {
  if (text.length >= LONG) return true;
  const found = marks.filter((mark) => text.includes(mark)).length;
  const rows = text.split('\n', SOME_LINES).length;
  return (found >= 2 && text.length >= 60) || (found >= 1 && rows >= SOME_LINES);
}

/** Whether a message brings something that can be one of several to be checked together. */
export const bringsInputs = ({ files }: Message): boolean => files.length > 0;

export const check: Command = {
  name: 'check',
  hears: (text, { message }) => (message.files.length > 0 || looksPasted(text) ? text : null),
  async reply(text, { conversation, words, checkAll }) {
    const answers = await checkAll(looksPasted(text));
    return answerInputs(answers, conversation, words);
  },
};

export const link: Command = {
  name: 'link',
  hears: (text) => (/\bhttps?:\/\//i.test(text) ? text : null),
  reply: (_, { words }) => lines(words.refused.link),
};
