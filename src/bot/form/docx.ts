/** The form as a Word document: the tables as printed, real comments beside the cells, and the notes behind them. */
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  HeightRule,
  type ICommentOptions,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Format } from '../../report/cell.ts';
import { notesLine } from '../../report/forms/written.ts';
import type { Words } from '../say/index.ts';
import { printable } from '../spreadsheet/cells.ts';
import { headOf, type Print, printsOf } from './fill.ts';
import { fonts, fontTable } from './fonts.ts';
import { type PrintedCell, type PrintedTable, printedForm } from './layout.ts';
import type { Mending } from './mending.ts';
import { type CellNote, type Entry, entriesOf, type Look, notesOf, tablesIn } from './notes.ts';

/** A4 upright, in twentieths of a point; so wide that table three fits one page. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { side: 850, top: 964, bottom: 850 };
const ACROSS = PAGE.width - 2 * MARGIN.side;

const fills: Record<Look, string> = { mended: 'C9EAD0', open: 'FDE9A8', doubtful: 'E3E3E3' };

/** Sizes in half points. */
const size = { title: 32, caption: 24, table: 18, small: 17 };

/** The comments of a document, numbered as they come. */
class Comments {
  readonly list: ICommentOptions[] = [];
  readonly #author: string;
  readonly #date: Date;

  constructor(author: string, date: Date) {
    this.#author = author;
    this.#date = date;
  }

  /** The runs with a comment beside them. */
  around(runs: readonly TextRun[], text: string): (TextRun | CommentRangeStart | CommentRangeEnd)[] {
    const id = this.list.length;
    const children = text.split('\n').map((line) => new Paragraph({ children: [new TextRun(printable(line))] }));
    this.list.push({ id, author: this.#author, initials: this.#author, date: this.#date, children });
    const reference = new TextRun({ children: [new CommentReference(id)] });
    return [new CommentRangeStart(id), ...runs, new CommentRangeEnd(id), reference];
  }
}

/** The bytes of a DOCX file. */
export async function formDocument(mending: Mending, format: Format, words: Words, date: Date): Promise<Uint8Array> {
  const comments = new Comments(words.form.comments.author, date);
  const prints = printsOf(mending.report, format);
  const notes = notesOf(mending, words);
  const tables = printedForm(format).filter(({ table }) => tablesIn(mending.before).includes(table));
  const { title, guessed } = headOf(mending.before);
  const children: (Paragraph | Table)[] = [
    line(title, { size: size.title, bold: true, font: fonts.title }, { alignment: AlignmentType.CENTER }),
    ...(guessed === null ? [] : [line(guessed, { size: size.table }, { alignment: AlignmentType.CENTER })]),
  ];
  for (const table of tables) {
    children.push(
      line(
        table.caption,
        { size: size.caption, bold: true },
        { pageBreakBefore: table.table === 'applications', keepNext: true, spacing: { before: 240, after: 120 } },
      ),
      tableOf(table, prints, notes, comments),
    );
  }
  children.push(...notesBlocks(mending, words));
  const document = new Document({
    creator: words.form.comments.author,
    title: printable(title),
    styles: { default: { document: { run: { font: fonts.text, size: size.table } } } },
    comments: { children: comments.list },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: PageOrientation.PORTRAIT },
            margin: { left: MARGIN.side, right: MARGIN.side, top: MARGIN.top, bottom: MARGIN.bottom },
          },
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [fontTable]);
}

type RunStyle = Omit<Exclude<ConstructorParameters<typeof TextRun>[0], string>, 'text' | 'children'>;
type LineStyle = Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, 'text' | 'children'>;

const line = (text: string, run: RunStyle, paragraph: LineStyle = {}): Paragraph =>
  new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text: printable(text) })] });

function tableOf(
  { cells, columns, rows }: PrintedTable,
  prints: ReadonlyMap<string, Print>,
  notes: ReadonlyMap<string, CellNote>,
  comments: Comments,
): Table {
  const widths = columns.map((part) => Math.round((part * ACROSS) / 100));
  const dense = rows > 20;
  return new Table({
    width: { size: ACROSS, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 40, right: 40, top: 0, bottom: 0 },
    rows: Array.from(
      { length: rows },
      (_, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: dense ? 420 : 480, rule: HeightRule.ATLEAST },
          children: cells
            .filter(({ row }) => row === index)
            // A small table is not broken over two pages.
            .map((cell) => cellOf(cell, prints, notes, comments, !dense && index < rows - 1)),
        }),
    ),
  });
}

function cellOf(
  cell: PrintedCell,
  prints: ReadonlyMap<string, Print>,
  notes: ReadonlyMap<string, CellNote>,
  comments: Comments,
  keepNext: boolean,
): TableCell {
  const note = cell.address === null ? undefined : notes.get(cell.address);
  const text = cell.label ?? textOf(prints.get(cell.address ?? '') ?? null);
  const run = new TextRun({ text, size: size.table, bold: note?.look === 'mended' });
  const isRowLabel = cell.label !== null && cell.address !== null;
  const alignment = isRowLabel ? AlignmentType.LEFT : AlignmentType.CENTER;
  return new TableCell({
    columnSpan: cell.width,
    rowSpan: cell.height,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(note && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: fills[note.look] } }),
    children: [new Paragraph({ alignment, keepNext, children: note ? comments.around([run], note.text) : [run] })],
  });
}

const textOf = (print: Print): string => (print === null ? '' : printable(String(print)));

/** Behind the line that parts them, in words: what was changed, and what must still be decided. */
function notesBlocks(mending: Mending, words: Words): (Paragraph | Table)[] {
  const { notes, checkFirst } = words.form;
  const entries = entriesOf(mending, words);
  const small: RunStyle = { size: size.small };
  return [
    line(notesLine, { ...small, bold: true }, { spacing: { before: 360, after: 60 }, keepNext: true }),
    line(notes.heading, { size: size.caption, bold: true }, { spacing: { after: 80 }, keepNext: true }),
    ...(entries.length === 0 ? [line(notes.nothing, small)] : [entriesTable(entries, words)]),
    line(notes.legend, small, { spacing: { before: 120 } }),
    line(checkFirst, small),
  ];
}

const noteWidths = [7, 10, 25, 10, 10, 38] as const;

function entriesTable(entries: readonly Entry[], words: Words): Table {
  const { columns } = words.form.notes;
  const head = [columns.number, columns.state, columns.place, columns.found, columns.due, columns.why];
  const row = (texts: readonly string[], bold: boolean, look: Look | null = null) =>
    new TableRow({
      cantSplit: true,
      tableHeader: bold,
      children: texts.map(
        (text, index) =>
          new TableCell({
            ...(look !== null &&
              index === 1 && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: fills[look] } }),
            children: text.split('\n').map((one) => line(one, { size: size.small, bold })),
          }),
      ),
    });
  return new Table({
    width: { size: ACROSS, type: WidthType.DXA },
    columnWidths: noteWidths.map((part) => Math.round((part * ACROSS) / 100)),
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    rows: [row(head, true), ...entries.map((entry) => row(textsOf(entry), false, entry.look))],
  });
}

const textsOf = (entry: Entry): string[] => [
  entry.number === null ? '' : String(entry.number),
  entry.state,
  [entry.table, entry.row, entry.column].filter((text) => text !== '').join(' '),
  String(entry.found ?? ''),
  String(entry.due ?? ''),
  entry.why,
];
