/** Bytes in, reports out. The stages in order, readable as a table of contents. */
import type { Reading, Unreadable } from '../report/report.ts';
import { assemble } from './assemble.ts';
import { classify } from './classify.ts';
import { CannotRead } from './document.ts';
import { type Laid, layOut } from './formats/index.ts';
import type { Unpacked } from './formats/zip.ts';
import type { ListPart, ListReading } from './read-list.ts';
import { sniff } from './sniff.ts';
import { flatten, splitReports } from './split-reports.ts';

export type { ListPart, ListReading, Unpacked };

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

/**
 * Reads a file as rows of cells, for lists that are no reports.
 * @returns the rows of each sheet or table, or why it cannot be read; never throws on bad input
 */
export async function readList(bytes: Uint8Array): Promise<ListReading> {
  if (bytes.length > maxBytes) return { status: 'unreadable', reason: 'too-large' };
  try {
    return { status: 'list', parts: await (await import('./read-list.ts')).partsOfList(bytes) };
  } catch (error) {
    if (error instanceof CannotRead) return { status: 'unreadable', reason: error.reason };
    throw error;
  }
}

/**
 * Opens an archive of files.
 * @returns its files, each an input of its own; null when the bytes are anything else, a document or a broken archive
 */
export async function unpack(bytes: Uint8Array): Promise<Unpacked[] | null> {
  if (bytes.length > maxBytes || sniff(bytes) !== 'zip') return null;
  try {
    return await (await import('./formats/zip.ts')).unpackZip(bytes);
  } catch (error) {
    // What is wrong with it is told when it is read.
    if (error instanceof CannotRead) return null;
    throw error;
  }
}

/** Whether bytes are text or HTML, which are read by our own code in time and memory that are bounded. */
export const isPlainText = (bytes: Uint8Array): boolean => sniff(bytes) === 'text';
