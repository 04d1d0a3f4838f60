/**
 * Reports to show a rule at: every number 0, every section in order, but for what the example
 * says. The examples of the rules are run as tests and printed in the documentation.
 */
import { cellsOf, type Format } from '../report/cell.ts';
import { type SectionNumber, sections } from '../report/forms/common.ts';
import type { Claim, Report, Tables } from '../report/report.ts';
import type { Settings } from './reader.ts';
import type { ExampleReport } from './rule.ts';

/** The reports of an example in page order: the year itself, the year before and the offices' when they are given. */
export function reportsOf(example: ExampleReport): Report[] {
  const report = reportOf(example);
  const { year } = report;
  const reports = [report];
  if (example.previous) {
    const agency = example.agency === undefined ? {} : { agency: example.agency };
    reports.push(...reportsOf({ year: year === null ? null : year - 1, ...agency, ...example.previous }));
  }
  for (const office of example.offices ?? []) reports.push(...reportsOf({ year, ...office }));
  return reports;
}

/** The settings that an example needs beside the usual ones. */
export function settingsOf({ agency, roster }: ExampleReport): Partial<Settings> {
  return roster && agency ? { roster: { [agency]: roster } } : {};
}

function reportOf(example: ExampleReport): Report {
  const year = example.year === undefined ? 2023 : example.year;
  const format = example.format ?? (year !== null && year < 2021 ? '2019' : '2021');
  const name = example.agency === undefined ? '示例县教育局' : example.agency;
  return {
    agency: { name, stated: name !== null },
    year,
    format,
    publishedOn: example.published ?? example.signed ?? null,
    tables: tablesOf(format, example),
    blanks: [...(example.blanks ?? [])],
    placeholders: { ...example.placeholders },
    unread: cellsOf(format)
      .map(({ address }) => address)
      .filter((address) => example.cells?.[address] === null),
    inferred: [...(example.inferred ?? [])],
    narrative: (example.claims ?? []).map(claimOf),
    evidence: {
      title: `${name ?? ''}${year}年政府信息公开工作年度报告`,
      titleYear: year,
      period: { from: `${year}年1月1日`, to: `${year}年12月31日`, quote: `统计期限为${year}年1月1日至12月31日。` },
      dates: { published: example.published ?? null, page: null, signed: example.signed ?? null },
      sections: sections.map(({ label }, index) => {
        const number = (index + 1) as SectionNumber;
        return { number, heading: label, paragraphs: [...(example.text?.[number] ?? [])] };
      }),
      wording: [],
      odd: {},
      missingRows: [],
      extraRows: [],
      fragment: false,
      doubts: [],
      ...example.evidence,
    },
  };
}

function tablesOf(format: Format, { cells, blanks, without }: ExampleReport): Tables {
  const tables = { proactive: {}, applications: {}, litigation: {} } as {
    [T in keyof Tables]: Record<string, Record<string, number | null>>;
  };
  for (const { address, table, row, column } of cellsOf(format)) {
    const value = cells?.[address];
    const at = tables[table];
    at[row] ??= {};
    at[row][column] = blanks?.includes(address) ? null : value === undefined ? 0 : value;
  }
  const result: Tables = { ...tables };
  for (const table of without ?? []) result[table] = null;
  return result;
}

const claimOf = (claim: Partial<Claim> & Pick<Claim, 'metric' | 'value'>): Claim => ({
  unit: '件',
  quote: `本年收到政府信息公开申请${claim.value}件。`,
  word: '收到',
  scope: 'all',
  approximate: false,
  zeroInWords: false,
  section: 1,
  ...claim,
});
