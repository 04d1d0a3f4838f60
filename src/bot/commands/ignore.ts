/** 「忽略 2 原因」, 「恢复 2」, and the reason when it comes in a message of its own. */

import type { StoredAside } from '../../store/store.ts';
import { itemText, type NumberedItem } from '../answer/item.ts';
import { titleOf } from '../answer/verdict.ts';
import { canBeKnown, printsOf } from '../aside.ts';
import { senderOf } from '../keeping.ts';
import { lines, type Reply } from '../say/reply.ts';
import type { Command, Context } from './command.ts';
import { itemWith } from './details.ts';

/** The longest reason that is kept, in characters. */
const LONGEST = 200;

const asks =
  /^(?:忽略|ignore|set aside)(?:\s*[第#]?\s*(\d{1,6})(?:\s*[处条个](?=[\s,\uff0c::。.]|$))?[\s,\uff0c::。.]*(.*))?$/is;
const cancels = /^(?:取消|算了|不忽略|不用了?|cancel|no)[。.!\uff01]?$/i;

export const ignore: Command = {
  name: 'ignore',
  ofLast: () => true,
  hears: (text) => (asks.test(text) ? text : null),
  async reply(text, context) {
    const { conversation, message, store, words } = context;
    const [, number, why = ''] = asks.exec(text) ?? [];
    if (number === undefined) return lines(words.aside.which);
    const item = itemWith(number, conversation, words);
    if (typeof item === 'string') return lines(item);
    const before = asideOf(item, await store.asides.list(message.chat));
    if (before) return lines(words.aside.already(item.number, before.number));
    if (!canBeKnown(item.report)) return lines(words.aside.notKnown);
    if (why.trim() !== '') return setAside(item, why, context);
    conversation.reasonFor = { number: item.number, turn: conversation.turn };
    return lines(words.aside.why(item.number));
  },
};

/** Heard only right after it was asked for, and when it is no other command. */
export const reason: Command = {
  name: 'reason',
  hears: (text, { conversation: { reasonFor, turn } }) =>
    reasonFor?.turn === turn - 1 && text !== '' && text.length <= LONGEST ? text : null,
  reply(text, context) {
    const { conversation, words } = context;
    const number = conversation.reasonFor?.number ?? 0;
    conversation.reasonFor = null;
    if (cancels.test(text)) return lines(words.aside.kept);
    const item = itemWith(String(number), conversation, words);
    return typeof item === 'string' ? lines(item) : setAside(item, text, context);
  },
};

async function setAside(item: NumberedItem, why: string, context: Context): Promise<Reply> {
  const { conversation, message, store, words, now } = context;
  conversation.reasonFor = null;
  const what = itemText(item, words);
  const aside = await store.asides.add(message.chat, {
    prints: printsOf(item.item, item.report),
    title: titleOf(item.report, words),
    what,
    who: senderOf(message),
    at: now().toISOString(),
    why: why.replace(/\s+/g, ' ').trim().slice(0, LONGEST),
  });
  return lines(words.aside.done(item.number, what, aside.number));
}

/** What has set a finding aside, if anything has. */
function asideOf({ item, report }: NumberedItem, asides: readonly StoredAside[]): StoredAside | undefined {
  const prints = printsOf(item, report);
  return asides.find((aside) => prints.every((print) => aside.prints.includes(print)));
}

const brings = /^(?:恢复|取消忽略|restore)(?:\s*[第#]?\s*(\d{1,6})\s*[处条个号]?)?[。.]?$/i;

export const restore: Command = {
  name: 'restore',
  hears: (text) => (brings.test(text) ? text : null),
  async reply(text, { conversation, message, store, words, now }) {
    const asked = brings.exec(text)?.[1];
    if (asked === undefined) return lines(words.aside.whichBack);
    const { chat } = message;
    const asides = await store.asides.list(chat);
    const at = now().toISOString();
    // Right after 「忽略 2」 people call it 2, whatever its own number.
    const item = conversation.items.find((one) => one.number === Number(asked));
    const own = asides.some((aside) => aside.number === Number(asked))
      ? Number(asked)
      : item && asideOf(item, asides)?.number;
    const back = own === undefined ? null : await store.asides.restore(chat, own, senderOf(message), at);
    return lines(back === null ? words.aside.noSuchNumber(Number(asked)) : words.aside.restored(back.title, back.what));
  },
};
