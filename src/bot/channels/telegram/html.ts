/** The dialect of Telegram: HTML with everything escaped, tables as preformatted text. */
import { clean, signOf } from '../../say/plain.ts';
import type { Runs } from '../../say/reply.ts';
import type { Limit, Rendered, TextBlock } from '../../say/split.ts';
import { tableLines } from './table.ts';

/** 4096 is Telegram's limit; what is left is for people who are mentioned. */
const MOST = 4000;
const DOT = ' · ';

export const escaped = (text: string): string =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The length of what people see, in UTF-16 units: so Telegram counts. */
export const seenLength = (html: string): number => html.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '.').length;

export const limit: Limit = { most: MOST, measure: seenLength, atoms };

/** The characters of a line, each with the markup in which it stands. */
function* atoms(line: string): Iterable<string> {
  let open = '';
  for (const [part] of line.matchAll(/<[^>]*>|&\w+;|./gsu)) {
    if (part.startsWith('</')) open = '';
    else if (part.startsWith('<')) open = part;
    else yield open === '' ? part : `${open}${part}</${open.slice(1)}`;
  }
}

/**
 * Mends what stands between lines: markup that ends where the same begins again, as in a line put together from its
 * atoms, and the line breaks at the ends of preformatted text, which would be shown.
 */
export const joined = (html: string): string =>
  html.replaceAll('</b><b>', '').replaceAll('<pre>\n', '<pre>').replaceAll('\n</pre>', '</pre>');

/** A block as HTML. Steps that can be pressed are buttons and not said again. */
export function htmlOf(block: TextBlock): Rendered {
  switch (block.kind) {
    case 'verdict':
    case 'line':
      return { lines: [signOf(block.mark) + runsHtml(block.runs)] };
    case 'item': {
      const first = `${block.number} ${signOf(block.mark)}${runsHtml(block.runs)}`;
      return { lines: [first, ...block.details.map((detail) => `  ${escaped(detail)}`)] };
    }
    case 'table': {
      const columns = block.columns.map(escaped).join(' | ');
      // A row that takes two lines is one line to those who split.
      const rows = tableLines(block.rows).map((row) => row.split('\n').map(escaped).join('\n'));
      const caption = `<b>${escaped(block.caption)}</b>${columns === '' ? '' : `(${columns})`}`;
      return { open: [`${caption}\n<pre>`], lines: rows, close: ['</pre>'], divisible: true };
    }
    case 'divider':
      return { lines: [''] };
    case 'next': {
      const said = block.steps
        .filter(({ say }) => say === null)
        .flatMap(({ label }) => (label ? [escaped(label)] : []));
      return { lines: said.length > 0 ? [said.join(DOT)] : [] };
    }
    case 'buttons':
      return { lines: [] };
  }
}

const runsHtml = (runs: Runs): string =>
  runs.map((run) => (typeof run === 'string' ? escaped(run) : `<b>${escaped(run.strong)}</b>`)).join('');
