/** From a link to what stands behind it, read. Loaded when the first link comes. */
import type { Answer } from '../../check.ts';
import { UserError } from '../../user-error.ts';
import type { Outcome } from '../reading/outcome.ts';
import type { Words } from '../say/index.ts';
import { sizeText } from '../say/size.ts';
import { allowedUrl, hostOf } from './address.ts';
import type { Access } from './connect.ts';
import { CannotFetch, type Failure } from './failure.ts';
import { Fetcher, type Limits, type Manner, usualLimits } from './fetch.ts';
import { type Following, follow, type Worth } from './follow.ts';
import type { ListedReport } from './report-links.ts';

/** What the settings say about links. */
export interface LinkSettings {
  readonly maxBytes: number;
  readonly privateHosts: readonly string[];
}

/** One for all conversations, so that each site is asked one thing at a time. */
export function newFetcher(
  { maxBytes, privateHosts }: LinkSettings,
  limits: Partial<Limits> = {},
  resolve?: Access['resolve'],
): Fetcher {
  const access = { privateHosts: new Set(privateHosts), ...(resolve ? { resolve } : {}) };
  return new Fetcher(access, { ...usualLimits, bytes: maxBytes, ...limits });
}

/**
 * Reads what stands behind a link.
 * @param read reads one file; called for the page, and for its attachment when the page holds no report
 * @throws UserError with the sentence for what could not be had
 */
export async function readLink(
  link: string,
  fetcher: Fetcher,
  read: (bytes: Uint8Array, name: string) => Promise<Outcome>,
  words: Words,
): Promise<Outcome> {
  try {
    const { outcome } = await readBehind(link, fetcher, read, {});
    return outcome;
  } catch (error) {
    if (error instanceof CannotFetch) throw new UserError(sentenceOf(error, link, words, {}), { cause: error });
    throw error;
  }
}

/** What stands on a page that is looked at again and again. */
export interface Looked {
  /** The report that the page itself is, if it is one; null for a list. */
  readonly outcome: Outcome | null;
  readonly reports: readonly ListedReport[];
  /** Why a part of a list could not be had. */
  readonly cut: string | null;
}

/**
 * Reads a page that is a report, or lists reports.
 * @param years whose reports are asked for
 * @throws UserError with the sentence for what could not be had
 */
export async function lookAtPage(
  link: string,
  fetcher: Fetcher,
  read: (bytes: Uint8Array, name: string) => Promise<Outcome>,
  words: Words,
  following: Required<Following>,
): Promise<Looked> {
  try {
    const { outcome, list } = await readBehind(link, fetcher, read, following);
    if (!list) return { outcome, reports: [], cut: null };
    return {
      outcome: null,
      reports: list.reports,
      cut: list.cut && sentenceOf(list.cut, link, words, following.manner),
    };
  } catch (error) {
    if (!(error instanceof CannotFetch)) throw error;
    // A list, though of no year that is asked for.
    if (error.failure.kind === 'several-reports') return { outcome: null, reports: [], cut: null };
    throw new UserError(sentenceOf(error, link, words, following.manner), { cause: error });
  }
}

/**
 * The address of a page that anybody can open, as far as it tells itself.
 * @throws UserError with the sentence why it is none
 */
export function publicAddress(link: string, { access }: Fetcher, words: Words): string {
  try {
    const url = allowedUrl(link, new Set());
    if (access.privateHosts.has(hostOf(url))) throw new CannotFetch({ kind: 'not-allowed', why: 'private' }, link);
    url.hash = '';
    return url.href;
  } catch (error) {
    if (error instanceof CannotFetch)
      throw new UserError(sentenceOf(error, link, words, { publicOnly: true }), { cause: error });
    throw error;
  }
}

async function readBehind(
  link: string,
  fetcher: Fetcher,
  read: (bytes: Uint8Array, name: string) => Promise<Outcome>,
  following: Following,
) {
  const found = await follow(
    link,
    fetcher,
    async (bytes, name) => {
      const outcome = await read(bytes, name);
      return { worth: outcome.kind === 'files' ? 'tables' : worthOf(outcome.answer), result: outcome };
    },
    following,
  );
  const { result, attachment, url, isPublic, list } = found;
  const from = { url, isPublic };
  if (result.kind === 'files') return { outcome: { ...result, from }, list };
  const answer = { ...result.answer, source: link, ...(attachment === null ? {} : { attachment }) };
  return { outcome: { ...result, from, answer }, list };
}

/** What an answer is worth to somebody who looks for a report. */
function worthOf(answer: Answer): Worth {
  if (answer.status === 'unreadable') return 'unreadable';
  if (answer.status === 'not-a-report') {
    return answer.reason === 'empty' || answer.reason === 'no-text' ? 'no-text' : 'nothing';
  }
  const hasTables = answer.judged.some(({ report }) => Object.values(report.tables).some((table) => table !== null));
  return hasTables ? 'tables' : 'text';
}

/** The sentence for a failure; with the address when it is another one than was sent. */
function sentenceOf({ failure, address }: CannotFetch, link: string, words: Words, { publicOnly }: Manner): string {
  const isPrivate = failure.kind === 'not-allowed' && failure.why === 'private';
  const sentence = publicOnly && isPrivate ? words.watch.notPublic : wordsOf(failure, words);
  if (!URL.canParse(link) || new URL(link).href === address || link === address) return sentence;
  return words.link.at(sentence, address);
}

function wordsOf(failure: Failure, { link }: Words): string {
  switch (failure.kind) {
    case 'not-allowed':
      return link['not-allowed'][failure.why];
    case 'timed-out':
      return link['timed-out'][failure.waitedFor](failure.seconds);
    case 'too-large':
      return link['too-large'](sizeText(failure.limit));
    case 'server-error':
      return link['server-error'](failure.status);
    case 'several-reports':
      return link['several-reports'](failure.count);
    default:
      return link[failure.kind];
  }
}
