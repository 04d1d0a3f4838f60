/** The marked table: as it is printed in the form, with what is wrong in it, and the findings beneath. */
import { type Format, type TableName, tableLabel } from '../../report/cell.ts';
import type { Report } from '../../report/report.ts';
import { itemText, type NumberedItem } from '../answer/item.ts';
import { titleOf } from '../answer/verdict.ts';
import { printedForm } from '../form/layout.ts';
import type { Words } from '../say/index.ts';
import { drawLabel, drawValue, labelHeight, valueHeight, valueLines } from './cell.ts';
import { footer, heading, MARGIN, WIDTH } from './frame.ts';
import { type Placed, place } from './grid.ts';
import { legend } from './legend.ts';
import { type Marks, marksOf, numbersIn } from './marks.ts';
import { type Box, badge, picture } from './svg.ts';
import { type Theme, type ThemeName, themes } from './theme.ts';
import { cellText } from './value.ts';

/** Left of the table, for the numbers of the findings. */
const GUTTER = 44;
const BADGE = 16;

export interface TablePicture {
  readonly report: Report;
  readonly format: Format;
  readonly table: TableName;
  /** The findings of the report, numbered as the person knows them. */
  readonly items: readonly NumberedItem[];
  /** Where the report is from, as far as this chat may know; null when there is nothing to say. */
  readonly source: string | null;
  /** When it was checked, an ISO date; null when that is not known. */
  readonly checkedOn: string | null;
  readonly theme: ThemeName;
}

export function tableSvg(input: TablePicture, words: Words): string {
  const { report, format, table, items } = input;
  const theme = themes[input.theme];
  const marks = marksOf(items, format);
  const printed = printedForm(format).find((one) => one.table === table);
  if (!printed) throw new Error(`the form has no table ${table}`);
  const width = WIDTH - 2 * MARGIN - GUTTER;
  const linesAt = (address: string, room: number) =>
    valueLines(cellText(address, report, words), marks.get(address), room);
  const { cells, height } = place(printed, width, ({ label, address }, room) =>
    label !== null || address === null
      ? labelHeight(label ?? '', room)
      : valueHeight(linesAt(address, room), marks.get(address)),
  );
  const subtitle = words.code === 'zh' ? printed.caption : `${tableLabel(table).en} · ${printed.caption}`;
  const above = heading(titleOf(report, words), subtitle + (format === '2019' ? words.trialForm : ''), theme);
  const [left, top] = [MARGIN + GUTTER, above.height];
  const drawn = cells.map((placed) => drawCell(moved(placed, left, top)));
  const below = legend(legendOf(input, marks, words), top + height + 22, theme, words);
  const end = footer(footing(input, words), below.end + 14, theme);
  return picture(
    WIDTH,
    end.end,
    theme.background,
    above.source + margin(cells, marks, left, top, theme) + ordered(drawn) + below.source + end.source,
  );

  function drawCell({ cell, box }: Placed): { source: string; marked: boolean } {
    const mark = cell.address === null ? undefined : marks.get(cell.address);
    const marked = mark !== undefined;
    if (cell.label !== null || cell.address === null) {
      return { source: drawLabel(cell.label ?? '', box, { heading: isHeading(cell, table), mark }, theme), marked };
    }
    return { source: drawValue(linesAt(cell.address, box.width), box, mark, theme), marked };
  }
}

/** Marked cells last, so that nothing lies over their edges. */
const ordered = (drawn: readonly { source: string; marked: boolean }[]): string =>
  [...drawn.filter(({ marked }) => !marked), ...drawn.filter(({ marked }) => marked)]
    .map(({ source }) => source)
    .join('');

const moved = ({ cell, box }: Placed, x: number, y: number): Placed => ({
  cell,
  box: { ...box, x: box.x + x, y: box.y + y },
});

/** Labels of rows stand at the left; all others are headings. */
const isHeading = ({ address }: Placed['cell'], table: TableName): boolean =>
  address === null || table !== 'applications';

/** The numbers of the findings beside their rows. */
function margin(cells: readonly Placed[], marks: Marks, left: number, top: number, theme: Theme): string {
  const rows = new Map<number, { box: Box; numbers: Map<number, string> }>();
  for (const { cell, box } of cells) {
    const mark = cell.address === null ? undefined : marks.get(cell.address);
    if (!mark || mark.numbers.length === 0) continue;
    const row = rows.get(cell.row) ?? { box, numbers: new Map<number, string>() };
    for (const number of mark.numbers) row.numbers.set(number, row.numbers.get(number) ?? theme.marks[mark.kind].edge);
    rows.set(cell.row, row);
  }
  return [...rows.values()]
    .map(({ box, numbers }) => {
      const step = Math.min(2 * BADGE + 3, box.height / numbers.size);
      const first = top + box.y + box.height / 2 - ((numbers.size - 1) * step) / 2;
      return [...numbers]
        .sort(([a], [b]) => a - b)
        .map(([number, fill], index) =>
          badge(left - 6 - BADGE, first + index * step, String(number), Math.min(BADGE, step / 2), fill, theme.onBadge),
        )
        .join('');
    })
    .join('');
}

function legendOf({ report, table, items }: TablePicture, marks: Marks, words: Words): Parameters<typeof legend>[0] {
  const numbers = new Set(numbersIn(marks, table));
  const own = [...marks].filter(([address]) => address.startsWith(`${table}.`));
  const inTable = (address: string) => address.startsWith(`${table}.`);
  return {
    findings: items
      .filter(({ number }) => numbers.has(number))
      .map((item) => ({
        number: item.number,
        sure: item.item.problems.some(({ cures }) => cures.length > 0),
        text: itemText(item, words),
      })),
    kinds: [...new Set(own.map(([, { kind }]) => kind))],
    blank: report.blanks.some(inTable),
    unread: report.unread.some(inTable),
  };
}

function footing({ report, source, checkedOn }: TablePicture, words: Words): string {
  const { picture: say, lookUp } = words;
  const published = report.publishedOn === null ? [] : [lookUp.published(report.publishedOn)];
  const checked = checkedOn === null ? [] : [say.checkedOn(checkedOn)];
  return lookUp.titled([...(source === null ? [] : [say.source(source)]), ...published, ...checked]);
}
