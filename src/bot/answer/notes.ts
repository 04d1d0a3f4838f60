/** What limits an answer, one short line each: cells not read, rules not judged, a damaged source. */

import type { Judged } from '../../check.ts';
import { explainNotAssessed, findRule } from '../../rules/index.ts';
import type { Words } from '../say/index.ts';
import { type Block, line } from '../say/reply.ts';
import { place, unique } from './item.ts';

const NAMED = 3;

/** Reasons a person can do something about; the others (no report of last year) go without saying. */
const telling = new Set(['unread', 'previous-unread', 'no-year', 'no-form', 'several-of-one-year']);

export function noteBlocks({ report, judgement }: Judged, words: Words): Block[] {
  const notes: string[] = [];
  const { doubts, fragment } = report.evidence;
  if (fragment) notes.push(words.notes.fragment);
  if (doubts.includes('garbled')) notes.push(words.notes.garbled);
  if (doubts.includes('labels-lost')) notes.push(words.notes.labelsLost);
  if (doubts.includes('truncated')) notes.push(words.notes.truncated);
  if (report.unread.length > 0) {
    const places = report.unread.slice(0, NAMED).map((address) => place(address, report, words.code));
    const list = places.join(words.list);
    notes.push(
      words.notes.unread(report.unread.length, report.unread.length > NAMED ? words.notes.andMore(list) : list),
    );
  }
  if (report.inferred.length > 0) notes.push(words.notes.inferred(report.inferred.length));
  const unjudged = judgement.notAssessed.filter((one) => telling.has(one.reason));
  const [first] = unjudged;
  if (first) {
    const names = unique(unjudged.map((one) => findRule(one.rule)?.name[words.code] ?? one.rule));
    const list = names.slice(0, NAMED).join(words.list);
    const reasons = unique(unjudged.map((one) => one.reason));
    const why =
      reasons.length === 1
        ? explainNotAssessed({ ...first, cells: first.cells.slice(0, 1) }, report.format, words.code)
        : null;
    notes.push(words.notes.notAssessed(names.length, names.length > NAMED ? words.notes.andMore(list) : list, why));
  }
  return notes.map((note) => line(note, 'info'));
}
