/** Hears from Telegram: by long polling, or by a webhook of our own. Never ends by itself. */
import { TryLater } from '../../channel.ts';
import { type Api, Failure } from './api.ts';
import { type Update, updateKinds } from './types.ts';

/** How long Telegram holds a question to which there is nothing to say. */
const POLL_SECONDS = 50;
/** A server that answers sooner with nothing is not asked again at once. */
const EMPTY_MS = 200;
const LONGEST_BACKOFF_MS = 30_000;

/** Why nothing is heard. */
export type Trouble = 'unauthorized' | 'conflict' | 'unreachable';

export interface Listening {
  readonly api: Api;
  readonly signal: AbortSignal;
  /** The first pause after a failure; it doubles. */
  readonly backoffMs: number;
  /** Told what is wrong, or null when all is well. */
  readonly trouble: (trouble: Trouble | null) => void;
}

/** Takes an update; settles when it is kept. It is called in the order of the updates. */
export type Take = (update: Update) => Promise<void>;

/**
 * Asks for updates until the signal. An update is confirmed by asking for the next one, once it is kept: what was not
 * kept comes again.
 */
export async function poll(listening: Listening, take: Take): Promise<void> {
  const { api, signal, trouble } = listening;
  let offset = 0;
  const ask = async (): Promise<void> => {
    const began = performance.now();
    const payload = { offset, timeout: POLL_SECONDS, allowed_updates: updateKinds };
    const updates = await api.call<readonly Update[]>('getUpdates', payload, signal);
    trouble(null);
    // All are begun before the first is waited for, so that their writing to the disk overlaps.
    const taken = updates.map((update) => ({ id: update.update_id, kept: take(update) }));
    const results = await Promise.allSettled(taken.map(({ kept }) => kept));
    const lost = results.findIndex(({ status }) => status === 'rejected');
    const last = (lost < 0 ? taken : taken.slice(0, lost)).at(-1);
    if (last) offset = last.id + 1;
    const failed = results[lost];
    if (failed?.status === 'rejected') throw new NotKept('an update was not kept', { cause: failed.reason });
    if (updates.length === 0 && performance.now() - began < EMPTY_MS) await pause(EMPTY_MS, signal);
  };
  const attempt = withBackoff(listening, async (error) => {
    if (error instanceof Failure && error.code === 409 && /webhook/.test(error.description)) {
      await api.call('deleteWebhook', {}, signal);
    }
  });
  while (!signal.aborted) await attempt(ask);
  if (offset > 0) await confirm(api, offset);
}

/** Tells Telegram what was kept before the bot went; without it the same would come again and be known. */
const confirm = (api: Api, offset: number): Promise<void> =>
  api.call('getUpdates', { offset, limit: 1, timeout: 0 }, AbortSignal.timeout(2000)).then(
    () => {},
    () => {},
  );

class NotKept extends Error {}

/** Runs what may fail; pauses after a failure, longer each time, and does not reject. Gives whether it went well. */
export function withBackoff(
  { signal, backoffMs, trouble }: Listening,
  failed: (error: unknown) => Promise<void> = async () => {},
): (attempt: () => Promise<void>) => Promise<boolean> {
  let failures = 0;
  return async (attempt) => {
    try {
      await attempt();
      failures = 0;
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      if (!(error instanceof NotKept)) trouble(troubleOf(error));
      await failed(error).catch(() => {});
      const asked = error instanceof TryLater ? error.seconds * 1000 : 0;
      await pause(Math.max(asked, Math.min(backoffMs * 2 ** failures, LONGEST_BACKOFF_MS)), signal);
      failures += 1;
      return false;
    }
  };
}

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Failure)) return 'unreachable';
  if (error.code === 401 || error.code === 404) return 'unauthorized';
  return error.code === 409 ? 'conflict' : 'unreachable';
}

/** Waits, or ends with the signal. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
