/** `gouji help`, `gouji --version`, and what is said to an unknown command. */
import { loadWords } from '../bot/say/index.ts';
import { fs } from '../builtin.ts';
import { readConfig } from '../config.ts';
import { put, putError } from './output.ts';

export async function help(environment: NodeJS.ProcessEnv): Promise<number> {
  const { language } = await readConfig(environment, ['GOUJI_LANG']);
  put((await loadWords(language)).check.usage);
  return 0;
}

export async function version(): Promise<number> {
  put(`gouji ${programVersion()} · Node ${process.versions.node}`);
  return 0;
}

export function programVersion(): string {
  const text = fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

export async function unknown(command: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const { language } = await readConfig(environment, ['GOUJI_LANG']);
  putError((await loadWords(language)).check.unknownCommand(command));
  return 2;
}
