/** `gouji doctor`: what is right, what is wrong, and what to do about it. */
import { loadWords, type Words } from '../bot/say/index.ts';
import { readConfig } from '../config.ts';
import { examine, type Finding } from '../doctor/index.ts';
import { UserError } from '../user-error.ts';
import { readOptions } from './options.ts';
import { put } from './output.ts';

const MARKS: Readonly<Record<Finding['mark'], string>> = { ok: '✅', off: '➖', warning: '⚠️', problem: '❌' };

/** @returns 0 when all is well, 1 when something is wrong; what should be looked at is not wrong */
export async function doctor(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const words = await loadWords(await language(environment));
  const { values } = readOptions(parameters, { format: { type: 'string' } }, words);
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UserError(words.lookUp.cli.formats);
  const found = await examine(environment, words);
  const well = found.every(({ mark }) => mark !== 'problem');
  put(format === 'json' ? JSON.stringify({ well, findings: found }, null, 2) : told(found, words));
  return well ? 0 : 1;
}

function told(found: readonly Finding[], { doctor: say }: Words): string {
  const lines = found.flatMap(({ mark, found, todo }) => [
    `${MARKS[mark]} ${found}`,
    ...(todo === null ? [] : [`   ${say.todo(todo)}`]),
  ]);
  const count = (mark: Finding['mark']) => found.filter((one) => one.mark === mark).length;
  return [...lines, say.summary(count('problem'), count('warning'))].join('\n');
}

/** A wrong language is told by its own check. */
async function language(environment: NodeJS.ProcessEnv) {
  try {
    return (await readConfig(environment, ['GOUJI_LANG'])).language;
  } catch (error) {
    if (error instanceof UserError) return 'zh';
    throw error;
  }
}
