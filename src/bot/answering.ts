/** From checked inputs to the reply, and what the conversation and the store keep of them. */
import { type Answer, type Judged, judgeAll } from '../check.ts';
import type { Report } from '../report/report.ts';
import type { Told } from './answer/report.ts';
import { markedBlocks } from './answer/roster.ts';
import { asideBy, withoutAsides } from './aside.ts';
import type { CheckedInput, Conversation } from './conversation.ts';
import { itemsOf } from './items.ts';
import type { Keeping, KeptReport } from './keeping.ts';
import type { Arrived } from './roster/marking.ts';
import type { Words } from './say/index.ts';
import { line, type Reply } from './say/reply.ts';
import { EACH, type Telling, tell, withAttachment } from './telling.ts';
import { compare } from './versions.ts';
import { type Compared, compareWithKept } from './years.ts';

/**
 * Tells a person what became of the inputs of one message or batch, keeps the reports and remembers them.
 * @param before so many of the answers, the first ones, have been told already
 */
export async function answerInputs(
  all: readonly Answer[],
  conversation: Conversation,
  words: Words,
  keeping: Keeping,
  before = 0,
): Promise<Reply> {
  // A few are told one by one, each once; a summary is of all that belong together.
  const answers = all.length > EACH ? all : all.slice(before);
  const known = new Set(all.slice(0, before));
  const checked = new Map<Answer, CheckedInput>();
  for (const answer of answers) {
    if (answer.status !== 'report') continue;
    const input = recalled(answer, conversation);
    await keepInput(input, answer.judged, conversation, keeping);
    checked.set(answer, input);
  }
  const inputs = [...checked.values()];
  const compared = await compareInputs(inputs, keeping, conversation);
  const told = new Map<Report, Told>();
  const asides = await keeping.asides();
  for (const [answer, input] of checked) {
    for (const [index, judged] of input.judged.entries()) {
      const kept = known.has(answer) ? null : (input.kept[index] ?? null);
      const own = toldOf(judged, kept, compared, asides, words);
      const { name } = judged.report.agency;
      const note = name !== null && name === input.given ? [words.notes.remembered(name)] : [];
      told.set(judged.report, { ...own, notes: [...own.notes, ...note] });
      if (name !== null && name === input.given) conversation.names.add(judged.report);
    }
  }
  if (inputs.length > 0) conversation.inputs = inputs;
  const telling: Telling = { answers, inputs, told, asides, conversation, words };
  const reply = withAttachment(tell(telling), renamed(all, checked), telling);
  return withTrouble(await withMarked(reply, inputs, asides, words, keeping), keeping);
}

/**
 * Gives a name to the reports of an input that lack one, or confirms a guess, judges again (some
 * rules depend on the kind of agency) and tells the answer under that name.
 */
export async function answerNamed(
  name: string,
  conversation: Conversation,
  words: Words,
  keeping: Keeping,
): Promise<Reply> {
  const [asked, ...others] = conversation.asking;
  const input = asked ?? nameable(conversation);
  if (!input) return { blocks: [line(words.detail.nothingYet)] };
  const former = input.judged.map(({ report }) => report);
  const { given } = input;
  const isOpen = ({ agency }: Report) => !agency.stated || agency.name === given;
  const isNew = (report: Report) => isOpen(report) && !(report.agency.stated && report.agency.name === name);
  input.judged = judgeAll(
    former.map((report) => (isNew(report) ? withAgency(report, name) : report)),
    conversation.settings,
  );
  input.given = name;
  const fresh = new Set<KeptReport | null>();
  for (const [index, { report }] of input.judged.entries()) {
    const before = former[index];
    if (!before || !isNew(before)) continue;
    conversation.names.remove(before);
    conversation.names.add(report);
    const wrong = input.kept[index];
    if (wrong) await keeping.withdraw(wrong);
    const kept = await keeping.keep(report, input.origin, input.sender);
    input.kept[index] = kept;
    fresh.add(kept);
  }
  const compared = await compareInputs([input], keeping, conversation);
  const asides = await keeping.asides();
  const told = new Map<Report, Told>();
  for (const [index, judged] of input.judged.entries()) {
    const kept = input.kept[index] ?? null;
    told.set(judged.report, toldOf(judged, fresh.has(kept) ? kept : null, compared, asides, words));
  }
  const answers: Answer[] = [{ source: input.source, status: 'report', judged: input.judged }];
  conversation.asking = others;
  const reply = tell({ answers, inputs: [input], told, asides, conversation, words });
  return withTrouble(await withMarked(reply, [input], asides, words, keeping), keeping);
}

/** The input of the last answer whose name came from the person and can therefore be put right. */
export const nameable = ({ inputs }: Conversation): CheckedInput | undefined =>
  inputs.find((input) => input.given !== null);

/** Keeps the reports of an input; one that was kept for an earlier answer is not kept again. */
async function keepInput(
  input: CheckedInput,
  asRead: readonly Judged[],
  { kept: keptBefore }: Conversation,
  keeping: Keeping,
): Promise<void> {
  for (const [index, { report }] of input.judged.entries()) {
    const key = asRead[index]?.report ?? report;
    const kept = keptBefore.get(key) ?? (await keeping.keep(report, input.origin, input.sender));
    if (kept) keptBefore.set(key, kept);
    input.kept[index] = kept;
  }
}

/** Judges the inputs again, beside the other years that the store holds. */
export async function compareInputs(
  inputs: readonly CheckedInput[],
  keeping: Keeping,
  { settings }: Conversation,
): Promise<ReadonlyMap<Report, Compared>> {
  const reports = inputs.flatMap((input) =>
    input.judged.flatMap((judged, index) => {
      const kept = input.kept[index];
      return kept ? [{ judged, kept }] : [];
    }),
  );
  const compared = await compareWithKept(reports, keeping, settings);
  for (const input of inputs) input.judged = input.judged.map((one) => compared.get(one.report)?.judged ?? one);
  return compared;
}

/** @param kept null when the report was told before, or could not be kept: it is compared with nothing */
function toldOf(
  judged: Judged,
  kept: KeptReport | null,
  compared: ReadonlyMap<Report, Compared>,
  asides: Telling['asides'],
  words: Words,
): Told {
  const found = compared.get(judged.report);
  const how = { number: kept?.number ?? 1, back: kept?.again === 'earlier' };
  const comparison = kept && found?.before ? compare(found.before, judged, how, asideBy(asides)) : null;
  return {
    ...withoutAsides(judged, asides),
    comparison: kept?.again === 'last' ? 'same' : comparison,
    notes: found && found.restsOn !== null ? [words.version.comparedWith(String(found.restsOn))] : [],
  };
}

/** The answers with the names that the person gave, judged beside what the store holds. */
function renamed(answers: readonly Answer[], checked: ReadonlyMap<Answer, CheckedInput>): Answer[] {
  return answers.map((answer) => {
    const judged = checked.get(answer)?.judged;
    return answer.status === 'report' && judged ? { ...answer, judged } : answer;
  });
}

/** An input whose reports get the name that the person gave for an earlier version of them. */
function recalled(answer: Extract<Answer, { status: 'report' }>, conversation: Conversation): CheckedInput {
  let given: string | null = null;
  const { source, judged, origin, sender = null } = answer;
  const reports = judged.map(({ report }) => {
    const name = report.agency.stated ? null : conversation.names.nameFor(report);
    if (name === null) return report;
    given = name;
    return withAgency(report, name);
  });
  return {
    source,
    origin,
    sender,
    judged: given === null ? judged : judgeAll(reports, conversation.settings),
    kept: [],
    given,
  };
}

const withAgency = (report: Report, name: string): Report => ({ ...report, agency: { name, stated: true } });

/** Beneath an answer, whom the reports tick off in the chat's roster. */
async function withMarked(
  reply: Reply,
  inputs: readonly CheckedInput[],
  asides: Telling['asides'],
  words: Words,
  keeping: Keeping,
): Promise<Reply> {
  const arrived = inputs.flatMap(({ judged, kept }) =>
    judged.flatMap((one, index): Arrived[] => {
      const version = kept[index]?.version;
      const left = itemsOf(withoutAsides(one, asides).judged.judgement);
      const errors = left.filter(({ weight }) => weight === 'error').length;
      return version ? [{ agency: version.agency, year: version.year, errors }] : [];
    }),
  );
  const marked = arrived.length === 0 ? null : await keeping.marked(arrived);
  return marked ? { blocks: [...reply.blocks, ...markedBlocks(marked, words)] } : reply;
}

/** What the store had to say, beneath an answer that it did not spoil. */
const withTrouble = (reply: Reply, { trouble }: Keeping): Reply =>
  trouble === null ? reply : { blocks: [...reply.blocks, line(trouble, 'warning')] };
