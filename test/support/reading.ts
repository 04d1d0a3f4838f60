/** Reading in tests: bounded in time, and the one report of a source. */
import { expect } from 'vitest';
import { read } from '../../src/parser/index.ts';
import type { Reading, Report } from '../../src/report/report.ts';

/** Reads within a time that a person waits for; generous, for the machine may be busy. */
export async function readWithin(
  milliseconds: number,
  input: string | Uint8Array,
  name = 'report.txt',
): Promise<Reading> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const start = performance.now();
  const reading = await read(bytes, name);
  expect(performance.now() - start).toBeLessThan(milliseconds);
  return reading;
}

/** The report of a source that holds one. */
export const onlyReport = (reading: Reading): Report => {
  if (reading.status !== 'report') throw new Error(`${reading.status}: ${reading.reason}`);
  const [report] = reading.reports;
  if (!report || reading.reports.length > 1) throw new Error(`${reading.reports.length} reports`);
  return report;
};
