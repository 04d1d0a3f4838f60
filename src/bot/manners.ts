/** When the bot speaks among several people, and when it does not. Pure. */
import type { Answer } from '../check.ts';
import type { Asked, ChatSettings } from '../store/store.ts';
import type { Message } from './channel.ts';
import { saysAgency } from './commands/agency.ts';
import { brings } from './commands/check.ts';
import { picksNumber } from './commands/choose.ts';
import { bringsUnits } from './commands/roster-import.ts';
import type { Conversation } from './conversation.ts';

/** So long an answer to a question of the bot needs no mention, in milliseconds. */
const OPEN_MS = 5 * 60_000;
/** The same file is answered once in so long where nobody asked, in milliseconds. */
const ONCE_MS = 60_000;
const MOST_RECENT = 40;
const LONGEST_REASON = 200;

/** Whether a message was said to the bot. */
export const isAddressed = ({ group, addressed }: Message): boolean => group !== true || addressed !== false;

/** Whether a message is answered at all, if only perhaps; what is not is not even kept. */
export function concerns(message: Message, settings: ChatSettings | null, now: Date): boolean {
  if (message.fromBot) return false;
  if (isAddressed(message) || answersQuestion(message, settings?.asked ?? null, now)) return true;
  return settings?.silent !== true && brings(message);
}

/** Whether a person answers what the bot asked them just now. */
export function answersQuestion({ senderId, text, files }: Message, asked: Asked | null, now: Date): boolean {
  if (asked === null || asked.of !== senderId || now.toISOString() > asked.until) return false;
  const said = text.trim();
  if (asked.what === 'list') return files.length > 0 || bringsUnits(said, now);
  if (files.length > 0) return false;
  if (asked.what === 'choice') return picksNumber(said);
  if (asked.what === 'agency') return saysAgency(said);
  return said !== '' && said.length <= LONGEST_REASON;
}

/**
 * The question that is open in a conversation after an answer to a message.
 * @param before the one that was open before it
 */
export function askedIn(
  { asking, lookUp, reasonFor, roster, turn }: Conversation,
  message: Message,
  now: Date,
  before: Asked | null,
): Asked | null {
  const of = message.senderId;
  const until = new Date(now.getTime() + OPEN_MS).toISOString();
  // Who was asked for a list still is when somebody else has spoken meanwhile.
  const list = roster.awaiting;
  if (list && list.until >= now.getTime() && list.of !== null)
    return { of: list.of, what: 'list', until: new Date(list.until).toISOString() };
  if (of === undefined) return null;
  if (reasonFor?.turn === turn) return { of, what: 'reason', until };
  if (asking.length > 0) {
    // Only a further report asks somebody else.
    const isOpen = before?.what === 'agency' && before.until >= now.toISOString();
    return isOpen && !brings(message) ? before : { of, what: 'agency', until };
  }
  const fresh = lookUp?.choices && lookUp.at >= now.getTime() - ONCE_MS;
  return fresh ? { of, what: 'choice', until } : null;
}

/** Whether an answer is about an annual report with certainty. */
const isCertain = (answer: Answer): boolean =>
  answer.status === 'report' &&
  answer.judged.some(({ report }) => report.format !== null || (report.agency.stated && report.year !== null));

/**
 * Which of the answers about files that nobody asked for are told, and what is remembered of them.
 * @returns the places of those that are passed over
 */
export function passOver(
  answers: readonly Answer[],
  from: number,
  conversation: Conversation,
  now: Date,
): readonly number[] {
  const at = now.getTime();
  const recent = conversation.recent.filter((one) => at - one.at < ONCE_MS && at >= one.at);
  const gone: number[] = [];
  for (const [index, answer] of answers.entries()) {
    if (index < from) continue;
    const hash = answer.origin?.hash;
    if (!isCertain(answer) || recent.some((one) => one.hash === hash)) gone.push(index);
    else if (hash !== undefined) recent.push({ hash, at });
  }
  conversation.recent = recent.slice(-MOST_RECENT);
  return gone;
}
