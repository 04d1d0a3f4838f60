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

const askedAgencySchema = z.object({
  name: z.string(),
  /** Code of the division, six digits. */
  region: z.string().nullable(),
  level: z.enum(['national', 'province', 'prefecture', 'county', 'township']).nullable(),
  kind: z.string().nullable(),
});

const askedSourceSchema = z.object({
  kind: z.enum(['link', 'file', 'text']),
  name: z.string().nullable(),
  url: z.string().nullable(),
});

const askedAmount = {
  /** A share is between 0 and 1. Null when there is no number; `why` tells the reason. */
  value: z.number().nullable(),
  why: z.enum(['blank', 'unread', 'absent', 'zero-denominator', 'not-said']).nullable(),
  formula: z.object({ numerator: z.number(), denominator: z.number() }).nullable(),
  claims: z.array(claimSchema),
};

const askedValueSchema = z.object({
  agency: z.string(),
  year: z.int(),
  metric: z.string(),
  ...askedAmount,
  unit: z.string().nullable(),
  cells: z.array(
    z.object({
      address: z.string(),
      value: cell,
      state: z.enum(['number', 'placeholder', 'inferred', 'blank', 'unread', 'absent']),
    }),
  ),
  publishedOn: z.iso.date().nullable(),
  receivedAt: z.string(),
  source: askedSourceSchema,
  /** The errors of the report that concern this number: it is printed so, and it is wrong. */
  doubts: z.array(z.string()),
  /** What other versions of the same report say, where they say something else. */
  otherVersions: z.array(z.object({ receivedAt: z.string(), source: askedSourceSchema, ...askedAmount })),
});

/** What `gouji ask --format json` prints. */
export const askSchema = z.object({
  asked: z.string(),
  status: z.enum([
    'answered',
    /** The offices are known, but not a report of the years that were asked for. */
    'no-report',
    /** Several offices fit; see `choices`. */
    'choose',
    /** None fits; `choices` are the nearest. */
    'near',
    'unknown-agency',
    'no-agency',
    'unknown-place',
    'unknown-metric',
    'not-understood',
  ]),
  /** The question as it was understood. */
  question: z
    .object({
      agencies: z.array(z.string()),
      scope: z.object({ kind: z.enum(['chat', 'place']), place: z.string().nullable() }).nullable(),
      years: z.object({
        kind: z.enum(['years', 'latest', 'last', 'all', 'unsaid']),
        years: z.array(z.int()),
        count: z.int().nullable(),
      }),
      metrics: z.array(
        z.object({ id: z.string(), name: z.string(), unit: z.string().nullable(), definition: z.string() }),
      ),
      wants: z.enum(['values', 'change', 'ranking', 'total', 'held']),
      order: z.enum(['most', 'least']).nullable(),
      top: z.int().nullable(),
      unknown: z.array(z.string()),
    })
    .nullable(),
  agencies: z.array(askedAgencySchema),
  years: z.array(z.int()),
  values: z.array(askedValueSchema),
  /** Reports that are not there. */
  missing: z.array(z.object({ agency: z.string(), year: z.int() })),
  /** Years of which there is a report, where that was asked. */
  held: z.array(z.object({ agency: z.string(), years: z.array(z.int()) })),
  /** Where an order was asked for; ties share a rank. */
  ranking: z.array(z.object({ metric: z.string(), year: z.int(), rank: z.int().positive(), agency: z.string() })),
  /** Where a sum was asked for: over `count` offices, those without a number left out. */
  totals: z.array(
    z.object({
      metric: z.string(),
      year: z.int(),
      value: z.number().nullable(),
      formula: z.object({ numerator: z.number(), denominator: z.number() }).nullable(),
      count: z.int(),
    }),
  ),
  choices: z.array(z.object({ number: z.int().positive(), name: z.string() })),
  /** The answer as a chat would give it. */
  text: z.string(),
});

export type PrintedLookUp = z.infer<typeof askSchema>;
