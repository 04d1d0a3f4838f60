/** What the contract of the channels says, and looks into. */

/** So many findings that they are together longer than a length. */
export function findingsOf(length: number, measure: (text: string) => number) {
  const detail = '自然人 10 + 法人 0 = 10,改后「(七)总计」一列也平。'.repeat(6);
  const count = Math.ceil(length / measure(detail));
  const findings = Array.from({ length: count }, (_, index) => `第${index + 1}处(${detail})止`);
  const blocks = findings.map((text, index) => ({
    kind: 'item' as const,
    number: index + 1,
    mark: 'error' as const,
    runs: [text],
    details: [`依据${index + 1}。`],
  }));
  return { findings, blocks };
}

/** Everything that an error holds, as a log would write it. */
export const everythingIn = (error: unknown): string =>
  error instanceof Error
    ? [error.stack, JSON.stringify(error, Object.getOwnPropertyNames(error)), everythingIn(error.cause)].join()
    : String(error);
