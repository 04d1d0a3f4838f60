/** Measuring side by side: all subjects take turns in every round, so that a slow moment of the machine hits them alike. */

export interface Subject {
  readonly name: string;
  /** Runs of one turn; more for what is fast. */
  readonly times: number;
  run(): unknown;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

/** Milliseconds of one run, by subject: the median of the rounds. The first rounds, while code is compiled, are left out. */
export async function sideBySide(subjects: readonly Subject[], rounds: number): Promise<ReadonlyMap<string, number>> {
  const turns = new Map<string, number[]>(subjects.map((subject) => [subject.name, []]));
  // A bot runs for months: what counts is compiled code.
  const warmUp = 2 * rounds;
  for (let round = -warmUp; round < rounds; round++) {
    for (const subject of subjects) {
      const start = performance.now();
      for (let time = 0; time < subject.times; time++) {
        const result = subject.run();
        if (result instanceof Promise) await result;
      }
      if (round >= 0) turns.get(subject.name)?.push((performance.now() - start) / subject.times);
    }
  }
  return new Map([...turns].map(([name, values]) => [name, median(values)]));
}
