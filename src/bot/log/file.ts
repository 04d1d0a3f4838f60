/**
 * The file of the log, which never grows without end: when it is full it becomes `gouji.log.1`, the former `.1`
 * becomes `.2`, and the oldest goes. A file that another program moved away is begun anew.
 */
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const BYTES = 10_000_000;
const FORMER = 4;

export interface LogFile {
  write(line: string): void;
}

/** Nothing is opened before there is something to write. Writing throws what the disk says. */
export function logFile(file: string, bytes = BYTES): LogFile {
  let open: { readonly descriptor: number; readonly inode: number } | null = null;
  let size = 0;

  const begin = () => {
    mkdirSync(dirname(file), { recursive: true });
    // Only for whoever runs the bot.
    const descriptor = openSync(file, 'a', 0o600);
    const now = fstatSync(descriptor);
    size = now.size;
    open = { descriptor, inode: now.ino };
    return open;
  };
  const end = () => {
    if (open) closeSync(open.descriptor);
    open = null;
  };
  const turn = () => {
    end();
    rmSync(`${file}.${FORMER}`, { force: true });
    for (let number = FORMER; number > 1; number -= 1) move(`${file}.${number - 1}`, `${file}.${number}`);
    move(file, `${file}.1`);
  };

  return {
    write(line) {
      const text = Buffer.from(line);
      if (open && statSync(file, { throwIfNoEntry: false })?.ino !== open.inode) end();
      open ??= begin();
      if (size > 0 && size + text.length > bytes) {
        turn();
        begin();
      }
      writeSync((open as { descriptor: number }).descriptor, text);
      size += text.length;
    },
  };
}

function move(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false })) renameSync(from, to);
}
