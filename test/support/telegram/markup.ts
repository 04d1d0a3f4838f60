/** Text with HTML as the Bot API reads it: what people see, and where it stands out. */
import { Refusal } from './refusal.ts';

export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

const kinds: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
};
const characters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const token = /<(\/?)([a-z-]*)((?:\s[^>]*)?)>|&(\w+|#\d+);|[^<&]+|[<&]/giy;

/**
 * Offsets are in UTF-16 units. White space at both ends is cut, as Telegram does.
 * @throws Refusal with Telegram's words when the markup is not sound
 */
export function readHtml(html: string): { text: string; entities: Entity[] } {
  let text = '';
  const entities: Entity[] = [];
  const open: { name: string; at: number; url?: string }[] = [];
  const refuse = (what: string, at: number) =>
    new Refusal(
      400,
      `Bad Request: can't parse entities: ${what} at byte offset ${Buffer.byteLength(html.slice(0, at))}`,
    );
  for (const match of html.matchAll(token)) {
    const [whole, closing, tag = '', attributes = '', entity] = match;
    if (entity !== undefined) {
      const known =
        characters[entity] ?? (entity.startsWith('#') ? String.fromCodePoint(Number(entity.slice(1))) : null);
      text += known ?? whole;
    } else if (!whole.startsWith('<')) {
      text += whole;
    } else if (closing) {
      const last = open.pop();
      if (last === undefined) throw refuse('Unexpected end tag', match.index);
      if (last.name !== tag) {
        throw refuse(`Unmatched end tag, expected "</${last.name}>", found "</${tag}>"`, match.index);
      }
      const url = last.url === undefined ? {} : { url: last.url };
      const length = text.length - last.at;
      if (length > 0) entities.push({ type: kinds[tag] ?? tag, offset: last.at, length, ...url });
    } else {
      if (!(tag in kinds)) throw refuse(`Unsupported start tag "${tag}"`, match.index);
      const url = /href="([^"]*)"/.exec(attributes)?.[1];
      open.push({ name: tag, at: text.length, ...(url === undefined ? {} : { url: url.replaceAll('&amp;', '&') }) });
    }
  }
  const last = open.pop();
  if (last) {
    const size = Buffer.byteLength(html);
    throw new Refusal(
      400,
      `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "${last.name}" (at byte offset ${size})`,
    );
  }
  return { text: text.trim(), entities };
}

const found: readonly [string, RegExp][] = [
  ['bot_command', /(?<![\w/])\/[a-z0-9_]{1,32}(?:@\w+)?/gi],
  ['mention', /(?<!\w)@\w{4,32}/g],
  ['url', /https?:\/\/[^\s<>"」)]+/g],
];

/** What Telegram marks by itself in a text that a person writes. */
export const entitiesIn = (text: string): Entity[] =>
  found.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
  );
