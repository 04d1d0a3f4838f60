/** How long it takes to find an office among many, in all the ways of asking, and to index a new one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aliasesOf, spelledParts } from '../../src/agencies/aliases.ts';
import { identify } from '../../src/agencies/identity.ts';
import { loadPinyin, spellings } from '../../src/agencies/pinyin.ts';
import { zhStore } from '../../src/bot/say/zh-store.ts';
import { agenciesOf } from '../../src/store/agencies.ts';
import type { Database } from '../../src/store/database.ts';
import { openTables } from '../../src/store/index.ts';
import { indexAgencies } from '../../src/store/search.ts';
import { random } from '../../test/support/random.ts';
import { atMost, type Tell } from '../rows.ts';
import { agencyNames } from './agencies.ts';

const OFFICES = 20_000;
/** Of each way. */
const QUESTIONS = 300;
const SEED = 5;
const CHAT = 'bench';

/** Writes so many offices, and gives the microseconds that indexing one took. */
async function fill(database: Database, count: number, together = 100): Promise<number> {
  await loadPinyin();
  const identities = agencyNames(count, SEED).map((name) => identify(name, { host: 'www.gov.cn', chat: CHAT }));
  let spent = 0;
  for (let from = 0; from < identities.length; from += 1000) {
    await database.transaction().execute(async (open) => {
      const some = identities.slice(from, from + 1000);
      await open
        .insertInto('agencies')
        .values(some.map(({ key, name, region, level, kind }) => ({ key, name, region, level, kind, is_public: 1 })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      for (let each = 0; each < some.length; each += together) {
        const start = performance.now();
        await indexAgencies(open, some.slice(each, each + together));
        spent += performance.now() - start;
      }
    });
  }
  return (spent * 1000) / identities.length;
}

const typos = '啊工己未土末日曰人入';

/** Texts to search for, by the way of asking. */
function questions(count: number, times: number): ReadonlyMap<string, readonly string[]> {
  const chance = random(SEED + 1);
  const names = agencyNames(count, SEED);
  const identities = Array.from({ length: times }, () => identify(chance.pick(names), { host: null, chat: CHAT }));
  const mistyped = (name: string) => {
    const at = chance.int(0, name.length - 1);
    return name.slice(0, at) + chance.pick([...typos]) + name.slice(at + 1);
  };
  const spelled = identities.map((identity) => spellings(spelledParts(identity)));
  return new Map([
    ['name', identities.map(({ name }) => name)],
    ['alias', identities.map((identity) => chance.pick([...aliasesOf(identity)]))],
    ['pinyin', spelled.map(({ pinyin }) => chance.pick([...pinyin]))],
    ['initials', spelled.map(({ initials }) => chance.pick([...initials]))],
    ['body alone', identities.map(({ body }) => body)],
    ['shortened', identities.map(({ name }) => name.slice(0, -2))],
    ['mistyped', identities.map(({ name }) => mistyped(name))],
  ]);
}

/** Milliseconds at the median and at the 95th percentile, by the way of asking. */
async function measure(database: Database, count: number, times: number) {
  await loadPinyin();
  const agencies = agenciesOf(database);
  const found = new Map<string, { median: number; p95: number }>();
  for (const [way, texts] of questions(count, times)) {
    const spent: number[] = [];
    for (const text of texts) {
      const start = performance.now();
      await agencies.find(CHAT, text);
      spent.push(performance.now() - start);
    }
    spent.sort((a, b) => a - b);
    found.set(way, { median: spent[spent.length >> 1] ?? 0, p95: spent[Math.floor(spent.length * 0.95)] ?? 0 });
  }
  return found;
}

export async function searchRows(tell: Tell): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
  const { database, close } = await openTables({ data, databaseUrl: null }, { words: zhStore });
  try {
    const indexing = await fill(database, OFFICES);
    tell(atMost('indexing a new office, microseconds', indexing, 0, 150));
    const ways = await measure(database, OFFICES, QUESTIONS);
    const p95 = (way: string): number => ways.get(way)?.p95 ?? Number.NaN;
    tell(atMost(`finding one of ${OFFICES} offices by name, ms at the 95th percentile`, p95('name'), 2, 2));
    const spelled = Math.max(p95('initials'), p95('mistyped'));
    tell(atMost('the same by initials or with a typing error', spelled, 1, 30));
  } finally {
    await close();
    await rm(data, { recursive: true, force: true });
  }
}
