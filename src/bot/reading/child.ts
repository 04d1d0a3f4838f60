/** The program of a reading process: an input in, its answer out, or the files of an archive. */
import { check } from '../../check.ts';
import { unpack } from '../../parser/index.ts';
import { serveReadings } from './serve.ts';

serveReadings(async ({ bytes, source, inner, settings }) => {
  const files = inner ? null : await unpack(bytes);
  return files ? { kind: 'files', files } : { kind: 'answer', answer: await check(bytes, source, settings) };
});
