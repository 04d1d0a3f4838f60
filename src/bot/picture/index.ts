/** The pictures that go with answers, as blocks: each is drawn when a channel wants it. */
import type { Judged } from '../../check.ts';
import { type TableName, tableLabel } from '../../report/cell.ts';
import type { NumberedItem } from '../answer/item.ts';
import { titleOf, verdictMark } from '../answer/verdict.ts';
import type { CheckedInput, Conversation } from '../conversation.ts';
import type { Values } from '../look-up/look-up.ts';
import { dayText } from '../look-up/source-text.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import { type Attached, type Block, line, type Reply, type Step } from '../say/reply.ts';
import { chartOf } from './chart-data.ts';
import { marksOf, numbersIn, tablesOf } from './marks.ts';
import type { Work } from './task.ts';
import type { ThemeName } from './theme.ts';

type Picture = Extract<Attached, { kind: 'picture' }>;

/** An answer comes with no more pictures. */
const MOST = 2;
const LONGEST_NAME = 60;

/** What is to be drawn of the last answer. */
export interface Wanted {
  readonly theme?: ThemeName;
  /** Only the tables that this finding is about. */
  readonly number?: number;
  /** This table, whether something is wrong in it or not. */
  readonly table?: TableName;
}

interface Source {
  readonly judged: Judged;
  readonly input: CheckedInput;
  readonly checkedOn: string | null;
}

/** The tables that the findings of the last answer are about, worst first. */
export function tablePictures(conversation: Conversation, words: Words, wanted: Wanted = {}): Picture[] {
  const pictures = sourcesOf(conversation).flatMap((source) => ofReport(source, conversation.items, words, wanted));
  return pictures
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ picture }) => picture);
}

/** Pictures for an answer about one input. Many are told in words only, until somebody asks. */
export const answerPictures = (conversation: Conversation, inputs: number, words: Words): Block[] =>
  inputs === 1 ? tablePictures(conversation, words) : [];

/** What can be asked for: the picture where the answer has none, the card where all is well. */
export function pictureSteps(conversation: Conversation, inputs: number, words: Words): Step[] {
  const { steps } = words.picture;
  if (cleanSource(conversation)) return [{ say: steps.card, label: null }];
  const some = inputs > 1 && tablePictures(conversation, words).length > 0;
  return some ? [{ say: steps.picture, label: null }] : [];
}

/** The card of the one report of the last answer; null when there is no such one, or it is not all right. */
export function cardPicture(conversation: Conversation, words: Words, theme: ThemeName = 'light'): Picture | null {
  const source = cleanSource(conversation);
  if (!source) return null;
  const { judged, input, checkedOn } = source;
  const title = titleOf(judged.report, words);
  return pictureBlock(fileName([words.picture.cardFile, title], theme), words.picture.cardAlt(title), async () => {
    const { cardSvg } = await import('./card.ts');
    return { kind: 'svg', svg: cardSvg({ judged, source: sourceName(input), checkedOn, theme }, words) };
  });
}

/** The chart of a look-up, when it found more than two numbers. */
export function chartPictures(found: Values, now: Date, words: Words): Picture[] {
  const chart = chartOf(found, now, words);
  if (!chart) return [];
  return [pictureBlock(fileName([chart.title], chart.theme), chart.title, async () => ({ kind: 'chart', chart }))];
}

/** The reply where pictures are not wanted; one that was nothing else says so. */
export function withoutPictures({ blocks }: Reply, words: Words): Reply {
  const { steps, off } = words.picture;
  const offered = new Set<string | null>([steps.card, steps.picture]);
  const rest = blocks
    .filter(({ kind }) => kind !== 'picture')
    .map((block) =>
      block.kind === 'next' ? { ...block, steps: block.steps.filter(({ say }) => !offered.has(say)) } : block,
    );
  return { blocks: rest.length === 0 && blocks.length > 0 ? [line(off)] : rest };
}

/**
 * The reply whose pictures tell when they cannot be drawn. Beside words it is then given without them; where it is
 * nothing but pictures, they are drawn before it is given, and a sentence stands in the place of one that cannot be.
 * @param failed tells of the error, and gives the sentence
 */
export async function withPictures({ blocks }: Reply, failed: (error: unknown) => Promise<string>): Promise<Reply> {
  if (blocks.every(({ kind }) => kind === 'picture')) {
    return { blocks: await Promise.all(blocks.map((block) => drawnNow(block, failed))) };
  }
  return { blocks: blocks.map((block) => (block.kind === 'picture' ? telling(block, failed) : block)) };
}

async function drawnNow(block: Block, failed: (error: unknown) => Promise<string>): Promise<Block> {
  if (block.kind !== 'picture') return block;
  try {
    const bytes = await block.open();
    return { ...block, open: async () => bytes };
  } catch (error) {
    return line(await failed(error), 'unread');
  }
}

const telling = (block: Picture, failed: (error: unknown) => Promise<string>): Picture => ({
  ...block,
  async open() {
    try {
      return await block.open();
    } catch (error) {
      await failed(error);
      throw error;
    }
  },
});

const sourcesOf = ({ inputs }: Conversation): Source[] =>
  inputs.flatMap((input) =>
    input.judged.map((judged, index) => {
      const at = input.kept[index]?.at;
      return { judged, input, checkedOn: at === undefined ? null : dayText(at) };
    }),
  );

function cleanSource(conversation: Conversation): Source | null {
  const [source, ...others] = sourcesOf(conversation);
  if (!source || others.length > 0 || !source.judged.report.agency.stated) return null;
  // Nothing may have been set aside either: the card says that all is well.
  const sound = source.judged.judgement.problems.every(({ severity }) => severity === 'info');
  const items = conversation.items.map(({ item }) => item);
  return sound && verdictMark(source.judged.report, items) === 'ok' ? source : null;
}

interface Ranked {
  readonly rank: number;
  readonly picture: Picture;
}

function ofReport(source: Source, all: readonly NumberedItem[], words: Words, wanted: Wanted): Ranked[] {
  const { report } = source.judged;
  const { format } = report;
  if (format === null) return [];
  const items = all.filter((item) => item.report === report);
  const marks = marksOf(items, format);
  const { number, table, theme = 'light' } = wanted;
  const tables =
    table !== undefined
      ? [{ table, rank: 0 }]
      : tablesOf(marks).filter((one) => number === undefined || numbersIn(marks, one.table).includes(number));
  return tables
    .filter((one) => report.tables[one.table] !== null)
    .map(({ table: one, rank }) => {
      const title = titleOf(report, words);
      const label = labelText(tableLabel(one), words);
      const alt = words.picture.tableAlt(title, label, numbersIn(marks, one).length);
      const work = async (): Promise<Work> => {
        const { tableSvg } = await import('./table.ts');
        const told = { source: sourceName(source.input), checkedOn: source.checkedOn };
        return { kind: 'svg', svg: tableSvg({ report, format, table: one, items, theme, ...told }, words) };
      };
      return { rank, picture: pictureBlock(fileName([label, title], theme), alt, work) };
    });
}

const pictureBlock = (name: string, alt: string, work: () => Promise<Work>): Picture => ({
  kind: 'picture',
  name,
  alt,
  open: async () => (await import('./draw.ts')).draw(await work()),
});

/** Letters and figures only: names of offices come out of documents. */
function fileName(parts: readonly string[], theme: ThemeName): string {
  const words = [...parts, ...(theme === 'dark' ? [theme] : [])].join('-').replace(/[^\p{L}\p{N}-]+/gu, '');
  return `${words.slice(0, LONGEST_NAME)}.png`;
}

/** The file or address as the person who asks has sent it. */
const sourceName = ({ source }: CheckedInput): string | null => (source === '' ? null : source);
