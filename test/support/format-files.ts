/** The committed reports in every format, their truth, and their archives with other parts. */
import { readdirSync, readFileSync } from 'node:fs';
import { openArchive } from '../../src/parser/formats/archive.ts';
import type { Reading, Report } from '../../src/report/report.ts';
import { type Packed, zip } from './zip.ts';

const root = new URL('../fixtures/formats/', import.meta.url);

export const formatFile = (name: string, folder = '2021-form'): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`${folder}/${name}`, root)));

/** The names of all files of a folder, without the truth. */
export const formatFiles = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, root)).filter((file) => file !== 'expected.json');

type Tables = Record<string, Record<string, Record<string, number | string | null>>>;

/** The truth of a folder, in the words of the printed JSON. */
export const truthOf = (folder: string): { readonly tables: Tables; readonly blanks: readonly string[] } =>
  JSON.parse(readFileSync(new URL(`${folder}/expected.json`, root), 'utf8'));

/** Numbers that were read and are not those of the truth; what was not read is no matter here. */
function wrongInTables(tables: Report['tables'], truth: Tables): string[] {
  const wrong: string[] = [];
  for (const [table, rows] of Object.entries(tables)) {
    for (const [row, cells] of Object.entries<Record<string, unknown>>(rows ?? {})) {
      for (const [column, value] of Object.entries(cells)) {
        const wanted = truth[table]?.[row]?.[column] ?? 0;
        if (typeof value === 'number' && value !== wanted) wrong.push(`${table}.${row}.${column}: ${value}`);
      }
    }
  }
  return wrong;
}

/** Wrong numbers of all reports of a reading; none when it is no report. */
export const wrongIn = (reading: Reading, folder = '2021-form'): string[] =>
  reading.status === 'report'
    ? reading.reports.flatMap((report) => wrongInTables(report.tables, truthOf(folder).tables))
    : [];

/**
 * An archive of XML parts packed again.
 * @param change what becomes of a part; null leaves it out
 * @param more parts put behind the others
 */
export async function repacked(
  bytes: Uint8Array,
  change: (name: string, text: string) => string | null,
  more: readonly Packed[] = [],
): Promise<Uint8Array> {
  const archive = await openArchive(bytes);
  const files: Packed[] = [];
  for (const entry of archive.entries) {
    const data = await entry.bytes();
    if (!/\.(?:xml|rels)$/.test(entry.name)) files.push({ name: entry.name, data });
    else {
      const text = change(entry.name, new TextDecoder().decode(data));
      if (text !== null) files.push({ name: entry.name, data: text });
    }
  }
  return zip([...files, ...more]);
}
