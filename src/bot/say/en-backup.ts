/** What the commands for backups and transfers say, in English. */
import type { Words } from './zh.ts';

export const enBackup: Words['backup'] = {
  oneFile: (command) => `Name one file, e.g. gouji ${command}`,
  onServer:
    'The store is in PostgreSQL (DATABASE_URL): please back it up with pg_dump -Fc and bring it back with pg_restore; gouji export and import work, too.',
  saved: (file) => `Backed up to ${file}; the copy was checked and is whole.`,
  restored: (file, former) =>
    former === null ? `Restored from ${file}.` : `Restored from ${file}. The former store is kept as ${former}.`,
  exported: (lines, file) => `${lines} lines written to ${file}.`,
  progress: (lines) => `${lines} lines…`,
  imported: (lines, added) => `${lines} lines read, ${added} rows added, the rest was there already.`,
  badLine: (line, why) => `Line ${line} was not imported: ${why}`,
  moreBad: (count) => `${count} more lines were not imported.`,
  notExport: (file) =>
    `${file} was not written by gouji export: its first line should be {"gouji":"store","version":1}.`,
  newerExport: (file) => `${file} was written by a newer gouji and was not imported. Please upgrade gouji.`,
  cut: (file) =>
    `${file} is not whole: its closing line is missing. The lines that are there were imported; please export again, then import again.`,
  notJson: 'not a whole line of JSON',
  tooLong: 'the line is too long',
  wrong: (path) => `${path} is wrong`,
  altered: 'the report does not match its checksum; it may have been changed',
  noAgency: 'its agency is neither in the file nor in the store',
  noVersion: 'its report is neither in the file nor in the store',
};
