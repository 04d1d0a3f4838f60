/** 「帮助」, and what to say to anything else. */
import { notUnderstoodBlocks } from '../look-up/blocks.ts';
import { line, lines } from '../say/reply.ts';
import { askerOf } from './ask.ts';
import { type Command, hearsPattern } from './command.ts';

export const help: Command = {
  name: 'help',
  // A mention alone asks for it as well.
  hears: hearsPattern(/^\/?(?:帮助|help|start(?:@\w+)?|你好|您好|在吗|hi|hello|[?\uff1f]|)[。!\uff01]?$/i),
  reply(_, { message, place, words }) {
    const welcome = place.isFirst || /^\/start/.test(message.text.trim()) ? [words.group.welcome] : [];
    return lines([...words.help.lines.slice(0, 1), ...welcome, ...words.help.lines.slice(1)].join('\n'));
  },
};

export const anythingElse: Command = {
  name: 'anything else',
  hears: (text) => text,
  reply: async (text, context) => ({
    blocks: [
      ...(await notUnderstoodBlocks(text, askerOf(context, null), context.words)),
      ...(context.place.isFirst ? [line(context.words.group.welcome)] : []),
    ],
  }),
};
