/** `gouji ask "东阿县政府办 2022 新收"`: a look-up in the store, as the terminal's chat would be answered. */

import type { Asker } from '../bot/look-up/agencies.ts';
import { lookUpBlocks, notUnderstoodBlocks } from '../bot/look-up/blocks.ts';
import { lookUp } from '../bot/look-up/look-up.ts';
import { printLookUp } from '../bot/look-up/print.ts';
import { understand } from '../bot/question/question.ts';
import { loadWords, type Words } from '../bot/say/index.ts';
import { plain } from '../bot/say/plain.ts';
import { readConfig } from '../config.ts';
import type { PrintedLookUp } from '../report/schema.ts';
import { openStore, type Store } from '../store/index.ts';
import { UserError } from '../user-error.ts';
import { wordsFrom } from './language.ts';
import { readOptions } from './options.ts';
import { put } from './output.ts';

/** What was kept from the command line and the terminal belongs to this chat. */
const CHAT = 'console';

/** @returns 0 answered · 1 nothing was found or understood · (a store that cannot be opened is 2, by main.ts) */
export async function ask(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, ['GOUJI_DATA', 'DATABASE_URL', 'GOUJI_LANG']);
  const configured = await loadWords(config.language);
  const options = { format: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = readOptions(parameters, options, configured);
  const words = await wordsFrom(values.lang, configured);
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UserError(words.lookUp.cli.formats);
  const asked = positionals.join(' ').trim();
  if (asked === '') throw new UserError(words.lookUp.cli.noQuestion);

  const store = await openStore(config, { words: words.store, mustExist: true });
  try {
    const printed = await answerTo(asked, store, words);
    put(format === 'json' ? JSON.stringify(printed, null, 2) : printed.text);
    return printed.status === 'answered' ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** Looks up what is asked, for the command line. */
export async function answerTo(asked: string, store: Store, words: Words): Promise<PrintedLookUp> {
  const now = new Date();
  const asker: Asker = { chat: CHAT, now, store, before: null, settled: new Map(), atHand: [] };
  const question = understand(asked, { now, previous: null });
  if (question === null) {
    const blocks = await notUnderstoodBlocks(asked, asker, words);
    return printLookUp(asked, null, plain({ blocks }, words), words);
  }
  const result = await lookUp(question, asker);
  const blocks = await lookUpBlocks(result, asker, words);
  // There is no next message that a number could be sent in.
  if (result.found.kind === 'choose') blocks.push({ kind: 'line', mark: null, runs: [words.lookUp.cli.fullName] });
  return printLookUp(asked, result, plain({ blocks }, words), words);
}
