/** The other pages of an article that a site has cut into several. */
import { type PageParts, resolved } from './page.ts';

/** No report is cut into more. */
const MOST = 50;

/** What stands in a link from page to page. */
const pagerText =
  /^[[(【（<«‹\s]*(?:\d{1,2}|第\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*页|[上下前后]一?页|首页|尾页|末页|next|prev(?:ious)?|[<>«»›‹]+)[\])】）>»›\s]*$/i;
const nextText = /[下后]一?页|next/i;
const pageParameter = /^(?:page|p|pn|pageno|pagenum|pageindex|curpage|currentpage|page_no|pager\.offset)$/i;

/** `art_12_2.shtml`: the article, what parts it from the number, the number, the ending. */
const numbered = /^(.+?)([_-])(\d{1,2})(\.\w{2,6})$/;

/**
 * The pages of the article by their numbers, this one among them; the order of the numbers is the
 * order of the pages. Only pages that differ from this one by a number are taken for its own.
 */
export function pagesOf(page: PageParts): { readonly current: number; readonly pages: ReadonlyMap<number, URL> } {
  return byScript(page) ?? byLinks(page);
}

/** `createPageHTML(3, 0, "t20240115_123", "html")`: how many, which, name, ending. */
function byScript(page: PageParts) {
  const call = /createPageHTML\s{0,9}\(([^()]{1,300})\)/i.exec(page.scripts)?.[1];
  if (call === undefined) return null;
  const values = call.split(',').map((one) => one.trim());
  const first = values.findIndex((one) => /^\d{1,3}$/.test(one));
  const [total = 0, current = 0] = values.slice(first, first + 2).map(Number);
  const [name = '', extension = ''] = values.slice(first + 2).map((one) => one.replace(/^["']|["']$/g, ''));
  if (first < 0 || !/^[\w.%-]{1,150}$/.test(name) || !/^\w{2,6}$/.test(extension)) return null;
  const pages = new Map<number, URL>();
  for (let number = 0; number < Math.min(total, MOST); number++) {
    const url = resolved(number === 0 ? `${name}.${extension}` : `${name}_${number}.${extension}`, page.url);
    if (url) pages.set(number, url);
  }
  return { current, pages };
}

function byLinks(page: PageParts) {
  const links = page.links.filter(({ text }) => pagerText.test(text));
  const here = fileOf(page.url) || indexAmong(links, page);
  // 「a_1.html」 may be the second page of 「a.html」 or an article of that name: its links tell.
  const inner = numbered.exec(here);
  const isInner =
    inner !== null &&
    links.some(({ href }) => {
      const file = fileOf(resolved(href, page.base) ?? page.url);
      const [, stem, mark, , extension] = inner;
      return (
        file !== here &&
        (file === `${stem}${extension}` || siblingNumber(file, `${stem}`, `${extension}`, mark) !== null)
      );
    });
  const stem = isInner ? `${inner[1]}${inner[4]}` : here;
  const others = links.flatMap(({ href, text }) => {
    const url = resolved(href, page.base);
    const place = url && placeOf(url, page.url, stem);
    return place ? [{ url, place, text }] : [];
  });
  const own = isInner ? null : fileOf(page.url) === '' ? 'first' : placeOf(page.url, page.url, stem);
  const first = numberOfFirst(others, own === 'first');
  const numberOf = (place: Place) => (place === 'first' ? first : place.number);
  const current = isInner ? Number(inner[3]) : numberOf(own ?? 'first');
  const pages = new Map([[current, page.url]]);
  for (const { url, place } of others) {
    const number = numberOf(place);
    if (!pages.has(number) && pages.size < MOST) pages.set(number, url);
  }
  return { current, pages };
}

/** What the first page of a folder is called, where the others are 「index_2.html」; empty when none is. */
function indexAmong(links: PageParts['links'], page: PageParts): string {
  for (const { href } of links) {
    const parts = numbered.exec(fileOf(resolved(href, page.base) ?? page.url));
    if (parts) return `${parts[1]}${parts[4]}`;
  }
  return '';
}

/** A page without a number in its address is the first. */
type Place = 'first' | { readonly number: number };

interface PagerLink {
  readonly url: URL;
  readonly place: Place;
  readonly text: string;
}

/** Which number the first page would have: sites count from 0 or from 1, and the words of a link count from 1. */
function numberOfFirst(links: readonly PagerLink[], isFirst: boolean): number {
  for (const { place, text } of links) {
    const said = /\d{1,2}/.exec(text)?.[0];
    if (said !== undefined && place !== 'first') return place.number - Number(said) + 1;
  }
  const next = links.find(({ text }) => nextText.test(text))?.place;
  return isFirst && next && next !== 'first' ? next.number - 1 : 0;
}

/** Which page of the article an address is, or null when it is something else. */
function placeOf(url: URL, article: URL, stem: string): Place | null {
  if (url.origin !== article.origin || folderOf(url) !== folderOf(article)) return null;
  const file = fileOf(url);
  const rest = (of: URL) => [...of.searchParams].filter(([key]) => !pageParameter.test(key)).join('&');
  if (rest(url) !== rest(article)) return null;
  const parameter = [...url.searchParams].find(([key]) => pageParameter.test(key))?.[1];
  if (parameter !== undefined)
    return file === fileOf(article) && /^\d{1,2}$/.test(parameter) ? { number: Number(parameter) } : null;
  if (file === stem) return 'first';
  const [, name = '', extension = ''] = /^(.*?)(\.\w{2,6})?$/.exec(stem) ?? [];
  const number = siblingNumber(file, name, extension);
  return number === null ? null : { number };
}

function siblingNumber(file: string, stem: string, extension: string, mark?: string): number | null {
  const parts = numbered.exec(file);
  if (!parts || parts[1] !== stem || parts[4] !== extension || (mark !== undefined && parts[2] !== mark)) return null;
  return Number(parts[3]);
}

const fileOf = (url: URL): string => url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
const folderOf = (url: URL): string => url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
