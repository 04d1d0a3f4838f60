/**
 * The schema of what `gouji check --format json` prints and the library returns. It is the
 * source of truth for the JSON; the TypeScript types are inferred from it, and
 * `docs/answer.schema.json` is generated from it.
 *
 * Only types of this file are imported elsewhere, so that a plain check does not load zod.
 */
import { z } from 'zod';

const cell = z.number().nullable();
const rows = z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string(), z.null()])));
const numericRows = z.record(z.string(), z.record(z.string(), cell));

export const problemSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** "report": the report is wrong. "reading": the source could not be read well. */
  cause: z.enum(['report', 'reading']),
  /** Findings with the same item are settled by the same correction and are told as one. 1 is the first. */
  item: z.int().positive(),
  cells: z.array(z.string()),
  expected: z.union([z.number(), z.string()]).nullable(),
  found: z.union([z.number(), z.string()]).nullable(),
  message: z.string(),
  basis: z.string(),
  quote: z.string().nullable(),
  suggestion: z.string().nullable(),
});

const claimSchema = z.object({
  metric: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  quote: z.string(),
});

const notAssessedSchema = z.object({ rule: z.string(), reason: z.string() });

export const reportSchema = z.object({
  agency: z.object({ name: z.string().nullable(), stated: z.boolean() }),
  year: z.int().nullable(),
  format: z.enum(['2019', '2021']).nullable(),
  publishedOn: z.iso.date().nullable(),
  tables: z.object({
    proactive: rows.nullable(),
    applications: numericRows.nullable(),
    litigation: numericRows.nullable(),
  }),
  blanks: z.array(z.string()),
  placeholders: z.record(z.string(), z.string()),
  unread: z.array(z.string()),
  inferred: z.array(z.string()),
  narrative: z.array(claimSchema),
  problems: z.array(problemSchema),
  /** Rules that could not be judged, with the reason. */
  notAssessed: z.array(notAssessedSchema),
});

export const answerSchema = z.object({
  source: z.string(),
  status: z.enum(['report', 'not-a-report', 'unreadable']),
  /** A sentence a user understands, when the status is not "report". */
  reason: z.string().nullable(),
  reports: z.array(reportSchema),
});

export type PrintedAnswer = z.infer<typeof answerSchema>;
export type PrintedReport = z.infer<typeof reportSchema>;
export type PrintedProblem = z.infer<typeof problemSchema>;
