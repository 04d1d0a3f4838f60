/**
 * A report as it was read: the numbers of the three tables, what was doubtful about them,
 * what the text claims, and the evidence that the rules need to judge form and wording.
 * Plain data; `undefined` is never used for "not known", null is.
 */
import type { CellAddress, Format, RowAddress } from './cell.ts';
import type { SectionNumber } from './forms/common.ts';

export type Cell = number | null;

export interface Tables {
  /** `proactive.procurement.unit` is the one text of the tables: 元, 万元 or null. */
  proactive: Record<string, Record<string, Cell | string>> | null;
  applications: Record<string, Record<string, Cell>> | null;
  litigation: Record<string, Record<string, Cell>> | null;
}

export interface Agency {
  /** Canonical name, or null when the text gives no clue. */
  name: string | null;
  /** False when the name was only inferred (「公众号“富县应急”」) and must be confirmed. */
  stated: boolean;
}

/** What the narrative says of a number. See `read-prose` for the words behind each metric. */
export interface Claim {
  /** An address without its column (`applications.received`), or a metric of the claim reader. */
  metric: ClaimMetric;
  value: number;
  unit: string | null;
  /** The sentence it was read from, as printed. */
  quote: string;
  /** The word that carries the claim: 收到、受理、办理、答复… Words of many meanings are judged by candidate sets. */
  word: string;
  /** `part`: one channel or one kind of a whole (「其中通过网站收到3件」); such numbers are not compared. */
  scope: 'all' | 'part';
  /** 约、余、近: not an exact number. */
  approximate: boolean;
  /** A zero that is said in words: 「未收到」「没有发生」. */
  zeroInWords: boolean;
  /**
   * Whose number it is said to be, when the sentence says so: a whole county, city or system
   * (「全县共收到」「各部门」) or one office of a government (「县政府办公室收到」「本级」).
   */
  of?: 'area' | 'office';
  section: SectionNumber | null;
}

export type ClaimMetric =
  | 'applications.received'
  | 'applications.carriedIn'
  | 'applications.accepted'
  | 'applications.processed'
  | 'applications.answered'
  | 'applications.handled'
  | 'applications.carriedOut'
  | 'applications.granted'
  | 'applications.partiallyGranted'
  | 'applications.grantedOrPartially'
  | 'applications.refused'
  | 'applications.unavailable'
  | 'applications.notProcessed'
  | 'applications.other'
  | 'litigation.reconsideration'
  | 'litigation.lawsuits'
  | 'litigation.directLawsuit'
  | 'litigation.lawsuitAfterReconsideration'
  /** 「被纠错、败诉」「因答复不当引起的」: corrected results of all three groups. */
  | 'litigation.corrected'
  /** 「均维持」: the cases that were not upheld, of all three groups; always 0. */
  | 'litigation.notUpheld'
  | 'litigation.reconsiderationAndLawsuits'
  | 'proactive.normativeDocuments.issued'
  | 'proactive.normativeDocuments.inForce';

export interface Section {
  /** Which of the six sections; null for the text before the first heading. */
  number: SectionNumber | null;
  /** The heading as printed, or null when the section was recognised without one (its table alone). */
  heading: string | null;
  /** The paragraphs of the section, without the tables. */
  paragraphs: string[];
}

export interface Evidence {
  /** The title as printed, when there is one. */
  title: string | null;
  titleYear: number | null;
  /** 「统计期限自2023年1月1日起至2023年12月31日止」; years, months, days as printed. */
  period: { from: string | null; to: string | null; quote: string } | null;
  /**
   * Where the date of publication is from, ISO dates: `published` is labelled so (「发布时间」),
   * `page` is another date of the page (「更新时间」), `signed` stands below the text.
   */
  dates: { published: string | null; page: string | null; signed: string | null };
  /** In page order. */
  sections: Section[];
  /** Row labels printed otherwise than in the form, beyond the accepted spellings. */
  wording: { row: RowAddress; printed: string }[];
  /** Cells whose print is no plain number: 「-3」「1.5」「约20」, thirty digits. Address to print. */
  odd: Partial<Record<CellAddress, string>>;
  /** Rows of the form that the source does not have. */
  missingRows: RowAddress[];
  /** Labels of rows that the form does not have (a local addition). */
  extraRows: string[];
  /** The source is a piece of a report (a pasted table): what it lacks is not missing. */
  fragment: boolean;
  /** Doubts about the source as a whole. */
  doubts: Doubt[];
}

/** `garbled`: restored from a polluted page. `labels-lost`: rows placed by order. `truncated`: ends inside a table. `image-tables`: no table, but pictures. `unruled`: tables without lines around their cells. */
export type Doubt = 'garbled' | 'labels-lost' | 'truncated' | 'image-tables' | 'unruled';

export interface Report {
  agency: Agency;
  year: number | null;
  format: Format | null;
  /** ISO date. */
  publishedOn: string | null;
  tables: Tables;
  /** Printed, but empty: the value is null. */
  blanks: CellAddress[];
  /** Printed as 「/」「-」「无」: the value is 0. Address to print. */
  placeholders: Partial<Record<CellAddress, string>>;
  /** Printed, but lost or ambiguous in this source: the value is null, never a guess. */
  unread: CellAddress[];
  /** Placed by the arithmetic of the table, because the layout alone did not say. */
  inferred: CellAddress[];
  narrative: Claim[];
  evidence: Evidence;
}

/** What became of one input. */
export type Reading =
  | { status: 'report'; reports: Report[] }
  | { status: 'not-a-report'; reason: NotAReport }
  | { status: 'unreadable'; reason: Unreadable };

/** Why an input is no annual report. Worded in `bot/say`. */
export type NotAReport = 'empty' | 'no-text' | 'other-document' | 'not-about-disclosure';
/**
 * Why an input could not be read. Worded in `bot/say`. `password`: encrypted. `rights`: wrapped by a
 * digital-rights program. `damaged`: truncated or broken. `scan`: pages are pictures without text.
 * `too-complex`: more cells, pages or unpacked bytes than any report has.
 */
export type Unreadable =
  | 'too-large'
  | 'binary'
  | 'image'
  | 'scan'
  | 'format-not-supported'
  | 'too-complex'
  | 'password'
  | 'rights'
  | 'damaged';

export type { CellAddress, Format, RowAddress };
