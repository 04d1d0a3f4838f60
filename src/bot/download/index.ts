/** From a link to what stands behind it, read. Loaded when the first link comes. */
import type { Answer } from '../../check.ts';
import type { Outcome } from '../reading/outcome.ts';
import type { Words } from '../say/index.ts';
import { sizeText } from '../say/size.ts';
import { UserError } from '../user-error.ts';
import type { Access } from './connect.ts';
import { CannotFetch, type Failure } from './failure.ts';
import { Fetcher, type Limits, usualLimits } from './fetch.ts';
import { follow, type Worth } from './follow.ts';

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
    const { result, attachment, url, isPublic } = await follow(link, fetcher, async (bytes, name) => {
      const outcome = await read(bytes, name);
      return { worth: outcome.kind === 'files' ? 'tables' : worthOf(outcome.answer), result: outcome };
    });
    const from = { url, isPublic };
    if (result.kind === 'files') return { ...result, from };
    return {
      ...result,
      from,
      answer: { ...result.answer, source: link, ...(attachment === null ? {} : { attachment }) },
    };
  } catch (error) {
    if (error instanceof CannotFetch) throw new UserError(sentenceOf(error, link, words), { cause: error });
    throw error;
  }
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
function sentenceOf({ failure, address }: CannotFetch, link: string, words: Words): string {
  const sentence = wordsOf(failure, words);
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
