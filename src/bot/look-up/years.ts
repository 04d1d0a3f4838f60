/** Which years a question about named offices means. */
import type { Question } from '../question/question.ts';
import type { Asker } from './agencies.ts';

/** The years, ascending; none when nothing of these offices is there and none was named. */
export async function yearsOfAgencies(
  question: Question,
  keys: readonly string[],
  { store, chat }: Asker,
): Promise<number[]> {
  const { years, wants } = question;
  if (years.kind === 'years') return withYearBefore(ascending(years.years), wants);
  const own = await Promise.all(keys.map((key) => store.reports.years(chat, key)));
  const all = ascending(own.flat());
  const [oldest] = all;
  const newest = all.at(-1);
  if (oldest === undefined || newest === undefined) return [];
  // Years without a report between them belong to 「近三年」 and 「历年」, and are said to be missing.
  if (years.kind === 'all') return upTo(newest, newest - oldest + 1);
  if (years.kind === 'last') return upTo(newest, years.count);
  return withYearBefore([newestOf(own) ?? newest], wants);
}

/** So many years, the last of them the newest. */
export const upTo = (newest: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => newest - count + 1 + index);

/** The newest year that all have. */
function newestOf(own: readonly (readonly number[])[]): number | undefined {
  const [first = [], ...others] = own;
  return first.findLast((year) => others.every((years) => years.includes(year)));
}

/** To compare one year, the year before is needed. */
export function withYearBefore(years: readonly number[], wants: Question['wants']): number[] {
  const [only, ...others] = years;
  return wants === 'change' && only !== undefined && others.length === 0 ? [only - 1, only] : [...years];
}

export const ascending = (years: readonly number[]): number[] => [...new Set(years)].sort((a, b) => a - b);
