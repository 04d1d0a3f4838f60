/** What a metric is: its name, how people ask for it, and its value in a report. */
import type { CellAddress, Format } from '../cell.ts';
import type { Labelled } from '../forms/common.ts';
import type { Cell, Claim } from '../report.ts';

/** Whether a number stands in a report, and how it was read. */
export type CellState = 'number' | 'placeholder' | 'inferred' | 'blank' | 'unread' | 'absent';

/** The numbers of one report, wherever they are kept. */
export interface Numbers {
  readonly format: Format | null;
  /** Null when blank, unread or absent; `stateOf` says which. A placeholder is 0. */
  number(address: CellAddress): Cell;
  /** `absent`: the form of that year, or the report, does not have the cell. */
  stateOf(address: CellAddress): CellState;
  readonly claims: readonly Claim[];
}

export type MetricValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly cells: readonly CellAddress[];
      /** Some of it was printed as 「/」 and counts as 0. */
      readonly placeholders: boolean;
      readonly inferred: boolean;
    }
  | {
      readonly kind: 'share';
      readonly value: number;
      readonly numerator: number;
      readonly denominator: number;
      readonly cells: readonly CellAddress[];
      readonly placeholders: boolean;
      readonly inferred: boolean;
    }
  | { readonly kind: 'claims'; readonly claims: readonly Claim[] }
  | {
      readonly kind: 'none';
      readonly why: 'blank' | 'unread' | 'absent' | 'zero-denominator' | 'not-said';
      /** The cells that are missing; for a zero denominator those that add up to it. */
      readonly cells: readonly CellAddress[];
    };

export interface Metric {
  /** An address of a cell, or a name of its own: `applications.refused`, `rate.granted`, `narrative.…`. */
  readonly id: string;
  readonly name: Labelled;
  /** How people ask for it, beside its name. */
  readonly synonyms: readonly string[];
  /** Null for a share. */
  readonly unit: Labelled | null;
  /** One sentence with its place in the form; for a share with its formula. */
  readonly definition: Labelled;
  /** Of a share: what is divided by what. */
  readonly formula?: { readonly numerator: Labelled; readonly denominator: Labelled };
  readonly kind: 'number' | 'share' | 'claim';
  value(report: Numbers): MetricValue;
}

/**
 * A word of a question and what it names. A `row` of table three goes with a `column`, an `item` of table
 * two with a `field`, a `case` of table four with a `result`; `share` asks for the share of what it
 * stands with, `text` for what the narrative says of it.
 */
export interface Term {
  readonly facet: 'row' | 'column' | 'item' | 'field' | 'case' | 'result' | 'share' | 'text';
  /** Several: the word says no more than one of these, and they are told together. */
  readonly keys: readonly string[];
  readonly words: readonly string[];
  /** Ids that are told too when the word stands alone. */
  readonly also?: readonly string[];
}
