/** A question about numbers as data. */
import type { Metric } from '../../report/metrics.ts';

export type Years =
  | { readonly kind: 'years'; readonly years: readonly number[] }
  | { readonly kind: 'latest' }
  /** The newest `count` that there are. */
  | { readonly kind: 'last'; readonly count: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'unsaid' };

export type Scope = { readonly kind: 'chat' } | { readonly kind: 'place'; readonly text: string };

export type Wants = 'values' | 'change' | 'ranking' | 'total' | 'held';

export interface Question {
  /** As written, to be searched. Empty: the chat's last one, or a scope. */
  readonly agencies: readonly string[];
  /** 「本群各单位」「东阿县各单位」「全县」 */
  readonly scope: Scope | null;
  readonly years: Years;
  /** Empty: a summary of the main figures. */
  readonly metrics: readonly Metric[];
  /** `change`: 和去年比. `held`: which reports are there. */
  readonly wants: Wants;
  /** With `values` and all years: in which year it was most or least. */
  readonly order: 'most' | 'least' | null;
  readonly top: number | null;
  /** Words that were not understood, e.g. 「满意度」. */
  readonly unknown: readonly string[];
  /**
   * Which part of the question before this text replaced, the other parts being taken from it;
   * null when the text stands by itself. With `agency` the text may be a place alone (「茌平区」): the same
   * body in another place is meant.
   */
  readonly follows: 'agency' | 'years' | 'metrics' | 'wants' | null;
}

export interface Context {
  readonly now: Date;
  readonly previous: Question | null;
}
