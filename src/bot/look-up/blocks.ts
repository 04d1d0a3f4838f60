/** The words for what a look-up found. */
import type { Question } from '../question/question.ts';
import type { Words } from '../say/index.ts';
import { type Block, line } from '../say/reply.ts';
import type { Asker } from './agencies.ts';
import { choiceBlocks } from './choice-blocks.ts';
import { exampleBlocks, popularNames, understoodText, workingExamples } from './example-blocks.ts';
import { extremeBlocks } from './extreme-blocks.ts';
import { heldBlocks } from './held-blocks.ts';
import type { LookUpResult, Values } from './look-up.ts';
import { valueBlocks } from './named-blocks.ts';
import { listBlocks, rankingBlocks, scopeName, totalBlocks } from './scope-blocks.ts';

/** So much of what was not understood is repeated. */
const ECHO = 30;

export async function lookUpBlocks(result: LookUpResult, asker: Asker, words: Words): Promise<Block[]> {
  const { found, question } = result;
  switch (found.kind) {
    case 'values':
      return [...notAsked(question, words), ...answerBlocks(found, question, words)];
    case 'held':
      return heldBlocks(found, words);
    case 'choose':
      return choiceBlocks(found, words);
    case 'unknown-agency':
      return [line(words.lookUp.nothingNear(found.text)), ...(await someExamples(asker, words))];
    case 'no-agency':
      return [line(words.lookUp.whichAgency(understoodText(question, words))), ...(await exampleBlocks(asker, words))];
    case 'no-such-metric':
      return [
        line(words.lookUp.noSuchMetric(quoted(question.unknown, words), popularNames(words))),
        line(words.lookUp.allMetrics),
        ...(await exampleBlocks(asker, words, question.agencies)),
      ];
    case 'no-place':
      return [line(found.text === '' ? words.lookUp.noOwnPlace : words.lookUp.noPlace(found.text))];
    case 'several-places':
      return [line(words.lookUp.severalPlaces(found.text, found.names.join(words.list)))];
    case 'empty-scope':
      return [line(words.lookUp.noneInScope(scopeName(found.scope, words)))];
  }
}

function answerBlocks(found: Values, question: Question, words: Words): Block[] {
  const change = question.wants === 'change';
  const several = found.scope !== null || found.agencies.length > 1;
  if (question.wants === 'ranking' && several) return rankingBlocks(found, question, words);
  if (question.wants === 'total' && several) return totalBlocks(found, words);
  if (found.scope !== null) return listBlocks(found, change, words);
  return [...extremeBlocks(found, question, words), ...valueBlocks(found, change, words)];
}

/** Words that were left out; said before the answer, for they may say that another number is meant (「网上申请」). */
const notAsked = ({ unknown }: Question, words: Words): Block[] =>
  unknown.length > 0 ? [line(words.lookUp.notAsked(quoted(unknown, words)), 'warning')] : [];

const quoted = (texts: readonly string[], words: Words): string =>
  texts.map((text) => words.quoted(shortened(text))).join(words.list);

const shortened = (text: string): string => (text.length > ECHO ? `${text.slice(0, ECHO)}…` : text);

/** For a text that is no question, or none that could be understood. */
export async function notUnderstoodBlocks(text: string, asker: Asker, words: Words): Promise<Block[]> {
  const echo = text.replace(/\s+/g, ' ');
  return [line(words.help.notUnderstood(shortened(echo))), ...(await someExamples(asker, words))];
}

/** Where it has been said already what to send. */
async function someExamples(asker: Asker, words: Words): Promise<Block[]> {
  const examples = await workingExamples(asker, words);
  return examples === null ? [] : [line(examples)];
}
