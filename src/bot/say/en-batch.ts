/** What the bot says about many files at once, in English. */
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

export const enBatch: Words['batch'] = {
  heading: (count) => [{ strong: `${plural(count, 'file')} checked` }],
  clean: (count) => `${count} without a problem`,
  faulty: (count) => `${count} to look at`,
  unread: (count) => `${count} could not be read`,
  noReport: (count) => `${count} not an annual report`,
  faults: (title, count) => `${title}: ${count}`,
  moreFaulty: (count) => `and ${count} more`,
  progress: (done, total, name) => `Checking… ${done}/${total} ${name}`,
};
