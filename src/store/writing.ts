/** Reports written down: the office, the version, and who forwarded it where. What is there already is not written again. */
import { createHash, randomBytes } from 'node:crypto';
import type { Identity } from '../agencies/identity.ts';
import type { Report } from '../report/report.ts';
import type { Database } from './database.ts';
import { keptNumbers } from './figures.ts';
import { keepOffices, officeNamed } from './offices.ts';
import { chunks, keyOf, PART } from './seen.ts';
import type { Forward, VersionKey } from './store.ts';

/** A report that names its agency and year, and the act that brought it. */
export interface Entry {
  readonly report: Report;
  readonly forward: Forward;
}

/** An entry on its way into the tables. */
interface Writing extends Entry {
  readonly office: Identity;
  readonly version: VersionKey;
  /** The report as text, without its agency: that is a row of its own. */
  readonly json: string;
}

/** Where a version is known to have come from. */
interface Known {
  readonly id: string;
  readonly agency: string;
  readonly year: number;
  readonly print: string;
  readonly chat: string;
  readonly at: string;
  readonly kind: string;
  readonly name: string;
  readonly url: string | null;
  readonly hash: string;
}

/** Writes entries within a transaction, in their order. */
export async function write(transaction: Database, entries: readonly Entry[]): Promise<Identity[]> {
  const writings = entries.map(writingOf);
  await keepOffices(
    transaction,
    writings.map(({ office, forward }) => ({ office, chat: forward.chat, isPublic: forward.origin.isPublic })),
  );
  const former = await forwardsLike(transaction, writings);
  await keepVersions(transaction, writings);
  const known = await replaceReread(transaction, writings, former);
  await keepForwards(transaction, writings, known);
  return writings.map(({ office }) => office);
}

function writingOf({ report, forward }: Entry): Writing {
  const { name } = report.agency;
  if (name === null || report.year === null) throw new Error('A report without agency or year cannot be kept.');
  const office = officeNamed(name, forward);
  const json = textOf(report);
  const print = printOf(report, json);
  return { report, forward, office, json, version: { agency: office.key, year: report.year, print } };
}

const textOf = (report: Report): string => JSON.stringify({ ...report, agency: null });

/** What makes it this version and no other: everything that was read, but how the source spells the office. */
export function printOf(report: Report, text = textOf(report)): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return report.evidence.fragment ? PART + hash : hash;
}

/** The forwards of these offices by the same chats, and of the same bytes by anyone. */
async function forwardsLike(transaction: Database, writings: readonly Writing[]): Promise<Known[]> {
  const agencies = [...new Set(writings.map(({ office }) => office.key))];
  const chats = [...new Set(writings.map(({ forward }) => forward.chat))];
  const hashes = [...new Set(writings.map(({ forward }) => forward.origin.hash))];
  const years = [...new Set(writings.map(({ version }) => version.year))];
  const known: Known[] = [];
  for (const some of chunks(agencies)) {
    const rows = await transaction
      .selectFrom('forwards')
      .select(['id', 'agency', 'year', 'print', 'chat', 'at', 'kind', 'name', 'url', 'hash'])
      .where('agency', 'in', some)
      .where('year', 'in', years)
      .where((either) => either.or([either('chat', 'in', chats), either('hash', 'in', hashes)]))
      .execute();
    known.push(...rows);
  }
  return known;
}

async function keepVersions(transaction: Database, writings: readonly Writing[]): Promise<void> {
  const byKey = new Map<string, Writing>();
  for (const writing of writings) {
    const key = keyOf(writing.version);
    if (writing.forward.origin.isPublic || !byKey.has(key)) byKey.set(key, writing);
  }
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, writing]) => writing);
  await transaction
    .insertInto('versions')
    .values(
      sorted.map(({ version, report, forward }) => ({
        ...version,
        ...keptNumbers(report),
        published_on: report.publishedOn,
        received_at: forward.at,
        is_public: Number(forward.origin.isPublic),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['agency', 'year', 'print'])
        .doUpdateSet({ is_public: 1 })
        .whereRef('excluded.is_public', '>', 'versions.is_public'),
    )
    .execute();
  await transaction
    .insertInto('version_reports')
    .values(sorted.map(({ version, json }) => ({ ...version, report: json })))
    .onConflict((conflict) => conflict.columns(['agency', 'year', 'print']).doNothing())
    .execute();
}

/**
 * The same bytes read otherwise than before: a better reader, not another wording. Its reading takes the
 * place of the former one. (Bytes that hold two reports of one year came at one instant.)
 * @returns the forwards as they are then
 */
async function replaceReread(
  transaction: Database,
  writings: readonly Writing[],
  known: readonly Known[],
): Promise<readonly Known[]> {
  let forwards = known;
  for (const { version, forward } of writings) {
    const isSame = ({ agency, year }: Known) => agency === version.agency && year === version.year;
    const former = forwards.find(
      (one) => isSame(one) && one.hash === forward.origin.hash && one.print !== version.print && one.at !== forward.at,
    );
    if (!former) continue;
    await moveVersion(transaction, { ...version, print: former.print }, version.print);
    const { print } = version;
    forwards = forwards.map((one) => (isSame(one) && one.print === former.print ? { ...one, print } : one));
  }
  return forwards;
}

async function moveVersion(transaction: Database, { agency, year, print }: VersionKey, to: string): Promise<void> {
  const before = await transaction
    .selectFrom('versions')
    .select(['received_at', 'is_public'])
    .where('agency', '=', agency)
    .where('year', '=', year)
    .where('print', '=', print)
    .executeTakeFirst();
  if (!before) return;
  await transaction
    .updateTable('versions')
    .set({ received_at: before.received_at })
    .where('agency', '=', agency)
    .where('year', '=', year)
    .where('print', '=', to)
    .where('received_at', '>', before.received_at)
    .execute();
  if (before.is_public === 1) {
    await transaction
      .updateTable('versions')
      .set({ is_public: 1 })
      .where('agency', '=', agency)
      .where('year', '=', year)
      .where('print', '=', to)
      .execute();
  }
  await transaction
    .updateTable('forwards')
    .set({ print: to })
    .where('agency', '=', agency)
    .where('year', '=', year)
    .where('print', '=', print)
    .execute();
  await removeVersion(transaction, { agency, year, print });
}

/** Removes the rows of a version that nobody forwarded any more. */
export async function removeVersion(transaction: Database, { agency, year, print }: VersionKey): Promise<void> {
  for (const table of ['versions', 'version_reports'] as const) {
    await transaction
      .deleteFrom(table)
      .where('agency', '=', agency)
      .where('year', '=', year)
      .where('print', '=', print)
      .execute();
  }
}

/** A forward is written unless it is the chat's last one of this office and year already. */
async function keepForwards(
  transaction: Database,
  writings: readonly Writing[],
  known: readonly Known[],
): Promise<void> {
  const last = new Map<string, { readonly order: string; readonly like: string }>();
  for (const one of known) {
    const key = JSON.stringify([one.chat, one.agency, one.year]);
    const order = `${one.at} ${one.id}`;
    const like = JSON.stringify([one.print, one.kind, one.name, one.url, one.hash]);
    if ((last.get(key)?.order ?? '') < order) last.set(key, { order, like });
  }
  const rows = writings.flatMap(({ version, forward: { chat, sender, at, origin } }) => {
    const { kind, name, url, hash, isPublic } = origin;
    const key = JSON.stringify([chat, version.agency, version.year]);
    const like = JSON.stringify([version.print, kind, name, url, hash]);
    if (last.get(key)?.like === like) return [];
    const id = newId();
    last.set(key, { order: `${at} ${id}`, like });
    const shared = { shared_by: null, shared_at: null };
    return [{ id, ...version, chat, sender, at, kind, name, url, hash, is_public: Number(isPublic), ...shared }];
  });
  if (rows.length > 0) await transaction.insertInto('forwards').values(rows).execute();
}

let count = 0;

/** A key that nobody else makes, in the order of making: neighbours in time are neighbours in the index. */
function newId(): string {
  count = (count + 1) % 36 ** 4;
  const time = Date.now().toString(36).padStart(9, '0');
  return `${time}${count.toString(36).padStart(4, '0')}${randomBytes(8).toString('hex')}`;
}
