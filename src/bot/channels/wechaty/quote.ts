/** The text forms of WeChat: a quoted message, and a mention. */

/** Where a quotation ends: 」, a line of dashes. Some puppets write more of them, some fewer. */
const END = /」\r?\n(?:- ?){5,100}\r?\n/;

export interface Quoting {
  /** Who is quoted, and what was said; null where nothing is quoted. */
  readonly quoted: { readonly name: string; readonly text: string } | null;
  /** What the person writes under it. */
  readonly text: string;
}

/** Takes a quotation 「name:text」 with its line of dashes from the beginning of a text. */
export function quoting(text: string): Quoting {
  if (!text.startsWith('「')) return { quoted: null, text };
  const end = END.exec(text);
  if (!end) return { quoted: null, text };
  const inside = text.slice(1, end.index);
  const colon = inside.search(/[:：]/);
  return {
    quoted: { name: inside.slice(0, Math.max(colon, 0)).trim(), text: inside.slice(colon + 1).trim() },
    text: text.slice(end.index + end[0].length),
  };
}

/** Takes the mentions of somebody out; WeChat ends a mention with a narrow space (U+2005). */
export function withoutMention(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    if (name === '') continue;
    const mention = new RegExp(`@${RegExp.escape(name)}(?:[\\u2005\\s]|$)`, 'gu');
    rest = rest.replace(mention, ' ');
  }
  return rest === text ? text : rest.trim();
}
