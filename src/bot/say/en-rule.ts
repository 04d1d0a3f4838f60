/** What the bot says about rules, in English. */
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

export const enRule: Words['rule'] = {
  notFound: (text) => `There is no rule called “${text}”. Reply rules to see them all.`,
  several: (text, names) => `“${text}” is in the name of more than one rule: ${names}. Please give the whole name.`,
  list: (count) => `${plural(count, 'rule')}. Reply rule and a name for its explanation.`,
  groups: {
    proactive: 'Table 2',
    applications: 'Table 3',
    litigation: 'Table 4',
    values: 'Values',
    structure: 'Structure',
    years: 'Across years',
    narrative: 'Text and tables',
    competence: 'Competence',
    fees: 'Fees',
    deadline: 'Deadlines',
    rollup: 'Roll-up',
  },
  severity: { error: 'must be corrected', warning: 'please verify', info: 'remark' },
  heading: (id, name) => [{ strong: `${id} ${name}` }],
  entry: (id, name, severity) => `${id} ${name} (${severity})`,
  level: (severity) => `Level: ${severity}`,
  basis: (basis) => `Basis: ${basis}`,
  example: (text) => `For example: ${text}`,
  exception: (text) => `When it may not be a mistake: ${text}`,
};
