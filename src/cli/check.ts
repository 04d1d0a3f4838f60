/** `gouji check`: reports in, answers out, for scripts and for many files at once. */
import { loadWords, type Words } from '../bot/say/index.ts';
import { UserError } from '../bot/user-error.ts';
import { type Answer, check as checkOne, exitStatusOf, print } from '../check.ts';
import { readConfig } from '../config.ts';
import type { PrintedAnswer } from '../report/schema.ts';
import { type Input, inputsFrom } from './inputs.ts';
import { readOptions } from './options.ts';
import { put, putError, showProgress, type Writer } from './output.ts';

const formats = ['text', 'json', 'jsonl'] as const;
type Format = (typeof formats)[number];

/**
 * Checks the inputs named by the parameters and prints an answer for each.
 * @returns 0 no problem of level error · 1 at least one · 2 an input could not be read
 */
export async function check(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, ['GOUJI_LANG', 'GOUJI_MAX_BYTES']);
  const configured = await loadWords(config.language);
  const options = { format: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = readOptions(parameters, options, configured);
  const words = values.lang === undefined ? configured : await wordsFor(values.lang, configured);
  const format = formatFrom(values.format, words);
  if (positionals.length === 0) throw new UserError(words.check.noInput);

  const inputs = inputsFrom(positionals, config.maxBytes, words);
  const out = await writerFor(format, words, inputs.length);
  let status = 0;
  for (const [index, input] of inputs.entries()) {
    if (inputs.length > 1) showProgress(words.batch.progress(index + 1, inputs.length, input.source));
    const answer = await answerTo(input, words);
    status = Math.max(status, exitStatusOf(answer));
    out.write(answer);
  }
  if (inputs.length > 1) showProgress('');
  out.end();
  return status;
}

/** Checks one input; neither a file that cannot be had nor a defect of ours stops the others. */
async function answerTo(input: Input, words: Words): Promise<Answer> {
  try {
    return await checkOne(await input.open(), input.source);
  } catch (error) {
    if (error instanceof UserError) return refused(input.source, error.message);
    putError(error instanceof Error ? String(error.stack) : String(error));
    return refused(input.source, words.refused.unlogged);
  }
}

const refused = (source: string, sentence: string): Answer => ({ source, status: 'unreadable', reason: { sentence } });

async function writerFor(format: Format, words: Words, total: number): Promise<Writer> {
  if (format === 'text') return (await import('./text-writer.ts')).textWriter(words, total);
  return format === 'json' ? jsonWriter(words) : jsonLinesWriter(words);
}

function jsonWriter(words: Words): Writer {
  const answers: PrintedAnswer[] = [];
  return {
    write: (answer) => answers.push(print(answer, words)),
    end: () => put(JSON.stringify(answers, null, 2)),
  };
}

const jsonLinesWriter = (words: Words): Writer => ({
  write: (answer) => put(JSON.stringify(print(answer, words))),
  end: () => {},
});

async function wordsFor(given: string, configured: Words): Promise<Words> {
  if (given !== 'zh' && given !== 'en') throw new UserError(configured.check.languages);
  return loadWords(given);
}

function formatFrom(given: string | undefined, words: Words): Format {
  const format = formats.find((one) => one === (given ?? 'text'));
  if (format === undefined) throw new UserError(words.check.formats);
  return format;
}
