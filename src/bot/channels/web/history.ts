/**
 * What was said in the chats of the page, on the disk of the server: a page shows it again after a reload and after
 * the bot was started again. It is not kept in the browser, for on a shared computer whoever sits down next could
 * read it there; here it is found only with the cookie, which ends with the browser session.
 *
 * Each chat has a folder: `events.jsonl`, and the files that went with answers. Written at once and in order; an event
 * that is lost when the power fails is lost to the eye only, for messages and reports are kept in the store.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A chat in which nothing is said for so long is forgotten. */
const KEPT_MS = 7 * 24 * 3_600_000;
/** The files of one chat, and their bytes. */
const FILES = 60;
const BYTES = 60_000_000;
const EVENTS = 'events.jsonl';

export interface Past<Event> {
  /** Tells these events from those of a chat that was cleared, whose numbers began at 1 too. */
  readonly run: string;
  readonly events: { readonly id: number; readonly event: Event }[];
}

export class History<Event> {
  readonly #folder: string | null;

  /** @param folder null where nothing is kept */
  constructor(folder: string | null, now = Date.now()) {
    this.#folder = folder;
    for (const chat of folder === null ? [] : entries(folder)) {
      const kept = join(folder ?? '', chat);
      if (now - changed(join(kept, EVENTS)) > KEPT_MS) rmSync(kept, { recursive: true, force: true });
    }
  }

  /** The last events of a chat; null when there are none. A line that was cut when the power failed is left out. */
  load(chat: string, most: number): Past<Event> | null {
    const folder = this.#of(chat);
    if (folder === null) return null;
    try {
      const [first = '', ...lines] = readFileSync(join(folder, EVENTS), 'utf8').split('\n');
      const { run } = JSON.parse(first) as { run: string };
      return { run, events: lines.flatMap((line) => parsed<Past<Event>['events'][number]>(line)).slice(-most) };
    } catch {
      return null;
    }
  }

  add(chat: string, event: Past<Event>['events'][number]): void {
    const folder = this.#of(chat);
    if (folder !== null) quietly(() => appendFileSync(join(folder, EVENTS), `${JSON.stringify(event)}\n`));
  }

  /** Writes all events of a chat: at its beginning, and when many old ones have gathered. */
  write(chat: string, { run, events }: Past<Event>): void {
    const folder = this.#of(chat);
    if (folder === null) return;
    const lines = [{ run }, ...events].map((line) => `${JSON.stringify(line)}\n`);
    quietly(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(join(folder, EVENTS), lines.join(''), { mode: 0o600 });
    });
  }

  keepFile(chat: string, id: string, bytes: Uint8Array): void {
    const folder = this.#of(chat);
    if (folder === null) return;
    quietly(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(join(folder, id), bytes, { mode: 0o600 });
      const files = entries(folder)
        .filter((name) => name !== EVENTS)
        .map((name) => ({ name, size: statSync(join(folder, name)).size, at: changed(join(folder, name)) }))
        .sort((a, b) => b.at - a.at);
      let size = 0;
      for (const [index, file] of files.entries()) {
        size += file.size;
        if (index > 0 && (index >= FILES || size > BYTES)) rmSync(join(folder, file.name), { force: true });
      }
    });
  }

  file(chat: string, id: string): Uint8Array | null {
    const folder = this.#of(chat);
    if (folder === null || !/^[0-9a-f]{24}$/.test(id)) return null;
    try {
      return readFileSync(join(folder, id));
    } catch {
      return null;
    }
  }

  forget(chat: string): void {
    const folder = this.#of(chat);
    if (folder !== null) quietly(() => rmSync(folder, { recursive: true, force: true }));
  }

  /** Its name does not give the cookie away. */
  #of(chat: string): string | null {
    if (this.#folder === null) return null;
    return join(this.#folder, createHash('sha256').update(chat).digest('hex').slice(0, 32));
  }
}

/** A disk that is full or cannot be written costs the past of the page, not the answer. */
function quietly(write: () => void): void {
  try {
    write();
  } catch {}
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function changed(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function parsed<T>(line: string): T[] {
  try {
    return [JSON.parse(line) as T];
  } catch {
    return [];
  }
}
