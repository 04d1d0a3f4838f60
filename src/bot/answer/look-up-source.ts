/** Where a number is from, as far as this chat may know. */
import type { Figures } from '../../store/store.ts';
import type { Words } from '../say/index.ts';

/** 「东阿县人民政府办公室 2022 年年报 · 2023-01-30 公布 · https://…」 */
export const sourceText = (figures: Figures, words: Words): string =>
  words.lookUp.titled([words.lookUp.report(figures.agency.name, figures.year), ...originParts(figures, words)]);

/** 「2022 年:2023-01-30 公布 · https://…」 */
export const yearSourceText = (figures: Figures, words: Words): string =>
  words.lookUp.sourceOf(figures.year, words.lookUp.titled(originParts(figures, words)));

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
