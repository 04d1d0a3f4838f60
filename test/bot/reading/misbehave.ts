/** A reading process that does what its input says, for the tests of the pool. */
import { serveReadings } from '../../../src/bot/reading/serve.ts';

const kept: unknown[] = [];
const never = () => new Promise<void>(() => {});

const tricks: Readonly<Record<string, () => unknown>> = {
  loop() {
    for (;;) kept.length = 0;
  },
  hang: never,
  heap() {
    for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => `${kept.length} ${index}`));
  },
  buffers() {
    for (;;) kept.push(new Uint8Array(8_000_000).fill(1));
  },
  exit: () => process.exit(3),
  throw() {
    throw new Error('a defect');
  },
  'throw later'() {
    setImmediate(() => {
      throw new Error('a defect nobody waits for');
    });
    return never();
  },
  grow: () => kept.push(new Uint8Array(80_000_000).fill(1)),
};

serveReadings(async ({ bytes, source }) => {
  const asked = new TextDecoder().decode(bytes);
  const wait = () => new Promise((resolve) => setTimeout(resolve, Number(asked) || 0));
  await (tricks[asked] ?? wait)();
  // A function cannot cross the border of the process.
  const sentence = asked === 'function' ? ((() => {}) as unknown as string) : asked;
  return { kind: 'answer', answer: { source: `${source} ${process.pid}`, status: 'unreadable', reason: { sentence } } };
});
