/** Reports to put into forms, the files made of them, and what our own reader makes of these. */
import { numberItems } from '../../../src/bot/answer/report.ts';
import { formDocument } from '../../../src/bot/form/docx.ts';
import { type Mending, mend, type Wish } from '../../../src/bot/form/mending.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { formSheets } from '../../../src/bot/spreadsheet/form.ts';
import { check, type Judged, judgeAll } from '../../../src/check.ts';
import type { CellAddress, Format } from '../../../src/report/cell.ts';
import type { Report } from '../../../src/report/report.ts';
import { reportsOf } from '../../../src/rules/example.ts';
import type { ExampleReport } from '../../../src/rules/rule.ts';
import { randomReport } from '../../support/generate.ts';
import type { Random } from '../../support/random.ts';

export function reportOf(example: ExampleReport): Report {
  const [report] = reportsOf(example);
  if (!report) throw new Error('no report');
  return report;
}

/** A consistent report. */
export function generated(format: Format, seed: number, change: (cells: Record<string, number>) => void = () => {}) {
  const { cells: own, year, body } = randomReport({ format, seed });
  const cells: Record<string, number> = { ...own };
  change(cells);
  return reportOf({ format, year, agency: body.name, cells });
}

/** The same report with cells that are empty, placeholders, not read, or no plain numbers. */
export function spotted(report: Report, random: Random): Report {
  const after = structuredClone(report);
  for (const [table, rows] of Object.entries(after.tables)) {
    for (const [row, cells] of Object.entries(rows as Record<string, Record<string, number | null>>)) {
      for (const column of Object.keys(cells)) {
        const address = `${table}.${row}.${column}` as CellAddress;
        const kind = random.int(0, 12);
        if (kind === 0) after.blanks.push(address);
        else if (kind === 1) after.unread.push(address);
        else if (kind === 2) {
          after.unread.push(address);
          after.evidence.odd[address] = random.pick(['约20', '1.2.3']);
        } else if (kind === 3) {
          after.placeholders[address] = random.pick(['/', '-', '无']);
          cells[column] = 0;
        }
        if (kind < 3) cells[column] = null;
      }
    }
  }
  return after;
}

export function mending(judged: Judged, wish: Wish): Mending {
  return mend(judged, numberItems([judged]), wish);
}

export const judgedAlone = (report: Report): Judged => {
  const [judged] = judgeAll([report]);
  if (!judged) throw new Error('not judged');
  return judged;
};

export type File = 'xlsx' | 'docx';

/** The bytes of a file, as the bot makes it. */
export async function bytesOf(made: Mending, file: File): Promise<Uint8Array> {
  const format = made.before.format ?? '2021';
  if (file === 'xlsx') return formSheets(made, format, zh);
  return formDocument(made, format, zh, new Date('2024-01-15T00:00:00Z'));
}

/** The one report that our own reader finds in a file that the bot made. */
export async function readBack(made: Mending, file: File): Promise<Judged> {
  const answer = await check(await bytesOf(made, file), `form.${file}`);
  if (answer.status !== 'report') throw new Error(`${answer.status} ${String(answer.reason)}`);
  const [judged, another] = answer.judged;
  if (!judged || another) throw new Error('not one report');
  return judged;
}

/** What must come back: whose report of which year, and every cell. */
export const essence = ({ agency, year, format, tables, blanks, placeholders, unread, evidence }: Report) => ({
  agency,
  year,
  format,
  tables: withoutEmptyUnit(tables),
  blanks: [...blanks].sort(),
  placeholders,
  unread: [...unread].sort(),
  odd: evidence.odd,
});

function withoutEmptyUnit(tables: Report['tables']): Report['tables'] {
  const { unit, ...procurement } = tables.proactive?.procurement ?? {};
  if (unit !== null || !tables.proactive) return tables;
  return { ...tables, proactive: { ...tables.proactive, procurement } };
}
