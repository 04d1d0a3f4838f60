/** One report from its lines and tables. */
import { applicationRowsOf, cellsOf, type Format, forms } from '../report/cell.ts';
import type { Doubt, Report, Section } from '../report/report.ts';
import type { Document } from './document.ts';
import { restoreEmptyCells } from './empty-cells.ts';
import { headingOf } from './headings.ts';
import { dateLine, identify } from './identify.ts';
import { squeeze } from './normalize.ts';
import { readClaims } from './read-prose.ts';
import { readTables, type TablesRead } from './read-tables.ts';
import { hasPipe } from './rows.ts';
import type { Item } from './rows-and-lines.ts';
import { type Walked, walk } from './walk.ts';

/**
 * @param items the lines and tables of this report
 * @param document the whole page, for what it says of itself
 * @param page whether the text had to be restored, and whether this is the page's only report
 */
export function assemble(
  items: readonly Item[],
  document: Document,
  page: { garbled: boolean; alone: boolean },
): Report {
  const walked = walk(restoreEmptyCells(withoutMenus(items)));
  const sections = finalSections(walked.sections);
  const identity = identify(items, sections, {
    title: page.alone ? document.title : null,
    published: page.alone ? document.published : null,
  });
  const format = formatOf(walked, identity.year);
  const printed = readTables(walked, format ?? '2021');
  const read = document.unruled ? withoutBlanks(printed, format ?? '2021') : printed;
  const { proactive, applications, litigation } = read.tables;
  const anyTable = proactive !== null || applications !== null || litigation !== null;
  const doubts: Doubt[] = [];
  if (page.garbled) doubts.push('garbled');
  if (read.labelsLost) doubts.push('labels-lost');
  if (document.truncated || endsInTable(read, sections)) doubts.push('truncated');
  if (anyTable && document.unruled) doubts.push('unruled');
  if (!anyTable && document.images > 0) doubts.push('image-tables');
  return {
    agency: identity.agency,
    year: identity.year,
    // Table four alone is the same in both forms.
    format: anyTable ? (format ?? '2021') : null,
    publishedOn: identity.publishedOn,
    tables: read.tables,
    blanks: read.blanks,
    placeholders: read.placeholders,
    unread: read.unread,
    inferred: read.inferred,
    narrative: readClaims(sections, identity.year),
    evidence: {
      title: identity.title,
      titleYear: identity.titleYear,
      period: identity.period,
      dates: identity.dates,
      sections,
      wording: page.garbled ? [] : read.wording,
      odd: read.odd,
      missingRows: read.missingRows,
      extraRows: read.extraRows,
      fragment: sections.filter((section) => section.number !== null).length < 2 && anyTable,
      doubts,
    },
  };
}

/** Without lines around the cells an empty one looks like one whose number was not understood. */
function withoutBlanks(read: TablesRead, format: Format): TablesRead {
  const lost = new Set<string>([...read.unread, ...read.blanks]);
  const unread = cellsOf(format).flatMap(({ address }) => (lost.has(address) ? [address] : []));
  return { ...read, blanks: [], unread };
}

/** An introduction is not longer; what stands before it are the menus of the site. */
const longestIntroduction = 60;

/** The lines from shortly before 「一、总体情况」 on: a county site prints hundreds of menu lines in front. */
function withoutMenus(items: readonly Item[]): readonly Item[] {
  for (const [index, item] of items.entries()) {
    if (item.kind === 'grid' || hasPipe(item.text)) return items;
    const number = headingOf(item.text)?.number;
    if (number) return number === 1 && index > longestIntroduction ? items.slice(index - longestIntroduction) : items;
  }
  return items;
}

/** Whether nothing follows the middle of table three: neither its last row nor any later section. */
const endsInTable = ({ tables, missingRows }: TablesRead, sections: readonly Section[]): boolean =>
  tables.applications !== null &&
  missingRows.includes('applications.carriedOut') &&
  !sections.some(({ number }) => number !== null && number > 3);

/**
 * The sections without what is not theirs: menus in front of the introduction, a table of contents that
 * repeats the headings, the foot of the page behind the signature.
 */
function finalSections(sections: readonly Section[]): Section[] {
  return sections
    .filter((section, index) => {
      if (section.number === null || section.paragraphs.length > 0) return true;
      return !sections.some((other, at) => at > index && other.number === section.number);
    })
    .map((section, index, all) => {
      if (section.number === null) return { ...section, paragraphs: section.paragraphs.filter(isSentence) };
      return index === all.length - 1 ? { ...section, paragraphs: untilSignature(section.paragraphs) } : section;
    });
}

/** Lines of a menu have no full stop. */
const isSentence = (line: string): boolean => line.includes('。') || line.length >= 30;

/** The paragraphs up to the date below the text. */
function untilSignature(paragraphs: readonly string[]): string[] {
  const date = paragraphs.findIndex((line) => line.length < 30 && dateLine.test(squeeze(line)));
  return date < 0 ? [...paragraphs] : paragraphs.slice(0, date + 1);
}

/** The form by the labels that only one form prints, else by the year; null when neither says. */
function formatOf(walked: Walked, year: number | null): Format | null {
  const { '2019': older, '2021': newer } = walked.votes;
  if (older !== newer) return older > newer ? '2019' : '2021';
  if (year !== null) return year >= 2021 ? '2021' : year >= 2019 ? '2019' : null;
  return null;
}

/** How many rows of the forms were met, of any table. */
export const rowsMet = (report: Report): number => {
  const { tables, format } = report;
  if (!format) return 0;
  const missing = new Set<string>(report.evidence.missingRows);
  let rows = 0;
  if (tables.proactive)
    rows += Object.keys(forms[format].proactive).filter((key) => !missing.has(`proactive.${key}`)).length;
  if (tables.applications)
    rows += applicationRowsOf(format).filter((key) => !missing.has(`applications.${key}`)).length;
  // One line of fifteen numbers under its own headings is a table by itself.
  if (tables.litigation) rows += 5;
  return rows;
};
