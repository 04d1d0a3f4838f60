/** What was handed in, judged: once in a process for what is the same, for a judgement depends on nothing else. */
import { setImmediate } from 'node:timers/promises';
import { judgeAll } from '../../check.ts';
import type { HandedIn, HandedInBeside, HandedInReport, Store } from '../../store/store.ts';
import { type Item, itemsOf } from '../items.ts';

/** What a report amounts to, whoever asks. */
export interface JudgedHandedIn {
  readonly publishedOn: string | null;
  /** The things of level error, those too that a chat has set aside. */
  readonly errors: readonly Item[];
}

/** So many are judged before others get their turn. */
const TOGETHER = 100;
/** So many are remembered: some hundred rosters. */
const REMEMBERED = 20_000;

/** By all that a judgement depends on: the name, what was read of the report and of the one of the year before. */
const remembered = new Map<string, JudgedHandedIn>();
const nameOf = ({ handed: { agency, version }, before }: HandedInBeside): string =>
  JSON.stringify([agency.name, version.year, version.print, before?.print ?? null]);

/** All of one year. What is summed over offices is never an error, and is not looked at here. */
export async function judgedOf(
  store: Store,
  chat: string,
  handed: readonly HandedIn[],
): Promise<ReadonlyMap<HandedIn, JudgedHandedIn>> {
  const found = new Map<HandedIn, JudgedHandedIn>();
  const open: HandedInBeside[] = [];
  for (const one of await store.reports.besideHandedIn(chat, handed)) {
    const known = remembered.get(nameOf(one));
    if (known) found.set(one.handed, known);
    else open.push(one);
  }
  for (let from = 0; from < open.length; from += TOGETHER) {
    const some = open.slice(from, from + TOGETHER);
    const names = new Map(some.map((one) => [one.handed, nameOf(one)]));
    for (const [one, judged] of judge(await store.reports.handedInReports(some))) {
      found.set(one, judged);
      remember(names.get(one) ?? '', judged);
    }
    await setImmediate();
  }
  return found;
}

function judge(whole: readonly HandedInReport[]): [HandedIn, JudgedHandedIn][] {
  const judgements = judgeAll(
    whole.map(({ report }) => report),
    {},
    whole.flatMap(({ before }) => before ?? []),
  );
  return judgements.flatMap(({ report: { publishedOn }, judgement }, index) => {
    const handed = whole[index]?.handed;
    const errors = itemsOf(judgement).filter(({ weight }) => weight === 'error');
    return handed ? [[handed, { publishedOn, errors }]] : [];
  });
}

function remember(name: string, judged: JudgedHandedIn): void {
  remembered.set(name, judged);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
}
