/** 「2」, 「第二个」: which of the offices that were just listed is meant. */
import { freshLookUp } from '../look-up/memory.ts';
import type { Reply } from '../say/reply.ts';
import { lines } from '../say/reply.ts';
import { answerQuestion } from './ask.ts';
import type { Command, Context } from './command.ts';

const picks =
  /^(?:选|要|是)?(?:第|no\.?|#)?\s*([1-9]\d?|[一二两三四五六七八九十])\s*[个家号项条]?(?:吧)?[。.!\uff01]?$/i;
const numerals = '一二三四五六七八九十';

/** The number that a message picks; null when it picks none. */
function numberIn(text: string): number | null {
  const said = picks.exec(text)?.[1];
  if (said === undefined) return null;
  if (/^\d+$/.test(said)) return Number(said);
  return said === '两' ? 2 : numerals.indexOf(said) + 1;
}

/** Whether a text can be the answer to 「您要找的是哪一个?」. */
export const picksNumber = (text: string): boolean => numberIn(text) !== null;

const waiting = ({ conversation, now }: Context) => freshLookUp(conversation.lookUp, now());

export const choose: Command = {
  name: 'choose',
  hears: (text, context) => (numberIn(text) !== null && waiting(context)?.choices ? text : null),
  async reply(text, context): Promise<Reply> {
    const before = waiting(context);
    const choices = before?.choices;
    if (!before || !choices) return { blocks: [] };
    const agency = choices.agencies[(numberIn(text) ?? 0) - 1];
    if (!agency) return lines(context.words.lookUp.noSuchChoice(choices.agencies.length));
    return answerQuestion(before.question, context, new Map([...before.known, [choices.text, agency.key]]));
  },
};
