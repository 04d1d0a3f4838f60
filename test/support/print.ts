/** How the numbers of a report are printed in its cells, and what must be read from that print. */
import type { CellAddress } from '../../src/report/cell.ts';
import { addressesOf, type GeneratedReport } from './generate.ts';
import type { Random } from './random.ts';

/** A cell as printed: the text, and the value that must be read (null for an empty cell). */
export interface Print {
  readonly text: string;
  readonly value: number | null;
  /** `missing`: the source has no such row. */
  readonly kind: 'number' | 'blank' | 'placeholder' | 'missing';
}

export type Prints = ReadonlyMap<CellAddress, Print>;

export interface PrintStyle {
  /** How a zero is printed; `most-blank` leaves all but totals empty. */
  readonly zero?: 'digit' | 'blank' | 'mixed' | 'most-blank' | '/' | '\uff0f' | '-' | '—' | '无';
  readonly digits?: 'half' | 'full';
  readonly thousands?: boolean;
  /** 「3件」. */
  readonly unit?: boolean;
  /** Spaces and no-break spaces around the number. */
  readonly loose?: boolean;
  /** What single cells print instead, by address; what must be read from it is up to the test. */
  readonly exact?: Readonly<Record<string, string>>;
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const grouped = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const text = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? text : `${text}.${fraction}`;
};

function zero(random: Random, style: PrintStyle, address: string): Print {
  const placeholder = (text: string): Print => ({ text, value: 0, kind: 'placeholder' });
  const blank: Print = { text: '', value: null, kind: 'blank' };
  const digit: Print = { text: style.digits === 'full' ? '\uff10' : '0', value: 0, kind: 'number' };
  switch (style.zero ?? 'digit') {
    case 'digit':
      return digit;
    case 'blank':
      return blank;
    case 'most-blank':
      return address.endsWith('.total') ? digit : blank;
    case 'mixed':
      return random.pick([digit, digit, blank, placeholder('/'), placeholder('-')]);
    default:
      return placeholder(style.zero ?? '/');
  }
}

function number(style: PrintStyle, address: string, value: number, unit: string | null): string {
  let text = style.thousands && value >= 1000 ? grouped(value) : String(value);
  if (style.digits === 'full') text = fullWidth(text);
  if (address.startsWith('proactive.procurement.amount')) return text + (unit ?? '');
  if (style.unit && Number.isInteger(value) && value > 0 && !address.includes('.fees.')) return `${text}件`;
  return text;
}

/** Prints every cell of a report in one style. Procurement keeps its unit in any style. */
export function printCells(random: Random, report: GeneratedReport, style: PrintStyle = {}): Prints {
  const prints = new Map<CellAddress, Print>();
  for (const address of addressesOf(report)) {
    const value = report.cells[address] ?? 0;
    const plain: Print =
      value === 0
        ? zero(random, style, address)
        : { text: number(style, address, value, report.procurementUnit), value, kind: 'number' };
    const text =
      style.loose && plain.text !== ''
        ? random.pick([` ${plain.text} `, `\u00a0${plain.text}`, plain.text])
        : plain.text;
    prints.set(address, { ...plain, text: style.exact?.[address] ?? text });
  }
  return prints;
}
