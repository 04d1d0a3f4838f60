/** `gouji check`: reports in, answers out, for scripts and for many files at once. */
import { loadWords, type Words } from '../bot/say/index.ts';
import { fs } from '../builtin.ts';
import { type Answer, check as checkOne, exitStatusOf, print } from '../check.ts';
import { type Config, readConfig } from '../config.ts';
import { isPlainText } from '../parser/index.ts';
import type { PrintedAnswer } from '../report/schema.ts';
import { UserError } from '../user-error.ts';
import { type FileInput, type Input, inputsFrom } from './inputs.ts';
import { wordsFrom } from './language.ts';
import { readOptions } from './options.ts';
import { put, putError, type Writer } from './output.ts';

const formats = ['text', 'json', 'jsonl'] as const;
type Format = (typeof formats)[number];

/** A text or page up to this size is read in this process: starting another one takes longer than reading it. */
const SMALL = 1_000_000;

/**
 * Checks the inputs named by the parameters and prints an answer for each.
 * @returns 0 no problem of level error · 1 at least one · 2 an input could not be read
 */
export async function check(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, [
    'GOUJI_LANG',
    'GOUJI_MAX_BYTES',
    'GOUJI_READ_SECONDS',
    'GOUJI_PRIVATE_HOSTS',
    'GOUJI_SIMILARITY_WARNING',
    'GOUJI_SIMILARITY_INFO',
  ]);
  const configured = await loadWords(config.language);
  const options = {
    format: { type: 'string' },
    lang: { type: 'string' },
    xlsx: { type: 'string' },
    keep: { type: 'boolean' },
  } as const;
  const { values, positionals } = readOptions(parameters, options, configured);
  const words = await wordsFrom(values.lang, configured);
  const format = formatFrom(values.format, words);
  if (positionals.length === 0) throw new UserError(words.check.noInput);
  if (values.xlsx !== undefined) writeFile(values.xlsx, null, words);

  const inputs = inputsFrom(positionals, config, words);
  const writer = format === 'jsonl' ? jsonLinesWriter(words) : null;
  const answers = await (values.keep
    ? checkAndKeep(inputs, config, words, writer, environment)
    : checkAll(inputs, config, words, writer));
  if (format !== 'jsonl') {
    const out = await writerFor(format, words, answers.length);
    for (const answer of answers) out.write(answer);
    out.end();
  }
  if (values.xlsx !== undefined) {
    const { spreadsheet } = await import('../bot/spreadsheet.ts');
    writeFile(values.xlsx, await spreadsheet(answers, words), words);
  }
  return Math.max(0, ...answers.map(exitStatusOf));
}

/** The same, and what was read is kept in the store. */
async function checkAndKeep(
  inputs: readonly Input[],
  config: Config,
  words: Words,
  writer: Writer | null,
  environment: NodeJS.ProcessEnv,
): Promise<Answer[]> {
  const [{ checkMany }, { openKeeper }] = await Promise.all([import('./check-many.ts'), import('./keep.ts')]);
  const keeper = await openKeeper(environment, words);
  try {
    const answers = await checkMany(inputs, config, words, { writer, withOrigins: true });
    await keeper.keep(answers);
    return answers;
  } finally {
    await keeper.close();
  }
}

/** The answers in the order of the inputs; told to the writer as they come, when there is one. */
async function checkAll(
  inputs: readonly Input[],
  config: Config,
  words: Words,
  writer: Writer | null,
): Promise<Answer[]> {
  const [only, ...others] = inputs;
  if (only && 'open' in only && others.length === 0) {
    const opened = await openOne(only);
    const answer =
      'refusal' in opened
        ? refused(only.name, opened.refusal)
        : opened.bytes.length <= SMALL && isPlainText(opened.bytes)
          ? await answerTo(opened, words, config.settings)
          : null;
    if (answer) {
      writer?.write(answer);
      return [answer];
    }
    if ('bytes' in opened) return many([{ name: opened.source, open: async () => opened.bytes }]);
  }
  return many(inputs);

  async function many(all: readonly Input[]): Promise<Answer[]> {
    return (await import('./check-many.ts')).checkMany(all, config, words, { writer });
  }
}

async function openOne(input: FileInput): Promise<{ bytes: Uint8Array; source: string } | { refusal: string }> {
  try {
    return { bytes: await input.open(), source: input.name };
  } catch (error) {
    if (error instanceof UserError) return { refusal: error.message };
    throw error;
  }
}

async function answerTo(
  { bytes, source }: { bytes: Uint8Array; source: string },
  words: Words,
  settings: Config['settings'],
): Promise<Answer> {
  try {
    return await checkOne(bytes, source, settings);
  } catch (error) {
    putError(error instanceof Error ? String(error.stack) : String(error));
    return refused(source, words.refused.unlogged);
  }
}

/** Writes a file; without bytes only proves that it can be written, before hours of work are lost. */
function writeFile(file: string, bytes: Uint8Array | null, words: Words): void {
  try {
    if (bytes) fs.writeFileSync(file, bytes);
    else fs.closeSync(fs.openSync(file, 'a'));
  } catch {
    throw new UserError(words.check.notWritten(file));
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

function formatFrom(given: string | undefined, words: Words): Format {
  const format = formats.find((one) => one === (given ?? 'text'));
  if (format === undefined) throw new UserError(words.check.formats);
  return format;
}
