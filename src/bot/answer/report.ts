/** The answer about checked inputs, put together for a phone: verdict, figures, findings, notes. */
import type { Judged } from '../../check.ts';
import { canMend, type Item, itemsOf, type Weight } from '../items.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, type Step } from '../say/reply.ts';
import type { Comparison } from '../versions.ts';
import { figuresOf } from './figures.ts';
import { itemBlock, type NumberedItem } from './item.ts';
import { noteBlocks } from './notes.ts';
import { isBeforeForms, type Version, verdictBlock } from './verdict.ts';
import { changesBlock, versionRuns } from './version.ts';

/** Findings that fit one screen; the others wait for 「详情」. */
export const SCREEN = 8;
const order: readonly Weight[] = ['error', 'warning', 'reading', 'info'];

/** One report of an answer. */
export interface Told {
  /** Without the findings that are set aside, and how many those are. */
  readonly judged: Judged;
  readonly aside: number;
  /** What changed since the version that the chat saw last, when there is one; `same` when it is that very one. */
  readonly comparison: Comparison | 'same' | null;
  /** Sentences on what the answer rests on beside the report: a name that was given, the year before. */
  readonly notes: readonly string[];
}

/**
 * Numbers the findings of an answer: those on the first screen first, in page order, then the
 * rest. With several reports the worst of all of them come to the first screen.
 */
export function numberItems(judged: readonly Judged[], screen = SCREEN): NumberedItem[] {
  const all = judged.flatMap(({ report, judgement }) =>
    itemsOf(judgement)
      // The verdict of such a report says already that it has no tables to judge.
      .filter((item) => !(isBeforeForms(report) && item.weight === 'info'))
      .map((item) => ({ report, item })),
  );
  const worst = [...all].sort((a, b) => rankOf(a.item) - rankOf(b.item)).slice(0, screen);
  const chosen = new Set(worst);
  const sorted = [...all.filter((one) => chosen.has(one)), ...all.filter((one) => !chosen.has(one))];
  return sorted.map((one, index) => ({ ...one, number: index + 1 }));
}

const rankOf = (item: Item): number => order.indexOf(item.weight);

/** The block of one report, with those of the numbered findings that belong to it and fit the screen. */
export function reportBlocks(told: Told, items: readonly NumberedItem[], words: Words, screen = SCREEN): Block[] {
  const { judged, aside, comparison, notes } = told;
  const own = items.filter(({ report }) => report === judged.report);
  const blocks: Block[] = [
    verdictBlock(
      judged,
      own.map(({ item }) => item),
      versionOf(told, words),
      words,
      aside,
    ),
  ];
  if (comparison && comparison !== 'same') blocks.push(changesBlock(comparison, judged.report, words));
  if (!isBeforeForms(judged.report)) blocks.push(...figuresOf(judged.report, words));
  blocks.push(...own.filter(({ number }) => number <= screen).map((one) => itemBlock(one, words)));
  if (aside > 0) blocks.push(line(words.aside.count(aside)));
  if (!isBeforeForms(judged.report)) blocks.push(...noteBlocks(judged, words));
  blocks.push(...notes.map((note) => line(note, 'info')));
  return blocks;
}

function versionOf({ comparison, aside }: Told, words: Words): Version {
  if (comparison === 'same') return { beside: words.version.same };
  return comparison ? { instead: versionRuns(comparison, words, aside) } : null;
}

/**
 * 「还有 N 处」 and what can be done next.
 * @param more what else can be asked for (a picture)
 */
export function nextBlocks(items: readonly NumberedItem[], words: Words, more: readonly Step[] = []): Block[] {
  const blocks: Block[] = [];
  if (items.length > SCREEN) blocks.push(line(words.next.more(items.length - SCREEN)));
  const steps = [
    ...(items.length > 0 ? [{ say: words.next.detail(1), label: words.next.detailLabel }] : []),
    ...(items.length > SCREEN ? [{ say: words.next.details, label: null }] : []),
    { say: words.next.allNumbers, label: null },
    ...more,
    ...(items.some(({ item }) => canMend(item)) ? [{ say: words.form.say.mended, label: null }] : []),
    ...(items.some(({ item }) => item.weight !== 'info') ? [{ say: null, label: words.next.resend }] : []),
  ];
  blocks.push({ kind: 'next', steps });
  return blocks;
}
