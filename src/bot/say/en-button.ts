/** What is said about buttons under answers, in English, with the keys of the Chinese words. */
import type { Words } from './zh.ts';

export const enButton: Words['button'] = {
  rules: 'rules',
  older: 'You ask about an earlier answer, and I remember what was checked last. Send the earlier report again.',
  lastOne: (titles) => `Checked last: ${titles}`,
};
