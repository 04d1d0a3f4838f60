/** What a page points to, collected in one pass: links, frames, scripts, what the head says. */
import { Parser } from 'htmlparser2';

/** More is not looked at: a menu of thousands of links is no shell around a report. */
const MOST_LINKS = 5000;
const MOST_SCRIPT = 200_000;
const MOST_TEXT = 300;
/** An address longer than this is none of a website. */
const LONGEST = 4000;
const DEEPEST = 2000;
/** Characters between two looks at the depth. */
const STEP = 16_384;

export interface Link {
  readonly href: string;
  /** What stands in the link, and what its attributes call it. */
  readonly text: string;
  readonly name: string;
}

export interface PageParts {
  readonly url: URL;
  /** What relative links begin from. */
  readonly base: URL;
  /** `<title>`, and what the page calls the article's title. */
  readonly titles: string;
  readonly refresh: { readonly delay: number; readonly href: string } | null;
  readonly links: readonly Link[];
  /** Frames, embedded objects. */
  readonly frames: readonly string[];
  readonly scripts: string;
  /** How many characters a reader sees, without the words of links. */
  readonly visible: number;
  readonly asksPassword: boolean;
}

const unseen = new Set(['script', 'style', 'title', 'noscript', 'template', 'iframe', 'option']);
/** Attributes in which frames and objects keep the address, usual ones first. */
const sources: Readonly<Record<string, readonly string[]>> = {
  iframe: ['src', 'data-src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
};
const titleNames = new Set(['articletitle', 'og:title']);

/** Never throws on malformed markup; linear. */
export function readPage(html: string, url: URL): PageParts {
  const links: Link[] = [];
  const frames: string[] = [];
  const open: string[] = [];
  let base = url;
  let titles = '';
  let refresh: PageParts['refresh'] = null;
  let scripts = '';
  let visible = 0;
  let depth = 0;
  let asksPassword = false;
  let link: { href: string; text: string; name: string } | null = null;

  const endLink = () => {
    if (link && links.length < MOST_LINKS) links.push({ ...link, text: link.text.replace(/\s+/g, ' ').trim() });
    link = null;
  };

  const parser = new Parser({
    onopentag(tag, attributes) {
      depth += 1;
      if (unseen.has(tag)) open.push(tag);
      for (const key of sources[tag] ?? []) {
        const source = attributes[key]?.trim();
        if (source && source.length < LONGEST && frames.length < MOST_LINKS) frames.push(source);
      }
      if (tag === 'a') {
        endLink();
        const { href = '', title = '', download = '' } = attributes;
        if (href !== '' && href.length < LONGEST) {
          link = { href: href.trim(), text: '', name: (download || title).slice(0, MOST_TEXT) };
        }
      } else if (tag === 'base' && attributes.href && URL.canParse(attributes.href, url.href)) {
        base = new URL(attributes.href, url);
      } else if (tag === 'input' && attributes.type?.toLowerCase() === 'password') {
        asksPassword = true;
      } else if (tag === 'meta') {
        const { content = '' } = attributes;
        if (titleNames.has((attributes.name ?? attributes.property ?? '').toLowerCase()))
          titles += ` ${content.slice(0, MOST_TEXT)}`;
        if (attributes['http-equiv']?.toLowerCase() === 'refresh') refresh ??= refreshOf(content);
      }
    },
    ontext(text) {
      const inside = open.at(-1);
      if (inside === 'script') {
        if (scripts.length < MOST_SCRIPT) scripts += text.slice(0, MOST_SCRIPT);
      } else if (inside === 'title') titles += titles.length < MOST_TEXT ? text.slice(0, MOST_TEXT) : '';
      else if (inside === undefined && link) link.text += link.text.length < MOST_TEXT ? text.slice(0, MOST_TEXT) : '';
      else if (inside === undefined) visible += text.trim().length;
    },
    onclosetag(tag) {
      depth -= 1;
      if (tag === 'a') endLink();
      if (open.at(-1) === tag) open.pop();
      if (tag === 'script') scripts += '\n';
    },
  });
  // The parser takes longer for each tag the deeper it stands; what is nested without an end is left.
  for (let at = 0; at < html.length && depth < DEEPEST; at += STEP) parser.write(html.slice(at, at + STEP));
  parser.end();
  return {
    url,
    base,
    titles: titles.replace(/\s+/g, ' ').trim(),
    refresh,
    links,
    frames,
    scripts,
    visible,
    asksPassword,
  };
}

/** `5; url=other.html`. */
function refreshOf(content: string): PageParts['refresh'] {
  const parts = /^\s{0,9}(\d{1,9})?[\d.]{0,20}\s{0,9}[;,]?\s{0,9}url\s{0,9}=\s{0,9}["']?\s{0,9}([^"'\s]+)/i.exec(
    content,
  );
  return parts ? { delay: Number(parts[1] ?? 0), href: parts[2] ?? '' } : null;
}

/** A link within a page as an address, or null when it leads nowhere (`javascript:`, `mailto:`, broken). */
export function resolved(href: string, base: URL): URL | null {
  if (href.startsWith('#') || !URL.canParse(href, base.href)) return null;
  const url = new URL(href, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url;
}
