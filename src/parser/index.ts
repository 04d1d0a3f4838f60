/** Bytes in, reports out. The stages in order, readable as a table of contents. */
import type { Reading, Unreadable } from '../report/report.ts';
import { assemble } from './assemble.ts';
import { classify } from './classify.ts';
import { CannotRead } from './document.ts';
import { type Laid, layOut } from './formats/index.ts';
import { flatten, splitReports } from './split-reports.ts';

/** Larger files are refused: no report comes near, and reading must stay bounded. Bytes. */
const maxBytes = 20_000_000;

/**
 * Reads one input.
 * @param bytes the file as it came
 * @param _name its file name; the content decides what it is
 * @returns the reports in page order, or why there are none; never throws on bad input
 */
export async function read(bytes: Uint8Array, _name: string): Promise<Reading> {
  if (bytes.length > maxBytes) return unreadable('too-large');
  let laid: Laid;
  try {
    laid = await layOut(bytes);
  } catch (error) {
    if (error instanceof CannotRead) return unreadable(error.reason);
    throw error;
  }
  const { document, garbled } = laid;
  if (document.tooComplex) return unreadable('too-complex');
  const items = flatten(document.blocks);
  const parts = splitReports(items);
  const reports = parts.map((part) => assemble(part, document, { garbled, alone: parts.length === 1 }));
  return classify(reports, items, document);
}

const unreadable = (reason: Unreadable): Reading => ({ status: 'unreadable', reason });
