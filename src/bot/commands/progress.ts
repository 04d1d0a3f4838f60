/** 「谁没交」「进度」「进度表」, and 「县教育局 已交 纸质已报送」「县教育局 未交」. */
import { cameIn, progressBlocks } from '../answer/roster.ts';
import { watchedNote } from '../answer/watched.ts';
import { senderOf } from '../keeping.ts';
import { reportingYear } from '../reminders/day.ts';
import { handedInUnits } from '../roster/matching.ts';
import { progressOf } from '../roster/progress.ts';
import { lines, type Reply } from '../say/reply.ts';
import type { Command, Context } from './command.ts';
import { refusalOf } from './refusal.ts';
import { unitsNamed } from './roster-unit.ts';

const LONGEST_WHY = 200;
/** What is asked in few words; the year may stand before or behind, 「表」 asks for the sheet. */
const questions = [
  '(?:还有)?谁(?:还)?没交(?:年报|报告)?',
  '(?:还有)?(?:哪些|哪几家|几家)(?:单位)?(?:还)?没交(?:年报|报告)?',
  '还(?:差|缺)(?:谁|哪些|哪几家|几家)(?:没交)?',
  '未交(?:名单|单位)?',
  '进度(?<table>表)?',
  '交了(?:多少|几)家?',
  '(?:都)?交齐了(?:吗|没有)',
  'progress(?<sheet> table)?',
  'who is missing',
];
const asksProgress = new RegExp(
  `^/?(?:(?<before>20\\d\\d)\\s*年?度?\\s*)?(?:${questions.join('|')})(?:\\s*(?<behind>20\\d\\d)\\s*年?度?)?[?\\uff1f。.!\\uff01]?$`,
  'i',
);

export const progress: Command = {
  name: 'progress',
  hears: (text) => (asksProgress.test(text) ? text : null),
  async reply(text, { message, store, words, now }) {
    const { before, behind, table, sheet } = asksProgress.exec(text)?.groups ?? {};
    const year = Number(before ?? behind ?? reportingYear(now()));
    const found = await progressOf(store, message.chat, year, now());
    if (found.units.length === 0) return lines(words.roster.empty);
    const ticks = await store.rosters.ticks(message.chat, year);
    const told = progressBlocks(found, ticks, words, (table ?? sheet) !== undefined);
    const note = year === reportingYear(now()) ? watchedNote(await store.watched.of(message.chat), words) : [];
    return { blocks: [...told, ...note] };
  },
};

const ticks =
  /^(?:(\S{2,40})\s+(?:记为)?已交(?:\s*(20\d\d)\s*年?度?)?(?:[\s,\uff0c::(\uff08]+(.+?)[)\uff09]?)?|tick\s+(\S{2,40})(?:\s+(20\d\d))?(?:\s+(.+))?)$/i;
const unticks =
  /^(?:(\S{2,40})\s+(?:未交|没交|还没交|取消已交)(?:\s*(20\d\d)\s*年?度?)?|取消\s*(\S{2,40}?)\s*已交|untick\s+(\S{2,40})(?:\s+(20\d\d))?)[。.]?$/i;

export const tick: Command = {
  name: 'tick',
  hears: (text) => (text.length <= 300 && ticks.test(text) ? text : null),
  async reply(text, context) {
    const [, zh, zhYear, zhWhy, en, enYear, enWhy] = ticks.exec(text) ?? [];
    const { message, store, words, now } = context;
    const said = (zhWhy ?? enWhy ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_WHY);
    return onUnit(zh ?? en ?? '', zhYear ?? enYear, context, async (unit, year) => {
      const units = await store.rosters.units(message.chat);
      const handed = await handedInUnits(store, message.chat, year, units);
      if (handed.has(unit.id)) return words.roster.tick.came(unit.name, year);
      if (said === '') return words.roster.tick.why(unit.name);
      const at = now().toISOString();
      await store.rosters.tick(message.chat, { unit: unit.id, year, who: senderOf(message), at, why: said });
      const { units: all } = await progressOf(store, message.chat, year, now());
      return words.roster.tick.done(unit.name, year, said, cameIn(all), all.length);
    });
  },
};

export const untick: Command = {
  name: 'untick',
  hears: (text) => (unticks.test(text) ? text : null),
  async reply(text, context) {
    const [, first, firstYear, second, third, thirdYear] = unticks.exec(text) ?? [];
    const { message, store, words } = context;
    return onUnit(first ?? second ?? third ?? '', firstYear ?? thirdYear, context, async (unit, year) => {
      const gone = await store.rosters.untick(message.chat, unit.id, year);
      return gone ? words.roster.tick.undone(unit.name, year) : words.roster.tick.notTicked(unit.name, year);
    });
  },
};

/** Does something with a unit of the roster, if who asks may. */
async function onUnit(
  name: string,
  asked: string | undefined,
  context: Context,
  work: (unit: { readonly id: string; readonly name: string }, year: number) => Promise<string>,
): Promise<Reply> {
  const { message, store, words, now } = context;
  const refused = await refusalOf(context);
  if (refused !== null) return lines(refused);
  const found = await unitsNamed([name], await store.rosters.units(message.chat), context);
  if (typeof found === 'string') return lines(found);
  const [unit] = found;
  return lines(unit ? await work(unit, Number(asked ?? reportingYear(now()))) : words.roster.notHere(name));
}
