/** 「提醒计划」「日历」「提醒」: when this chat is reminded of what, as a text and for a calendar program. */
import type { ReminderSettings } from '../../store/store.ts';
import { momentOf } from '../reminders/day.ts';
import { dayText } from '../reminders/message.ts';
import { type Plan, planLines, plannedYear, planOf } from '../reminders/plan.ts';
import { defaults } from '../reminders/settings.ts';
import { stages, type Track, trackOf } from '../reminders/stages.ts';
import type { Words } from '../say/index.ts';
import { line, lines, type Reply } from '../say/reply.ts';
import { type Command, type Context, hearsPattern } from './command.ts';

/** What holds in a chat about its reminders. */
export const settingsOf = async ({ store, message }: Context): Promise<ReminderSettings> =>
  (await store.reminders.settings(message.chat)) ?? defaults;

/** The plan of a chat: of the kinds of units that it has, or of all while it has none. */
async function planFor(context: Context, asked: string) {
  const { store, message, now } = context;
  const units = await store.rosters.units(message.chat);
  const settings = await settingsOf(context);
  const own = new Set(units.map(({ kind }) => trackOf(kind)));
  const tracks: Track[] = (['january', 'march'] as const).filter((track) => units.length === 0 || own.has(track));
  // A year that is named is that of the deadline.
  const year = asked === '' ? plannedYear(momentOf(now()).day) : Number(asked) - 1;
  return { plan: planOf(await context.calendar(), settings, year, tracks), settings, hasUnits: units.length > 0 };
}

const plans = /^\/?(?:提醒计划|提醒日程|(?:reminder )?plan)(?:\s*(20[2-9]\d)\s*年?)?[。.?\uff1f]?$/i;

export const reminderPlan: Command = {
  name: 'reminder plan',
  hears: hearsPattern(plans),
  async reply(asked, context) {
    const { words } = context;
    const { plan, settings, hasUnits } = await planFor(context, asked);
    const notes = [
      ...(hasUnits ? [] : [words.remind.plan.noRoster]),
      ...(settings.stopped ? [words.remind.plan.stopped] : []),
      ...(settings.pausedUntil === null ? [] : [words.remind.plan.paused(dayText(settings.pausedUntil, words))]),
    ];
    return lines([...planLines(plan, settings, words), ...notes].join('\n'));
  },
};

export const deadlineFile: Command = {
  name: 'deadline file',
  hears: hearsPattern(/^\/?(?:日历|日历文件|截止日历|calendar|ics)(?:\s*(20[2-9]\d)\s*年?)?[。.]?$/i),
  async reply(asked, context): Promise<Reply> {
    const { words, message, now } = context;
    const { plan } = await planFor(context, asked);
    const open = async () => {
      const { icsOf } = await import('../reminders/ics.ts');
      return new TextEncoder().encode(icsOf(plan, message.chat, now(), words));
    };
    const told = lines([...deadlineLines(plan, words), words.remind.plan.attached].join('\n'));
    return { blocks: [...told.blocks, { kind: 'file', name: words.remind.ics.file, open }] };
  },
};

/** The first lines of a plan are its deadlines. */
const deadlineLines = (plan: Plan, words: Words): string[] =>
  planLines(plan, defaults, words).slice(1, 1 + plan.deadlines.length);

export const reminderSettings: Command = {
  name: 'reminder settings',
  hears: hearsPattern(/^\/?(?:提醒|提醒设置|reminders?|reminder settings)[。.?\uff1f]?$/i),
  async reply(_, context) {
    const { words } = context;
    const { settings: told, stages: names, plan } = words.remind;
    const settings = await settingsOf(context);
    const off = stages.filter(({ id }) => settings.off.includes(id)).map(({ id }) => names[id]);
    const all = [
      told.state(settings.time, settings.mention),
      ...(off.length > 0 ? [told.off(off.join(words.list))] : []),
      ...(settings.to === null ? [] : [told.to]),
      ...(settings.stopped ? [plan.stopped] : []),
      ...(settings.pausedUntil === null ? [] : [plan.paused(dayText(settings.pausedUntil, words))]),
      told.hint,
    ];
    return { blocks: [line([{ strong: told.heading }]), ...all.map((text) => line(text))] };
  },
};
