/** What the bot says about what changed since the version before, in English. */
import type { Words } from './zh.ts';

export const enVersion: Words['version'] = {
  again: (version) => `, version ${version}`,
  back: (version) => `, version ${version} again`,
  same: ', the same as last time',
  comparedWith: (years) =>
    `What concerns two years was found by comparing with the report of ${years} that came before.`,
  allMended: (count) => (count > 1 ? `all ${count} of last time mended` : 'the one of last time mended'),
  someMended: (before, mended, left) => `of ${before} last time, ${mended} mended, ${left} left`,
  noneMended: (before) => (before > 1 ? `all ${before} of last time still there` : 'the one of last time still there'),
  fresh: (count) => `${count} new`,
  nothingBefore: 'nothing was wrong last time',
  stillClean: 'nor now',
  changes: (parts) => `Changed: ${parts}`,
  noChange: 'The numbers are the same as last time.',
  change: (place, from, to) => `${place} ${from} → ${to}`,
  text: (metric) => `text, ${metric}:`,
  more: (count) => `and others, ${count} in all`,
};
