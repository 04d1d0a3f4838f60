/** What the bot says about sharing, in English. */
import type { Words } from './zh.ts';

export const enShare: Words['share'] = {
  done: (titles) =>
    `Shared: ${titles}. Other chats can look up its numbers now; all they see of it is “a file shared in a chat”, not its name, nor which chat or who sent it.`,
  already: (titles) => `${titles}: every chat can look it up already.`,
  notHere: (name, year) => `No report of “${name}”${year === null ? '' : ` for ${year}`} has come to this chat.`,
  nothing:
    'No report has been checked yet. Send one and reply share, or name the agency and the year, e.g. share 示例市教育局 2023.',
  notKept:
    'The last one was not kept, so it cannot be shared. If it does not name its agency, reply with the name first.',
  several: (text, names) => `There are several “${text}”: ${names}. Please write the full name and the year.`,
  whichYear: (name, years, year) =>
    `There are reports of ${name} for ${years}. Please name the year, e.g. share ${name} ${year}.`,
};
