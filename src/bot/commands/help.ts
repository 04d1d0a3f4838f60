/** 「帮助」, 「语言」, and what to say to anything else. */
import { notUnderstoodBlocks } from '../answer/look-up-blocks.ts';
import { wordsOf } from '../say/languages.ts';
import { lines } from '../say/reply.ts';
import { askerOf } from './ask.ts';
import { type Command, hearsPattern } from './command.ts';

export const help: Command = {
  name: 'help',
  hears: hearsPattern(/^\/?(?:帮助|help|start|你好|您好|在吗|hi|hello|[?\uff1f])[。!\uff01]?$/i),
  reply: (_, { words }) => lines([...words.help.lines].join('\n')),
};

export const language: Command = {
  name: 'language',
  hears: hearsPattern(/^\/?(?:语言|lang(?:uage)?)[\s:\uff1a]*(\S{0,12})$/i),
  reply(asked, { conversation, words }) {
    const chosen = /^(?:zh|中文|汉语|cn|chinese)/i.test(asked)
      ? 'zh'
      : /^(?:en|英文|英语|english)/i.test(asked)
        ? 'en'
        : null;
    if (chosen === null) return lines(words.help.languages);
    conversation.language = chosen;
    return lines(wordsOf(chosen).help.language);
  },
};

export const anythingElse: Command = {
  name: 'anything else',
  hears: (text) => text,
  reply: async (text, context) => ({
    blocks: await notUnderstoodBlocks(text, askerOf(context, null), context.words),
  }),
};
