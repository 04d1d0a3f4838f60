/**
 * What stands behind a link: the page, the pages it was cut into, or the file that a page is only the
 * shell of. Whether something is a report is not known here: a function says it.
 */
import { type Attachment, attachmentsOf } from './attachments.ts';
import { CannotFetch } from './failure.ts';
import type { Fetched, Fetcher, Manner, Session } from './fetch.ts';
import { joinPages } from './join.ts';
import { pagesOf } from './next-pages.ts';
import { type ListedReport, reportLinks } from './report-links.ts';
import { framedPages, stubTarget } from './stub.ts';
import { asPage, bytesOf, type Page } from './web-page.ts';

/** Pages that only lead on, one behind the other. */
const MOST_STUBS = 5;
/** Pages of one article, or of one list. */
const MOST_PAGES = 10;
const MOST_FRAMES = 3;

/** How much of a report something holds: its tables, its text alone, nothing; or it cannot be read. */
export type Worth = 'tables' | 'text' | 'nothing' | 'no-text' | 'unreadable';

/** Reads bytes and says what they are worth. */
export type Read<T> = (bytes: Uint8Array, name: string) => Promise<{ readonly worth: Worth; readonly result: T }>;

export interface Found<T> {
  readonly result: T;
  /** The file that was read instead of the page, as the page or the server names it. */
  readonly attachment: string | null;
  /** Where what was read stands, after redirects and pages that only lead on. */
  readonly url: string;
  /** The reports that the page lists, where somebody asked for a list. */
  readonly list?: List;
}

export interface List {
  readonly reports: readonly ListedReport[];
  /** Why a further page of the list could not be had; null when all could. */
  readonly cut: CannotFetch | null;
}

export interface Following {
  readonly manner?: Manner;
  /** A page that lists reports of these years is taken for a list. */
  readonly years?: readonly number[];
}

/**
 * @returns what was found, and whether anybody could have found it: no step led into the own network
 * @throws CannotFetch
 */
export async function follow<T>(
  link: string,
  fetcher: Fetcher,
  read: Read<T>,
  { manner = {}, years = [] }: Following = {},
): Promise<Found<T> & { readonly isPublic: boolean }> {
  const session = fetcher.session(manner);
  try {
    const found = await new Path(session, fetcher.limits.bytes, read, years).from(link);
    return { ...found, isPublic: session.isPublic };
  } finally {
    await session.close();
  }
}

class Path<T> {
  readonly #session: Session;
  readonly #limit: number;
  readonly #read: Read<T>;
  readonly #years: readonly number[];

  constructor(session: Session, limit: number, read: Read<T>, years: readonly number[]) {
    this.#session = session;
    this.#limit = limit;
    this.#read = read;
    this.#years = years;
  }

  async from(link: string): Promise<Found<T>> {
    const arrived = await this.#throughStubs(await this.#session.fetch(link));
    if (!('html' in arrived)) {
      const { result } = await this.#read(arrived.bytes, arrived.name);
      return { result, attachment: null, url: arrived.url.href };
    }
    const url = arrived.fetched.url.href;
    const own = await this.#readPage(arrived);
    if (own.worth === 'tables') return { result: own.result, attachment: null, url };
    const list = await this.#list(arrived);
    // A report without its tables may stand beside links to others.
    if (list && (own.worth !== 'text' || list.reports.length > 1)) {
      return { result: own.result, attachment: null, url, list };
    }
    const file = await this.#attachment(arrived, own.worth === 'text');
    if (file) return file;
    if (own.worth === 'text') return { result: own.result, attachment: null, url };
    for (const frame of framedPages(arrived).slice(0, MOST_FRAMES)) {
      const inner = await this.#throughStubs(await this.#session.fetch(frame.href));
      if (!('html' in inner)) continue;
      const framed = await this.#readPage(inner);
      if (isReport(framed.worth)) {
        return { result: framed.result, attachment: null, url: inner.fetched.url.href };
      }
      const framedList = await this.#list(inner);
      if (framedList) return { result: own.result, attachment: null, url, list: framedList };
      const framedFile = await this.#attachment(inner, false);
      if (framedFile) return framedFile;
    }
    throwWhatItIs(link, arrived, own.worth);
    return { result: own.result, attachment: null, url };
  }

  /** Follows pages that only lead on, to the first that does not. */
  async #throughStubs(first: Fetched): Promise<Page | Fetched> {
    let fetched = first;
    for (let step = 0; ; step++) {
      const page = asPage(fetched);
      const target = page && stubTarget(page);
      if (!page) return fetched;
      if (!target) return page;
      if (step >= MOST_STUBS) throw new CannotFetch({ kind: 'too-many-redirects' }, fetched.url.href);
      fetched = await this.#session.fetch(target.href);
    }
  }

  /** Reads a page, with the other pages of its article when it has some. */
  async #readPage(page: Page) {
    const alone = await this.#read(bytesOf(page), page.fetched.name);
    const { current, pages } = pagesOf(page);
    if (pages.size < 2 || (!isReport(alone.worth) && !reportTitle.test(page.titles))) return alone;
    // The pages of a list are no article.
    if (!isReport(alone.worth) && reportLinks(page, this.#years).length > 0) return alone;
    const whole = new Map([[current, page.html]]);
    for await (const [number, { html }] of this.#otherPages(page, current, pages)) whole.set(number, html);
    if (whole.size < 2) return alone;
    const inOrder = [...whole].sort(([a], [b]) => a - b).map(([, html]) => html);
    const joined = new TextEncoder().encode(joinPages(inOrder));
    const together = await this.#read(joined, page.fetched.name);
    return isReport(alone.worth) && !isReport(together.worth) ? alone : together;
  }

  /** The reports of the years that are asked for among the links of a page and of those behind it; null without any. */
  async #list(page: Page): Promise<List | null> {
    if (this.#years.length === 0) return null;
    const reports = new Map<string, ListedReport>();
    const add = (found: readonly ListedReport[]) => {
      for (const one of found) if (!reports.has(one.url)) reports.set(one.url, one);
    };
    add(reportLinks(page, this.#years));
    let cut: CannotFetch | null = null;
    try {
      const { current, pages } = pagesOf(page);
      for await (const [, other] of this.#otherPages(page, current, pages)) {
        const found = reportLinks(other, this.#years);
        // A list goes back in time.
        if (found.length === 0) break;
        add(found);
      }
    } catch (error) {
      if (!(error instanceof CannotFetch)) throw error;
      cut = error;
    }
    return reports.size === 0 ? null : { reports: [...reports.values()], cut };
  }

  /** The other pages of an article or list, as they are had; what each of them knows of the others is followed too. */
  async *#otherPages(
    page: Page,
    current: number,
    first: ReadonlyMap<number, URL>,
  ): AsyncGenerator<[number: number, Page]> {
    const known = new Map(first);
    const texts = new Map([[current, page.html]]);
    let size = page.fetched.bytes.length;
    for (let tries = 1; tries < MOST_PAGES; tries++) {
      const number = [...known.keys()].sort((a, b) => a - b).find((one) => !texts.has(one));
      const url = number === undefined ? undefined : known.get(number);
      if (number === undefined || !url) break;
      const other = await this.#otherPage(url);
      // The first page may have two addresses.
      const isNew = other !== null && ![...texts.values()].includes(other.html);
      texts.set(number, isNew ? other.html : '');
      if (!isNew) continue;
      size += other.fetched.bytes.length;
      if (size > this.#limit) throw new CannotFetch({ kind: 'too-large', limit: this.#limit }, page.url.href);
      const addresses = new Set([...known.values()].map(({ href }) => href));
      for (const [further, address] of pagesOf(other).pages) {
        if (!known.has(further) && !addresses.has(address.href)) known.set(further, address);
      }
      yield [number, other];
    }
  }

  /** A page that is announced but does not exist is none; any other failure would leave a hole in the report. */
  async #otherPage(url: URL): Promise<Page | null> {
    try {
      return asPage(await this.#session.fetch(url.href));
    } catch (error) {
      if (error instanceof CannotFetch && error.failure.kind === 'not-found') return null;
      throw error;
    }
  }

  /**
   * The report among the files of a page. One that cannot be read is better than a page that says nothing.
   * @param tablesOnly the page holds a report already, and only its tables are missing
   */
  async #attachment(page: Page, tablesOnly: boolean): Promise<Found<T> | null> {
    const { files, several } = attachmentsOf(page);
    if (several > 0 && !tablesOnly) {
      throw new CannotFetch({ kind: 'several-reports', count: several }, page.url.href);
    }
    let unreadable: Found<T> | null = null;
    let failed: unknown = null;
    for (const file of files) {
      try {
        const fetched = await this.#session.fetch(file.url.href);
        const { worth, result } = await this.#read(fetched.bytes, fetched.name);
        const found = { result, attachment: nameOf(file, fetched), url: fetched.url.href };
        if (worth === 'tables' || (worth === 'text' && !tablesOnly)) return found;
        if (worth === 'unreadable') unreadable ??= found;
      } catch (error) {
        if (!(error instanceof CannotFetch)) throw error;
        failed ??= error;
      }
    }
    if (tablesOnly) return null;
    if (!unreadable && failed) throw failed;
    return unreadable;
  }
}

const reportTitle = /信息公开.{0,16}(?:报告|年报)|年度报告/;
const isReport = (worth: Worth): boolean => worth === 'tables' || worth === 'text';

/** A page with nothing of a report, told for what it is where that can be seen. */
function throwWhatItIs(link: string, page: Page, worth: Worth): void {
  const fail = (kind: 'needs-login' | 'not-found' | 'not-a-page') => new CannotFetch({ kind }, link);
  if (page.asksPassword && page.visible < LITTLE) throw fail('needs-login');
  if (page.visible < LITTLE && missing.test(page.titles)) throw fail('not-found');
  // What only a program in a browser could show.
  if (worth === 'no-text') throw fail('not-a-page');
}

const LITTLE = 600;
const missing = /(?<!\d)404(?!\d)|not found|(?:页面|网页|文章|内容|信息).{0,6}(?:不存在|找不到|已被?删除|走丢)/i;

/** The name that says most: that of the page, without the word for attachment, with the ending that the server gives. */
function nameOf(file: Attachment, fetched: Fetched): string {
  const ending = /\.\w{2,5}$/.exec(fetched.name)?.[0] ?? '';
  const name = file.name.replace(/^附件\s{0,9}\d{0,2}\s{0,9}[:\uff1a.]\s{0,9}(?=\S)/, '');
  return name.toLowerCase().includes(ending.toLowerCase()) ? name : name + ending;
}
