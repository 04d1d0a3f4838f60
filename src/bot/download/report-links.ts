/** The links of a page that lists reports: those whose words call them an annual report of a year that is asked for. */
import { otherPaper, reportName } from './attachments.ts';
import { type Link, type PageParts, readPage, resolved } from './page.ts';

export interface ListedReport {
  readonly url: string;
  /** What the page calls it. */
  readonly title: string;
}

const LONGEST_TITLE = 200;

/** Offices publish other annual reports beside the one on information disclosure. */
const otherReport = /法治|依法行政|预算|决算|绩效|财务|执法|统计|环境|质量|安全生产|社会责任/;
const disclosure = /信息公开/;
const english = /annual report.{0,40}(?:information|disclosure)|(?:information|disclosure).{0,40}annual report/i;

/** @param years in the order in which their reports are given */
export function reportLinks(page: PageParts, years: readonly number[]): ListedReport[] {
  const ofPage = isReport(page.titles) ? yearsIn(page.titles) : [];
  const found = new Map<string, { readonly listed: ListedReport; readonly rank: number }>();
  for (const { href, text, name } of [...page.links, ...linksInScripts(page)]) {
    const title = [text, name].find(isReport);
    const url = title === undefined ? null : resolved(href, page.base);
    if (title === undefined || !url || url.href === page.url.href || found.has(url.href)) continue;
    const said = yearsIn(`${text} ${name}`);
    const rank = years.findIndex((year) => (said.length > 0 ? said : ofPage).includes(year));
    if (rank >= 0) found.set(url.href, { listed: { url: url.href, title: title.slice(0, LONGEST_TITLE) }, rank });
  }
  return [...found.values()].toSorted((a, b) => a.rank - b.rank).map(({ listed }) => listed);
}

const isReport = (words: string): boolean =>
  english.test(words) ||
  (reportName.test(words) && !otherPaper.test(words) && (disclosure.test(words) || !otherReport.test(words)));

/** Years that are called so (「2026年」); where none is, those that merely stand there. */
function yearsIn(words: string): number[] {
  const plain = words.replace(chineseYear, (text) => [...text].map((digit) => digits[digit] ?? '').join(''));
  const called = [...plain.matchAll(/20[0-4]\d(?=\s{0,3}年(?!\s{0,3}\d{1,2}\s{0,3}月))/g)];
  const all = called.length > 0 ? called : [...plain.matchAll(/(?<!\d)20[0-4]\d(?!\d|\s{0,3}[-/.年]\s{0,3}\d)/g)];
  return all.map(([text]) => Number(text));
}

/** 「二〇二六年」; zero is written in three ways. */
const digits: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((digit, value) => [digit, String(value)])),
  '○': '0',
  零: '0',
};
const chineseYear = /二[〇○零][〇○零一二三四][〇○零一二三四五六七八九](?=年)/g;

/** Some sites write the first rows of a list into a script, which shows them. */
function linksInScripts({ scripts, url }: PageParts): readonly Link[] {
  if (!/<record>|<a\s/i.test(scripts)) return [];
  return readPage(scripts.replaceAll('<![CDATA[', '').replaceAll(']]>', ''), url).links;
}
