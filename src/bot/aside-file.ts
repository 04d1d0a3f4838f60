/**
 * The history of what was set aside, as a file of JSON lines that only grows. A line that does not
 * parse, such as the last one after a power cut, is passed over and never written on.
 */
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Aside, type AsideEntry, type Asides, asidesFrom } from './aside.ts';

/** Asides that outlast a restart. The file is made with the first entry. */
export async function openAsides(file: string): Promise<Asides> {
  const text = await textOf(file);
  let broken = text !== '' && !text.endsWith('\n');
  let last: Promise<void> = Promise.resolve();
  const write = async (entry: AsideEntry): Promise<void> => {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'a', 0o600);
    try {
      const line = `${broken ? '\n' : ''}${JSON.stringify(entry)}\n`;
      // Whatever becomes of this write, the next one must not continue its line.
      broken = true;
      await handle.appendFile(line);
      await handle.sync();
      broken = false;
    } finally {
      await handle.close();
    }
  };
  return asidesFrom(entriesIn(text), (entry) => {
    const written = last.then(() => write(entry));
    last = written.catch(() => {});
    return written;
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function entriesIn(text: string): AsideEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = line === '' ? null : entryIn(line);
    return entry ? [entry] : [];
  });
}

function entryIn(line: string): AsideEntry | null {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isRecord(given) || typeof given.chat !== 'string') return null;
  const { kind, chat } = given;
  if (kind === 'aside') {
    const aside = asideIn(given.aside);
    return aside ? { kind, chat, aside } : null;
  }
  const { number, who, at } = given;
  if (kind !== 'restored' || !isNumber(number) || !isWho(who) || typeof at !== 'string') return null;
  return { kind, chat, number, who, at };
}

function asideIn(given: unknown): Aside | null {
  if (!isRecord(given)) return null;
  const { number, prints, title, what, who, at, why } = given;
  if (!isNumber(number) || !isWho(who) || !Array.isArray(prints) || !prints.every(isText)) return null;
  if (!isText(title) || !isText(what) || !isText(at) || !isText(why)) return null;
  return { number, prints, title, what, who, at, why };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isWho = (value: unknown): value is string | null => value === null || isText(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
