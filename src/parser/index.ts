/** Bytes in, reports out. The stages in order, readable as a table of contents. */
import type { Reading, Unreadable } from '../report/report.ts';
import { assemble } from './assemble.ts';
import { classify } from './classify.ts';
import { decode } from './decode.ts';
import type { Document } from './document.ts';
import { restoreText } from './restore-text.ts';
import { sniff } from './sniff.ts';
import { flatten, splitReports } from './split-reports.ts';

/** Longer texts are refused: no report comes near, and reading must stay bounded. Bytes. */
export const maxBytes = 20_000_000;

/**
 * Reads one input.
 * @param bytes the file as it came, at most `maxBytes`
 * @param _name its file name; the content decides what it is
 * @returns the reports in page order, or why there are none; never throws on bad input
 */
export async function read(bytes: Uint8Array, _name: string): Promise<Reading> {
  if (bytes.length > maxBytes) return unreadable('too-large');
  const kind = sniff(bytes);
  if (kind !== 'text') return unreadable(kind);
  const decoded = decode(bytes);
  if (decoded.binary) return unreadable('binary');
  const { text, garbled } = await restoreText(decoded.text);
  const document = await layOut(text);
  if (document.tooComplex) return unreadable('too-complex');
  const items = flatten(document.blocks);
  const parts = splitReports(items);
  const reports = parts.map((part) => assemble(part, document, { garbled, alone: parts.length === 1 }));
  return classify(reports, items, document);
}

const unreadable = (reason: Unreadable): Reading => ({ status: 'unreadable', reason });

const markup = /<(?:!doctype|html|head|body|table|tbody|tr|td|div|p|span|br|meta|article)\b/i;

async function layOut(text: string): Promise<Document> {
  if (markup.test(text.slice(0, 20_000))) return (await import('./formats/html.ts')).readHtml(text);
  return (await import('./formats/text.ts')).readText(text);
}
