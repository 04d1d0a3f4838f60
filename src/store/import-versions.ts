/** The versions of reports, and who forwarded them, from the lines of an export. */
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { keptNumbers } from './figures.ts';
import { chunks, keyOf } from './seen.ts';
import type { Bad, ForwardLine, Numbered, VersionLine } from './transfer-line.ts';

/** Rows of one statement. */
const ROWS = 100;

/** The numbers are taken from the report anew: a look-up must never say other than the report does. */
export async function writeVersions(open: Database, lines: readonly Numbered<VersionLine>[]): Promise<number> {
  let count = 0;
  const versions = [...new Map(lines.map(({ is }) => [keyOf(is), is])).values()];
  for (const some of chunks(versions, ROWS)) {
    const rows = some.map(({ agency, year, print, receivedAt, public: isPublic, report }) => ({
      agency,
      year,
      print,
      ...keptNumbers(report),
      published_on: report.publishedOn,
      received_at: receivedAt,
      is_public: Number(isPublic),
    }));
    await open
      .insertInto('versions')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['agency', 'year', 'print'])
          .doUpdateSet({
            is_public: sql`case when excluded.is_public > versions.is_public then 1 else versions.is_public end`,
            received_at: sql`case when excluded.received_at < versions.received_at then excluded.received_at else versions.received_at end`,
          })
          .where(({ or, eb, ref }) =>
            or([
              eb('excluded.is_public', '>', ref('versions.is_public')),
              eb('excluded.received_at', '<', ref('versions.received_at')),
            ]),
          ),
      )
      .execute();
    const { numInsertedOrUpdatedRows } = await open
      .insertInto('version_reports')
      .values(some.map(({ agency, year, print, report }) => ({ agency, year, print, report: JSON.stringify(report) })))
      .onConflict((conflict) => conflict.columns(['agency', 'year', 'print']).doNothing())
      .executeTakeFirstOrThrow();
    count += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return count;
}

/** A forward of a version that is not there is refused; one that is there already may have been shared since. */
export async function writeForwards(
  open: Database,
  lines: readonly Numbered<ForwardLine>[],
  refuse: (at: number, why: Bad) => void,
): Promise<number> {
  const known = await existingVersions(open, lines);
  const forwards = new Map<string, ForwardLine>();
  for (const { at, is } of lines) {
    if (known.has(keyOf(is))) forwards.set(is.id, is);
    else refuse(at, { kind: 'noVersion' });
  }
  let count = 0;
  for (const some of chunks([...forwards.values()], ROWS)) {
    const { numInsertedOrUpdatedRows } = await open
      .insertInto('forwards')
      .values(
        some.map(({ public: isPublic, sharedBy, sharedAt, ...row }) => ({
          ...row,
          is_public: Number(isPublic),
          shared_by: sharedBy,
          shared_at: sharedAt,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet(({ ref }) => ({
            is_public: 1,
            shared_by: ref('excluded.shared_by'),
            shared_at: ref('excluded.shared_at'),
          }))
          .whereRef('excluded.is_public', '>', 'forwards.is_public'),
      )
      .executeTakeFirstOrThrow();
    count += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return count;
}

async function existingVersions(open: Database, lines: readonly Numbered<ForwardLine>[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of chunks([...new Set(lines.map(({ is }) => is.agency))])) {
    const prints = [...new Set(lines.map(({ is }) => is.print))];
    const rows = await open
      .selectFrom('versions')
      .select(['agency', 'year', 'print'])
      .where('agency', 'in', some)
      .where('print', 'in', prints)
      .execute();
    for (const row of rows) known.add(keyOf(row));
  }
  return known;
}
