/** A file, or a pasted text that looks like a report, or a link. */
import { answerInputs } from '../answering.ts';
import type { Message } from '../channel.ts';
import { linksIn, linksOnTheirOwn, textBeside } from '../links.ts';
import { linksToWatch } from '../watch-pages/asking.ts';
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

const marksIn = (text: string): number => marks.filter((mark) => text.includes(mark)).length;

/** Whether a text is pasted to be checked rather than said to the bot. */
function looksPasted(text: string): boolean {
  if (text.length >= LONG) return true;
  const found = marksIn(text);
  const rows = text.split('\n', SOME_LINES).length;
  return (found >= 2 && text.length >= 60) || (found >= 1 && rows >= SOME_LINES);
}

/** More links than these are a list, whatever is written between them. */
const FEW_LINKS = 2;
/** A list of links may name what they lead to; a report says more of it. */
const SEVERAL_MARKS = 3;

/** What a text brings to be checked: links, and itself when it is a report. */
export function broughtBy(text: string): { readonly links: readonly string[]; readonly pasted: string | null } {
  // A page that is to be watched is not sent to be checked.
  if (linksToWatch(text) !== null) return { links: [], pasted: null };
  const links = linksIn(text);
  if (links.length === 0) return { links, pasted: looksPasted(text) ? text : null };
  const beside = textBeside(text);
  const isReport = marksIn(beside) >= SEVERAL_MARKS || (links.length <= FEW_LINKS && beside.length >= LONG);
  if (!isReport) return { links, pasted: null };
  // A report names addresses in its sentences; those are not what was sent.
  const own = linksOnTheirOwn(text);
  const lines = text.split('\n').filter((line) => !own.includes(line.trim()));
  return { links: own, pasted: lines.join('\n') };
}

/** Whether a message brings something that can be one of several to be checked together. */
export const bringsInputs = ({ files, text, links = [] }: Message): boolean =>
  files.length > 0 || links.length > 0 || (linksIn(text).length > 0 && linksToWatch(text) === null);

/** Whether a message brings anything to be checked, a pasted report included. */
export const brings = (message: Message): boolean =>
  bringsInputs(message) || broughtBy(message.text.trim()).pasted !== null;

export const check: Command = {
  name: 'check',
  hears: (text, { message }) => (brings(message) ? text : null),
  async reply(_, { conversation, words, checkAll, keeping }) {
    return answerInputs(await checkAll(), conversation, words, keeping);
  },
};
