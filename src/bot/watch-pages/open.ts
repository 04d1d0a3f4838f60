/** One address opened: what is in it is kept for the chat as if it had been forwarded there, by nobody. */
import { createHash } from 'node:crypto';
import type { Answer } from '../../check.ts';
import { reasonOf } from '../../check.ts';
import type { WatchedLink } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { Batch, LinkInput } from '../batch.ts';
import type { Keeping } from '../keeping.ts';
import type { Words } from '../say/index.ts';

/** A report that was not known to the chat, or has changed. */
export interface Arrival {
  readonly agency: string;
  readonly name: string;
  readonly year: number;
}

export interface Opening {
  readonly batch: Batch;
  readonly keeping: Keeping;
  readonly words: Words;
  readonly now: () => Date;
  /** Reports of other years are not kept. */
  readonly years: readonly number[];
  readonly signal: AbortSignal;
}

export interface Opened {
  readonly link: WatchedLink;
  readonly arrived: readonly Arrival[];
  /** It holds the same as before. */
  readonly same: boolean;
}

/** What was read before is not read again. */
class Unchanged extends Error {}

/**
 * @param before what the address led to the last time
 * @param through has what stands there read
 * @returns null when the time was over before it could be told
 */
export async function open(
  { url, title }: { readonly url: string; readonly title: string },
  before: WatchedLink | undefined,
  through: LinkInput['through'],
  { batch, keeping, words, now, years, signal }: Opening,
): Promise<Opened | null> {
  let same = false;
  batch.add([
    {
      name: url,
      async through(read) {
        try {
          return await through((bytes, name) => {
            if (before?.hash === createHash('sha256').update(bytes).digest('hex')) throw new Unchanged();
            return read(bytes, name);
          });
        } catch (error) {
          same = error instanceof Unchanged;
          if (same || signal.aborted) throw new UserError('');
          throw error;
        }
      },
    },
  ]);
  await batch.settled();
  const at = now().toISOString();
  if (same && before) return { link: { ...before, title, at }, arrived: [], same };
  if (signal.aborted) return null;
  const found = await keepAll(batch.answers(), keeping, years);
  const trouble = keeping.trouble ?? (found.bare ? words.watch.bare : troubleIn(batch.answers(), words));
  return { link: { url, title, at, ...found.told, trouble }, arrived: found.arrived, same: false };
}

async function keepAll(answers: readonly Answer[], keeping: Keeping, years: readonly number[]) {
  const reports: WatchedLink['reports'][number][] = [];
  const arrived: Arrival[] = [];
  let unnamed = 0;
  let bare = false;
  let hash: string | null = null;
  for (const answer of answers) {
    if (answer.status !== 'report') continue;
    hash ??= answer.origin?.hash ?? null;
    for (const { report } of answer.judged) {
      const { agency, year, tables } = report;
      if (year === null || !years.includes(year)) continue;
      // Nobody looked before it was counted: what only speaks of a report does not tick anybody off.
      if (Object.values(tables).every((table) => table === null)) {
        bare = true;
        continue;
      }
      if (agency.name === null || !agency.stated) {
        unnamed += 1;
        continue;
      }
      const kept = await keeping.keep(report, answer.origin, null);
      if (!kept) continue;
      const one = { agency: kept.version.agency, name: kept.agency.name, year };
      reports.push(one);
      if (kept.again !== 'last') arrived.push(one);
    }
  }
  const isSettled = keeping.trouble === null && !bare;
  return { told: { reports, unnamed, hash: isSettled ? hash : null }, arrived, bare };
}

/** Why nothing could be had, or one of several; what is merely no report is no trouble. */
function troubleIn(answers: readonly Answer[], words: Words): string | null {
  const unread = answers.find(({ status }) => status === 'unreadable');
  return unread ? reasonOf(unread, words) : null;
}
