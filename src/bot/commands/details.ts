/** 「详情 3」: one finding in full. 「详情」: those that did not fit the screen. */
import { detailBlocks } from '../answer/detail.ts';
import { itemBlock, type NumberedItem } from '../answer/item.ts';
import { titleOf } from '../answer/verdict.ts';
import type { Conversation } from '../conversation.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, lines, type Reply } from '../say/reply.ts';
import type { Command } from './command.ts';

const PAGE = 20;

/** The finding with a number, or the sentence that says why there is none. */
export function itemWith(asked: string, { items, inputs }: Conversation, words: Words): NumberedItem | string {
  if (inputs.length === 0) return words.detail.nothingYet;
  if (items.length === 0) return words.detail.none;
  const number = Number(asked);
  return items.find((one) => one.number === number) ?? words.detail.noSuchNumber(number, items.length);
}

/** The title of an item's report when the last answer was about several. */
function titleIn({ inputs }: Conversation, { report }: NumberedItem, words: Words): string | null {
  const reports = inputs.flatMap((input) => input.judged);
  return reports.length > 1 ? titleOf(report, words) : null;
}

export const details: Command = {
  name: 'details',
  ofLast: () => true,
  hears: (text) => /^(?:详情|详细|详|details?|more)\s*[第#]?\s*(\d{0,6})\s*[处条个]?$/i.exec(text)?.[1] ?? null,
  reply(asked, { conversation, words }): Reply {
    if (asked !== '') {
      const item = itemWith(asked, conversation, words);
      if (typeof item === 'string') return lines(item);
      return { blocks: detailBlocks(item, words, titleIn(conversation, item, words)) };
    }
    if (conversation.inputs.length === 0) return lines(words.detail.nothingYet);
    if (conversation.items.length === 0) return lines(words.detail.none);
    return { blocks: rest(conversation, words) };
  },
};

/** The next page of findings; from the first again when all were shown. */
function rest(conversation: Conversation, words: Words): Block[] {
  const { items } = conversation;
  const from = conversation.shown >= items.length ? 0 : conversation.shown;
  const page = items.slice(from, from + PAGE);
  conversation.shown = from + page.length;
  const blocks = page.map((item) => itemBlock(item, words, titleIn(conversation, item, words)));
  const left = items.length - conversation.shown;
  return left > 0 ? [...blocks, line(words.next.more(left))] : blocks;
}
