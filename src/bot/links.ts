/** The links in what a person writes: between words, in brackets, with Chinese punctuation behind them. */

/** Where a link ends for certain. Chinese punctuation is written without a space behind a link. */
const link =
  /https?:\/\/[^\s<>"`{}|\\^\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u2018-\u201f\u2026\u00b7]+/gi;

const han = /\p{Script=Han}/u;
/** A name in Chinese that a file of a website may have: it ends as files do. */
const fileName = /^[^?#]*\.(?:s?html?|pdf|docx?|wps|ofd|xlsx?|et|rtf|odt|zip|jhtml|jspx?|aspx?|php)(?:[?#][!-~]*)?$/i;
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

interface Place {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** The links of a text in their order, each once. */
export const linksIn = (text: string): string[] => [...new Set(placesIn(text).map(({ url }) => url))];

/** What is said beside the links. */
export function textBeside(text: string): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of placesIn(text)) {
    rest += text.slice(at, start);
    at = end;
  }
  return (rest + text.slice(at)).trim();
}

/** Links that stand on a line of their own: in a report that was pasted, the others belong to its text. */
export const linksOnTheirOwn = (text: string): string[] => [
  ...new Set(
    text.split('\n').flatMap((line) => {
      const [first, ...others] = placesIn(line);
      return first && others.length === 0 && first.url === line.trim() ? [first.url] : [];
    }),
  ),
];

/** Whether something is nothing but a link. */
export const isLink = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

function placesIn(text: string): Place[] {
  return [...text.matchAll(link)].flatMap(({ 0: found, index }) => {
    const url = withoutEnd(withoutWords(found));
    return /^https?:\/\/[^/]/i.test(url) ? [{ url, start: index, end: index + url.length }] : [];
  });
}

/** Chinese words right behind a link are no part of it, unless they are the name of a file. */
function withoutWords(found: string): string {
  const at = found.search(han);
  if (at < 0) return found;
  const hostEnd = found.indexOf('/', found.indexOf('//') + 2);
  return hostEnd > 0 && at > hostEnd && fileName.test(found.slice(hostEnd)) ? found : found.slice(0, at);
}

/** Punctuation of the sentence, and a bracket that was opened before the link. */
function withoutEnd(found: string): string {
  let end = found.length;
  for (; end > 0; end--) {
    const last = found.charAt(end - 1);
    if (".,;:!?'*_~".includes(last)) continue;
    const opening = pairs[last];
    if (opening === undefined || count(found, opening, end) >= count(found, last, end)) break;
  }
  return found.slice(0, end);
}

const count = (text: string, character: string, end: number): number => text.slice(0, end).split(character).length - 1;
