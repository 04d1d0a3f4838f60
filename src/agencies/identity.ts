/** Which office a name means: the same key for the same office under its many names, never one key for two. */
import { type AgencyKind, type AgencyLevel, agencyNature } from '../report/agency-kind.ts';
import { bodyNamed } from './bodies.ts';
import { type BodyForm, bodyForm } from './body-form.ts';
import {
  division,
  divisionsCalled,
  divisionsNamed,
  fullName,
  hasCounties,
  isAmbiguous,
  levelOfCode,
  liesIn,
} from './divisions.ts';
import { type Placed, readPlaces } from './places.ts';

export interface Identity {
  /** Code of the division and body: `371524|教育局`. Where the name leaves the place open, the source is part of it. */
  readonly key: string;
  /** Its full form, as it is shown. */
  readonly name: string;
  /** Code of the division; null when the name does not tell it. */
  readonly region: string | null;
  /** The places as the name has them; null when there are none. */
  readonly place: string | null;
  readonly level: AgencyLevel | null;
  readonly kind: AgencyKind | null;
  /** What it is in its place: 「人民政府办公室」「官庄镇人民政府」. */
  readonly body: string;
  /** Organ whose local office it is, written before the place: 「国家税务总局」; mostly empty. */
  readonly prefix: string;
}

/** Where a report was found, for names that many offices bear. */
export interface Where {
  /** Host of the public link; null for a file or a text. */
  readonly host: string | null;
  readonly chat: string;
}

/** Organs whose local offices carry their name before the place. */
const organs =
  /^(?:国家税务总局|国家统计局|国家金融监督管理总局|国家矿山安全监察局|国家能源局|国家外汇管理局|中国人民银行|中国证券监督管理委员会|中国气象局|国家粮食和物资储备局)(?=.{3,})/;
const TAX = '国家税务总局';
/** Names that the country has once. */
const national = /^(?:新疆生产建设兵团|国务院|全国|中华人民共和国)/;
const customs = /^[\u3400-\u9fff]{2,4}海关$/;
const party = /^委(?!员会)/;

/** A name without what does not tell offices apart: spaces, quotes, widths. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》「」【】·,。、:;!?,.:;!?]/g, '')
    .replace(/^中国共产党/, '中共')
    .replace(/^中华人民共和国(?=.*海关$)/, '');

/** What is before the place, the place, and what stands behind it. */
export interface Taken {
  readonly prefix: string;
  readonly placed: Placed | null;
  /** The places as they are written. */
  readonly named: string | null;
  readonly form: BodyForm;
  /** For a name without a place: 「县」 of 「县教育局」. */
  readonly rank: string | null;
  /** The place is in no list, but its name is that of a county or a city: one office, wherever it is found. */
  readonly unlisted: boolean;
}

/** Takes a plain name apart; `search` as in `readPlaces`. */
export function takeApart(plain: string, search = false): Taken {
  let prefix = organs.exec(plain)?.[0] ?? (plain.startsWith('中共') ? '中共' : '');
  const text = plain.slice(prefix.length);
  // 「国家统计局聊城调查队」: behind an organ, a place in short is a place.
  const placed = readPlaces(text, search) ?? (prefix === '' ? null : placedInShort(text));
  if (placed) {
    if (party.test(placed.rest)) prefix = '中共';
    const form = bodyForm(placed.rest);
    const named = text.slice(0, text.length - placed.rest.length);
    return { prefix: form.known?.id === '税务局' ? TAX : prefix, placed, named, form, rank: null, unlisted: false };
  }
  const unlisted = unlistedPlace(text);
  if (unlisted) {
    const form = bodyForm(text.slice(unlisted.length));
    const organ = form.known?.id === '税务局' ? TAX : prefix;
    return { prefix: organ, placed: null, named: unlisted, form, rank: null, unlisted: !unlisted.endsWith('区') };
  }
  const ranked = /^(?:[本我全])?([省市县区旗州盟镇乡])(?=.)/.exec(plain);
  const behind = ranked ? plain.slice(ranked[0].length) : '';
  if (ranked && bodyNamed(behind)) return { ...none, form: bodyForm(behind), rank: ranked[1] ?? null };
  return { ...none, form: bodyForm(plain), rank: null };
}

const none = { prefix: '', placed: null, named: null, unlisted: false } as const;

/** A place that the list does not have, before a body that is known: made since, or a zone. */
function unlistedPlace(text: string): string | null {
  for (let length = 3; length <= Math.min(9, text.length); length++) {
    const place = text.slice(0, length);
    if (!/(?:[县市旗区]|自治州)$/.test(place) || notPlace.test(place) || divisionsNamed(place).length > 0) continue;
    const rest = text.slice(length);
    if (bodyNamed(rest) || (!place.endsWith('区') && rest === '') || bodyForm(rest).township) return place;
  }
  return null;
}

const notPlace = /^[我本全各该某]|^(?:县|地|副省)级/;

function placedInShort(text: string): Placed | null {
  const end = /(?:调查总?队|监管局|监管分局|监察局|分行|支行|分局|办公室|专员办)$/.exec(text);
  const place = end && end.index >= 2 ? readPlaces(text.slice(0, end.index), true) : null;
  return place && place.rest === '' && end ? { ...place, rest: end[0] } : null;
}

/** The division that a name means, when it means just one. */
function onlyDivision({ placed, form }: Taken): string | null {
  const [code, ...more] = placed?.codes ?? [];
  if (!placed || !code || more.length > 0) return null;
  if (!placed.under && !placed.short && isAmbiguous(placed.place)) return null;
  // A prefecture may have two towns of one name.
  return form.township && hasCounties(code) ? null : code;
}

/** Part of the identity that says what it is in its place. */
export function bodyId({ prefix, placed, form }: Taken): string {
  if (form.known?.id === '税务局') return form.id;
  // 生态环境局东阿分局 and 生态环境局东阿县分局 are one.
  const branch = /^([\u3400-\u9fff]{2,14}局)([\u3400-\u9fff]{2,12})分局$/.exec(form.id);
  const below = branch?.[2] && placed ? divisionWithin(branch[2], placed.codes) : null;
  return `${prefix}${below ? `${branch?.[1]}${below}分局` : form.id}`;
}

function divisionWithin(name: string, codes: readonly string[]): string | null {
  const [code, ...more] = [...new Set([...divisionsNamed(name), ...divisionsCalled(name)])].filter((each) =>
    codes.some((upper) => each !== upper && liesIn(each, upper)),
  );
  return code && more.length === 0 ? (division(code)?.name ?? null) : null;
}

export const nationalKey = (plain: string): string | null =>
  agencyNature(plain).kind === 'ministry' || national.test(plain) || customs.test(plain) ? `cn|${plain}` : null;

/** @param name as the report has it */
export function identify(name: string, where: Where): Identity {
  const plain = plainName(name);
  const country = nationalKey(plain);
  if (country) {
    const { kind, level } = agencyNature(plain);
    return { key: country, name: plain, region: null, place: null, level, kind, body: plain, prefix: '' };
  }
  const taken = takeApart(plain);
  const { prefix, placed, named, form, rank, unlisted } = taken;
  const region = onlyDivision(taken);
  const body = form.full;
  if (region && placed) {
    // 聊城经济技术开发区 is no 聊城市经济技术开发区 to its own people.
    const place = placed.short && !form.known ? placed.place : fullName(region);
    const shown = `${prefix}${place}${body}`;
    const { kind } = agencyNature(shown);
    return {
      key: `${region}|${bodyId(taken)}`,
      name: shown,
      region,
      place: named,
      level: levelIn(region, form),
      kind,
      body,
      prefix,
    };
  }
  const shown = `${prefix}${named ?? rank ?? ''}${body}`;
  const { kind, level } = agencyNature(shown);
  const key = unlisted ? unlistedKey(taken) : `?${named ?? rank ?? ''}|${bodyId(taken)}|${source(where)}`;
  return {
    key,
    name: shown,
    region: null,
    place: named,
    level: form.township ? 'township' : level,
    kind,
    body,
    prefix,
  };
}

export const unlistedKey = (taken: Taken): string => `=${taken.named}|${bodyId(taken)}`;

/** A body that is not known may be that of a zone or a new district: their levels differ. */
function levelIn(region: string, { full, township }: BodyForm): AgencyLevel | null {
  if (township) return 'township';
  return /^[\u3400-\u9fff]{2,}区/.test(full) ? null : levelOfCode(region);
}

/** What the office is, whatever its place: the same for all offices that 「教育局」 may mean. */
export const bodyOf = ({ key, body }: Identity): string => key.split('|')[1] ?? body;

/** A government's own site tells its offices apart; on any other host two places may use the same name. */
function source({ host, chat }: Where): string {
  if (!host) return `chat:${chat}`;
  const site = host.toLowerCase().replace(/^www\./, '');
  return /(?:^|\.)gov\.cn$/.test(site) ? site : `${site} chat:${chat}`;
}
