import { access, constants, mkdtemp, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sizeText } from '../../bot/say/size.ts';
import { type Check, findings } from '../finding.ts';

/** Free space below which one should look, and below which the bot will soon stop keeping, in bytes. */
const LITTLE = 1_000_000_000;
const TOO_LITTLE = 100_000_000;

/** The folder for data: whether it can be written to, and the room that is left. */
export const folder: Check = async ({ settings, words }) => {
  const config = await settings('GOUJI_DATA');
  if (!config) return [];
  const { ok, warning, problem } = findings('folder');
  const { folder: say } = words.doctor;
  const { data } = config;
  try {
    const existing = await nearest(data);
    if (!(await stat(existing)).isDirectory()) return [problem(say.denied(data), say.allow)];
    if (existing === data) await writeInto(data);
    else await access(existing, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = await statfs(existing);
    const free = bavail * bsize;
    if (free < TOO_LITTLE) return [problem(say.full(data, sizeText(free)), say.makeRoom)];
    if (free < LITTLE) return [warning(say.full(data, sizeText(free)), say.makeRoom)];
    return [ok(existing === data ? say.fine(data, sizeText(free)) : say.willBeMade(data, sizeText(free)))];
  } catch {
    return [problem(say.denied(data), say.allow)];
  }
};

/** The folder, or the nearest one above it that there is. */
async function nearest(path: string): Promise<string> {
  try {
    await access(path);
    return path;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing || dirname(path) === path) throw error;
    return nearest(dirname(path));
  }
}

/** Permissions do not say everything: a disk may be mounted for reading only. */
async function writeInto(data: string): Promise<void> {
  await rm(await mkdtemp(join(data, '.doctor-')), { recursive: true });
}
