/** What stands in a cell of the picture, as it was printed or read. */
import type { Report } from '../../report/report.ts';
import { valueText } from '../answer/detail.ts';
import type { Words } from '../say/index.ts';

export interface CellText {
  readonly text: string;
  /** `number` as it was read; `print` something else that stands there; `blank`; `unread`. */
  readonly kind: 'number' | 'print' | 'blank' | 'unread';
}

export function cellText(address: string, report: Report, words: Words): CellText {
  const print = printAt(address, report.placeholders) ?? printAt(address, report.evidence.odd);
  if (print !== undefined) return { text: print, kind: 'print' };
  const text = valueText(address, report, words);
  if (text === words.numbers.empty) return { text, kind: 'blank' };
  if (text === words.numbers.unread) return { text, kind: 'unread' };
  // The one number whose unit each report chooses for itself.
  const unit = address === 'proactive.procurement.amount' ? report.tables.proactive?.procurement?.unit : null;
  return { text: typeof unit === 'string' ? text + unit : text, kind: 'number' };
}

const printAt = (address: string, prints: Readonly<Record<string, string>>): string | undefined =>
  Object.hasOwn(prints, address) ? prints[address] : undefined;
