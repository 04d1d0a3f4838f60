/** What the bot says about what it can do, in English. */
import type { Words } from './zh.ts';

export const enHelp: Words['help'] = {
  lines: [
    'Send an annual report on government information disclosure (a link, Word, PDF, spreadsheet or web page file, or paste its text). I check the three tables and the text and say what to correct.',
    'Afterwards you can reply: details 1 · numbers · picture 1 · corrected form · tables · why 1 · rules · ignore 1 and the reason · ignored · share · or send the corrected report again',
    'Look-ups: write office, year and metric, e.g. “东阿县政府办 2022 received”; also “last 3 years”, “compared with last year”, “ranking”. Reply metrics to see all.',
    'Deadlines: import roster gives the list of units, progress tells who is missing; a group with a roster is reminded; watch and an address counts what is published there. Reply reminder plan for the dates · reminders for the settings · stop reminders to switch them off.',
    'Reply “lang zh” for Chinese. Only links that you send and pages that you have watched are opened.',
  ],
  file: 'Files: type /file and the path; a file can be dragged into the terminal.',
  notUnderstood: (text) =>
    `I did not understand “${text}”. I check annual reports on government information disclosure: send a file or paste the text. I also look up numbers of the reports kept. Reply help to see more.`,
  language: 'Switched to English.',
  languages: 'Reply lang zh for Chinese, lang en for English.',
};
