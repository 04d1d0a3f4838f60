/**
 * What stands behind a link: the page, the pages it was cut into, or the file that a page is only the
 * shell of. Whether something is a report is not known here: a function says it.
 */
import { type Attachment, attachmentsOf } from './attachments.ts';
import { CannotFetch } from './failure.ts';
import type { Fetched, Fetcher, Session } from './fetch.ts';
import { joinPages } from './join.ts';
import { pagesOf } from './next-pages.ts';
import { framedPages, stubTarget } from './stub.ts';
import { asPage, bytesOf, type Page } from './web-page.ts';

/** Pages that only lead on, one behind the other. */
const MOST_STUBS = 5;
/** Pages of one article. */
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
}

/**
 * @returns what was found, and whether anybody could have found it: no step led into the own network
 * @throws CannotFetch
 */
export async function follow<T>(
  link: string,
  fetcher: Fetcher,
  read: Read<T>,
): Promise<Found<T> & { readonly isPublic: boolean }> {
  const session = fetcher.session();
  try {
    const found = await new Following(session, fetcher.limits.bytes, read).from(link);
    return { ...found, isPublic: session.isPublic };
  } finally {
    await session.close();
  }
}

class Following<T> {
  readonly #session: Session;
  readonly #limit: number;
  readonly #read: Read<T>;

  constructor(session: Session, limit: number, read: Read<T>) {
    this.#session = session;
    this.#limit = limit;
    this.#read = read;
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
    const whole = await this.#allPages(page, current, pages);
    if (whole.length < 2) return alone;
    const joined = new TextEncoder().encode(joinPages(whole));
    const together = await this.#read(joined, page.fetched.name);
    return isReport(alone.worth) && !isReport(together.worth) ? alone : together;
  }

  /** The pages of an article in their order; what each of them knows of the others is followed too. */
  async #allPages(page: Page, current: number, first: ReadonlyMap<number, URL>): Promise<string[]> {
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
    }
    return [...texts].sort(([a], [b]) => a - b).flatMap(([, text]) => (text === '' ? [] : [text]));
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
