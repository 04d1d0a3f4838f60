import { type SectionNumber, sections as statutory } from '../../report/forms/common.ts';
import type { Report, Section } from '../../report/report.ts';
import { cannotTell, defineRule, type Finding, holds } from '../rule.ts';
import { plain } from '../text.ts';

type MessageId = 'missing' | 'heading-lost' | 'order' | 'heading';

export const section = defineRule({
  id: 'structure/section',
  name: { zh: '六个部分', en: 'the six sections' },
  severity: 'error',
  basis: {
    zh: '《中华人民共和国政府信息公开条例》第五十条;{form}附件',
    en: 'Regulations on Open Government Information, Article 50; annex to {form}',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '六个部分是法定内容,缺一部分就是没有按要求报告。',
    en: 'The six sections are required by law; a report without one of them is incomplete.',
  },
  caveat: {
    zh: '从网页或文件里取文字时标题可能丢失;转来的只是一部分时不核对。',
    en: 'A heading may be lost when text is taken from a page; a mere part of a report is not checked.',
  },
  messages: {
    missing: { zh: '缺少「{expected}」', en: 'section “{expected}” is missing' },
    'heading-lost': {
      zh: '没有读到「{expected}」这个标题,内容已读到;请看原件标题是否在',
      en: 'the heading “{expected}” was not found though its content was; please look at the original',
    },
    order: {
      zh: '「{found}」的位置不对,应在「{expected}」之前',
      en: '“{found}” is out of order; it belongs before “{expected}”',
    },
    heading: {
      zh: '标题「{found}」与规定的「{expected}」不同',
      en: 'the heading “{found}” differs from the prescribed “{expected}”',
    },
  },
  example: {
    valid: {},
    invalid: { evidence: { sections: statutory.slice(0, 5).map(named) } },
  },
  subjects: 'report',
  withoutForm: true,
  check(report) {
    const { evidence } = report;
    if (evidence.fragment) return cannotTell('fragment');
    const read = evidence.sections.filter(({ number }) => number !== null);
    if (read.length === 0) return cannotTell('no-headings');
    const findings = [...missing(report, read), ...misplaced(report, read), ...renamed(read)];
    if (findings.length > 0) return findings;
    return evidence.doubts.includes('truncated') ? cannotTell('truncated') : holds;
  },
});

function named({ label }: { label: string }, index: number): Section {
  return { number: (index + 1) as SectionNumber, heading: label, paragraphs: [] };
}

const labelOf = (number: number): string => statutory[number - 1]?.label ?? '';
const tableOf = (number: number) => (({ 2: 'proactive', 3: 'applications', 4: 'litigation' }) as const)[number];

/** So much text before the first heading is a first section whose heading was lost. */
const OVERVIEW_LENGTH = 150;
const LONGEST_HEADING = 40;

function* missing({ evidence, tables }: Report, read: readonly Section[]): Generator<Finding<MessageId>> {
  const last = Math.max(...read.map(({ number }) => number ?? 0));
  for (let number = 1; number <= 6; number++) {
    const table = tableOf(number);
    const cells = table ? [table] : [];
    const expected = labelOf(number);
    const found = read.find((one) => one.number === number);
    const contentRead = found
      ? found.heading === null
      : table
        ? tables[table] !== null
        : number === 1 && prefaceLength(evidence.sections) >= OVERVIEW_LENGTH;
    if (contentRead) yield { message: 'heading-lost', cells, expected, severity: 'info', cause: 'reading' };
    else if (!found) {
      const like = lineOf(evidence.sections, number);
      if (like) {
        yield { message: 'heading', cells, expected, found: like, severity: 'info' };
        continue;
      }
      // Behind the place where the file breaks off nothing is known.
      if (evidence.doubts.includes('truncated') && number > last) continue;
      const lost = evidence.doubts.includes('garbled');
      yield { message: 'missing', cells, expected, ...(lost && { severity: 'warning', cause: 'reading' }) };
    }
  }
}

/** A line that has the ordinal of a section, and so may be its heading in other words. */
function lineOf(sections: readonly Section[], number: number): string | undefined {
  const ordinal = labelOf(number).charAt(0);
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .map((paragraph) => paragraph.trim())
    .find((line) => line.length <= LONGEST_HEADING && line.startsWith(ordinal) && /^.\s*[、.\uff0e]/.test(line));
}

const prefaceLength = (sections: readonly Section[]): number =>
  sections
    .filter(({ number }) => number === null)
    .flatMap(({ paragraphs }) => paragraphs)
    .join('').length;

function* misplaced({ evidence }: Report, read: readonly Section[]): Generator<Finding<MessageId>> {
  for (const [position, { number, heading }] of read.entries()) {
    const before = read.slice(0, position).find((one) => (one.number ?? 0) > (number ?? 0));
    if (!before) continue;
    const doubtful = evidence.doubts.length > 0;
    yield {
      message: 'order',
      cells: [],
      expected: before.heading ?? labelOf(before.number ?? 0),
      found: heading ?? labelOf(number ?? 0),
      severity: doubtful ? 'info' : 'warning',
      cause: doubtful ? 'reading' : 'report',
    };
    return;
  }
}

const accepted = statutory.map(({ label, spellings }) => new Set([label, ...spellings].map(title)));

function* renamed(read: readonly Section[]): Generator<Finding<MessageId>> {
  for (const { number, heading } of read) {
    if (number === null || heading === null || heading === labelOf(number)) continue;
    if (accepted[number - 1]?.has(title(heading))) continue;
    yield { message: 'heading', cells: [], expected: labelOf(number), found: heading.trim(), severity: 'info' };
  }
}

/** A heading without its ordinal, punctuation and white space. */
function title(heading: string): string {
  return plain(
    heading.trim().replace(/^[(\uff08]?[一二三四五六七八九十\d]{1,2}[)\uff09]?\s*[、.\uff0e,\uff0c:\uff1a]?/, ''),
  );
}
