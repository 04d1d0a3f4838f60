/** The program of a reading process: an input in, its answer out, or the files of an archive. */
import { check } from '../../check.ts';
import { readList, unpack } from '../../parser/index.ts';
import { serveReadings } from './serve.ts';

serveReadings(async ({ bytes, source, inner, list, settings }) => {
  if (list) return { kind: 'list', reading: await readList(bytes) };
  const files = inner ? null : await unpack(bytes);
  return files ? { kind: 'files', files } : { kind: 'answer', answer: await check(bytes, source, settings) };
});
