/** A look ahead: the deadlines and the reminders of one season. */
import type { ReminderSettings } from '../../store/store.ts';
import type { Words } from '../say/index.ts';
import type { Calendar } from './calendar.ts';
import { type Day, dateOf, weekdayOf } from './day.ts';
import { type Occasion, occasionsOf } from './due.ts';
import { dayText, deadlineText, notesText } from './message.ts';
import { deadlineOf } from './settings.ts';
import type { Deadline, Stage, Track } from './stages.ts';

export interface Plan {
  /** The reporting year. */
  readonly year: number;
  readonly deadlines: readonly { readonly track: Track; readonly deadline: Deadline }[];
  /** Of those that come every week only the first. */
  readonly rows: readonly {
    readonly date: Day;
    readonly until: Day;
    readonly track: Track;
    readonly stage: Stage['id'];
  }[];
  /** Years whose holidays are not known. */
  readonly provisional: readonly number[];
}

/** @param year the reporting year */
export function planOf(
  calendar: Calendar,
  settings: ReminderSettings,
  year: number,
  tracks: readonly Track[] = ['january', 'march'],
): Plan {
  const weekly = new Set<Track>();
  const isFirst = ({ stage, track }: Occasion) => {
    if (stage.id !== 'weekly') return true;
    const isNew = !weekly.has(track);
    weekly.add(track);
    return isNew;
  };
  return {
    year,
    deadlines: tracks.map((track) => ({ track, deadline: deadlineOf(calendar, settings, year, track) })),
    rows: occasionsOf(calendar, settings, year, tracks)
      .filter(isFirst)
      .map(({ date, until, track, stage }) => ({ date, until, track, stage: stage.id })),
    provisional: [year, year + 1].filter((one) => calendar.isProvisional(one)),
  };
}

/** What people call a stage, and for whom it is where that is not the usual. */
export const stageText = (stage: Stage['id'], track: Track, { remind }: Words): string =>
  `${remind.stages[stage]}${track === 'march' ? remind.plan.march : ''}`;

export function planLines({ year, deadlines, rows, provisional }: Plan, { time }: ReminderSettings, words: Words) {
  const { plan, stageSays } = words.remind;
  return [
    plan.heading(year),
    ...deadlines.map(({ track, deadline }) =>
      plan.deadlines(plan.track(track === 'march'), deadlineText(deadline, words), notesText(deadline, words)),
    ),
    ...rows.map(({ date, track, stage }) =>
      plan.row(date, weekdayOf(date), stageText(stage, track, words), stageSays[stage]),
    ),
    plan.time(time),
    ...(provisional.length > 0 ? [plan.provisional(provisional.join(words.list))] : []),
  ];
}

/** The legal deadlines in words: 「1 月 31 日、3 月 31 日」. */
export const legalDays = (calendar: Calendar, settings: ReminderSettings, year: number, words: Words): string =>
  (['january', 'march'] as const)
    .map((track) => dayText(deadlineOf(calendar, settings, year, track).legal, words))
    .join(words.list);

/** The next season that a plan is wanted of: until the end of March the one that runs. */
export const plannedYear = (day: Day): number => Number(day.slice(0, 4)) - Number(dateOf(day).month < 4);
