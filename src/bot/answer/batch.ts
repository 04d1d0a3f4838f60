/** The summary of many inputs: how many are clean, which are not, worst first. */
import type { Answer, Judged } from '../../check.ts';
import { reasonOf } from '../../check.ts';
import { itemsOf } from '../items.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, type Mark } from '../say/reply.ts';
import { isBeforeForms, titleOf, verdictMark } from './verdict.ts';

/** Faulty reports that are named on one screen. */
const NAMED = 12;

interface Line {
  readonly mark: Mark;
  readonly text: string;
  readonly count: number;
}

/**
 * One line of totals, then the inputs to look at, then those that were no report or not readable.
 * @param aside how many findings are set aside and left out
 */
export function batchBlocks(answers: readonly Answer[], words: Words, aside = 0): Block[] {
  const faulty: Line[] = [];
  const unread: string[] = [];
  const others: string[] = [];
  let clean = 0;
  let faultyInputs = 0;
  for (const answer of answers) {
    const reason = reasonOf(answer, words);
    if (reason !== null) (answer.status === 'unreadable' ? unread : others).push(answer.source + words.colon + reason);
    if (answer.status !== 'report') continue;
    const lines = answer.judged.flatMap((judged) => faultLine(judged, answer.source, words));
    if (lines.length === 0) clean += 1;
    else faultyInputs += 1;
    faulty.push(...lines);
  }
  faulty.sort((a, b) => Number(b.mark === 'error') - Number(a.mark === 'error') || b.count - a.count);
  const counts = [
    ...(clean > 0 ? [words.batch.clean(clean)] : []),
    ...(faultyInputs > 0 ? [words.batch.faulty(faultyInputs)] : []),
    ...(others.length > 0 ? [words.batch.noReport(others.length)] : []),
    ...(unread.length > 0 ? [words.batch.unread(unread.length)] : []),
  ];
  const blocks: Block[] = [
    {
      kind: 'verdict',
      mark: null,
      runs: [...words.batch.heading(answers.length), words.colon, counts.join(words.comma)],
    },
    ...faulty.slice(0, NAMED).map((one) => line(one.text, one.mark)),
  ];
  if (faulty.length > NAMED) blocks.push(line(words.batch.moreFaulty(faulty.length - NAMED)));
  if (aside > 0) blocks.push(line(words.aside.count(aside)));
  blocks.push(...[...others, ...unread].map((text) => line(text, 'unread')));
  return blocks;
}

/** A report with something to correct or verify; remarks alone make none. */
function faultLine({ report, judgement }: Judged, source: string, words: Words): Line[] {
  const items = itemsOf(judgement).filter((item) => item.weight !== 'info');
  const name = report.agency.name === null ? source : titleOf(report, words);
  if (isBeforeForms(report))
    return [{ mark: 'info', text: name + words.colon + words.before2019(report.year ?? 0), count: 0 }];
  if (items.length === 0) return [];
  return [{ mark: verdictMark(report, items), text: words.batch.faults(name, items.length), count: items.length }];
}
