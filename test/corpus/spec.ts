/**
 * A report of the corpus as one small file: who reports on which year, how much there is to report,
 * and prose written by hand with blanks for the numbers. Source and truth are both made from it.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

const prose = z.strictObject({
  intro: z.array(z.string()),
  overview: z.array(z.string()),
  problems: z.array(z.string()),
  other: z.array(z.string()),
});

const finding = z.strictObject({ rule: z.string(), severity: z.enum(['error', 'warning', 'info']) });

const specSchema = z.strictObject({
  agency: z.string(),
  /** How the body speaks of itself. */
  we: z.string(),
  level: z.enum(['ministry', 'province', 'city', 'county', 'town', 'department']),
  government: z.boolean().default(false),
  makesRegulations: z.boolean().default(false),
  year: z.int().min(2019),
  /** The layout in which it stands in the corpus; other renderings use others. */
  layout: z.string(),
  /** Makes the figures. */
  seed: z.int(),
  applications: z.enum(['none', 'few', 'many', 'thousands']),
  litigation: z.enum(['none', 'some']).default('none'),
  documents: z.enum(['none', 'some']).default('none'),
  text: prose,
  /** The report of the year before, of the same body: judged together with this one. */
  before: prose.optional(),
  /** What is true of this report and must be found beside what its layout does; nothing when not said. */
  finds: z.array(finding).default([]),
});

export type Spec = z.infer<typeof specSchema> & { readonly name: string };
export type SpecProse = z.infer<typeof prose>;

const folder = join(import.meta.dirname, 'reports');

/** Every report of the corpus, in the order of names. */
export const specs: readonly Spec[] = globSync('*.json', { cwd: folder })
  .sort()
  .map((file) => ({
    ...specSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    name: basename(file, '.json'),
  }));
