/** What changed since the last version of a report, in words. */
import type { Report } from '../../report/report.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, type Run } from '../say/reply.ts';
import type { Comparison, NumberChange } from '../versions.ts';
import { place } from './item.ts';

/** Changed numbers that are named; the rest are counted. */
const NAMED = 6;

/**
 * 「,第 2 版:上次 2 处都已改好」; the rest of a verdict line.
 * @param aside how many findings are set aside and compared with nothing
 */
export function versionRuns(comparison: Comparison, words: Words, aside = 0): Run[] {
  const { before, mended, fresh, version, back } = comparison;
  const parts: string[] = [];
  if (before === 0 && aside === 0) parts.push(words.version.nothingBefore);
  else if (before === 0) parts.push(...(fresh > 0 ? [] : [words.aside.nothingElse]));
  else if (mended === before) parts.push(words.version.allMended(before));
  else if (mended === 0) parts.push(words.version.noneMended(before));
  else parts.push(words.version.someMended(before, mended, before - mended));
  if (fresh > 0) parts.push(words.version.fresh(fresh));
  else if (before === 0 && aside === 0) parts.push(words.version.stillClean);
  const which = back ? words.version.back(version) : words.version.again(version);
  return [which, words.colon, parts.join(words.comma)];
}

/** 「变化:予以公开·总计 20 → 10;正文 34 → 31」. */
export function changesBlock({ changes }: Comparison, report: Report, words: Words): Block {
  if (changes.length === 0) return line(words.version.noChange);
  const named = changes.slice(0, NAMED).map((change) => changeText(change, report, words));
  if (changes.length > NAMED) named.push(words.version.more(changes.length));
  return line(words.version.changes(named.join(words.semicolon)));
}

function changeText({ at, from, to }: NumberChange, report: Report, words: Words): string {
  const where = typeof at === 'string' ? place(at, report, words.code) : claimPlace(at.metric, words);
  return words.version.change(where, numberText(from, words), numberText(to, words));
}

const numberText = (value: number | null, words: Words): string =>
  value === null ? words.numbers.empty : String(value);

/** The text's number by what it counts: 「正文新收」. */
export function claimPlace(metric: string, words: Words): string {
  const metrics: Readonly<Record<string, string>> = words.metrics;
  return words.version.text(metrics[metric] ?? metric);
}
