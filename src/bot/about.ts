/** Which answer a button or a quotation speaks of: what is asked of an older answer is not asked of the last one. */
import { titleOf } from './answer/verdict.ts';
import type { Message } from './channel.ts';
import type { Conversation } from './conversation.ts';
import type { Words } from './say/index.ts';
import { plain } from './say/plain.ts';
import { type Block, line, type Reply, type Step } from './say/reply.ts';
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

/** Titles that are told when it is not known which answer is meant. */
const TOLD = 3;

/** The year of a title, in either language: 「东阿县教育局 · 2023 年」; no date. */
const titleYear = / · (\d{4})(?![-\d])/g;
/** The name before it; what stands in brackets behind the name is no part of it. */
const nameBefore = /([\p{L}\p{N}]+)(?:[(\uff08][^)\uff09\n]{1,20}[)\uff09])?$/u;
/** No name is longer; so far it is looked for. */
const LONGEST_NAME = 80;

/** The reports whose titles stand in a text, as 「东阿县教育局 2023」. */
function reportsNamed(text: string): string[] {
  return [...text.matchAll(titleYear)].flatMap(({ 1: year, index }) => {
    const [, name = ''] = nameBefore.exec(text.slice(Math.max(0, index - LONGEST_NAME), index)) ?? [];
    return /\p{L}/u.test(name) ? [`${name} ${year}`] : [];
  });
}

const titlesOf = ({ inputs }: Conversation, words: Words): string[] => [
  ...new Set(inputs.flatMap(({ judged }) => judged.map(({ report }) => titleOf(report, words)))),
];

/**
 * Of which answer a message speaks: the last one, an older one, or that cannot be told. A report that nobody had named
 * may have its name since.
 */
export function meantBy(
  { about, quoted, quotedWhole = quoted }: Message,
  conversation: Conversation,
  words: Words,
): 'last' | 'older' | 'unknown' {
  if (about !== undefined) return about === aboutOf(conversation) ? 'last' : 'older';
  if (quotedWhole === undefined || conversation.inputs.length === 0) return 'last';
  const nameless = new Set(reportsNamed(words.title(null, 2000)).map((one) => one.replace(/ \d+$/, '')));
  const named = reportsNamed(quotedWhole).filter((one) => !nameless.has(one.replace(/ \d+$/, '')));
  if (named.length === 0) return 'unknown';
  const last = new Set(titlesOf(conversation, words).flatMap(reportsNamed));
  return named.some((one) => last.has(one)) ? 'last' : 'older';
}

/** The reply, which names the reports that it is about where it does not do so already. */
export function namingReports(reply: Reply, conversation: Conversation, words: Words): Reply {
  const titles = titlesOf(conversation, words);
  const said = plain(reply, words);
  if (titles.length === 0 || titles.some((one) => said.includes(one))) return reply;
  const told = titles.slice(0, TOLD).join(words.list) + (titles.length > TOLD ? '…' : '');
  return { ...reply, blocks: [line(words.button.lastOne(told)), ...reply.blocks] };
}
