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
  /** The reporting year, and the one before. */
  readonly years: readonly [number, number];
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
  const { words, now, signal } = looking;
  const known = new Map((look?.links ?? []).map((link) => [link.url, link]));
  const links = new Map<string, WatchedLink>();
  const arrived: Arrival[] = [];
  const unnamed: WatchedLink[] = [];
  const queue: Listed[] = [];
  const met = new Set([url]);
  let trouble: string | null = null;
  let left = 0;
  const visit = async (one: Listed, mayList: boolean): Promise<WatchedLink | null> => {
    const opened = await open(one, known.get(one.url), through(one.url, mayList, looking, found), {
      ...looking,
      batch: looking.batch(),
      keeping: looking.keeping(),
    });
    if (opened === null) return null;
    arrived.push(...opened.arrived);
    if (opened.link.unnamed > 0 && !opened.same) unnamed.push(opened.link);
    return opened.link;
  };
  const found = ({ reports, cut }: Pick<Looked, 'reports' | 'cut'>) => {
    trouble ??= cut;
    for (const one of reports) {
      if (!met.has(one.url)) queue.push(one);
      met.add(one.url);
    }
  };

  const own = await visit({ url, title: '' }, true);
  const at = now().toISOString();
  trouble ??= own === null ? words.watch.tooLong : own.trouble;
  if (own !== null && own.hash !== null) links.set(url, own);
  // A column may list the years, and each year its reports: a list of lists, and no deeper.
  const ofPage = queue.length;
  for (const [index, one] of queue.entries()) {
    const before = known.get(one.url);
    const isAsked = before === undefined || mayHaveChanged(before, looking);
    const mayOpen = isAsked && links.size < MOST_LINKS && !signal.aborted;
    const link = mayOpen ? await visit(one, index < ofPage) : null;
    if (isAsked && link === null) left += 1;
    const kept = link ?? before;
    if (kept) links.set(one.url, kept);
  }
  // What could not be seen this time may still stand there.
  if (trouble !== null || left > 0) for (const [one, link] of known) if (!links.has(one)) links.set(one, link);
  return { url, at, trouble, left, links: [...links.values()], arrived, unnamed };
}

type Looked = Awaited<ReturnType<Awaited<ReturnType<Downloader>>['lookAtPage']>>;

/**
 * Has read what stands at an address.
 * @param found is told what a list there lists, if it may be one
 */
const through =
  (url: string, mayList: boolean, looking: Looking, found: (looked: Looked) => void): LinkInput['through'] =>
  async (read) => {
    const { download, words, years, rest, signal } = looking;
    const { fetcher, lookAtPage } = await download();
    const following = { manner: { publicOnly: true, rest, signal }, years: mayList ? years : [] };
    const looked = await lookAtPage(url, fetcher, read, words, following);
    found(looked);
    return (
      looked.outcome ?? { kind: 'answer', answer: { source: url, status: 'not-a-report', reason: 'other-document' } }
    );
  };

/** Whatever is not settled is opened each time: it may have been mended. */
function mayHaveChanged({ at, hash, reports, unnamed }: WatchedLink, { now, years: [year], faulty }: Looking): boolean {
  if (hash === null || unnamed > 0 || isWeekOld(at, now())) return true;
  return reports.some((one) => one.year === year && faulty.has(one.agency));
}
