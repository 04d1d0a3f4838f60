/** A log that keeps what it is told, for tests that look at it. */
import type { Log } from '../../src/bot/log.ts';

export function silentLog(): Log & { readonly errors: unknown[] } {
  const errors: unknown[] = [];
  return {
    errors,
    async error(error) {
      errors.push(error);
      return 'abcd';
    },
    async info() {},
  };
}
