/** From what is due to what is said. */
import type { UnitProgress } from '../roster/progress.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, type Reply } from '../say/reply.ts';
import { type Calendar, workdaysLeft } from './calendar.ts';
import { type Day, dateOf, momentOf, weekdayOf } from './day.ts';
import type { Occasion, Ruling, Standing } from './due.ts';
import type { LeftFigures } from './figures.ts';
import type { Deadline } from './stages.ts';

/** More names than a person reads. */
const MOST_NAMES = 60;
/** Where all are missing they are named when they are so few. */
const FEW = 5;

export interface Telling {
  readonly words: Words;
  readonly calendar: Calendar;
  readonly now: Date;
  readonly left: readonly LeftFigures[];
  /** Nobody can answer where it is sent. */
  readonly elsewhere: boolean;
}

export interface Message {
  readonly reply: Reply;
  /** Whom it is about, as the platform calls them. */
  readonly contacts: readonly string[];
}

export function messageOf(says: NonNullable<Ruling['says']>, telling: Telling): Message {
  const { remind } = telling.words;
  const { standing } = says;
  if (says.kind === 'complete') {
    const text = remind.complete(standing.total, says.track === 'march');
    return { reply: { blocks: [line(text, 'ok')] }, contacts: [] };
  }
  const { occasion, unchanged } = says;
  const { says: kind } = occasion.stage;
  const heading = line(remind.title(headingOf(occasion, standing, telling)));
  const mends = kind === 'errors' || standing.missing.length === 0;
  const how = kind === 'figures' ? remind.howFigures : mends ? remind.mend : remind.how;
  const body =
    kind === 'figures'
      ? telling.left.map((one) => line(figuresText(one, telling.words)))
      : kind === 'errors'
        ? errorLines(standing, telling.words)
        : standingLines(standing, unchanged, telling.words);
  const about = mends ? standing.faulty : standing.missing;
  return {
    reply: { blocks: [heading, ...body, line(telling.elsewhere ? remind.howElsewhere : how)] },
    // 「张三 13800000000」: by what of it the platform knows him is the channel's business.
    contacts: [...new Set(about.flatMap(({ unit }) => unit.contact?.split(/[\s、,\uff0c]+/) ?? []))],
  };
}

/** 「1 月 31 日」. */
export function dayText(day: Day, { remind }: Words): string {
  const { month, date } = dateOf(day);
  return remind.day(month, date);
}

/** The deadline that counts, by its name. */
export function deadlineText({ local, legal }: Deadline, { remind }: Words): string {
  const { month, date } = dateOf(local ?? legal);
  return remind.deadline(month, date, local !== null);
}

export function lastDayText({ local, legal, last }: Deadline, { remind }: Words): string {
  const [end, { month, date }] = [dateOf(local ?? legal), dateOf(last)];
  return remind.lastDay(month, date, weekdayOf(last), month === end.month);
}

/** What is told beside a deadline: its last working day when it is none, and the legal one beside a chat's own. */
export function notesText(
  deadline: Deadline,
  words: Words,
  { withLast = true, more = [] }: { readonly withLast?: boolean; readonly more?: readonly string[] } = {},
): string {
  const { local, legal, last } = deadline;
  const { month, date } = dateOf(legal);
  const notes = [
    ...(withLast && last !== (local ?? legal) ? [lastDayText(deadline, words)] : []),
    ...(local !== null && local !== legal ? [words.remind.legal(month, date)] : []),
    ...more,
  ];
  return notes.length === 0 ? '' : words.remind.notes(notes.join(words.remind.noteSeparator));
}

function headingOf({ stage, year, track, deadline }: Occasion, standing: Standing, telling: Telling): string {
  const { words, calendar, now } = telling;
  const { heading } = words.remind;
  const march = track === 'march';
  const by = deadlineText(deadline, words);
  const notes = notesText(deadline, words);
  const isLast = deadline.last !== (deadline.local ?? deadline.legal);
  switch (stage.says) {
    case 'figures':
      return heading.figures;
    case 'start':
      return heading.start(
        year,
        march,
        by,
        notesText(deadline, words, { more: calendar.isProvisional(year + 1) ? [words.remind.reckoned] : [] }),
      );
    case 'errors':
      return heading.errors(year, march, standing.faulty.length);
    case 'left':
      return heading.left(year, march, by, workdaysLeft(calendar, momentOf(now).day, deadline.last), notes);
    case 'today':
      return (isLast ? heading.lastToday : heading.today)(
        year,
        march,
        by,
        notesText(deadline, words, { withLast: false }),
      );
    case 'over':
      return heading.over(year, march, by, notesText(deadline, words, { withLast: false }));
    case 'weekly':
      return heading.weekly(year, march, standing.missing.length === 0);
  }
}

/** How many there are, and who is missing; after a reminder that said the same only that it is so. */
function standingLines({ total, missing, faulty }: Standing, unchanged: boolean, words: Words): Block[] {
  const { remind } = words;
  if (missing.length === 0) {
    if (unchanged) return [line(remind.sameFaulty(total, faulty.length))];
    return [line(`${remind.allButFaulty(total, faulty.length)}${faultsText(faulty, words)}`)];
  }
  const names = () => listed(missing.map(nameOf), words);
  if (missing.length === total) return [line(remind.nobody(total, total <= FEW ? names() : null))];
  const told = unchanged ? remind.sameMissing(missing.length) : remind.missing(missing.length, names());
  return [line(`${remind.counts(total, total - missing.length, faulty.length)}${told}`)];
}

const errorLines = ({ total, missing, faulty }: Standing, words: Words): Block[] => [
  line(faultsText(faulty, words)),
  line(words.remind.counts(total, total - missing.length, 0)),
];

const nameOf = ({ unit }: UnitProgress): string => unit.name;

const faultsText = (faulty: readonly UnitProgress[], words: Words): string =>
  listed(
    faulty.map(({ unit, errors }) => words.remind.faults(unit.name, errors)),
    words,
  );

function listed(names: readonly string[], words: Words): string {
  const shown = names.slice(0, MOST_NAMES).join(words.list);
  return names.length > MOST_NAMES ? `${shown}${words.remind.more(names.length)}` : shown;
}

function figuresText({ unit, carriedOut, normativeDocuments, regulations }: LeftFigures, words: Words): string {
  const { figures } = words.remind;
  const parts = [
    ...(carriedOut === null ? [] : [figures.carried(carriedOut)]),
    ...(regulations ? [figures.regulations(regulations)] : []),
    ...(normativeDocuments ? [figures.normativeDocuments(normativeDocuments)] : []),
  ];
  return figures.unit(unit.name, parts.join(words.semicolon));
}
