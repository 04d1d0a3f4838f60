/**
 * What a chat chooses about its reminders: 「截止 1月20日」「提醒时间 9:30」「提醒 关 T-7」「提醒 @」「暂停提醒 到 1月15日」
 * 「停止提醒」「恢复提醒」. Only who administers the chat may.
 */
import type { ReminderSettings } from '../../store/store.ts';
import { senderOf } from '../keeping.ts';
import { addDays, type Day, dateOf, dayOf, momentOf, yearOf } from '../reminders/day.ts';
import { dayText, deadlineText, lastDayText } from '../reminders/message.ts';
import { legalDays, plannedYear } from '../reminders/plan.ts';
import { deadlineOf, defaults, EVENING, MORNING, trackOfDay, WEBHOOK } from '../reminders/settings.ts';
import { type Stage, stages } from '../reminders/stages.ts';
import { lines, type Reply } from '../say/reply.ts';
import type { Command, Context } from './command.ts';
import { refusalOf } from './refusal.ts';
import { settingsOf } from './remind-plan.ts';

const LONGEST = 60;

/** What becomes of the settings, and the sentence about it; a sentence alone changes nothing. */
type Change = string | readonly [Partial<ReminderSettings>, string];

/** A command that changes the settings, if who asks may. */
const changing = (
  name: string,
  pattern: RegExp,
  change: (asked: string, context: Context, settings: ReminderSettings) => Change | Promise<Change>,
): Command => ({
  name,
  hears(text) {
    const match = text.length <= LONGEST ? pattern.exec(text) : null;
    return match ? (match[1] ?? '').trim() : null;
  },
  async reply(asked, context): Promise<Reply> {
    const { store, message, now } = context;
    const refused = await refusalOf(context);
    if (refused !== null) return lines(refused);
    const settings = await settingsOf(context);
    const changed = await change(asked, context, settings);
    if (typeof changed === 'string') return lines(changed);
    await store.reminders.set(message.chat, { ...settings, ...changed[0] }, senderOf(message), now().toISOString());
    return lines(changed[1]);
  },
});

/** 「1月20日」「1-20」「2027/1/20」「2027 年 1 月 20 日」, as month and date. */
function dateIn(text: string): { readonly month: number; readonly date: number } | null {
  const match = /^(?:20\d\d\s*[-/.年]\s*)?(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*[日号]?$/.exec(text.trim());
  if (!match) return null;
  const [month, date] = [Number(match[1]), Number(match[2])];
  return dayOf(2000, month, date) === null ? null : { month, date };
}

const ends = '[。.!\\uff01]?$';

export const ownDeadline = changing(
  'own deadline',
  new RegExp(`^/?(?:(?:本群)?截止(?:日期?|时间)?|deadline)(?:(?:[\\s:\\uff1a]+|(?=\\d))(.*?))?${ends}`, 'is'),
  async (asked, { words, now, calendar }, settings) => {
    const { settings: told } = words.remind;
    const year = plannedYear(momentOf(now()).day);
    const of = await calendar();
    if (/^(?:法定|取消|默认|恢复|legal|none|default)$/i.test(asked)) {
      const back = { ...settings, deadlines: defaults.deadlines };
      return [{ deadlines: defaults.deadlines }, told.legalAgain(legalDays(of, back, year, words))];
    }
    const chosen = dateIn(asked);
    const track = chosen ? trackOfDay(chosen.month) : null;
    if (chosen === null || track === null) return told.deadlineUsage;
    const text = `${String(chosen.month).padStart(2, '0')}-${String(chosen.date).padStart(2, '0')}`;
    const deadlines = { ...settings.deadlines, [track]: text };
    const deadline = deadlineOf(of, { ...settings, deadlines }, year, track);
    const { month, date } = dateOf(deadline.legal);
    const title = words.remind.plan.track(track === 'march');
    const [by, last] = [deadlineText(deadline, words), lastDayText(deadline, words)];
    return [{ deadlines }, told.deadline(title, by, words.remind.legal(month, date), last)];
  },
);

export const reminderTime = changing(
  'reminder time',
  new RegExp(`^/?(?:提醒时间|reminder time)(?:[\\s:\\uff1a]+(.*?))?${ends}`, 'is'),
  (asked, { words }) => {
    const match = /^(\d{1,2})(?:[:\uff1a点.](\d{2})?分?)?$/.exec(asked);
    const [hour, minute] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 0)];
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    const { settings } = words.remind;
    if (!match || minute > 59 || time < MORNING || time >= EVENING) return settings.timeUsage;
    return [{ time }, settings.time(time)];
  },
);

export const reminderStage = changing(
  'reminder stage',
  new RegExp(`^/?(?:提醒|reminders?)\\s*((?:开|关|打开|关闭|关掉|on|off)(?:[\\s:\\uff1a].*?|[^\\s].*?)?)${ends}`, 'is'),
  (asked, { words }, { off }) => {
    const [, how = '', name = ''] = /^(打开|关闭|关掉|开|关|on|off)[\s:\uff1a]*(.*)$/is.exec(asked) ?? [];
    const { settings, stages: names } = words.remind;
    const stage = stages.find((one) => isCalled(one, names[one.id], name));
    if (!stage) return settings.stageUsage(stages.map(({ id }) => names[id]).join(words.list));
    const on = /^(?:开|打开|on)$/i.test(how);
    const others = off.filter((id) => id !== stage.id);
    return [{ off: on ? others : [...others, stage.id] }, settings.stage(names[stage.id], on)];
  },
);

/** T-7 is written in many ways. */
const isCalled = ({ id }: Stage, name: string, asked: string): boolean => {
  const plain = (text: string) => text.toLowerCase().replace(/[\s\u2212\u2013\u2014\uff0d_-]/g, '');
  return plain(asked) === plain(id) || plain(asked) === plain(name);
};

export const reminderMention = changing(
  'reminder mention',
  new RegExp(`^/?(?:提醒|reminders?)\\s*(@人?|艾特|点名|只点名|mention|names?)${ends}`, 'i'),
  (asked, { words }) => {
    const mention = /^(?:@|艾特|mention)/i.test(asked);
    return [{ mention }, words.remind.settings.mention(mention)];
  },
);

export const reminderPlace = changing(
  'reminder place',
  new RegExp(`^/?(?:提醒|reminders?)\\s*(?:发到|to)\\s*(群机器人|企业微信群机器人|webhook|本群|这里|here)${ends}`, 'i'),
  (asked, { words, message }) => {
    const { settings } = words.remind;
    if (/^(?:本群|这里|here)$/i.test(asked)) return [{ to: null }, settings.toHere];
    // Whoever could send there from any group could write into a group that is not theirs.
    if (message.group === true || !/^(?:console|web)(?::|$)/.test(message.chat)) return settings.webhookOnly;
    return [{ to: WEBHOOK }, settings.toWebhook];
  },
);

export const pauseReminders = changing(
  'pause reminders',
  new RegExp(`^/?(?:暂停提醒|提醒暂停|pause reminders)\\s*(?:到|至|until|till)?[\\s:\\uff1a]*(.*?)${ends}`, 'is'),
  (asked, { words, now }) => {
    const { settings } = words.remind;
    const until = nextDay(momentOf(now()).day, dateIn(asked));
    if (until === null) return settings.pauseUsage;
    return [{ pausedUntil: until }, settings.paused(dayText(until, words), dayText(addDays(until, 1), words))];
  },
);

/** The next day of that date, today included. */
function nextDay(today: Day, asked: ReturnType<typeof dateIn>): Day | null {
  if (asked === null) return null;
  const years = [0, 1].map((more) => dayOf(yearOf(today) + more, asked.month, asked.date));
  return years.find((day) => day !== null && day >= today) ?? null;
}

export const stopReminders = changing(
  'stop reminders',
  new RegExp(`^/?(?:本群)?(?:停止提醒|关闭提醒|不再提醒|stop reminders)${ends}`, 'i'),
  (_, { words }) => [{ stopped: true }, words.remind.settings.stopped],
);

export const resumeReminders = changing(
  'resume reminders',
  new RegExp(`^/?(?:本群)?(?:恢复提醒|打开提醒|开启提醒|继续提醒|resume reminders)${ends}`, 'i'),
  (_, { words }) => [{ stopped: false, pausedUntil: null }, words.remind.settings.resumed],
);
