/**
 * Fills the blanks of prose: `{received}`, `{granted+partly}`, `{last.received}`, `{received|zh}` 三十一,
 * `{received|full}` ３１, `{received|thousands}` 1,163, `{change received}` 增加3件, `{growth received}` 增长8.3%,
 * `{share granted handled}` 66.7%, `{year}`, `{year-1}`, `{name}`, `{we}`.
 */
import { type ApplicationGroup, applicationGroups } from '../../src/report/forms/common.ts';
import type { Cells } from './figures.ts';

export interface Blanks {
  readonly year: number;
  readonly name: string;
  readonly we: string;
  readonly cells: Cells;
  readonly before: Cells | null;
  /** Numbers of other things, by chance: `{a}` to `{d}`, `{abc}` the sum of the first three. */
  readonly decoys: readonly number[];
}

const totals: Readonly<Record<string, readonly string[]>> = {
  received: ['applications.received.total'],
  carriedIn: ['applications.carriedIn.total'],
  all: ['applications.received.total', 'applications.carriedIn.total'],
  handled: ['applications.handled.total'],
  carriedOut: ['applications.carriedOut.total'],
  granted: ['applications.granted.total'],
  partly: ['applications.partiallyGranted.total'],
  natural: ['applications.received.naturalPerson'],
  reconsideration: ['litigation.reconsideration.total'],
  direct: ['litigation.directLawsuit.total'],
  after: ['litigation.lawsuitAfterReconsideration.total'],
  lawsuits: ['litigation.directLawsuit.total', 'litigation.lawsuitAfterReconsideration.total'],
  issued: ['proactive.normativeDocuments.issued', 'proactive.normativeDocuments.created'],
  repealed: ['proactive.normativeDocuments.repealed'],
  inForce: ['proactive.normativeDocuments.inForce'],
  licensing: ['proactive.licensing.decisions'],
};

/** The number that a name stands for. */
export function figure(cells: Cells, name: string): number {
  const addresses = totals[name];
  if (addresses) return addresses.reduce((sum, address) => sum + (cells[address] ?? 0), 0);
  if (!(name in applicationGroups)) throw new Error(`no figure {${name}}`);
  const start = `applications.${name as ApplicationGroup}`;
  return Object.entries(cells).reduce(
    (sum, [address, value]) =>
      address.endsWith('.total') && (address === `${start}.total` || address.startsWith(`${start}.`))
        ? sum + value
        : sum,
    0,
  );
}

const numerals = '零一二三四五六七八九';

/** 「三十一」「一百零五」, up to 9999. */
function inChinese(value: number): string {
  if (value === 0) return '零';
  let text = '';
  let gap = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${digit === 1 && size === 10 && text === '' ? '' : numerals[digit]}${unit}`;
      gap = false;
    }
  }
  return text;
}

const styles: Readonly<Record<string, (value: number) => string>> = {
  zh: inChinese,
  full: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  thousands: (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ','),
};

function expression(text: string, blanks: Blanks): number {
  const { year, cells, before, decoys } = blanks;
  let sum = 0;
  for (const [, sign, name = ''] of text.matchAll(/([+-]?)([\w.]+)/g)) {
    const letters = /^[a-d]+$/.test(name);
    const value = letters
      ? [...name].reduce((total, letter) => total + (decoys['abcd'.indexOf(letter)] ?? 0), 0)
      : /^\d+$/.test(name)
        ? Number(name)
        : name === 'year'
          ? year
          : name.startsWith('last.')
            ? figure(before ?? {}, name.slice(5))
            : figure(cells, name);
    sum += sign === '-' ? -value : value;
  }
  return sum;
}

const percent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((Math.abs(part) / whole) * 1000) / 10}%`;

function blank(text: string, blanks: Blanks): string {
  const { cells, before } = blanks;
  const [word, one = '', other = ''] = text.split(' ');
  if (word === 'name' || word === 'we') return blanks[word];
  if (word === 'share') return percent(figure(cells, one), figure(cells, other));
  if (word === 'change' || word === 'growth') {
    const was = figure(before ?? {}, one);
    const difference = figure(cells, one) - was;
    if (difference === 0) return '持平';
    if (word === 'change') return `${difference > 0 ? '增加' : '减少'}${Math.abs(difference)}件`;
    return `${difference > 0 ? '增长' : '下降'}${percent(difference, was)}`;
  }
  const [sum = '', style] = text.split('|');
  const value = expression(sum, blanks);
  return style === undefined ? String(value) : (styles[style]?.(value) ?? '');
}

export const fill = (text: string, blanks: Blanks): string =>
  text.replace(/\{([^{}]+)\}/g, (_, inner: string) => blank(inner, blanks));
