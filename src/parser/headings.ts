/** The headings of the six sections, and the titles of reports. */
import { type SectionNumber, sections } from '../report/forms/common.ts';
import { keyOf, squeeze } from './normalize.ts';

export interface Heading {
  number: SectionNumber;
  /** The heading as printed, without what follows in the same line. */
  heading: string;
  /** Text that follows the heading in the same line. */
  rest: string;
}

const numerals = '一二三四五六';
const enumerated = /^第?([一二三四五六])(?:部分|、|\.|,|:|章)+/;

/** Titles by key, longest first, so that 「主动公开政府信息情况」 wins over 「主动公开情况」. */
const titles = sections
  .flatMap((section, index) =>
    [section.label, ...section.spellings].map((print) => ({
      key: keyOf(print.replace(enumerated, '')),
      number: (index + 1) as SectionNumber,
    })),
  )
  .sort((a, b) => b.key.length - a.key.length);

const titleByKey = new Map(titles.map((title) => [title.key, title.number]));

/** What a heading must speak of when its wording is not one of the known ones. */
const topics: Readonly<Record<SectionNumber, RegExp>> = {
  1: /总体|概况|概述|基本情况/,
  2: /主动公开/,
  3: /申请/,
  4: /复议|诉讼/,
  5: /问题|改进/,
  6: /其他|其它|需要报告|报告的?事项/,
};

const longestHeading = 60;

/**
 * Reads a line as a section heading, or null. A heading has its number (「一、」) or is exactly one of
 * the titles; text behind it in the same line is returned as `rest`.
 */
export function headingOf(line: string): Heading | null {
  const start = line.trimStart();
  const first = start.charAt(0);
  if (!'一二三四五六第总主收因政存其行概需'.includes(first)) return null;
  const head = squeeze(start.slice(0, 160));
  const match = enumerated.exec(head);
  if (!match) {
    if (head.length > longestHeading) return null;
    const number = titleByKey.get(keyOf(head));
    // 「主动公开情况」 alone is a sub-heading of section one.
    return number && keyOf(head).length >= 4 && !/^主动公开(?:政府信息)?(?:的)?情况$/.test(head)
      ? { number, heading: start.trim(), rest: '' }
      : null;
  }
  const body = head.slice(match[0].length);
  const key = keyOf(body);
  const title = titles.find((one) => key.startsWith(one.key));
  if (title) {
    const length = printedLength(start, match[0].length, title.key.length);
    const rest = start.slice(length).trim();
    if (key.length === title.key.length || /^[。:：,，]/.test(rest) || rest.length > 20) {
      return { number: title.number, heading: start.slice(0, length).trim(), rest: rest.replace(/^[。:：,，]\s*/, '') };
    }
  }
  const number = (numerals.indexOf(match[1] as string) + 1) as SectionNumber;
  if (squeeze(start).length > longestHeading || /[。；;]/.test(body) || !topics[number].test(body)) return null;
  return { number, heading: start.trim(), rest: '' };
}

const inner = /(?<=[\s。])[一二三四五六]\s?[、.．]\s?(?=[\u3400-\u9fff])/g;

/**
 * Cuts a paragraph at the section headings within it: some sites print a whole report as one line.
 * A list of the parts in a sentence (「包括一、总体情况,二、…」) is not cut: its items follow no space or full stop.
 */
export function cutAtHeadings(line: string): string[] {
  if (line.length < 40) return [line];
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(inner)) {
    const rest = line.slice(match.index, match.index + 60);
    const body = keyOf(rest.slice(match[0].length));
    const title = titles.find((one) => one.key.length >= 4 && body.startsWith(one.key));
    if (!title || match.index === 0) continue;
    parts.push(line.slice(from, match.index));
    from = match.index;
  }
  parts.push(line.slice(from));
  return parts;
}

/** How many characters of a printed line hold an enumerator of `before` squeezed characters and a title key of `keyLength`. */
function printedLength(print: string, before: number, keyLength: number): number {
  let seen = 0;
  let index = 0;
  while (index < print.length && seen < before) if (squeeze(print.charAt(index++)) !== '') seen++;
  let keyed = 0;
  while (index < print.length && keyed < keyLength) if (keyOf(print.charAt(index++)) !== '') keyed++;
  // A closing bracket belongs to the heading.
  while (index < print.length && /[)）]/.test(print.charAt(index))) index++;
  return index;
}

export interface Title {
  /** What stands before the year, or between year and 「政府信息公开」: the agency, when there is one. */
  agency: string;
  year: number | null;
}

const yearThenTopic =
  /^(.{0,60}?)(?:关于)?((?:19|20)\d\d)年?(?:年度|度)?(.{0,40}?)(?:政府)?(?:信息|政务)公开(?:工作)?(?:情况)?(?:的)?(?:年度|年)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:总结)?(?:报告|年报)/;
const topicThenYear =
  /^(.{0,60}?)(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)?[(]?((?:19|20)\d\d)年?(?:年度|度)?[)]?(?:工作)?(?:年度)?(?:报告|年报)?/;
const topicOnly = /^(.{0,60}?)(?:政府信息公开工作年度报告|政府信息公开年度报告|政府信息公开工作年报)/;

/** Reads a line (or two joined) as the title of an annual report, or null. */
export function titleOf(line: string): Title | null {
  if (line.length > 140 || !line.includes('公')) return null;
  const text = arabicYear(squeeze(line)).replace(/^(?:[<《"“]+|【[^】]{0,12}】)+/, '');
  if (text.length > 90 || /[。；;!?]/.test(text.slice(0, -1))) return null;
  // A full stop behind several clauses ends a sentence: 「官庄镇编制2022年…年度报告,统计期限为…。」
  if (text.endsWith('。') && /[,\uff0c]/.test(text)) return null;
  const byYear = yearThenTopic.exec(text);
  if (byYear && isTail(text.slice(byYear[0].length), byYear[0])) {
    return { agency: cleanAgency(byYear[1] ?? '') || cleanAgency(byYear[3] ?? ''), year: Number(byYear[2]) };
  }
  const byTopic = topicThenYear.exec(text);
  if (byTopic && /报告|年报/.test(byTopic[0]) && isTail(text.slice(byTopic[0].length))) {
    return { agency: cleanAgency(byTopic[1] ?? ''), year: Number(byTopic[2]) };
  }
  const bare = topicOnly.exec(text);
  if (bare && isTail(text.slice(bare[0].length))) return { agency: cleanAgency(bare[1] ?? ''), year: null };
  return null;
}

/** 「二〇二三年」→「2023年」. */
const arabicYear = (text: string): string =>
  text.replace(/[二一][〇零○O0九][〇零○O0一二三四五六七八九]{2}(?=年)/, (year) =>
    [...year].map((char) => (/[〇零○O0]/.test(char) ? '0' : '一二三四五六七八九'.indexOf(char) + 1)).join(''),
  );

/** What may follow a title in its line: nothing, a bracket, a site name behind a dash, the title once more. */
const isTail = (tail: string, title = ''): boolean =>
  tail === '' || /^[)》>"”」_\-—|([【]/.test(tail) || (title !== '' && tail.startsWith(title));

const cleanAgency = (text: string): string =>
  text.replace(/^(?:关于|附件\d*:?|[-—_·•>»:]+)/, '').replace(/(?:关于|的|[-—_(《:])+$/, '');
