/**
 * Everything that can be asked of a report by name: each number of the three tables, the groups and sums
 * over them, shares, and what the text says. Help, documentation and answers are made from this list.
 */
import type { CellAddress, Format } from './cell.ts';
import type { Labelled } from './forms/common.ts';
import type { Cell, Claim } from './report.ts';

/** Whether a number stands in a report, and how it was read. */
export type CellState = 'number' | 'placeholder' | 'inferred' | 'blank' | 'unread' | 'absent';

/** The numbers of one report, wherever they are kept. */
export interface Numbers {
  readonly format: Format | null;
  /** Null when blank, unread or absent; `stateOf` says which. A placeholder is 0. */
  number(address: CellAddress): Cell;
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
    }
  | { readonly kind: 'claims'; readonly claims: readonly Claim[] }
  | {
      readonly kind: 'none';
      readonly why: 'blank' | 'unread' | 'absent' | 'zero-denominator' | 'not-said';
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
  readonly kind: 'number' | 'share' | 'claim';
  value(report: Numbers): MetricValue;
}

export const metrics: readonly Metric[] = [];

const byId: ReadonlyMap<string, Metric> = new Map(metrics.map((metric) => [metric.id, metric]));

export const metricById = (id: string): Metric | undefined => byId.get(id);

/** What a word or phrase asks for: usually one, several when it is told together, none when unknown. */
export function metricsNamed(text: string): readonly Metric[] {
  return metrics.filter((metric) => metric.name.label === text || metric.synonyms.includes(text));
}
