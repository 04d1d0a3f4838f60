/**
 * Findings that a chat has set aside: they do not come back in that chat, unless the number they
 * are about is another one. What is kept where is the store's affair; see `aside-file.ts`.
 */
import type { Judged } from '../check.ts';
import type { Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import { type Item, itemsOf } from './items.ts';

export interface NewAside {
  /** The fingerprints of its findings. */
  readonly prints: readonly string[];
  /** What it is about, in the words in which it was told: the report, and the finding. */
  readonly title: string;
  readonly what: string;
  /** Null when the channel does not say who writes. */
  readonly who: string | null;
  /** When, as an ISO instant. */
  readonly at: string;
  readonly why: string;
}

export interface Aside extends NewAside {
  /** What the chat calls it by; never given again in that chat. */
  readonly number: number;
}

/** One line of the history: something set aside, or brought back. */
export type AsideEntry =
  | { readonly kind: 'aside'; readonly chat: string; readonly aside: Aside }
  | {
      readonly kind: 'restored';
      readonly chat: string;
      readonly number: number;
      readonly who: string | null;
      readonly at: string;
    };

/** What one chat has set aside. */
export interface ChatAsides {
  list(): readonly Aside[];
  add(aside: NewAside): Promise<Aside>;
  /** Brings one back; null when there is none of that number. */
  remove(number: number, who: string | null, at: string): Promise<Aside | null>;
}

/** What every chat has set aside. */
export interface Asides {
  of(chat: string): ChatAsides;
}

interface Kept {
  readonly asides: Map<number, Aside>;
  last: number;
}

/**
 * Asides in memory, beginning with a history.
 * @param keep writes an entry where it lasts; only then it holds
 */
export function asidesFrom(
  history: Iterable<AsideEntry>,
  keep: (entry: AsideEntry) => Promise<void> = async () => {},
): Asides {
  const chats = new Map<string, Kept>();
  const keptOf = (chat: string): Kept => {
    const kept = chats.get(chat) ?? { asides: new Map<number, Aside>(), last: 0 };
    chats.set(chat, kept);
    return kept;
  };
  const apply = (entry: AsideEntry): void => {
    const kept = keptOf(entry.chat);
    if (entry.kind === 'restored') kept.asides.delete(entry.number);
    else {
      kept.asides.set(entry.aside.number, entry.aside);
      kept.last = Math.max(kept.last, entry.aside.number);
    }
  };
  for (const entry of history) apply(entry);
  return {
    of: (chat) => ({
      list: () => [...(chats.get(chat)?.asides.values() ?? [])],
      async add(given) {
        const kept = keptOf(chat);
        kept.last += 1;
        const aside: Aside = { ...given, number: kept.last };
        const entry: AsideEntry = { kind: 'aside', chat, aside };
        await keep(entry);
        apply(entry);
        return aside;
      },
      async remove(number, who, at) {
        const aside = chats.get(chat)?.asides.get(number);
        if (!aside) return null;
        const entry: AsideEntry = { kind: 'restored', chat, number, who, at };
        await keep(entry);
        apply(entry);
        return aside;
      },
    }),
  };
}

/** Whether a report can be known again: without name or year, others would be silenced with it. */
export const canBeKnown = ({ agency, year }: Report): boolean => agency.name !== null && year !== null;

/**
 * What a finding is known by when the report comes again: the report, the rule, the cells and the
 * value found there, so that another wrong number speaks again. A finding without cells is known by
 * what is said of it and the sentence it is said of.
 */
export function printOf(problem: Problem, { agency, year }: Report): string {
  const { rule, message, cells, found, quote } = problem;
  const at = cells.length > 0 ? [...cells].sort().join(' ') : `${message} ${(quote ?? '').replace(/\s+/g, '')}`;
  return JSON.stringify([agency.name, year, rule, at, found]);
}

export const printsOf = (item: Item, report: Report): string[] =>
  item.problems.map((problem) => printOf(problem, report));

/** What belongs to a chat's answer: the findings that are not set aside, and how many things are. */
export interface Remaining {
  readonly judged: Judged;
  readonly aside: number;
}

/** Leaves out the items of which every finding is set aside. */
export function withoutAsides(judged: Judged, asides: readonly Aside[]): Remaining {
  const { report, judgement } = judged;
  if (asides.length === 0 || !canBeKnown(report)) return { judged, aside: 0 };
  const isAside = asideBy(asides);
  const gone = itemsOf(judgement).filter((item) => isAside(printsOf(item, report)));
  if (gone.length === 0) return { judged, aside: 0 };
  const without = new Set(gone.flatMap((item) => item.problems));
  const problems = judgement.problems.filter((problem) => !without.has(problem));
  return { judged: { report, judgement: { ...judgement, problems } }, aside: gone.length };
}

/** Tells by the fingerprints of an item's findings whether it is set aside. */
export function asideBy(asides: readonly Aside[]): (prints: readonly string[]) => boolean {
  const known = new Set(asides.flatMap(({ prints }) => prints));
  return (prints) => prints.length > 0 && prints.every((print) => known.has(print));
}
