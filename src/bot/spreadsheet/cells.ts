/** Cells as the library wants them: a text is a text whatever it begins with, and looks like what it means. */
import type { CellObject } from 'write-excel-file/node';
import type { Cell } from './sheet.ts';

/** The longest text of a cell that programs accept. */
const LONGEST = 32_000;
/** A text of more characters than a column shows is broken into lines. */
export const LINE = 12;

const shades: Record<NonNullable<Cell['look']>, string> = {
  head: '#e7ecf3',
  error: '#fbdcdc',
  warning: '#fdf0cf',
  clean: '#dff2e1',
  unread: '#e9e9e9',
};

export function cellOf({ value, look }: Cell): CellObject | null {
  if (value === null || value === '') return null;
  const style = {
    alignVertical: 'top' as const,
    ...(look === undefined ? {} : { backgroundColor: shades[look] }),
    ...(look === 'head' ? { fontWeight: 'bold' as const } : {}),
  };
  if (typeof value === 'number') return { value, type: Number, ...style };
  return { ...textCell(value), wrap: value.length > LINE, ...style };
}

/**
 * A text of the format "@" stays a text, also after it was edited: what a report or a file name
 * begins with (= + - @) is never a formula. Nothing is put before it, so that it is read back as it is.
 */
export const textCell = (text: string) => ({ value: printable(text), type: String, format: '@' }) as const;

/** Without what XML forbids: control characters and halves of characters. */
export const printable = (text: string): string => text.slice(0, LONGEST).toWellFormed().replace(forbidden, ' ');

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const forbidden = /[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g;
