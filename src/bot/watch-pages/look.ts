/** A look at one watched page: the page, and the links on it that may have become something else since the last time. */
import type { PageLook, WatchedLink, WatchedPage } from '../../store/store.ts';
import type { Batch, LinkInput } from '../batch.ts';
import type { Keeping } from '../keeping.ts';
import type { Downloader } from '../link-input.ts';
import type { Words } from '../say/index.ts';
import { isWeekOld } from './due.ts';
import { type Arrival, open } from './open.ts';

/** Reports of a page that are followed. */
const MOST_LINKS = 300;

export interface Looking {
  readonly download: Downloader;
  readonly batch: () => Batch;
  readonly keeping: () => Keeping;
  readonly words: Words;
  readonly now: () => Date;
  /** The reporting year. */
  readonly year: number;
  /** The offices of the roster in whose reports something is left to be mended. */
  readonly faulty: ReadonlySet<string>;
  /** Milliseconds between two requests. */
  readonly rest: number;
  /** The time is over. */
  readonly signal: AbortSignal;
}

interface Listed {
  readonly url: string;
  readonly title: string;
}

/** What came of a look, and what of it is new. */
export interface LookedAt extends PageLook {
  readonly url: string;
  readonly arrived: readonly Arrival[];
  /** Links that were opened, and have reports whose office is not known. */
  readonly unnamed: readonly WatchedLink[];
}

export async function lookAt({ url, look }: WatchedPage, looking: Looking): Promise<LookedAt> {
  const { download, words, now, year, rest, signal } = looking;
  const { fetcher, readLink, lookAtPage } = await download();
  const years = [year, year - 1];
  const manner = { publicOnly: true, rest, signal };
  const known = new Map((look?.links ?? []).map((link) => [link.url, link]));
  const links = new Map<string, WatchedLink>();
  const arrived: Arrival[] = [];
  const unnamed: WatchedLink[] = [];
  const openOne = async (one: Listed, through: LinkInput['through']): Promise<WatchedLink | null> => {
    const opening = { batch: looking.batch(), keeping: looking.keeping(), words, now, years, signal };
    const opened = await open(one, known.get(one.url), through, opening);
    if (opened === null) return null;
    arrived.push(...opened.arrived);
    if (opened.link.unnamed > 0 && !opened.same) unnamed.push(opened.link);
    return opened.link;
  };

  let listed: readonly Listed[] = [];
  let trouble: string | null = null;
  const own = await openOne({ url, title: '' }, async (read) => {
    const { outcome, reports, cut } = await lookAtPage(url, fetcher, read, words, { manner, years });
    [listed, trouble] = [reports, cut];
    return outcome ?? { kind: 'answer', answer: { source: url, status: 'not-a-report', reason: 'other-document' } };
  });
  const at = now().toISOString();
  trouble ??= own === null ? words.watch.tooLong : own.trouble;
  if (own !== null && own.hash !== null) links.set(url, own);
  let left = 0;
  for (const one of listed) {
    const before = known.get(one.url);
    const isAsked = before === undefined || mayHaveChanged(before, looking);
    const opened =
      isAsked && links.size < MOST_LINKS && !signal.aborted
        ? await openOne(one, (read) => readLink(one.url, fetcher, read, words, manner))
        : null;
    const now = opened ?? before;
    if (isAsked && opened === null) left += 1;
    if (now) links.set(one.url, now);
  }
  // What could not be seen this time may still stand there.
  if (trouble !== null) for (const [address, link] of known) if (!links.has(address)) links.set(address, link);
  return { url, at, trouble, left, links: [...links.values()], arrived, unnamed };
}

/** Whatever is not settled is opened each time: it may have been mended. */
function mayHaveChanged({ at, hash, reports, unnamed }: WatchedLink, { now, year, faulty }: Looking): boolean {
  if (hash === null || unnamed > 0 || isWeekOld(at, now())) return true;
  return reports.some((one) => one.year === year && faulty.has(one.agency));
}
