/** What the errors of the platform mean for a piece. */
import { ChatClosed, TryLater } from '../../channel.ts';

const BUSY_SECONDS = 60;
const LOST_SECONDS = 10;

/** Too often, in several wordings; and busy. */
const busy = new Set([-1, 45009, 45033]);
/** No such person, no such group, or one of which the bot is no part. */
const closed = new Set([40003, 60111, 81013, 86001, 86003, 93008]);
/** The message can not be answered by a stream (any more). */
const late = new Set([846605, 846608]);

const codeOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : null;

/** The message can be pushed instead. */
export const isLate = (error: unknown): boolean => late.has(codeOf(error) ?? 0);

export function refusalOf(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) {
    // Said before anything is sent; a lost acknowledgement is another matter.
    const unsent = error instanceof Error && error.message.startsWith('WebSocket not connected');
    return unsent ? new TryLater(LOST_SECONDS, { cause: error }) : error;
  }
  if (busy.has(code)) return new TryLater(BUSY_SECONDS);
  if (closed.has(code)) return new ChatClosed(`the platform answered ${code}`);
  return new Error(`the platform answered ${code}`);
}
