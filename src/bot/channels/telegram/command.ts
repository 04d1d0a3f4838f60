/** Commands as Telegram has them: `/details@bot 1`, `/详情 1`, and the links that open a chat with words. */

/** Registered with the platform; without the slash they are words that the bot hears. */
export const commandNames = ['help', 'details', 'numbers', 'why', 'rules', 'ignored', 'language'] as const;

export interface Spoken {
  readonly text: string;
  /** Whether the command is ours, another bot's, or may be anyone's; null when there is none. */
  readonly to: 'us' | 'other' | null;
}

const pattern = /^\/([a-z0-9_]{1,32}|\p{Script=Han}{1,8})(?:@(\w+))?(?:\s+|$)/iu;

/** What a text says once its command is put into words. */
export function spoken(text: string, username: string): Spoken {
  const [whole = '', name = '', bot] = pattern.exec(text) ?? [];
  if (whole === '') return { text, to: null };
  if (bot !== undefined && bot.toLowerCase() !== username.toLowerCase()) return { text, to: 'other' };
  const rest = text.slice(whole.length).trim();
  const lower = name.toLowerCase();
  if (lower === 'start') return { text: rest === '' ? '/start' : linkedWords(rest), to: 'us' };
  // `/details_1` can be tapped where `/details 1` cannot.
  const [first = '', ...others] = lower.split('_');
  const ours = commandNames.some((one) => one === first) || /\p{Script=Han}/u.test(name);
  if (!ours) return { text, to: bot === undefined ? null : 'us' };
  return { text: [first, ...others, rest].filter(Boolean).join(' '), to: 'us' };
}

/**
 * What `t.me/bot?start=…` says: base64url of any words, or plain Latin words with `-` between them.
 */
function linkedWords(payload: string): string {
  if (/^[\w-]{1,64}$/.test(payload)) {
    const words = Buffer.from(payload, 'base64url').toString('utf8');
    const exact = Buffer.from(words, 'utf8').toString('base64url') === payload;
    if (exact && /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(words)) return words;
  }
  return payload.replaceAll('-', ' ');
}
