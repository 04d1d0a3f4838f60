/** A text that goes on with the question before it: 「那2021年呢」「茌平区呢」「不予公开的呢」「排名呢」. */
import { type Parts, severalYears } from './parts.ts';
import type { Question } from './shape.ts';

const beginning = /^(?:那么?(?![曲坡大木])|再?看看|还有|换成?|改成|what about |how about |and )/;
const end = /(?:的呢|呢)[?。!,~ ]*$/;

export const goesOn = (text: string): boolean => beginning.test(text) || end.test(text);
/** The text without 「那」 before it. */
export const withoutMarker = (text: string): string => text.replace(beginning, '');

/** The question that a text makes of the one before; null when it stands by itself. */
export function followUp(parts: Parts, previous: Question, marked: boolean): Question | null {
  const agencies =
    parts.agencies.length > 0 ? parts.agencies : marked && parts.unknown.length === 0 ? parts.perhaps : [];
  const named = agencies.length > 0 || parts.scope !== null;
  const years = parts.years.kind !== 'unsaid';
  const metrics = parts.metrics.length > 0 || parts.unknown.length > 0;
  const wants = parts.wants !== 'values';
  // A question with its own agency stands by itself unless it is said to go on.
  if (named && (!marked || (years && metrics))) return null;
  if (!named && !years && !metrics && !wants) return null;
  if (parts.wants === 'held') return null;
  // 「2023 新收排名」 names all that a ranking needs; of one office there is none.
  if (parts.wants === 'ranking' && metrics && !marked && previous.scope === null) return null;
  if (!marked && !named && parts.perhaps.length > 0) return null;
  const before = previous.wants === 'held' ? 'values' : previous.wants;
  // Over several years the change from year to year is seen; one office has no ranking of its own.
  const goOn =
    (severalYears(parts.years) && before === 'change') || (agencies.length > 0 && before !== 'change')
      ? 'values'
      : before;
  const kind = wants ? parts.wants : goOn;
  return {
    agencies: agencies.length > 0 ? agencies : parts.scope ? [] : previous.agencies,
    scope: parts.scope ?? (agencies.length > 0 ? null : previous.scope),
    years: years ? parts.years : previous.years,
    metrics: metrics ? parts.metrics : previous.metrics,
    wants: kind,
    order: parts.order ?? (kind === 'ranking' ? (previous.order ?? 'most') : null),
    top: parts.top ?? (kind === 'ranking' ? previous.top : null),
    unknown: parts.unknown,
    follows: named ? 'agency' : wants ? 'wants' : metrics ? 'metrics' : 'years',
  };
}
