/** `gouji check`: reports in, answers out, for scripts and for many files at once. */
import { batchBlocks } from '../bot/answer/batch.ts';
import { numberItems, reportBlocks } from '../bot/answer/report.ts';
import { type Words, wordsOf } from '../bot/say/index.ts';
import { clean, plain } from '../bot/say/plain.ts';
import type { Block } from '../bot/say/reply.ts';
import { UserError } from '../bot/user-error.ts';
import { type Answer, check as checkOne, exitStatusOf, print, reasonOf } from '../check.ts';
import { readConfig } from '../config.ts';
import type { Language } from '../report/cell.ts';
import type { PrintedAnswer } from '../report/schema.ts';
import { type Input, inputsFrom } from './inputs.ts';
import { languageFrom } from './language.ts';
import { readOptions } from './options.ts';

type Format = 'text' | 'json' | 'jsonl';

/**
 * Checks the inputs named by the parameters and prints an answer for each.
 * @returns 0 no problem of level error · 1 at least one · 2 an input could not be read
 */
export async function check(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, ['GOUJI_LANG', 'GOUJI_MAX_BYTES']);
  const options = { format: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = readOptions(parameters, options, wordsOf(config.language));
  const language = languageFrom(values.lang, config.language);
  const words = wordsOf(language);
  const format = formatFrom(values.format, words);
  if (positionals.length === 0) throw new UserError(words.check.noInput);

  const inputs = await inputsFrom(positionals, config.maxBytes, words);
  const out = writers[format](language, words, inputs.length);
  let status = 0;
  for (const [index, input] of inputs.entries()) {
    tellProgress(index, inputs.length, input.source, words);
    const answer = await answerTo(input, words);
    status = Math.max(status, exitStatusOf(answer));
    out.write(answer);
  }
  clearProgress(inputs.length);
  out.end();
  return status;
}

/** Checks one input; neither a file that cannot be had nor a defect of ours stops the others. */
async function answerTo(input: Input, words: Words): Promise<Answer> {
  try {
    return await checkOne(await input.open(), input.source);
  } catch (error) {
    if (error instanceof UserError) return refused(input.source, error.message);
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    return refused(input.source, words.refused.unlogged);
  }
}

const refused = (source: string, sentence: string): Answer => ({ source, status: 'unreadable', reason: { sentence } });

interface Writer {
  write(answer: Answer): void;
  end(): void;
}

const writers: Record<Format, (language: Language, words: Words, total: number) => Writer> = {
  json(language) {
    const answers: PrintedAnswer[] = [];
    return {
      write: (answer) => answers.push(print(answer, language)),
      end: () => put(JSON.stringify(answers, null, 2)),
    };
  },
  jsonl: (language) => ({
    write: (answer) => put(JSON.stringify(print(answer, language))),
    end: () => {},
  }),
  text(_language, words, total) {
    const answers: Answer[] = [];
    return {
      write(answer) {
        answers.push(answer);
        put(plain({ blocks: textBlocks(answer, total, words) }, words));
      },
      end() {
        if (total > 1) put(`\n${plain({ blocks: batchBlocks(answers, words) }, words)}`);
      },
    };
  },
};

function textBlocks(answer: Answer, total: number, words: Words): Block[] {
  const reason = reasonOf(answer, words.code);
  if (answer.status !== 'report')
    return [{ kind: 'line', mark: 'unread', runs: [answer.source, words.colon, reason ?? ''] }];
  const items = numberItems(answer.judged, Number.POSITIVE_INFINITY);
  const blocks = answer.judged.flatMap((judged, index): Block[] => {
    const own = reportBlocks({ judged, comparison: null, note: null }, items, words, Number.POSITIVE_INFINITY);
    return index === 0 ? own : [{ kind: 'divider' }, ...own];
  });
  return total > 1 ? [{ kind: 'line', mark: null, runs: [`── ${answer.source}`] }, ...blocks] : blocks;
}

const put = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** On a terminal only, and only when there is something to wait for. */
function tellProgress(done: number, total: number, name: string, words: Words): void {
  if (total < 2 || !process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K${words.batch.progress(done + 1, total, clean(name))}`);
}

function clearProgress(total: number): void {
  if (total > 1 && process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

function formatFrom(given: string | undefined, words: Words): Format {
  if (given === undefined) return 'text';
  if (given === 'text' || given === 'json' || given === 'jsonl') return given;
  throw new UserError(words.check.formats);
}
