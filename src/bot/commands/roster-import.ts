/** 「导入名单」, and the list that follows; 「从本群已交的开始」. Only who administers the chat may. */

import { importBlocks } from '../answer/roster.ts';
import { answerInputs } from '../answering.ts';
import { understand } from '../question/question.ts';
import { importList } from '../roster/importing.ts';
import { readLines } from '../roster/lines.ts';
import type { ListedLine } from '../roster/listed.ts';
import { awaitsList, LIST_MS } from '../roster/memory.ts';
import { linesOf } from '../roster/reading.ts';
import { line, lines, type Reply } from '../say/reply.ts';
import type { Command, Context } from './command.ts';
import { refusalOf } from './refusal.ts';

const asks = /^\/?(?:名单\s*导入|导入\s*名单|import\s+roster)[\s:\uff1a,\uff0c。]*([\s\S]*)$/i;
const cancels = /^(?:取消|算了|不导入了?|cancel|no)[。.!\uff01]?$/i;
const starts = /^\/?(?:名单\s*)?(?:从本群已交的开始|用本群已交的|从已交的?开始|start from reports)[。.]?$/i;

export const importRoster: Command = {
  name: 'import roster',
  hears(text, { conversation, message, now }) {
    if (asks.test(text)) return text;
    if (!awaitsList(conversation.roster, message, now())) return null;
    return message.files.length > 0 || bringsUnits(text, now()) ? text : null;
  },
  async reply(text, context): Promise<Reply> {
    const { conversation, message, words, now } = context;
    const refusal = await refusalOf(context);
    if (refusal !== null) return lines(refusal);
    const asked = asks.exec(text)?.[1]?.trim() ?? null;
    // In a platform's own text the indentation of the first line is lost; that of the others is not.
    const said = asked === null ? message.text : asked || (message.quoted ?? '');
    const { awaiting } = conversation.roster;
    conversation.roster = { awaiting: null };
    if (asked === null && message.files.length === 0 && cancels.test(text)) return lines(words.roster.cancelled);
    if (message.files.length === 0 && said.trim() === '') {
      const until = now().getTime() + LIST_MS;
      conversation.roster = { awaiting: { of: message.senderId ?? null, until } };
      return lines(words.roster.send);
    }
    const read = await context.readLists();
    const refused = read.flatMap((one) => ('refused' in one ? [words.roster.unreadable(one.name, one.refused)] : []));
    const listed = [...read.flatMap((one) => ('parts' in one ? linesOf(one.parts) : [])), ...readLines(said)];
    if (asked === null && !bringsAny(listed)) {
      // A report that comes while a list is waited for is no list, and is checked as at any other time.
      const answers = message.files.length > 0 ? await context.checkAll() : [];
      if (answers.some(({ status }) => status === 'report')) {
        conversation.roster = { awaiting };
        return answerInputs(answers, conversation, words, context.keeping);
      }
    }
    const reply = await imported(listed, context);
    return { blocks: [...refused.map((one) => line(one, 'unread')), ...reply.blocks] };
  },
};

/** Whether what is said while a list is waited for is one, or that there will be none: and no question or chatter. */
export function bringsUnits(text: string, now: Date): boolean {
  if (cancels.test(text)) return true;
  const read = readLines(text);
  const found = read.filter(({ units }) => units.length > 0).length;
  if (found === 0) return false;
  if (read.length > 1) return found * 2 >= read.length || found >= 5;
  const question = understand(text, { now, previous: null });
  return question === null || (question.metrics.length === 0 && question.years.kind === 'unsaid');
}

export const startRoster: Command = {
  name: 'start roster',
  hears: (text) => (starts.test(text) ? text : null),
  async reply(_, context) {
    const { message, store, words } = context;
    const refused = await refusalOf(context);
    if (refused !== null) return lines(refused);
    const own = await store.agencies.of(message.chat, { kind: 'chat' });
    if (own.length === 0) return lines(words.roster.none);
    const none = { aliases: [], contact: null, kind: null, parent: null };
    const listed = own.map(({ name }, index): ListedLine => {
      return { at: index + 1, text: name, units: [{ name, ...none }], rest: null };
    });
    return imported(listed, context);
  },
};

const bringsAny = (listed: readonly ListedLine[]): boolean => listed.some(({ units }) => units.length > 0);

/** Lays a list upon the roster, and tells what became of it. */
async function imported(listed: readonly ListedLine[], context: Context): Promise<Reply> {
  const { message, store, words } = context;
  if (!bringsAny(listed)) return lines(words.roster.nothingFound);
  const { results, units } = await importList(store, message.chat, listed);
  return { blocks: importBlocks(results, units, words) };
}

/** 「名单 加 县教育局、县民政局」. */
export const addToRoster = (text: string, context: Context): Promise<Reply> => imported(readLines(text, true), context);
