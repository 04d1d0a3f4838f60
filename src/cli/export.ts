/** `gouji export [FILE|-]`: the store as lines of JSON, for another engine or another machine. */
import { dirname, join } from 'node:path';
import { loadWords, type Words } from '../bot/say/index.ts';
import { fs } from '../builtin.ts';
import { readConfig } from '../config.ts';
import { exportStore } from '../store/index.ts';
import { UserError } from '../user-error.ts';
import { readOptions } from './options.ts';
import { put, showProgress } from './output.ts';

/** Characters that are gathered before they are written. */
const PIECE = 1 << 20;
/** Lines between two signs of life. */
const STEP = 1000;

export async function exportTo(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, ['GOUJI_DATA', 'DATABASE_URL', 'GOUJI_LANG']);
  const words = await loadWords(config.language);
  const { values, positionals } = readOptions(parameters, { force: { type: 'boolean' } }, words);
  const [file = '-', ...others] = positionals;
  if (others.length > 0) throw new UserError(words.backup.oneFile('export gouji.jsonl'));
  if (file === '-') {
    await exportStore(config, words.store, put);
    return 0;
  }
  if (values.force !== true && fs.existsSync(file)) throw new UserError(words.store.exists(file));
  const out = newFile(file, words);
  try {
    let count = 0;
    const lines = await exportStore(config, words.store, (line) => {
      out.write(line);
      if (++count % STEP === 0) showProgress(words.backup.progress(count));
    });
    out.end();
    put(words.backup.exported(lines, file));
    return 0;
  } finally {
    showProgress('');
    out.drop();
  }
}

/** A file that gets its name only when it is whole and on the disk. */
function newFile(file: string, words: Words) {
  const temporary = join(dirname(file), `.${process.pid}.gouji-export`);
  const trying = <T>(work: () => T): T => {
    try {
      return work();
    } catch {
      throw new UserError(words.check.notWritten(file));
    }
  };
  const handle = trying(() => fs.openSync(temporary, 'w'));
  let isOpen = true;
  let gathered = '';
  const flush = () => {
    trying(() => fs.writeFileSync(handle, gathered));
    gathered = '';
  };
  const close = () => {
    if (isOpen) fs.closeSync(handle);
    isOpen = false;
  };
  return {
    write(line: string) {
      gathered += `${line}\n`;
      if (gathered.length > PIECE) flush();
    },
    end() {
      flush();
      trying(() => fs.fsyncSync(handle));
      close();
      trying(() => fs.renameSync(temporary, file));
    },
    /** Leaves nothing of a file that did not come to its end. */
    drop() {
      close();
      fs.rmSync(temporary, { force: true });
    },
  };
}
