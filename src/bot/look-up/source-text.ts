/** Where a number is from, as far as this chat may know. */
import type { Figures } from '../../store/store.ts';
import type { Words } from '../say/index.ts';

/** 「东阿县人民政府办公室 2022 年年报 · 2023-01-30 公布 · https://…」 */
export const sourceText = (figures: Figures, words: Words): string =>
  words.lookUp.titled([words.lookUp.report(figures.agency.name, figures.year), ...originParts(figures, words)]);

/** 「2022 年:2023-01-30 公布 · https://…」 for each year; those that came in one file together: 「2020–2022 年:文件 年报.pdf」. */
export function yearSourceTexts(reports: readonly Figures[], words: Words): string[] {
  const byOrigin = Map.groupBy(reports, ({ source }) => originText(source, words));
  return [...byOrigin].map(([origin, own]) => {
    const [only, ...others] = own;
    const parts = only && others.length === 0 ? originParts(only, words) : [origin];
    return words.lookUp.sourceOf(
      rangesOf(
        own.map(({ year }) => year),
        words,
      ),
      words.lookUp.titled(parts),
    );
  });
}

/** 「2019–2021、2023」 */
export function rangesOf(years: readonly number[], words: Words): string {
  const ranges: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = ranges.at(-1);
    if (last && last.to === year - 1) last.to = year;
    else ranges.push({ from: year, to: year });
  }
  return ranges.map(({ from, to }) => words.lookUp.yearRange(from, to)).join(words.list);
}

function originParts({ publishedOn, source }: Figures, words: Words): string[] {
  const published = publishedOn === null ? [] : [words.lookUp.published(publishedOn)];
  return [...published, originText(source, words)];
}

function originText({ kind, name, url }: Figures['source'], words: Words): string {
  if (url !== null) return url;
  if (kind === 'text') return words.lookUp.source.text;
  return name === null ? words.lookUp.source.sharedFile : words.lookUp.source.file(name);
}

/** 「2023-01-30」 by the clock of the offices. */
export function dayText(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : day.format(time);
}

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
