/** `gouji import FILE|-`: reads the lines of an export into the store, beside a running bot if need be. */
import { loadWords, type Words } from '../bot/say/index.ts';
import { fs } from '../builtin.ts';
import { readConfig } from '../config.ts';
import { type Bad, importStore } from '../store/index.ts';
import { UserError } from '../user-error.ts';
import { readOptions } from './options.ts';
import { put, putError, showProgress } from './output.ts';

/** So many bad lines are told one by one. */
const TOLD = 20;

/** Exit status: 0 all is there · 1 some lines are not. */
export async function importFrom(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, ['GOUJI_DATA', 'DATABASE_URL', 'GOUJI_LANG']);
  const words = await loadWords(config.language);
  const { positionals } = readOptions(parameters, {}, words);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UserError(words.backup.oneFile('import gouji.jsonl'));
  const input = file === '-' ? process.stdin : await opened(file, words);
  let bad = 0;
  const result = await importStore(config, words.store, linesOf(input), {
    bad(line, why) {
      if (++bad <= TOLD) putError(words.backup.badLine(line, sentence(why, words)));
    },
    progress: (lines) => showProgress(words.backup.progress(lines)),
  }).finally(() => showProgress(''));
  if (result === 'other') throw new UserError(words.backup.notExport(file));
  if (result === 'newer') throw new UserError(words.backup.newerExport(file));
  if (bad > TOLD) putError(words.backup.moreBad(bad - TOLD));
  if (!result.whole) putError(words.backup.cut(file));
  put(words.backup.imported(result.lines, result.added));
  return bad > 0 || !result.whole ? 1 : 0;
}

const sentence = (why: Bad, { backup }: Words): string =>
  why.kind === 'wrong' ? backup.wrong(why.path) : backup[why.kind];

async function opened(file: string, words: Words): Promise<NodeJS.ReadableStream> {
  const stream = fs.createReadStream(file);
  await new Promise<void>((resolve, reject) => {
    stream.once('readable', resolve).once('end', resolve);
    stream.once('error', () => reject(new UserError(words.backup.notExport(file))));
  });
  return stream;
}

/** The lines between line feeds and nothing else: a report may hold other separators. */
export async function* linesOf(input: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const piece of input) {
    const parts = (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      yield [...rest, part].join('');
      rest = [];
    }
    if (last !== '') rest.push(last);
  }
  const end = rest.join('') + decoder.decode();
  if (end !== '') yield end;
}
