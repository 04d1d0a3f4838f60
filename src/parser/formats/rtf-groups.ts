/** What the groups and words of RTF mean for the text. */

/** What a group inherits from the one around it, and changes for itself. */
export interface Group {
  /** `text` is printed; `fonts` and `instruction` are read for themselves; of a `shape` only its text box is. */
  into: 'text' | 'fonts' | 'instruction' | 'shape' | 'nothing';
  /** Letters that stand behind a Unicode character for programs that know none. */
  fallback: number;
  font: number | null;
  eastAsianFont: number | null;
  eastAsian: boolean;
  hidden: boolean;
  deleted: boolean;
  inTable: boolean;
  level: number;
  /** Within the properties of a row of an inner table. */
  inner: boolean;
  /** Within the number of a paragraph. */
  number: boolean;
  /** Within a text box that hangs in a cell: its text is that of the cell. */
  boxed: boolean;
  /** The result of a field that began in this group is not printed, or the field ends with the group. */
  field: boolean;
}

export const outermost: Readonly<Group> = {
  into: 'text',
  fallback: 1,
  font: null,
  eastAsianFont: null,
  eastAsian: false,
  hidden: false,
  deleted: false,
  inTable: false,
  level: 0,
  inner: false,
  number: false,
  boxed: false,
  field: false,
};

/** Groups whose text is no part of the page, or stands there a second time. */
export const silent = new Set(
  (
    'colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
    'atnid atnauthor nonesttables shprslt sp objdata objclass xe tc rxe filetbl revtbl datafield ftnsep aftnsep upr nonshppict'
  ).split(' '),
);
/** Groups marked as to be left out by who does not know them, and known here. */
export const known = new Set(['shpinst', 'nesttableprops', 'fldinst', 'pntext', 'shppict']);

/** Controls that print something. */
export const prints: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  page: '\n',
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '\u2022',
  emspace: '\u2003',
  enspace: '\u2002',
};
