/** The reply as plain text, for a terminal, a pipe and the tests. */
import type { Words } from './index.ts';
import type { Mark, Runs, ShownReply } from './reply.ts';

const signs: Record<Mark, string> = { ok: '✅ ', error: '❌ ', warning: '⚠️ ', info: 'ℹ️ ', unread: '✗ ' };

/** Between two steps of the last line. */
const DOT = ' · ';

/** The sign of a mark with the space after it; nothing where there is none. */
export const signOf = (mark: Mark | null): string => (mark ? signs[mark] : '');

interface Style {
  readonly strong: (text: string) => string;
  readonly words: Words;
}

/**
 * The reply as lines of text without a trailing line break.
 * @param strong makes a run stand out; plain text has no way
 */
export function plain(reply: ShownReply, words: Words, strong: (text: string) => string = (text) => text): string {
  const style: Style = { strong, words };
  return reply.blocks
    .filter((block) => block.kind !== 'buttons')
    .map((block) => blockText(block, style))
    .join('\n');
}

type Shown = Exclude<ShownReply['blocks'][number], { kind: 'buttons' }>;

function blockText(block: Shown, style: Style): string {
  switch (block.kind) {
    case 'verdict':
    case 'line':
      return signOf(block.mark) + runsText(block.runs, style);
    case 'item': {
      const first = `${block.number} ${signOf(block.mark)}${runsText(block.runs, style)}`;
      return [first, ...block.details.map((detail) => `  ${clean(detail)}`)].join('\n');
    }
    case 'table':
      return [
        `${clean(block.caption)}(${block.columns.map(clean).join(' | ')})`,
        ...block.rows.map((row) => `  ${clean(row.label)}:${row.cells.map(clean).join(' | ')}`),
      ].join('\n');
    case 'file':
      return style.words.spreadsheet.attached(clean(block.name));
    case 'picture':
      return style.words.picture.shown(clean(block.alt));
    case 'divider':
      return '';
    case 'next':
      return style.words.next.answer(
        block.steps
          .map((step) =>
            [step.say, step.label]
              .filter((part) => part !== null)
              .map(clean)
              .join(' '),
          )
          .join(DOT),
      );
  }
}

const runsText = (runs: Runs, style: Style): string =>
  runs.map((run) => (typeof run === 'string' ? clean(run) : style.strong(clean(run.strong)))).join('');

/**
 * Takes out what could command a terminal or reorder a line: control characters, and the marks
 * that turn the direction of writing. Texts of reports and file names pass through here.
 */
export const clean = (text: string): string => text.replace(unprintable, '');

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;
