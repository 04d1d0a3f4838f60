/** The files that a page leads to, and which of them is the report that the page stands for. */
import { type PageParts, resolved } from './page.ts';

export interface Attachment {
  readonly url: URL;
  /** What the page calls it. */
  readonly name: string;
}

/** The kinds of files, those that are read most exactly first. */
const kinds = ['docx', 'doc', 'wps', 'odt', 'rtf', 'pdf', 'ofd', 'xlsx', 'xls', 'et', 'zip'];
const ending = new RegExp(`\\.(${kinds.join('|')})(?=$|[?#&"'\\s)）\\]】])`, 'i');

export const reportName = /年度?报告|年报|信息公开.{0,12}报告|信息公开.{0,8}年报/;
/** Papers that hang beside a report. */
export const otherPaper = /申请表|流程|指南|目录|解读|图解|通知|办法|制度|方案|要点|说明|统计表|模板|样表|意见/;

/** A page that offers more reports than this is a list. */
const MOST = 3;

/** The report among the attachments, with others of its kind behind it; or how many there are when it is a list. */
export function attachmentsOf(page: PageParts): { readonly files: readonly Attachment[]; readonly several: number } {
  const isAboutReport = reportName.test(page.titles);
  const years = new Set(page.titles.match(year));
  const found = allFiles(page).filter(({ name }) => {
    const named = name.match(year);
    if (named && years.size > 0 && !named.some((one) => years.has(one))) return false;
    return reportName.test(name) || (isAboutReport && !otherPaper.test(name));
  });
  const reports = new Set(found.filter(({ name }) => reportName.test(name)).map(keyOf));
  const reportYears = new Set([...reports].map((key) => key.match(year)?.[0] ?? ''));
  if (reports.size > MOST || (reports.size > 1 && reportYears.size > 1)) return { files: [], several: reports.size };
  const files = found
    .map((file) => ({ file, rank: rankOf(file) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ file }) => file);
  return { files, several: 0 };
}

const year = /20[0-4]\d(?=年|\D|$)/g;

const kindOf = ({ url, name }: Attachment): string =>
  (ending.exec(name) ?? ending.exec(decoded(url)))?.[1]?.toLowerCase() ?? '';

/** The same report offered as several kinds of file has one key. */
const keyOf = ({ name }: Attachment): string =>
  name.replace(ending, '').replace(/附件\s*\d*|点击|查看|下载|[\s:：()（）.]|(?:word|pdf|wps|ofd)版?/gi, '');

const rankOf = (file: Attachment): number => {
  const paper = reportName.test(file.name) ? 0 : otherPaper.test(file.name) ? 2 : 1;
  return paper * 100 + kinds.indexOf(kindOf(file));
};

function allFiles(page: PageParts): Attachment[] {
  const files = new Map<string, Attachment>();
  const add = (href: string, name: string) => {
    const url = resolved(href, page.base);
    if (!url) return;
    const inside = viewed(url) ?? url;
    if (!ending.test(decoded(inside)) && !ending.test(name)) return;
    const given = name.trim() === '' ? (decoded(inside).split('/').at(-1) ?? '') : name.trim();
    const known = files.get(inside.href);
    if (!known || (!reportName.test(known.name) && reportName.test(given))) {
      files.set(inside.href, { url: inside, name: given });
    }
  };
  for (const { href, text, name } of page.links) {
    // The text may be 「点击下载」 while the title names the file; the address may name it when neither does.
    const last = resolved(href, page.base);
    const candidates = [text, name, last ? (decoded(last).split('/').at(-1) ?? '') : ''].map((one) => one.trim());
    add(href, candidates.find((one) => reportName.test(one)) ?? candidates.find((one) => one !== '') ?? '');
  }
  for (const href of page.frames) add(href, '');
  for (const [, double, single] of page.scripts.matchAll(quotedFile)) add(double ?? single ?? '', '');
  return [...files.values()];
}

const quotedFile = new RegExp(
  `"([^"\\s]{1,1000}\\.(?:${kinds.join('|')}))"|'([^'\\s]{1,1000}\\.(?:${kinds.join('|')}))'`,
  'gi',
);

/** The file that a viewer shows (`viewer.html?file=/a/b.pdf`). */
function viewed(url: URL): URL | null {
  for (const key of ['file', 'src', 'url', 'pdf', 'path']) {
    const value = url.searchParams.get(key);
    if (value && ending.test(value)) return resolved(value, url);
  }
  return null;
}

function decoded(url: URL): string {
  const path = url.pathname + url.search;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
