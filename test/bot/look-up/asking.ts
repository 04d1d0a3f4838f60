/** A chat with reports in the store, and what it is answered. */

import type { Asker } from '../../../src/bot/look-up/agencies.ts';
import { lookUpBlocks } from '../../../src/bot/look-up/blocks.ts';
import { type LookUpResult, lookUp } from '../../../src/bot/look-up/look-up.ts';
import { printLookUp } from '../../../src/bot/look-up/print.ts';
import { understand } from '../../../src/bot/question/question.ts';
import { wordsOf } from '../../../src/bot/say/languages.ts';
import { plain } from '../../../src/bot/say/plain.ts';
import type { Language } from '../../../src/report/cell.ts';
import type { Report } from '../../../src/report/report.ts';
import type { PrintedLookUp } from '../../../src/report/schema.ts';
import type { Store } from '../../../src/store/index.ts';
import { memoryStore } from '../../support/memory-store.ts';

export const now = new Date('2024-01-15T01:30:00Z');

export interface Asked {
  readonly result: LookUpResult;
  readonly text: string;
  readonly printed: PrintedLookUp;
}

export async function asking() {
  const store: Store = await memoryStore();
  let received = 0;
  return {
    store,
    /** @param isPublic from a public link; otherwise a file of the chat */
    async keep(report: Report, chat = 'here', isPublic = true): Promise<void> {
      received += 1;
      const at = new Date(Date.parse('2024-01-10T00:00:00Z') + received * 1000).toISOString();
      const url = `https://www.example.gov.cn/${received}.html`;
      const hash = `hash-${received}`;
      const origin = isPublic
        ? ({ kind: 'link', name: url, url, isPublic, hash } as const)
        : ({ kind: 'file', name: `秘密${received}.docx`, url: null, isPublic, hash } as const);
      await store.reports.keep(report, { chat, sender: '小李', at, origin });
    },
    async ask(text: string, chat = 'here', language: Language = 'zh'): Promise<Asked> {
      const words = wordsOf(language);
      const question = understand(text, { now, previous: null });
      if (!question) throw new Error(`no question: ${text}`);
      const asker: Asker = { chat, now, store, before: null, settled: new Map(), atHand: [] };
      const result = await lookUp(question, asker);
      const said = plain({ blocks: await lookUpBlocks(result, asker, words) }, words);
      return { result, text: said, printed: printLookUp(text, result, said, words) };
    },
  };
}
