import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Check, findings } from '../finding.ts';

const folder = new URL('../../../assets/fonts/', import.meta.url);
const files = ['coverage.json', 'noto-sans-sc-regular.ttf', 'noto-sans-sc-bold.ttf'];

/** The fonts that pictures are drawn with: without them every answer comes without its picture. */
export const pictures: Check = async ({ settings, words }) => {
  const { ok, off, problem } = findings('pictures');
  const { pictures: say } = words.doctor;
  const config = await settings('GOUJI_PICTURES');
  if (!config) return [];
  if (!config.pictures) return [off(say.off)];
  try {
    await Promise.all(files.map((file) => access(new URL(file, folder))));
    return [ok(say.fine)];
  } catch {
    return [problem(say.missing(fileURLToPath(folder)), say.reinstall)];
  }
};
