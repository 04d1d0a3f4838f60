/** The lines of an export: what each must be, checked when one comes in. */
import { z } from 'zod';
import type { Report } from '../report/report.ts';
import { printOf } from './writing.ts';

/** The first line, by which an export is known. */
export const HEAD = { gouji: 'store', version: 1 } as const;

/** Longer than any report, in characters. */
export const LONGEST_LINE = 64 * 1024 * 1024;

const text = z.string().min(1).max(2000);
const maybe = z.string().max(2000).nullable();
const year = z.int().min(1900).max(2200);
const instant = z.iso.datetime();
const monthAndDay = z.string().regex(/^\d\d-\d\d$/);
const print = z.string().regex(/^[\w:-]{8,100}$/);
const rows = z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string(), z.null()]))).nullable();
const addresses = z.array(z.string());

/** As much of a report as look-ups rely on; its print vouches for the rest. */
const report = z.looseObject({
  agency: z.null(),
  year,
  format: z.enum(['2019', '2021']).nullable(),
  publishedOn: z.iso.date().nullable(),
  tables: z.object({ proactive: rows, applications: rows, litigation: rows }),
  blanks: addresses,
  placeholders: z.record(z.string(), z.string()),
  unread: addresses,
  inferred: addresses,
  narrative: z.array(z.looseObject({ metric: z.string(), value: z.number(), quote: z.string() })),
  evidence: z.looseObject({ fragment: z.boolean(), sections: z.array(z.looseObject({})) }),
});

const lineSchema = z.union([
  z.strictObject({
    agency: z.strictObject({ key: text, name: text, region: maybe, level: maybe, kind: maybe, public: z.boolean() }),
  }),
  z.strictObject({ known: z.strictObject({ chat: text, agency: text }) }),
  z.strictObject({
    version: z.strictObject({ agency: text, year, print, receivedAt: instant, public: z.boolean(), report }),
  }),
  z.strictObject({
    forward: z.strictObject({
      id: text,
      agency: text,
      year,
      print,
      chat: text,
      sender: maybe,
      at: instant,
      kind: z.enum(['link', 'file', 'text']),
      name: z.string().max(10_000),
      url: z.string().max(10_000).nullable(),
      hash: text,
      public: z.boolean(),
      sharedBy: maybe,
      sharedAt: instant.nullable(),
    }),
  }),
  z.strictObject({
    link: z.strictObject({ chat: z.string().max(2000), former: text, agency: text, who: maybe, at: instant }),
  }),
  z.strictObject({
    aside: z.strictObject({
      chat: text,
      number: z.int().min(1),
      prints: z.array(z.string()),
      title: z.string(),
      what: z.string(),
      who: maybe,
      at: instant,
      why: z.string(),
      restoredAt: instant.nullable(),
      restoredBy: maybe,
    }),
  }),
  z.strictObject({
    reminding: z.strictObject({
      chat: text,
      settings: z.strictObject({
        deadlines: z.strictObject({ january: monthAndDay.nullable(), march: monthAndDay.nullable() }),
        time: z.string().regex(/^\d\d:\d\d$/),
        off: z.array(text),
        mention: z.boolean(),
        to: maybe,
        pausedUntil: z.iso.date().nullable(),
        stopped: z.boolean(),
      }),
      who: maybe,
      at: instant,
    }),
  }),
  z.strictObject({
    reminder: z.strictObject({
      chat: text,
      year,
      stage: text,
      date: z.iso.date(),
      state: z.enum(['claimed', 'sent', 'unknown', 'silent', 'refused']),
      at: instant,
      sentId: maybe,
      print: maybe,
    }),
  }),
  z.strictObject({
    roster: z.strictObject({
      chat: text,
      units: z.array(
        z.strictObject({
          id: text,
          name: text,
          agency: maybe,
          aliases: z.array(text),
          contact: maybe,
          kind: z.enum(['department', 'government', 'township']),
          parent: maybe,
        }),
      ),
      ticks: z.array(z.strictObject({ unit: text, year, who: maybe, at: instant, why: z.string() })),
    }),
  }),
  z.strictObject({
    watched: z.strictObject({
      chat: text,
      url: z.string().min(1).max(10_000),
      who: maybe,
      since: instant,
      takenOn: z.iso.date().nullable(),
      look: z
        .strictObject({
          at: instant,
          trouble: maybe,
          left: z.int().min(0),
          links: z.array(
            z.strictObject({
              url: z.string().min(1).max(10_000),
              title: z.string().max(2000),
              at: instant,
              hash: maybe,
              reports: z.array(z.strictObject({ agency: text, name: text, year })),
              unnamed: z.int().min(0),
              trouble: maybe,
            }),
          ),
        })
        .nullable(),
    }),
  }),
  z.strictObject({ end: z.int().min(0) }),
]);

/** One by one, because the error of a union says nothing of the line. */
const schemas = new Map(lineSchema.options.map((option) => [Object.keys(option.shape)[0] ?? '', option]));

export type Line = z.infer<typeof lineSchema>;
export type AgencyLine = Extract<Line, { agency: unknown }>['agency'];
export type KnownLine = Extract<Line, { known: unknown }>['known'];
export type VersionLine = Omit<Extract<Line, { version: unknown }>['version'], 'report'> & { report: Report };
/** Its print is that of the report, so it is one. */
export const versionOf = ({ version }: Extract<Line, { version: unknown }>): VersionLine => ({
  ...version,
  report: version.report as unknown as Report,
});
export type ForwardLine = Extract<Line, { forward: unknown }>['forward'];
export type AsideLine = Extract<Line, { aside: unknown }>['aside'];
export type RosterLine = Extract<Line, { roster: unknown }>['roster'];

/** A line with its number in the file. */
export interface Numbered<T> {
  readonly at: number;
  readonly is: T;
}

/** Why a line was not taken. */
export type Bad =
  | { readonly kind: 'notJson' | 'tooLong' | 'altered' | 'noAgency' | 'noVersion' }
  /** Which part of it is wrong. */
  | { readonly kind: 'wrong'; readonly path: string };

/** Reads one line; the value is the parsed line itself, so that nothing of a report is lost. */
export function readLine(line: string): { line: Line } | { bad: Bad } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { bad: { kind: 'notJson' } };
  }
  const [kind = ''] = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const schema = schemas.get(kind);
  if (!schema) return { bad: { kind: 'wrong', path: kind === '' ? 'JSON' : kind.slice(0, 40) } };
  const result = schema.safeParse(value);
  if (!result.success) return { bad: { kind: 'wrong', path: pathOf(result.error) || kind } };
  const read = value as Line;
  return 'version' in read && isAltered(read.version) ? { bad: { kind: 'altered' } } : { line: read };
}

const pathOf = (error: z.ZodError): string => (error.issues[0]?.path ?? []).map(String).join('.');

function isAltered({ year: of, print: given, report: whole }: Extract<Line, { version: unknown }>['version']): boolean {
  return whole.year !== of || printOf(whole as unknown as Report, JSON.stringify(whole)) !== given;
}

/** Whether the first line is one of ours; `newer` when a later program wrote it. */
export function readHead(line: string): 'ours' | 'newer' | 'other' {
  try {
    const { gouji, version } = JSON.parse(line) as Partial<Record<keyof typeof HEAD, unknown>>;
    if (gouji !== HEAD.gouji || typeof version !== 'number') return 'other';
    return version > HEAD.version ? 'newer' : 'ours';
  } catch {
    return 'other';
  }
}
