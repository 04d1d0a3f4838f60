/** What the bot says about an answer that is too long for a chat, in English. */
import type { Words } from './zh.ts';

export const enLong: Words['long'] = {
  file: 'everything.txt',
  rest: 'This is long; all of it is in the attachment.',
};
