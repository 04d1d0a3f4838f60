/** What the bot says about what it could not read, in English. */
import type { Words } from './zh.ts';

export const enRefused: Words['refused'] = {
  empty: 'This file is empty. Please send the report as a web page or text file, or paste its text.',
  'no-text': 'No text was found in it. Please send a web page or text file, or paste the text.',
  'other-document':
    'This does not look like an annual report on information disclosure. Please send the report itself.',
  'not-about-disclosure':
    'There is nothing of an annual report on information disclosure in it. Please send the report itself.',
  'too-large': 'This is too large and was not read. Please send only the report.',
  binary:
    'This file cannot be read: it is neither a document nor text. Please send Word, PDF or a link, or paste the text.',
  image: 'This is a picture without text in it. Please send the Word version or a link, or paste the text.',
  'format-not-supported':
    'This kind of file cannot be read yet. Please save the report as Word (.docx) or PDF, or paste the text.',
  'too-complex':
    'The structure of this file is out of the ordinary; it was not read to its end. Please paste the text.',
  scan: 'This file is a scanned picture without text in it. Please send the Word version or a link.',
  password: 'This file has a password and cannot be opened. Please remove the password and send it again.',
  rights:
    'This file is wrapped in rights protection and cannot be opened. Please save it as a plain Word file or PDF and send it again.',
  damaged: 'This file is incomplete or damaged. Please export or download it anew and send it again.',
  'too-slow':
    'Reading this file took too long and was stopped. Please save it as a web page or Word file, or paste the text.',
  'too-much-memory':
    'Reading this file needed too much memory and was stopped. Please save it as a web page or Word file, or paste the text.',
  'empty-archive': 'There is no file in this archive.',
  missing: 'There is no such file. Please check the path.',
  denied: 'No permission to read this file.',
  'not-a-file': 'This is not a file that can be read.',
  'empty-folder': 'There is no file in this folder.',
  'over-limit': (limit) => `The file is larger than ${limit} and was not read. Please send only the report.`,
  'text-over-limit': (limit) => `The text is larger than ${limit} and was not read. Please send only the report.`,
  'together-over-limit': (limit) =>
    `These files together are larger than ${limit} and were not taken. Please send them in parts.`,
  'too-many-files': (most) => `At most ${most} files at once. Please send them in several messages, or as a ZIP.`,
  ours: (number) => `Something of ours went wrong (number ${number}); it has been noted. Please try again later.`,
  unlogged: 'Something of ours went wrong; this one has no result. The others are not affected.',
};
