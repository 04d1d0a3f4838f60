import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Dates in reports and answers are those of Beijing, wherever the tests run. Set here, before the
// workers start: a time zone set later is not seen by all of them.
process.env.TZ = 'Asia/Shanghai';

const ci = Boolean(process.env.CI);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup/network.ts', 'test/setup/console.ts'],
    env: { TZ: 'Asia/Shanghai' },
    // Much of the time goes by in waiting: for programs that the tests start, and for the pace of a platform.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // One order, always: a test that passes by luck of the order is found where it is written.
    sequence: { shuffle: false },
    // The counts are read by .ci/run for its closing line.
    reporters: ci ? ['default', 'json'] : ['default'],
    outputFile: { json: '.cache/tests.json' },
    // A forgotten `.only` would silently leave the rest out.
    allowOnly: !ci,
  },
});
