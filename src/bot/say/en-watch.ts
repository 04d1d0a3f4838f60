/** What the bot says about watched pages, in English. */
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

export const enWatch: Words['watch'] = {
  usage: 'Write the address of the page, e.g. watch https://www.example.gov.cn/xxgk/nb/. To see the pages: watched.',
  notPublic: 'Only pages that anybody can open can be watched; this address is inside a private network.',
  added: (count) =>
    `${plural(count, 'page')} watched now. On working days of the reporting season I look before the reminders; units of the roster that published their report there count as handed in. To look at once: look now`,
  already: (url) => `Watched already: ${url}`,
  refused: (url, why) => `Not watched: ${url}: ${why}`,
  full: (most) => `A chat can watch ${most} pages at most. Stop one first: unwatch 1`,
  removed: (url) => `${url} is not watched any more. The reports found there stay.`,
  noSuch: (count) => `There is no such number. ${plural(count, 'page')} watched; reply watched for the numbers.`,
  none: 'No page is watched. An admin replies watch and an address, e.g. watch https://www.example.gov.cn/xxgk/nb/',
  list: (count) => `${plural(count, 'watched page')}`,
  page: (number, url) => `${number} ${url}`,
  notYet: 'not looked at yet',
  looked: (at, count) => `looked at ${at}: ${plural(count, 'report')}`,
  trouble: (at, why) => `could not be looked at ${at}: ${why} I shall try again.`,
  part: (at, count, why) => `looked at in part ${at}, ${plural(count, 'report')}: ${why} I shall try again.`,
  left: (count) => `no time yet for ${plural(count, 'link')}; next time`,
  unnamed: (title, url) => `unit not recognised: ${title === '' ? url : `${title} ${url}`}`,
  unread: (title, why) => `not opened or not read: ${title}: ${why}`,
  more: (count) => `${count} in all`,
  bare: 'It has none of the three tables, so it does not count as handed in.',
  tooLong: 'The time was over before the end.',
  day: (month, date, time) => `${month}-${date} ${time}`,
  nothingNew: (pages) => `Looked at ${plural(pages, 'page')}: nothing new.`,
  news: (pages, year, names) => `Looked at ${plural(pages, 'page')}, reports for ${year}: ${names}`,
  came: (name, errors) => (errors > 0 ? `${name} handed in, ${errors} to correct` : `${name} handed in`),
  others: (names) => `Also kept: ${names}`,
  other: (name, year) => `${name} ${year}`,
  progress: (count, at) => `${plural(count, 'watched page')}, last looked at ${at}`,
  progressNotYet: (count) => `${plural(count, 'watched page')}, not looked at yet`,
  progressTrouble: (count) => `, ${count} could not be`,
  next: { list: ['look now', 'unwatch 1'] },
  planned: (chat, count) => `→ ${chat}: looks at ${plural(count, 'watched page')} (no message)`,
};
