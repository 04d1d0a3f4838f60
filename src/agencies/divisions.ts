/** The administrative divisions of the country: codes, names, what lies in what. Built when first asked for. */
import { areaList } from '@vant/area-data';
import { abolished, renamed } from './former.ts';
import { shortName } from './short-name.ts';

export interface Division {
  /** Six digits, as GB/T 2260 writes them. */
  readonly code: string;
  readonly name: string;
  /** 「东阿」 of 「东阿县」; the name itself where no shorter one is used. */
  readonly short: string;
  /** Names that it bore until lately. */
  readonly former: readonly string[];
  readonly abolished: boolean;
}

export type DivisionLevel = 'province' | 'prefecture' | 'county';

interface Table {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Full names, former ones too. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly byShort: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

/** Names of towns, zones and placeholders in the published list that are no divisions of county level. */
const noCounty = /^[78]|7[1-9]$|80$|9\d$|^(?:320112|321150|460417)$/;
/** 「省直辖县」 and its like stand in the list for prefectures that do not exist. */
const noPrefecture = /^[78]|^(?:11|12|31|50)|9000$/;
/** Names that many a zone or town bears besides: without the place above it they mean nothing. */
const generic = /^(?:[东西南北中][区]|[城郊矿]区|新区|新城区|新市区|开发区)$/;

let table: Table | null = null;

function build(): Table {
  const byCode = new Map<string, Division>();
  const byName = new Map<string, string[]>();
  const byShort = new Map<string, string[]>();
  let longest = 0;
  const list = (map: Map<string, string[]>, name: string, code: string) => {
    const known = map.get(name);
    if (!known) map.set(name, [code]);
    else if (!known.includes(code)) known.push(code);
  };
  const former = new Map<string, string[]>();
  for (const { prefecture, name, now } of renamed) list(former, `${prefecture}${now}`, name);
  const add = (code: string, name: string, gone: boolean) => {
    const names = former.get(`${code.slice(0, 4)}${name}`) ?? [];
    byCode.set(code, { code, name, short: shortName(name), former: names, abolished: gone });
    for (const each of [name, ...names]) {
      list(byName, each, code);
      list(byShort, shortName(each), code);
      longest = Math.max(longest, each.length);
    }
  };
  const { province_list: provinces, city_list: prefectures, county_list: counties } = areaList;
  for (const [code, name] of Object.entries(provinces)) add(code, name, false);
  for (const [code, name] of Object.entries(prefectures)) if (!noPrefecture.test(code)) add(code, name, false);
  for (const [code, name] of Object.entries(counties))
    if (!noCounty.test(code) && /[县区市旗]$/.test(name)) add(code, name, false);
  for (const [code, name] of abolished) add(code, name, true);
  // 「延边州」「景宁县」「广西自治区」 are said, and written, of those that have a longer name.
  for (const { code, name, short } of byCode.values()) {
    const rank = /(?:自治(?=[州县区]$))(.)$/.exec(name)?.[1];
    const said = rank && name.length - short.length > 2 ? `${short}${rank === '区' ? '自治区' : rank}` : null;
    if (said && !byName.has(said)) list(byName, said, code);
  }
  return { byCode, byName, byShort, longest };
}

function divisions(): Table {
  table ??= build();
  return table;
}

export const division = (code: string): Division | undefined => divisions().byCode.get(code);
export const allDivisions = (): readonly Division[] => [...divisions().byCode.values()];
/** Codes of the divisions of this full name, former names included. */
export const divisionsNamed = (name: string): readonly string[] => divisions().byName.get(name) ?? [];
/** Codes of the divisions that are called so in short. */
export const divisionsCalled = (short: string): readonly string[] => divisions().byShort.get(short) ?? [];
/** Characters of the longest name. */
export const longestName = (): number => divisions().longest;

export const levelOfCode = (code: string): DivisionLevel =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';

/** The division above, where the country has one: the province of a county that stands directly below it. */
export function parentOf(code: string): string | null {
  if (code.endsWith('0000')) return null;
  const prefecture = `${code.slice(0, 4)}00`;
  return prefecture !== code && divisions().byCode.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

/** Whether `code` is the division `above` or lies in it. */
export function liesIn(code: string, above: string): boolean {
  if (above.endsWith('0000')) return code.startsWith(above.slice(0, 2));
  return above.endsWith('00') ? code.startsWith(above.slice(0, 4)) : code === above;
}

/** Whether the name alone does not tell which division is meant. */
export const isAmbiguous = (name: string): boolean => divisionsNamed(name).length > 1 || generic.test(name);

/** Prefectures without counties: their towns stand directly below them. */
const withoutCounties = /^(?:441900|442000|460300|460400|620200)$/;
export const hasCounties = (code: string): boolean => code.endsWith('00') && !withoutCounties.test(code);

/** The name by which it is told from all others: 「东阿县」,「南京市鼓楼区」. */
export function fullName(code: string): string {
  const found = divisions().byCode.get(code);
  if (!found) return '';
  if (!isAmbiguous(found.name)) return found.name;
  const above = parentOf(code);
  return above ? `${divisions().byCode.get(above)?.name ?? ''}${found.name}` : found.name;
}
