/**
 * The log of the program: a line of JSON for each entry. A person is told a short number for an error of ours;
 * the log has the rest under it. What people send is never written down, nor is a secret.
 */
import { randomBytes } from 'node:crypto';
import { logFile } from './log/file.ts';
import { scrub, secretsOf, toldOf } from './log/scrub.ts';

/** Figures and names of our own that go with an entry: how many, which channel. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  /** Notes an error of ours and gives the number under which it is found. */
  error(error: unknown, about: string, fields?: Fields): Promise<string>;
  info(text: string, fields?: Fields): Promise<void>;
}

/** Four characters: enough to find an entry, short enough to read out. */
const numberOfError = (): string => randomBytes(2).toString('hex');

/**
 * A log in a file. Neither the library nor the file is touched before there is something to write.
 * @param environment where the secrets are that must not be written
 */
export function fileLog(file: string, level: string, environment: NodeJS.ProcessEnv = process.env): Log {
  const open = async () => {
    const { pino } = await import('pino');
    const secrets = secretsOf(environment);
    const lines = logFile(file);
    const time = pino.stdTimeFunctions.isoTime;
    const formatters = { level: (label: string) => ({ level: label }) };
    return pino(
      { level, base: null, timestamp: time, formatters },
      { write: (line) => lines.write(scrub(line, secrets)) },
    );
  };
  let opened: ReturnType<typeof open> | null = null;
  const log = () => {
    opened ??= open();
    return opened;
  };
  return {
    async error(error, about, fields = {}) {
      const number = numberOfError();
      // A log that cannot be written must not cost the person the answer.
      await log()
        .then((entries) => entries.error({ number, ...fields, error: toldOf(error) }, about))
        .catch(ignore);
      return number;
    },
    async info(text, fields = {}) {
      await log()
        .then((entries) => entries.info(fields, text))
        .catch(ignore);
    },
  };
}

const ignore = () => {};
