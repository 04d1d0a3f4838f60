/** A batch as it comes: the committed reports in every format, in turn. */
import { readdirSync, readFileSync } from 'node:fs';
import { ReadingPool } from '../src/bot/reading/pool.ts';

export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const root = new URL('../test/fixtures/formats/', import.meta.url);
const folders = ['2021-form', '2021-form-blanks', '2019-form', '2019-form-blanks'];

/** The files of one extension, or of all, of the four reports. */
export const filesOf = (extension = ''): File[] =>
  folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name !== 'expected.json' && name.endsWith(extension))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(`${folder}/${name}`, root))) })),
  );

/** So many files of all formats; the same file comes again under another name. */
export function mixedFiles(count: number): File[] {
  const all = filesOf();
  return Array.from({ length: count }, (_, index) => {
    const { name, bytes } = all[index % all.length] as File;
    return { name: `${index}-${name}`, bytes };
  });
}

/** Checks them all, as the bot does. @throws Error when one was not read as a report */
export async function checkAll(pool: ReadingPool, files: readonly File[]): Promise<void> {
  await Promise.all(
    files.map(async ({ name, bytes }) => {
      const outcome = await pool.read(bytes, name);
      if (outcome.kind !== 'answer' || outcome.answer.status !== 'report') throw new Error(`${name} was not read`);
    }),
  );
}

export const newPool = (size: number): ReadingPool => new ReadingPool({ size, timeLimit: 60_000 });
