/** 「表格」「导出」: the numbers in the layout of the form, to be mended and sent back. 「给我改好的表」: the mended form. */

import type { Report } from '../../report/report.ts';
import { numberItems } from '../answer/report.ts';
import { asideBy, printsOf, withoutAsides } from '../aside.ts';
import type { Wish } from '../form/mending.ts';
import { formBlocks, judgedBeside, type Offered } from '../form/offer.ts';
import { canMend } from '../items.ts';
import type { Words } from '../say/index.ts';
import { type Block, lines, type Reply } from '../say/reply.ts';
import type { Command, Context } from './command.ts';

const LONGEST = 80;
/** More reports than this are not sent at once. */
const MOST = 5;

const end = '[。.!\\uff01]?$';
const please = '^/?(?:请|麻烦|帮我|帮忙)*(?:给我|发我|发给我|要|我要|来|生成|做|出|下载)?(?:一份|一下|一个|个)?';
const numbersNamed = '(?:三张表|表格|电子表格|excel|xlsx|tables|spreadsheet)';
const mendedNamed =
  '(?:改好|改正|修改好?|更正)(?:了|后|过)?的?(?:报?表格?|三张表|word|docx|excel|xlsx)|corrected (?:form|tables?)';
const blanksToo =
  '[\\s,\\uff0c]*(?:(空格?(?:的?(?:地方|格))?(?:也?填|补)(?:上|好)?\\s*[0零〇]?|补\\s*[0零〇]|fill (?:in )?(?:the )?blanks?))?';

const lastNumbers = new RegExp(`${please}(?:导出|export)?(?:成|为|一下)?(?:${numbersNamed})?(?:导出|下载)?${end}`, 'i');
const lastMended = new RegExp(`${please}(?:${mendedNamed})${blanksToo}${end}`, 'i');
const theYear = /[\s,\uff0c]*(?<!\d)((?:19|20)\d\d)(?!\d)\s*年?度?(?:的?(?:年报|报告|年度报告))?的?/;
const behind = new RegExp(
  `^(.+?)(?:的)?[\\s,\\uff0c]*(?:${numbersNamed}|导出|export|(${mendedNamed})${blanksToo})${end}`,
  'i',
);
const before = new RegExp(
  `^/?(?:导出|export|${numbersNamed}|(${mendedNamed}))[\\s:\\uff1a]+(.+?)${blanksToo}${end}`,
  'i',
);
const politely = /^(?:请|导出|下载|麻烦|帮我|帮忙|给我|发我|我要|看看|看下|看一下|查|要|把)+/;
/** What a request for the tables must name. */
const namesThem = new RegExp(`导出|export|${numbersNamed}`, 'i');

interface Asked {
  readonly wish: Wish;
  /** Whose report of which year; null for what was told last. */
  readonly of: { readonly name: string; readonly year: number } | null;
}

/** What a text asks for; null when it asks for no form. */
export function askedIn(text: string): Asked | null {
  if (text.length > LONGEST || text.includes('\n')) return null;
  const mended = lastMended.exec(text);
  if (mended) return { wish: mended[1] ? 'fill' : 'mend', of: null };
  if (lastNumbers.test(text) && namesThem.test(text)) return { wish: 'keep', of: null };
  const front = before.exec(text);
  const back = front ? null : behind.exec(text);
  const named = front?.[2] ?? back?.[1];
  const year = named === undefined ? null : theYear.exec(named);
  if (named === undefined || !year?.[1]) return null;
  const name = named.replace(theYear, '').replace(politely, '').trim();
  if (name === '') return null;
  const isMended = (front?.[1] ?? back?.[2]) !== undefined;
  const fills = (front?.[3] ?? back?.[3]) !== undefined;
  return { wish: isMended ? (fills ? 'fill' : 'mend') : 'keep', of: { name, year: Number(year[1]) } };
}

export const form: Command = {
  name: 'form',
  ofLast: (text) => askedIn(text)?.of === null,
  hears: (text) => (askedIn(text) ? text : null),
  async reply(text, context): Promise<Reply> {
    const asked = askedIn(text);
    if (!asked) return { blocks: [] };
    const offered = asked.of ? await kept(asked.of, context) : await last(asked.wish, context);
    if (typeof offered === 'string') return lines(offered);
    const { words, now } = context;
    const blocks = offered.map((one) => formBlocks(one, asked.wish, words, now()));
    return { blocks: blocks.flatMap((own, index): Block[] => (index === 0 ? own : [{ kind: 'divider' }, ...own])) };
  },
};

/**
 * The reports of the last answer, with the findings as they were numbered but for those that were set aside
 * since; of many reports those that can be mended.
 */
async function last(wish: Wish, { conversation, words, keeping }: Context): Promise<Offered[] | string> {
  const isAside = asideBy(await keeping.asides());
  const items = conversation.items.filter(({ item, report }) => !isAside(printsOf(item, report)));
  const all = conversation.inputs.flatMap(({ judged }) =>
    judged.map(
      (one): Offered => ({
        judged: one,
        items: items.filter(({ report }) => report === one.report),
      }),
    ),
  );
  if (all.length === 0) return words.detail.nothingYet;
  const canBe = all.filter(({ items }) => items.some(({ item }) => canMend(item)));
  const meant = all.length > MOST && wish !== 'keep' ? canBe : all;
  const [first] = meant.length > 0 ? meant : all;
  if (meant.length > 0 && meant.length <= MOST) return meant;
  return words.form.several(first ? nameOf(first.judged.report, words) : '');
}

/** How a report is asked for by name. */
const nameOf = ({ agency, year }: Report, { form: { say } }: Words): string =>
  [agency.name, year, say.numbers].filter((part) => part !== null).join(' ');

/** A report of the store, by its office and year. */
async function kept(of: { name: string; year: number }, context: Context): Promise<Offered[] | string> {
  const { message, store, words, keeping } = context;
  const { chat } = message;
  const found = await store.agencies.find(chat, of.name);
  if (found.kind !== 'one') {
    const names = found.agencies.map(({ name }) => name).join(words.list);
    if (names === '') return words.form.notFound(of.name);
    return found.kind === 'several' ? words.form.which(of.name, names) : words.form.near(of.name, names);
  }
  const { key, name } = found.agency;
  const report = await store.reports.report(chat, key, of.year);
  if (!report) {
    const years = await store.reports.years(chat, key);
    return words.form.noYear(name, of.year, years.join(words.list));
  }
  const others = await store.reports.otherYears(chat, key, of.year);
  const { judged } = withoutAsides(judgedBeside(report, others), await keeping.asides());
  return [{ judged, items: numberItems([judged]) }];
}
