/** Which answer a button speaks of: what is pressed under an older answer is not asked of the last one. */
import type { Conversation } from './conversation.ts';
import type { Block, Step } from './say/reply.ts';
import { shortPrint } from './short-print.ts';

/** A short name of what was checked last; the same after a restart and in another process. */
export const aboutOf = ({ inputs }: Pick<Conversation, 'inputs'>): string =>
  shortPrint(inputs.map(({ origin, source }) => origin?.hash ?? source).join('\n'));

/** The blocks with buttons that remember what they speak of. */
export const speakingOf = (blocks: readonly Block[], about: string): Block[] =>
  blocks.map((block) =>
    'steps' in block ? { ...block, steps: block.steps.map((step) => withAbout(step, about)) } : block,
  );

const withAbout = (step: Step, about: string): Step => (step.say === null ? step : { ...step, about });
