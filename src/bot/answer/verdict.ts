/** The first line of an answer about one report: the verdict, in counts that match the list beneath. */
import type { Judged } from '../../check.ts';
import type { Report } from '../../report/report.ts';
import type { Item, Weight } from '../items.ts';
import type { Words } from '../say/index.ts';
import { type Block, type Mark, type Run, strong } from '../say/reply.ts';

const weights: readonly Weight[] = ['error', 'warning', 'reading', 'info'];

/** 「东阿县人民政府办公室 · 2020 年」. */
export function titleOf({ agency, year }: Report, words: Words): string {
  const name = agency.name !== null && !agency.stated ? words.guessed(agency.name) : agency.name;
  return words.title(name, year);
}

/** The reports of the years before 2019 have no common tables and are not judged. */
export const isBeforeForms = ({ format, year }: Report): boolean => format === null && year !== null && year < 2019;

/** Words on an earlier version of the report: beside the verdict, or instead of it. */
export type Version = { readonly beside: string } | { readonly instead: Run[] } | null;

/**
 * @param aside how many findings are set aside: then what is left says nothing of the whole
 */
export function verdictBlock(
  { report }: Judged,
  items: readonly Item[],
  version: Version,
  words: Words,
  aside = 0,
): Block {
  const title: Run[] = [strong(titleOf(report, words))];
  if (report.format === '2019') title.push(words.trialForm);
  if (isBeforeForms(report)) {
    return { kind: 'verdict', mark: 'info', runs: [...title, words.colon, words.before2019(report.year ?? 0)] };
  }
  if (report.format === null && items.length === 0) {
    return { kind: 'verdict', mark: 'info', runs: [...title, words.colon, words.verdict.notJudged] };
  }
  const said =
    version && 'instead' in version
      ? version.instead
      : [...(version ? [version.beside] : []), words.colon, verdictText(report, items, words, aside)];
  return { kind: 'verdict', mark: verdictMark(report, items), runs: [...title, ...said] };
}

/** 「2 处要改,1 处请核实」; what holds when there is nothing to correct. */
function verdictText(report: Report, items: readonly Item[], words: Words, aside: number): string {
  const counts = weights.flatMap((weight) => {
    const count = items.filter((item) => item.weight === weight).length;
    return count === 0 ? [] : [words.verdict[weight](count)];
  });
  const sound = items.every((item) => item.weight === 'info');
  return [...(sound ? [aside > 0 ? words.aside.nothingElse : soundness(report, words)] : []), ...counts].join(
    words.comma,
  );
}

export function verdictMark(report: Report, items: readonly Item[]): Mark {
  if (items.some((item) => item.weight === 'error')) return 'error';
  if (items.some((item) => item.weight !== 'info')) return 'warning';
  return isWhole(report) ? 'ok' : 'info';
}

const isWhole = ({ tables, unread }: Report): boolean =>
  tables.proactive !== null && tables.applications !== null && tables.litigation !== null && unread.length === 0;

function soundness(report: Report, words: Words): string {
  if (!isWhole(report)) return words.verdict.nothingFound;
  return report.narrative.length > 0 ? words.verdict.consistent : words.verdict.balanced;
}
