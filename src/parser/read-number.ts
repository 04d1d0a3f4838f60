/** The print of one cell. */
import { toFill } from '../report/forms/written.ts';

export type CellPrint =
  | { kind: 'number'; value: number }
  /** Printed, but empty. */
  | { kind: 'blank' }
  /** 「/」「-」「无」: counts as 0. */
  | { kind: 'placeholder'; value: 0; text: string }
  /** A print that is no plain number of this form: 「约20」, thirty digits. Never a value by guess. */
  | { kind: 'odd'; value: number | null; text: string }
  /** The mark of our own forms that the number is not known. */
  | { kind: 'unknown'; value: null };

const blank: CellPrint = { kind: 'blank' };
const unknown: CellPrint = { kind: 'unknown', value: null };
const small: readonly CellPrint[] = Array.from({ length: 64 }, (_, value) => ({ kind: 'number', value }) as const);

const placeholders = new Set(['/', '-', '--', '---', '—', '——', '–', '\\', '无', '无此项', '／', '－', '―', '─', '~']);
const plain = /^\d{1,15}$/;
const withThousands = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,8})?$/;
const decimal = /^\d{1,15}(?:\.\d{1,8})?$/;
const signed = /^[-−–+]\d{1,15}(?:\.\d{1,8})?$/;
const unit = /^(.*?\d)(?:余)?(?:件|条|个|项|宗|份|次|人次|元|万元|家|起|例)$/;

/**
 * Reads one printed cell.
 * @param print squeezed text of the cell
 * @returns its number; 〇, 零 and letter O alone are zeros; a unit behind the number is dropped (「3件」)
 */
export function readCell(print: string): CellPrint {
  if (print === '') return blank;
  if (print.length === 1) {
    const digit = print.charCodeAt(0) - 0x30;
    if (digit >= 0 && digit <= 9) return small[digit] as CellPrint;
  }
  if (plain.test(print)) {
    const value = Number(print);
    return small[value] ?? { kind: 'number', value };
  }
  if (placeholders.has(print)) return { kind: 'placeholder', value: 0, text: print };
  if (print === '〇' || print === '零' || print === 'O' || print === 'o') return { kind: 'number', value: 0 };
  if (print === toFill) return unknown;
  if (withThousands.test(print)) return { kind: 'number', value: Number(print.replaceAll(/[,，]/g, '')) };
  if (decimal.test(print)) return { kind: 'number', value: Number(print) };
  if (signed.test(print)) return { kind: 'number', value: Number(print.replace(/^[−–]/, '-')) };
  const measured = print.length <= 40 ? unit.exec(print) : null;
  if (measured?.[1] && !/[余约]/.test(print)) {
    const inner = readCell(measured[1]);
    if (inner.kind === 'number') return inner;
  }
  return { kind: 'odd', value: null, text: print };
}

const valueLike = /^[-−–+]?\d(?:[\d,，.]*\d)?(?:余)?(?:件|条|个|项|宗|份|次|人次|元|万元|家|起|例)?$/;

/** 「约20」「近100件」: no plain number, but no label either. */
const about = /^[约近逾]\d{1,9}(?:余)?(?:件|条|个|项|宗|份|次|元|万元)?$/;

/** Whether a print can only be meant as the content of a number cell (a number or a placeholder; not a blank). */
export function isValue(print: string): boolean {
  if (print.length === 0 || print.length > 60) return false;
  const first = print.charCodeAt(0);
  if (print.length === 1 && first >= 0x30 && first <= 0x39) return true;
  if (first > 0x3400 && first < 0x9fff) {
    return print === '无' || print === '零' || print === '无此项' || print === toFill || about.test(print);
  }
  if (valueLike.test(print)) return /\d/.test(print);
  return placeholders.has(print) || print === '〇' || print === 'O' || print === 'o';
}

/** The unit that an amount is printed with: 「251000元」→ 元. Null when none is printed. */
export function unitOf(print: string): '元' | '万元' | null {
  if (print.endsWith('万元')) return '万元';
  return print.endsWith('元') ? '元' : null;
}
