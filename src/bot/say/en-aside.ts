/** What the bot says about findings that are set aside, in English. */
import type { Words } from './zh.ts';

export const enAside: Words['aside'] = {
  count: (count) => `${count} ignored`,
  nothingElse: 'nothing else found',
  hint: (number) => `If it is no mistake, reply ignore ${number} and the reason.`,
  which: 'Which one? Reply ignore, its number and the reason, e.g. ignore 2 counted differently last year.',
  why: (number) => `Why should number ${number} be ignored? Reply with the reason, or with cancel.`,
  kept: 'Fine, nothing was ignored.',
  done: (number, what, own) =>
    `Number ${number} is ignored: ${what}. It is not mentioned again in this chat unless the number changes. Reply restore ${own} to bring it back, ignored to see all.`,
  already: (number, own) => `Number ${number} is ignored already. Reply restore ${own} to bring it back.`,
  notKnown:
    'This report does not name its agency or its year, so it could not be known again, and nothing of it can be ignored. You can reply with the name of the agency first.',
  none: 'Nothing has been ignored in this chat.',
  list: (count) => `${count} ignored. Reply restore and a number to bring one back.`,
  entry: (number, title, what) => `${number} ${title}: ${what}`,
  entryDetail: (who, when, why) => `  ${who ?? 'name not known'} · ${when} · reason: ${why}`,
  older: (count) => `${count} older.`,
  whichBack: 'Which one? Reply ignored to see the numbers, then restore and the number.',
  noSuchNumber: (number) => `Nothing ignored has the number ${number}. Reply ignored to see all.`,
  restored: (title, what) => `Brought back: ${title}: ${what}. The next check mentions it again.`,
};
