/** Pages that only lead on: `<meta http-equiv=refresh>`, a line of JavaScript, a frame around all. */
import { type PageParts, resolved } from './page.ts';

/** A page with more to read is no stub, whatever its scripts do under some condition. */
const STUB = 400;
/** A page that stays longer is meant to be read. Seconds. */
const SOON = 15;

/** A script that means to lead on does it in one of its first lines. */
const MOST_TRIES = 10;

const dot = '\\s{0,9}\\.\\s{0,9}';
const where = `(?<![\\w$.])(?:(?:window|self|top|parent|document)${dot}){0,3}location`;
const quoted = `(?:"([^"\\n]{1,2000})"|'([^'\\n]{1,2000})'|\`([^\`\\n$]{1,2000})\`)`;
const variable = '([A-Za-z_$][\\w$]{0,60})';

const redirects = [
  new RegExp(`${where}(?:${dot}href)?\\s{0,9}=\\s{0,9}(?:${quoted}|${variable})\\s{0,9}(?![\\s+.(\\w])`, 'g'),
  new RegExp(`${where}${dot}(?:replace|assign)\\s{0,9}\\(\\s{0,9}(?:${quoted}|${variable})\\s{0,9}\\)`, 'g'),
  new RegExp(
    `(?<![\\w$])open\\s{0,9}\\(\\s{0,9}(?:${quoted}|${variable})\\s{0,9},\\s{0,9}["']_(?:self|top|parent)["']`,
    'g',
  ),
];

/** Where a page sends its reader at once, or null when it is a page of its own. */
export function stubTarget(page: PageParts): URL | null {
  if (page.visible > STUB) return null;
  const candidates = [
    ...(page.refresh && page.refresh.delay <= SOON ? [page.refresh.href] : []),
    ...scriptTargets(page.scripts),
  ];
  for (const href of candidates) {
    const url = resolved(href, page.base);
    if (url && url.href !== page.url.href) return url;
  }
  return null;
}

function* scriptTargets(scripts: string): Generator<string> {
  let tries = 0;
  for (const pattern of redirects) {
    for (const [, double, single, back, name] of scripts.matchAll(pattern)) {
      if (++tries > MOST_TRIES) return;
      const target = double ?? single ?? back ?? assignedText(name ?? '', scripts);
      // `location = location.href` and the like name themselves.
      if (target) yield target.replaceAll('\\/', '/');
    }
  }
}

/** The text that a variable of the script was given. */
function assignedText(name: string, scripts: string): string | null {
  const given = new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}\\s{0,9}=\\s{0,9}${quoted}`).exec(scripts);
  return given?.[1] ?? given?.[2] ?? given?.[3] ?? null;
}

/** The pages within frames, where a page shows nothing of its own. */
export function framedPages(page: PageParts): URL[] {
  if (page.visible > STUB) return [];
  return page.frames.flatMap((href) => resolved(href, page.base) ?? []).filter(({ href }) => href !== page.url.href);
}
