/** The answer about inputs, put together: each report by itself, or a summary; and the question that is open. */
import { type Answer, reasonOf } from '../check.ts';
import type { Report } from '../report/report.ts';
import type { StoredAside } from '../store/store.ts';
import { aboutOf, speakingOf } from './about.ts';
import { attachmentBlocks } from './answer/attachment.ts';
import { batchBlocks } from './answer/batch.ts';
import { nextBlocks, numberItems, reportBlocks, SCREEN, type Told } from './answer/report.ts';
import { withoutAsides } from './aside.ts';
import type { CheckedInput, Conversation } from './conversation.ts';
import { answerPictures, pictureSteps } from './picture/index.ts';
import type { Words } from './say/index.ts';
import { type Block, line, type Reply } from './say/reply.ts';

/** More inputs than this are told as a summary. */
export const EACH = 3;

/** What is told, and to whom. */
export interface Telling {
  readonly answers: readonly Answer[];
  /** Those of the answers that hold reports. */
  readonly inputs: readonly CheckedInput[];
  readonly told: ReadonlyMap<Report, Told>;
  readonly asides: readonly StoredAside[];
  readonly conversation: Conversation;
  readonly words: Words;
}

export function tell(telling: Telling): Reply {
  const { answers, inputs, told, asides, conversation, words } = telling;
  const remaining = inputs.flatMap((input) => input.judged.map((one) => withoutAsides(one, asides)));
  if (inputs.length > 0) {
    conversation.items = numberItems(remaining.map(({ judged }) => judged));
    conversation.reasonFor = null;
    conversation.shown = answers.length > EACH ? 0 : Math.min(SCREEN, conversation.items.length);
    if (told.size > 0) askFor(inputs, conversation);
  }
  const aside = remaining.reduce((all, one) => all + one.aside, 0);
  const blocks =
    answers.length > EACH ? batchBlocks(asTold(named(telling), asides), words, aside) : eachBlocks(telling);
  if (inputs.length > 0) {
    blocks.push(...answerPictures(conversation, answers.length, words));
    blocks.push(...nextBlocks(conversation.items, words, pictureSteps(conversation, answers.length, words)));
    blocks.push(...pictureButton(blocks, words));
  }
  blocks.push(...questionBlocks(conversation, answers.length > 1, words));
  const all = speakingOf(blocks, aboutOf(conversation));
  return { blocks: inputs.length > 0 ? [...all, rulesButton(words)] : all };
}

/** The reply with a table of the results, when there are several; `all` may have answers that were told before. */
export function withAttachment(reply: Reply, all: readonly Answer[], { asides, words }: Telling): Reply {
  if (all.length < 2 || !all.some(({ status }) => status === 'report')) return reply;
  const answers = asTold(all, asides);
  const file: Block = {
    kind: 'file',
    name: words.spreadsheet.file,
    open: async () => (await import('./spreadsheet.ts')).spreadsheet(answers, words),
  };
  const end = reply.blocks.findIndex(({ kind }) => kind === 'next');
  return { blocks: reply.blocks.toSpliced(end < 0 ? reply.blocks.length : end, 0, file) };
}

/** The answers with the names that the person gave, and judged as their inputs are. */
function named({ answers, inputs }: Telling): Answer[] {
  let reports = 0;
  return answers.map((answer) => {
    if (answer.status !== 'report') return answer;
    const judged = inputs[reports++]?.judged;
    return judged ? { ...answer, judged } : answer;
  });
}

/** The answers without what the chat has set aside. */
const asTold = (answers: readonly Answer[], asides: readonly StoredAside[]): Answer[] =>
  answers.map((answer) =>
    answer.status === 'report'
      ? { ...answer, judged: answer.judged.map((one) => withoutAsides(one, asides).judged) }
      : answer,
  );

function eachBlocks({ answers, inputs, told, asides, conversation, words }: Telling): Block[] {
  const blocks: Block[] = [];
  const separate = () => {
    if (blocks.length > 0) blocks.push({ kind: 'divider' });
  };
  let reports = 0;
  for (const answer of answers) {
    separate();
    const reason = reasonOf(answer, words);
    if (reason !== null) {
      blocks.push(answers.length > 1 ? line(answer.source + words.colon + reason, 'unread') : line(reason));
      blocks.push(...attachmentBlocks(answer, words));
      continue;
    }
    const input = inputs[reports];
    reports += 1;
    for (const [index, judged] of (input?.judged ?? []).entries()) {
      if (index > 0) separate();
      const own = told.get(judged.report) ?? { ...withoutAsides(judged, asides), comparison: null, notes: [] };
      blocks.push(...reportBlocks(own, conversation.items, words));
    }
    blocks.push(...attachmentBlocks(answer, words));
  }
  return blocks;
}

/** Inputs whose agency is not named or only guessed are asked for, one after the other. */
function askFor(inputs: readonly CheckedInput[], conversation: Conversation): void {
  const open = inputs.filter((input) => input.judged.some(({ report }) => !report.agency.stated));
  const waiting = conversation.asking.filter((input) => conversation.inputs.includes(input) && !open.includes(input));
  conversation.asking = [...open, ...waiting];
}

/** The picture, to be pressed, where one came with the answer; where none came it is said in words. */
function pictureButton(blocks: readonly Block[], words: Words): Block[] {
  const { picture } = words.picture.steps;
  const shown = blocks.some(({ kind }) => kind === 'picture');
  return shown ? [{ kind: 'buttons', steps: [{ say: picture, label: null }] }] : [];
}

/** The rules are the same whatever was checked. */
const rulesButton = (words: Words): Block => ({ kind: 'buttons', steps: [{ say: words.button.rules, label: null }] });

function questionBlocks(conversation: Conversation, several: boolean, words: Words): Block[] {
  const [input] = conversation.asking;
  const report = input?.judged.find((one) => !one.report.agency.stated)?.report;
  if (!input || !report) return [];
  const source = several || conversation.inputs.length > 1 ? input.source : null;
  const { name } = report.agency;
  if (name !== null) {
    return [line(words.notes.guess(name, source)), { kind: 'buttons', steps: [{ say: words.next.yes, label: null }] }];
  }
  return [line(source === null ? words.ask.agency(report.year) : words.ask.agencyOf(source, report.year))];
}
