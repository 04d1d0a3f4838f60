/** What the bot says in the spreadsheet of a batch, in English. */
import type { Words } from './zh.ts';

export const enSpreadsheet: Words['spreadsheet'] = {
  file: 'results.xlsx',
  attached: (name) => `(attached) ${name}`,
  saved: (path) => `(attached) saved as ${path}`,
  sheets: {
    results: 'Results',
    findings: 'Findings',
    numbers: (format) => (format === '2021' ? 'Numbers' : `Numbers (${format} form)`),
    claims: 'Numbers in the text',
  },
  weights: { error: 'to correct', warning: 'to verify', reading: 'compare', info: 'remark' },
  result: (errors, others) =>
    errors + others === 0
      ? 'no problem'
      : [...(errors > 0 ? [`${errors} to correct`] : []), ...(others > 0 ? [`${others} to verify`] : [])].join(', '),
  columns: {
    agency: 'Agency',
    year: 'Year',
    result: 'Result',
    received: 'received',
    carriedIn: 'carried in',
    handled: 'handled',
    carriedOut: 'carried out',
    file: 'File',
    severity: 'Severity',
    table: 'Table',
    row: 'Row',
    column: 'Column',
    found: 'Found',
    expected: 'Expected',
    why: 'Why',
    suggestion: 'What to change',
    basis: 'Basis',
    quote: 'In the text',
    rule: 'Rule',
    claim: 'What it counts',
    number: 'Number',
    unit: 'Unit',
  },
};
