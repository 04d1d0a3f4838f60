/** `gouji check --keep`: what was checked is kept in the store, as if it had been sent in the terminal's chat. */
import type { Words } from '../bot/say/index.ts';
import type { Answer } from '../check.ts';
import { readConfig } from '../config.ts';
import { openStore } from '../store/index.ts';
import { putError } from './output.ts';

const CHAT = 'console';

export interface Keeper {
  /** Keeps every report that names its agency and year, and says how many. */
  keep(answers: readonly Answer[]): Promise<void>;
  close(): Promise<void>;
}

/** @throws UserError when the store cannot be opened; nothing has been checked then */
export async function openKeeper(environment: NodeJS.ProcessEnv, words: Words): Promise<Keeper> {
  const config = await readConfig(environment, ['GOUJI_DATA', 'DATABASE_URL', 'GOUJI_LANG']);
  const store = await openStore(config, { words: words.store });
  return {
    async keep(answers) {
      let kept = 0;
      let nameless = 0;
      const at = new Date().toISOString();
      for (const answer of answers) {
        if (answer.status !== 'report' || !answer.origin) continue;
        for (const { report } of answer.judged) {
          if (report.agency.name === null || !report.agency.stated || report.year === null) {
            nameless += 1;
            continue;
          }
          await store.reports.keep(report, { chat: CHAT, sender: null, at, origin: answer.origin });
          kept += 1;
        }
      }
      putError(words.lookUp.cli.kept(kept, nameless));
    },
    close: () => store.close(),
  };
}
