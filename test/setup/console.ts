/** A stray console call fails the test that made it: the program speaks through its channels and its log only. */
import { afterEach } from 'vitest';

const calls: string[] = [];

/** The calls since the last time, which are thereby forgiven. For the tests of this guard. */
export const takeCalls = (): string[] => calls.splice(0);

for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'] as const) {
  console[name] = (...args: unknown[]) => {
    calls.push(`console.${name}(${args.map(String).join(', ').slice(0, 200)})`);
  };
}

afterEach(() => {
  const made = takeCalls();
  if (made.length > 0) throw new Error(`stray console call: ${made.join('; ')}`);
});
