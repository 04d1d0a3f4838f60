/** 「东阿县政府办 2022 新收多少」: a look-up of what was forwarded before, and what follows it up. */

import type { Conversation } from '../conversation.ts';
import type { Asker } from '../look-up/agencies.ts';
import { lookUpBlocks } from '../look-up/blocks.ts';
import { lookUp } from '../look-up/look-up.ts';
import { freshLookUp } from '../look-up/memory.ts';
import { chartPictures } from '../picture/index.ts';
import { type Question, understand } from '../question/question.ts';
import type { Reply } from '../say/reply.ts';
import { agency } from './agency.ts';
import type { Command, Context } from './command.ts';

/** A question is no longer than this. */
const LONGEST = 200;

function questionIn(text: string, { conversation, now }: Context): Question | null {
  if (text === '' || text.length > LONGEST) return null;
  const at = now();
  return understand(text, { now: at, previous: freshLookUp(conversation.lookUp, at)?.question ?? null });
}

export const ask: Command = {
  name: 'ask',
  hears(text, context) {
    const question = questionIn(text, context);
    if (question === null) return null;
    // A name alone answers 「是哪个单位?」; what asks for a number or a year does not.
    const asks = question.metrics.length > 0 || question.years.kind !== 'unsaid' || question.wants !== 'values';
    return asks || agency.hears(text, context) === null ? text : null;
  },
  async reply(text, context) {
    const question = questionIn(text, context);
    return question === null ? { blocks: [] } : answerQuestion(question, context);
  },
};

/**
 * Looks it up, says it, and remembers it for the questions that follow.
 * @param chosen names that were settled by a choice, beside those of the look-up before
 */
export async function answerQuestion(
  question: Question,
  context: Context,
  chosen: ReadonlyMap<string, string> = new Map(),
): Promise<Reply> {
  const { conversation, words, now } = context;
  const asker = askerOf(context, question, chosen);
  const result = await lookUp(question, asker);
  const { found, question: asked } = result;
  if (found.kind !== 'no-such-metric') {
    conversation.lookUp = {
      at: now().getTime(),
      question: asked.agencies.length > 0 || asked.scope ? asked : { ...asked, agencies: asker.atHand },
      known: result.known,
      choices: found.kind === 'choose' ? { text: found.text, agencies: found.agencies } : null,
    };
  }
  const charts = found.kind === 'values' ? chartPictures(found, now(), words) : [];
  return { blocks: [...(await lookUpBlocks(result, asker, words)), ...charts] };
}

/** What a question finds, where nobody can be asked back; null when that is nothing. Nothing is remembered. */
export async function foundBy(text: string, context: Context): Promise<Reply | null> {
  const question = questionIn(text, context);
  if (question === null) return null;
  const asker = askerOf(context, question);
  const result = await lookUp(question, asker);
  const { found } = result;
  if (found.kind !== 'values' && !(found.kind === 'held' && found.count > 0)) return null;
  return { blocks: await lookUpBlocks(result, asker, context.words) };
}

/** @param question null when there is none that could be understood */
export function askerOf(
  { message, conversation, store, now }: Context,
  question: Question | null,
  chosen: ReadonlyMap<string, string> = new Map(),
): Asker {
  const before = freshLookUp(conversation.lookUp, now());
  // A question that goes on from the one before means the same offices.
  const goesOn = question === null || question.follows !== null || question.agencies.length === 0;
  const settled = new Map([...(goesOn && before ? before.known : []), ...chosen]);
  const atHand = before?.question.agencies.length ? before.question.agencies : checkedNames(conversation);
  return { chat: message.chat, store, now: now(), before, settled, atHand };
}

/** The office whose report was just checked; of a whole batch none is meant. */
function checkedNames({ inputs }: Conversation): string[] {
  const names = inputs.flatMap(({ judged }) => judged.map(({ report }) => report.agency.name));
  const [only, ...others] = new Set(names.filter((name) => name !== null));
  return only !== undefined && others.length === 0 ? [only] : [];
}
