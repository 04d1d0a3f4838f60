/** What the bot says when it is asked for numbers, in English. */
import { plural } from './plural.ts';
import type { Words } from './zh.ts';

export const enAsk: Words['lookUp'] = {
  value: (value, unit) => (unit === null ? value : `${value} ${unit}`),
  place: (table, row, column) => ` (${table}, ${row} · ${column})`,
  definition: (text) => ` (${text})`,
  formula: (numerator, denominator) => ` (${numerator} ÷ ${denominator})`,
  said: ' (in the text)',
  year: (year) => String(year),
  titled: (parts) => parts.join(' · '),
  yearValue: (year, value) => `${year}: ${value}`,
  none: {
    blank: 'this cell is blank',
    unread: 'this cell could not be read in the source',
    absent: 'the form does not have it',
    'absent-table': 'this report does not have that table',
    'absent-2019': 'the form of 2019 does not have it',
    'absent-2021': 'the form in force does not have it',
    'zero-denominator': 'no rate: it would be divided by 0',
    'not-said': 'the text does not say',
    missing: 'no report yet',
  },
  short: {
    blank: 'blank',
    unread: 'not read',
    absent: 'not in the form',
    'zero-denominator': 'divided by 0',
    'not-said': 'not said',
    missing: 'no report',
  },
  noteOf: (title, note) => `${title}: ${note}`,
  placeholder: 'The source has a sign such as “/” there, which counts as 0.',
  inferred: 'Where this number stands was worked out from the sums; please compare with the source.',
  printedUnit: (unit) => (unit === null ? 'The source names no unit.' : `The unit in the source is ${unit}.`),
  ownUnits: (metric) =>
    `${metric}: reports differ in their unit (yuan or ×10,000 yuan), so it is neither ranked nor added. Please ask office by office.`,
  otherVersion: (value, received) => `Another version says ${value} (received ${received}).`,
  former: (year, agency) => `For ${year} this is the report of ${agency}.`,
  unchecked: (count) => `${plural(count, 'more report')} with other versions were not compared.`,
  otherWithout: (why, received) => `In another version ${why} (received ${received}).`,
  notInForm: (names) => `The form of that year does not have: ${names}.`,
  missing: (agency, years) => `There is no report of ${agency} for ${years} yet.`,
  missingYears: (years) => `There is no report for ${years} yet.`,
  nothingYet: (agency) => `There is no report of ${agency} yet. Send me its link or file and you can ask.`,
  notAsked: (words) => `${words} was not understood and is left out.`,

  report: (agency, year) => `${agency}, report of ${year}`,
  published: (date) => `published ${date}`,
  source: {
    file: (name) => `file ${name}`,
    sharedFile: 'a file shared in a chat',
    text: 'a pasted text',
  },
  extreme: (order, years, value) => `${order} in ${years}, ${value}`,
  sourceOf: (years, parts) => `${years}: ${parts}`,
  moreSources: 'Ask for one office and one year to see where a number is from.',

  more: (by, percent) => `up by ${by}${percent === null ? '' : ` (+${percent})`}`,
  less: (by, percent) => `down by ${by}${percent === null ? '' : ` (−${percent})`}`,
  equal: 'unchanged',
  points: (by) => `${by} percentage points`,
  changed: (from, to, change) => `${to} against ${from}: ${change}`,
  notComparable: (from, to) => `${from} and ${to} cannot be compared`,
  changeColumn: (from, to) => `${to} against ${from}`,

  /** The report has an error that concerns the number. */
  doubted: (finding: string) => `This number does not add up: ${finding}`,

  parts: (numerator, denominator) => ` (${numerator}/${denominator})`,
  scope: { chat: 'This chat', these: 'These offices', place: (name) => name },
  coverage: (scope, have, year, lacking) =>
    `${scope}: ${plural(have, 'office has', 'offices have')} a report for ${year}${lacking > 0 ? `, ${lacking} without` : ''}`,
  lacking: (names, more) => `Without: ${names}${more > 0 ? ` and ${more} more` : ''}`,
  noneInScope: (scope) => `${scope}: no report can be looked up yet. Send me the link or file of one and you can ask.`,
  noneInYears: (scope, years) => `${scope}: there is no report for ${years} yet.`,
  most: 'most first',
  least: 'least first',
  rank: (rank, agency) => `${rank} ${agency}`,
  moreRanked: (count) => `${count} more are not listed.`,
  leftOut: (count, names) => `${count} left out: ${names}`,
  leftOutOne: (agency, why) => `${agency} (${why})`,
  total: (year, value, count) => `${year}, sum of ${plural(count, 'office')}: ${value}`,
  noPlace: (text) => `I do not know which place “${text}” is. Please write its full name, e.g. “东阿县”.`,
  severalPlaces: (text, names) => `Several places are called “${text}”: ${names}. Please write the full name.`,
  noOwnPlace: 'I do not know yet which place this chat belongs to. Please name it, e.g. “东阿县”.',
  notRanked: 'This is what the text says and can be neither ranked nor added. Please ask office by office.',

  held: (agency, count, years) => `${agency}: ${plural(count, 'report')}: ${years}`,
  heldScope: (scope, count) => `${scope}: reports of ${plural(count, 'office')}:`,
  heldEntry: (agency, years) => `${agency} ${years}`,
  heldGap: (years) => `Missing between them: ${years}.`,
  heldYear: (agency, year, has) => `${agency}, report of ${year}: ${has ? 'there' : 'not there yet'}`,
  yearRange: (from, to) => (from === to ? String(from) : `${from}–${to}`),

  several: (count, text) => `${count} offices are called “${text}”: `,
  severalMore: (text, shown) => `More than ${shown} offices are called “${text}”; these first: `,
  choice: (number, name) => `${number} ${name}`,
  reply: '. Reply with the number.',
  writeMore: '. Reply with the number, or write the full name.',
  near: 'There is no report of this office yet. Names close to it: ',
  nearReply: '. Reply with the number; if it is none of them, send me the link or file of its report.',
  nothingNear: (text) => `There is no report of “${text}” yet. Send me its link or file and you can ask.`,
  noSuchChoice: (count) => `There is no such entry. Reply with a number from 1 to ${count}, or write the full name.`,
  popular: ['received', 'carried over to next year', 'granted in full', 'refusal rate', 'licensing', 'correction rate'],
  whichAgency: (understood) =>
    understood === '' ? 'Which office?' : `I understood ${understood}, but not which office.`,

  noSuchMetric: (words, examples) => `The reports have no number for ${words}. You can ask for: ${examples}…`,
  allMetrics: 'Reply metrics to see all.',
  examples: (examples) => `You can ask: ${examples}`,
  example: (agency, year, metric) => `${agency} ${year} ${metric}`,
  exampleTrend: (agency, metric) => `${agency} last 3 years ${metric}`,
  noExamples: 'Send me the link or file of a report; then you can ask, e.g. “东阿县政府办 2022 received”.',

  metrics: {
    title: (count) => `You can ask for ${count} numbers. Write “office year metric”, e.g.:`,
    proactive: 'Table 2, proactive disclosure',
    applications: 'Table 3, applications',
    litigation: 'Table 4, reconsideration and lawsuits',
    rate: 'Rates',
    narrative: 'Numbers of the text',
    group: (count, names) => `${count}. ${names}`,
    unit: (unit) => ` Unit: ${unit}.`,
    columns:
      'Every row of table 3 can be asked for with its applicants: “自然人”, “商业企业”, “科研机构”, “社会公益组织”, “法律服务机构”, “其他”.',
    more: 'Reply metric table 3 for all of a group, or metric and a name for its definition, e.g. metric refusal rate.',
    synonyms: (names) => `Also called: ${names}`,
    unknown: (text) => `There is no metric called “${text}”. Reply metrics to see all.`,
  },

  link: {
    usage:
      'Write 关联, the former name and the present name with blanks between them, e.g.: 关联 东阿县卫生和计划生育局 东阿县卫生健康局',
    done: (former, agency) =>
      `Linked: ${former} → ${agency}. Whoever asks here for ${agency} gets the reports of ${former} as well. To undo it reply: 取消关联 ${former}`,
    undone: (former) => `${former} is no longer linked.`,
    noSuch: (former) => `“${former}” has not been linked here.`,
    notFound: (text, near) =>
      `There is no report of “${text}” yet, so it cannot be linked.${near === '' ? '' : ` Names close to it: ${near}.`}`,
    several: (text, names) => `Several offices are called “${text}”: ${names}. Please write the full name.`,
    same: 'Both names are the same office already; there is nothing to link.',
  },

  cli: {
    noQuestion: 'Please write a question, e.g. gouji ask "东阿县政府办 2022 received".',
    formats: '--format must be text or json.',
    kept: (count, nameless) =>
      `${plural(count, 'report')} kept; ask with gouji ask.${nameless > 0 ? ` ${nameless} without agency or year not kept.` : ''}`,
    fullName: 'On the command line, please ask again with the full name of the office.',
  },
};
