/** What speaks for one of several explanations: the text of the report, and last year's report. */
import { type CellAddress, type Format, rowsOfGroup } from '../../report/cell.ts';
import type { ApplicationGroup } from '../../report/forms/common.ts';
import type { Claim, ClaimMetric } from '../../report/report.ts';
import { comparableClaims } from '../narrative/claims.ts';
import type { Reader } from '../reader.ts';
import type { ReasonId } from '../reasons.ts';
import type { Ledger, Solution } from './ledger.ts';

export type Source = 'text' | 'last-year';

/** One statement, and whether the numbers of the tables agree with it. */
export interface Statement {
  readonly source: Source;
  readonly agrees: (at: (address: string) => number) => boolean;
}

/** The explanations that the evidence leaves, and what decided; all of them when it says nothing or contradicts itself. */
export function narrow<S extends { readonly solution: Solution }>(
  explanations: readonly S[],
  statements: readonly Statement[],
  ledger: Ledger,
): { left: readonly S[]; by: Source | null; conflict: boolean } {
  const all = { left: explanations, by: null, conflict: false };
  if (explanations.length < 2) return all;
  const agreeing = statements.map(() => new Set<S>());
  for (const explanation of explanations) {
    ledger.apply(explanation.solution);
    for (const [number, { agrees }] of statements.entries()) {
      if (agrees((address) => valueAt(ledger, address))) agreeing[number]?.add(explanation);
    }
    ledger.revert(explanation.solution);
  }
  let left = explanations;
  let by: Source | null = null;
  for (const [number, { source }] of statements.entries()) {
    const fitting = agreeing[number];
    // What fits all, or none, decides nothing.
    if (!fitting || fitting.size === 0 || fitting.size === explanations.length) continue;
    left = left.filter((explanation) => fitting.has(explanation));
    by ??= source;
  }
  return left.length === 0 ? { ...all, conflict: true } : { left, by, conflict: false };
}

function valueAt(ledger: Ledger, address: string): number {
  const index = ledger.read.layout?.find(address);
  return index === undefined ? Number.NaN : ledger.value(index);
}

/** What the report and the one of the year before say of the numbers of the tables. */
export function statementsOf(read: Reader, previous: Reader | ReasonId): Statement[] {
  const format = read.layout?.format ?? '2021';
  return [
    ...comparableClaims(read.report, known).map(
      (claim): Statement => ({ source: 'text', agrees: (at) => readingsOf(claim, format, at).includes(claim.value) }),
    ),
    ...(typeof previous === 'string' ? [] : carriedOver(read, previous)),
  ];
}

function carriedOver(read: Reader, previous: Reader): Statement[] {
  return (read.layout?.columns ?? []).flatMap(({ column }): Statement[] => {
    const here: CellAddress = `applications.carriedIn.${column}`;
    const there = previous.layout?.find(`applications.carriedOut.${column}`);
    const value = there === undefined ? Number.NaN : previous.peek(there);
    return Number.isNaN(value) ? [] : [{ source: 'last-year', agrees: (at) => at(here) === value }];
  });
}

const groups: Partial<Record<ClaimMetric, ApplicationGroup>> = {
  'applications.refused': 'refused',
  'applications.unavailable': 'unavailable',
  'applications.notProcessed': 'notProcessed',
  'applications.other': 'other',
};
const litigation = ['reconsideration', 'directLawsuit', 'lawsuitAfterReconsideration'] as const;
const known: ReadonlySet<ClaimMetric> = new Set<ClaimMetric>([
  'applications.received',
  'applications.carriedIn',
  'applications.accepted',
  'applications.processed',
  'applications.answered',
  'applications.handled',
  'applications.carriedOut',
  'applications.granted',
  'applications.partiallyGranted',
  'applications.grantedOrPartially',
  ...(Object.keys(groups) as ClaimMetric[]),
  'litigation.reconsideration',
  'litigation.lawsuits',
  'litigation.directLawsuit',
  'litigation.lawsuitAfterReconsideration',
  'litigation.corrected',
  'litigation.reconsiderationAndLawsuits',
]);

/** The numbers that a claim may mean when the tables hold what `at` says. */
function readingsOf({ metric }: Claim, format: Format, at: (address: string) => number): readonly number[] {
  const total = (row: string) => at(`applications.${row}.total`);
  const cases = (group: string) => at(`litigation.${group}.total`);
  const group = groups[metric];
  if (group) return [rowsOfGroup(format, group).reduce((sum, row) => sum + total(row), 0)];
  switch (metric) {
    case 'applications.received':
    case 'applications.accepted':
      return [total('received'), total('received') + total('carriedIn')];
    case 'applications.processed':
      return [total('handled'), total('handled') + total('carriedOut')];
    case 'applications.answered':
    case 'applications.handled':
      return [total('handled'), total('handled') - total('carriedIn')];
    case 'applications.grantedOrPartially':
      return [total('granted') + total('partiallyGranted')];
    case 'applications.carriedIn':
    case 'applications.carriedOut':
    case 'applications.granted':
    case 'applications.partiallyGranted':
      return [at(`${metric}.total`)];
    case 'litigation.lawsuits':
      return [cases('directLawsuit') + cases('lawsuitAfterReconsideration')];
    case 'litigation.reconsiderationAndLawsuits':
      return [litigation.reduce((sum, one) => sum + cases(one), 0)];
    case 'litigation.corrected':
      return [litigation.reduce((sum, one) => sum + at(`litigation.${one}.corrected`), 0)];
    default:
      return [at(`${metric}.total`)];
  }
}
