/**
 * Printing without the stream of standard output: its modules (streams, sockets) cost more time
 * than a small report takes to be checked.
 */
import { fs } from '../builtin.ts';
import type { Answer } from '../check.ts';

/** Prints answers as they come, or all together at the end. */
export interface Writer {
  write(answer: Answer): void;
  end(): void;
}

const OUTPUT = 1;
const ERRORS = 2;
/** How long to wait for a reader that is slower than we are, in milliseconds. */
const PAUSE = 5;

/** Prints a line. When the reader of the pipe has seen enough (`gouji check … | head`), that is the end. */
export const put = (line: string): void => write(OUTPUT, `${line}\n`);

export const putError = (line: string): void => write(ERRORS, `${line}\n`);

/** Shows how far the work is, on a terminal only; an empty text clears it. */
export function showProgress(text: string): void {
  // Asking the kind of the file first spares the modules of terminals where there is none.
  if (!fs.fstatSync(ERRORS).isCharacterDevice() || !process.stderr.isTTY) return;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file name must not command the terminal.
  write(ERRORS, `\r\u001b[K${text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '')}`);
}

function write(file: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(fs.writeSync(file, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EPIPE') process.exit();
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
