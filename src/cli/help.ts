/** `gouji help`, `gouji --version`, and what is said to an unknown command. */
import { readFile } from 'node:fs/promises';
import { wordsOf } from '../bot/say/index.ts';
import { readConfig } from '../config.ts';

export async function help(environment: NodeJS.ProcessEnv): Promise<number> {
  const { language } = await readConfig(environment, ['GOUJI_LANG']);
  process.stdout.write(`${wordsOf(language).check.usage}\n`);
  return 0;
}

export async function version(): Promise<number> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version: number } = JSON.parse(text) as { version: string };
  process.stdout.write(`gouji ${number} · Node ${process.versions.node}\n`);
  return 0;
}

export async function unknown(command: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const { language } = await readConfig(environment, ['GOUJI_LANG']);
  process.stderr.write(`${wordsOf(language).check.unknownCommand(command)}\n`);
  return 2;
}
