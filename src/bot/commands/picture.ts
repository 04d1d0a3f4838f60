/** 「图」「图 1」「图 表三」: the marked table; 「卡片」: a card of a report in which nothing is wrong. */
import type { TableName } from '../../report/cell.ts';
import { cardPicture, tablePictures, type Wanted } from '../picture/index.ts';
import { lines, type Reply } from '../say/reply.ts';
import type { Command } from './command.ts';
import { itemWith } from './details.ts';

const tables: Readonly<Record<string, TableName>> = {
  二: 'proactive',
  三: 'applications',
  四: 'litigation',
  2: 'proactive',
  3: 'applications',
  4: 'litigation',
};

/** Groups: dark before or after, a number, a table. */
const asks =
  /^(?:(深色|dark)\s*)?(?:图|图片|看图|picture)\s*(?:[第#]?\s*(\d{1,6})\s*[处条个]?|(?:表|table)\s*([二三四234]))?\s*(深色|dark)?$/i;
const asksCard = /^(?:(深色|dark)\s*)?(?:卡片|card)\s*(深色|dark)?$/i;

export const pictureCommand: Command = {
  name: 'picture',
  ofLast: () => true,
  hears: (text) => (asks.test(text) ? text : null),
  reply(asked, { conversation, words }): Reply {
    const [, before, number, table, after] = asks.exec(asked) ?? [];
    const theme = before || after ? 'dark' : 'light';
    const say = words.picture;
    if (conversation.inputs.length === 0) return lines(words.detail.nothingYet);
    if (number !== undefined) {
      const item = itemWith(number, conversation, words);
      if (typeof item === 'string') return lines(item);
    }
    const wanted: Wanted = {
      theme,
      ...(number === undefined ? {} : { number: Number(number) }),
      ...(table === undefined ? {} : { table: tables[table] ?? 'applications' }),
    };
    const pictures = tablePictures(conversation, words, wanted);
    if (pictures.length > 0) return { blocks: pictures };
    if (number !== undefined) return lines(say.notInTable(Number(number)));
    if (table !== undefined) return lines(say.noTable);
    const card = cardPicture(conversation, words, theme);
    return card ? { blocks: [card] } : lines(say.nothingToShow);
  },
};

export const cardCommand: Command = {
  name: 'card',
  ofLast: () => true,
  hears: (text) => (asksCard.test(text) ? text : null),
  reply(asked, { conversation, words }): Reply {
    const [, before, after] = asksCard.exec(asked) ?? [];
    if (conversation.inputs.length === 0) return lines(words.detail.nothingYet);
    const card = cardPicture(conversation, words, before || after ? 'dark' : 'light');
    return card ? { blocks: [card] } : lines(words.picture.noCard);
  },
};
