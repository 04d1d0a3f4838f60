/** Runs the command as a person does: the launcher, in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const launcher = fileURLToPath(new URL('../../bin/gouji.js', import.meta.url));
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../conversations/files/${name}`, import.meta.url));
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'gouji-test-'));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

export function start(
  parameters: readonly string[],
  settings: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, TZ: 'Asia/Shanghai', GOUJI_DATA: newFolder(), ...settings };
  return spawn(process.execPath, [launcher, ...parameters], { cwd: root, env });
}

/** @param input what comes from standard input; it ends after that */
export function gouji(
  parameters: readonly string[],
  input = '',
  settings: Record<string, string> = {},
): Promise<Ended> {
  const child = start(parameters, settings);
  const ended = endOf(child);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return ended;
}

export function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, errors })));
}
