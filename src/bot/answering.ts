/** From checked inputs to the reply, and what the conversation keeps of them. */
import { type Answer, type Judged, judgeAll, reasonOf } from '../check.ts';
import type { Report } from '../report/report.ts';
import { attachmentBlocks } from './answer/attachment.ts';
import { batchBlocks } from './answer/batch.ts';
import { nextBlocks, numberItems, reportBlocks, SCREEN, type Told } from './answer/report.ts';
import { asideBy, withoutAsides } from './aside.ts';
import type { CheckedInput, Conversation } from './conversation.ts';
import type { Words } from './say/index.ts';
import { type Block, line, type Reply } from './say/reply.ts';

/** More inputs than this are told as a summary. */
const EACH = 3;

/**
 * Tells a person what became of the inputs of one message or batch, and remembers it.
 * @param before so many of the answers, the first ones, have been told already
 */
export function answerInputs(all: readonly Answer[], conversation: Conversation, words: Words, before = 0): Reply {
  // A few are told one by one, each once; a summary is of all that belong together.
  const answers = all.length > EACH ? all : all.slice(before);
  const known = new Set(all.slice(0, before));
  const inputs: CheckedInput[] = [];
  const checked = new Map<Answer, CheckedInput>();
  const told = new Map<Report, Told>();
  const isAside = asideBy(conversation.asides.list());
  for (const answer of answers) {
    if (answer.status !== 'report') continue;
    const input = recalled(answer.source, answer.judged, conversation);
    inputs.push(input);
    checked.set(answer, input);
    for (const judged of input.judged) {
      const { name } = judged.report.agency;
      const recalledName = name !== null && name === input.given;
      const comparison = known.has(answer) ? null : conversation.versions.add(judged, recalledName, isAside);
      told.set(judged.report, {
        ...remaining(judged, conversation),
        comparison,
        note: recalledName ? words.notes.remembered(name) : null,
      });
    }
  }
  if (inputs.length > 0) conversation.inputs = inputs;
  const blocks = tell(answers, inputs, told, conversation, words);
  if (all.length < 2 || !all.some(({ status }) => status === 'report')) return { blocks };
  const end = blocks.findIndex(({ kind }) => kind === 'next');
  return {
    blocks: blocks.toSpliced(
      end < 0 ? blocks.length : end,
      0,
      attachment(asTold(named(all, checked), conversation), words),
    ),
  };
}

/** The answers with the names that the person gave. */
function named(answers: readonly Answer[], checked: ReadonlyMap<Answer, CheckedInput>): Answer[] {
  return answers.map((answer) => {
    const judged = checked.get(answer)?.judged;
    return answer.status === 'report' && judged ? { ...answer, judged } : answer;
  });
}

const remaining = (judged: Judged, { asides }: Conversation) => withoutAsides(judged, asides.list());

/** The answers without what the chat has set aside. */
const asTold = (answers: readonly Answer[], conversation: Conversation): Answer[] =>
  answers.map((answer) =>
    answer.status === 'report'
      ? { ...answer, judged: answer.judged.map((one) => remaining(one, conversation).judged) }
      : answer,
  );

const attachment = (answers: readonly Answer[], words: Words): Block => ({
  kind: 'file',
  name: words.spreadsheet.file,
  open: async () => (await import('./spreadsheet.ts')).spreadsheet(answers, words),
});

/**
 * Gives a name to the reports of an input that lack one, or confirms a guess, judges again (some
 * rules depend on the kind of agency) and tells the answer under that name.
 */
export function answerNamed(name: string, conversation: Conversation, words: Words): Reply {
  const [asked, ...others] = conversation.asking;
  const input = asked ?? nameable(conversation);
  if (!input) return { blocks: [line(words.detail.nothingYet)] };
  const former = input.judged.map(({ report }) => report);
  const isOpen = ({ agency }: Report) => !agency.stated || agency.name === input.given;
  const judged = judgeAll(
    former.map((report) => (isOpen(report) ? withAgency(report, name) : report)),
    conversation.settings,
  );
  input.judged = judged;
  input.given = name;
  const told = new Map<Report, Told>();
  const isAside = asideBy(conversation.asides.list());
  judged.forEach((one, index) => {
    const before = former[index];
    const comparison =
      before && one.report !== before ? conversation.versions.rename(one, before, true, isAside) : null;
    told.set(one.report, { ...remaining(one, conversation), comparison, note: null });
  });
  const source: Answer = { source: input.source, status: 'report', judged };
  conversation.asking = others;
  return { blocks: tell([source], [input], told, conversation, words) };
}

/** The input of the last answer whose name came from the person and can therefore be put right. */
export const nameable = ({ inputs }: Conversation): CheckedInput | undefined =>
  inputs.find((input) => input.given !== null);

function tell(
  answers: readonly Answer[],
  inputs: readonly CheckedInput[],
  told: ReadonlyMap<Report, Told>,
  conversation: Conversation,
  words: Words,
): Block[] {
  if (inputs.length > 0) {
    conversation.items = numberItems(
      inputs.flatMap((input) => input.judged.map((one) => remaining(one, conversation).judged)),
    );
    conversation.reasonFor = null;
    conversation.shown = answers.length > EACH ? 0 : Math.min(SCREEN, conversation.items.length);
    if (told.size > 0) askFor(inputs, conversation);
  }
  const aside = inputs.flatMap((input) => input.judged.map((one) => remaining(one, conversation).aside));
  const blocks =
    answers.length > EACH
      ? batchBlocks(asTold(answers, conversation), words, sum(aside))
      : eachBlocks(answers, inputs, told, conversation, words);
  if (inputs.length > 0) blocks.push(...nextBlocks(conversation.items, words));
  blocks.push(...questionBlocks(conversation, answers.length > 1, words));
  return blocks;
}

function eachBlocks(
  answers: readonly Answer[],
  inputs: readonly CheckedInput[],
  told: ReadonlyMap<Report, Told>,
  conversation: Conversation,
  words: Words,
): Block[] {
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
      const own = told.get(judged.report) ?? { ...remaining(judged, conversation), comparison: null, note: null };
      blocks.push(...reportBlocks(own, conversation.items, words));
    }
    blocks.push(...attachmentBlocks(answer, words));
  }
  return blocks;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Inputs whose agency is not named or only guessed are asked for, one after the other. */
function askFor(inputs: readonly CheckedInput[], conversation: Conversation): void {
  const open = inputs.filter((input) => input.judged.some(({ report }) => !report.agency.stated));
  const waiting = conversation.asking.filter((input) => conversation.inputs.includes(input) && !open.includes(input));
  conversation.asking = [...open, ...waiting];
}

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

/** An input whose reports get the name that the person gave for an earlier version of them. */
function recalled(source: string, judged: readonly Judged[], conversation: Conversation): CheckedInput {
  let given: string | null = null;
  const reports = judged.map(({ report }) => {
    const name = report.agency.stated ? null : conversation.versions.agencyNamedFor(report);
    if (name === null) return report;
    given = name;
    return withAgency(report, name);
  });
  return { source, judged: given === null ? judged : judgeAll(reports, conversation.settings), given };
}

const withAgency = (report: Report, name: string): Report => ({ ...report, agency: { name, stated: true } });
