/** Bytes in, reports out. The stages in order, readable as a table of contents. */
import type { Reading } from '../report/report.ts';

/**
 * Reads one input.
 * @param _bytes the file as it came
 * @param _name its file name, for the kind of file only when the content does not say
 */
export async function read(_bytes: Uint8Array, _name: string): Promise<Reading> {
  return { status: 'not-a-report', reason: 'empty' };
}
