/** Answers as a person reads them: one block for each input, and a summary when there are many. */
import { attachmentBlocks } from '../bot/answer/attachment.ts';
import { batchBlocks } from '../bot/answer/batch.ts';
import { numberItems, reportBlocks } from '../bot/answer/report.ts';
import type { Words } from '../bot/say/index.ts';
import { plain } from '../bot/say/plain.ts';
import type { Block } from '../bot/say/reply.ts';
import { type Answer, reasonOf } from '../check.ts';
import { put, type Writer } from './output.ts';

export function textWriter(words: Words, total: number): Writer {
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
}

function textBlocks(answer: Answer, total: number, words: Words): Block[] {
  if (answer.status !== 'report') {
    const reason = reasonOf(answer, words) ?? '';
    return [
      { kind: 'line', mark: 'unread', runs: [answer.source, words.colon, reason] },
      ...attachmentBlocks(answer, words),
    ];
  }
  const screen = Number.POSITIVE_INFINITY;
  const items = numberItems(answer.judged, screen);
  const blocks = answer.judged.flatMap((judged, index): Block[] => {
    const own = reportBlocks({ judged, aside: 0, comparison: null, notes: [] }, items, words, screen);
    return index === 0 ? own : [{ kind: 'divider' }, ...own];
  });
  blocks.push(...attachmentBlocks(answer, words));
  return total > 1 ? [{ kind: 'line', mark: null, runs: [`── ${answer.source}`] }, ...blocks] : blocks;
}
