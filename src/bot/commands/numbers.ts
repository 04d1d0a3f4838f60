/** 「全部数字」: the tables as they were read. */
import { numberBlocks } from '../answer/numbers.ts';
import { type Block, lines } from '../say/reply.ts';
import { type Command, hearsPattern } from './command.ts';

export const numbers: Command = {
  name: 'numbers',
  ofLast: () => true,
  hears: hearsPattern(/^(?:全部数字|全部数|所有数字|数字|(?:all )?numbers)$/i),
  reply(_, { conversation, words }) {
    const reports = conversation.inputs.flatMap((input) => input.judged.map(({ report }) => report));
    if (reports.length === 0) return lines(words.detail.nothingYet);
    const blocks = reports.map((report) => numberBlocks(report, words));
    return { blocks: blocks.flatMap((own, index): Block[] => (index === 0 ? own : [{ kind: 'divider' }, ...own])) };
  },
};
