/**
 * The log of our own errors. A person is told a short number; the log has the rest under it.
 * What people send is never written down.
 */
import { randomBytes } from 'node:crypto';

export interface Log {
  /** Notes an error of ours and gives the number under which it is found. */
  error(error: unknown, about: string): Promise<string>;
  info(text: string): Promise<void>;
}

/** Four characters: enough to find an entry, short enough to read out. */
const numberOfError = (): string => randomBytes(2).toString('hex');

/** A log in a file. Neither the library nor the file is touched before there is something to write. */
export function fileLog(file: string, level: string): Log {
  const open = async () => {
    const { pino } = await import('pino');
    return pino({ level, base: null }, pino.destination({ dest: file, mkdir: true, sync: true }));
  };
  let opened: ReturnType<typeof open> | null = null;
  const log = () => {
    opened ??= open();
    return opened;
  };
  return {
    async error(error, about) {
      const number = numberOfError();
      // A log that cannot be written must not cost the person the answer.
      await log().then((entries) => entries.error({ number, err: error }, about), ignore);
      return number;
    },
    async info(text) {
      await log().then((entries) => entries.info(text), ignore);
    },
  };
}

const ignore = () => {};
