/**
 * Problems of severity error or warning that hold on a seed beside those its gold lists,
 * each checked by hand against the text.
 */
export interface Allowed {
  readonly source: string;
  /** Which report of the page, from 0. */
  readonly report: number;
  readonly rule: string;
  readonly cells: readonly string[];
  /** Why it is true. */
  readonly reason: string;
}

export const allowed: readonly Allowed[] = [
  {
    source: '003_a31b0d5c01279589.txt',
    report: 0,
    rule: 'narrative/overview-items',
    cells: [],
    reason:
      'A report of a people’s government whose text has neither 考核, 绩效 nor 评估, and neither 评议, 满意度 nor 第三方; only 督察问责 is told.',
  },
];
