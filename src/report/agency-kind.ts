/**
 * What kind of body an agency is and at which level it stands, as far as its canonical name says.
 * Names are not guessed at: null is «the name does not say». A lone 「塔城市」 may be a prefecture
 * or a county, so its level is null.
 */

/** `department` is a department of a government; `vertical` answers to its ministry alone (税务、海关). */
export type AgencyKind = 'ministry' | 'vertical' | 'government' | 'government-office' | 'department' | 'township';
export type AgencyLevel = 'national' | 'province' | 'prefecture' | 'county' | 'township';

export interface AgencyNature {
  readonly kind: AgencyKind | null;
  readonly level: AgencyLevel | null;
  /** The place that the name begins with, with those above it when they are named: 「聊城市东阿县」. */
  readonly region: string | null;
  /** The last of these places alone: 「东阿县」. */
  readonly place: string | null;
}

/** Ministries whose names do not begin with 国家. */
const ministries =
  /^(?:外交部|国防部|教育部|科学技术部|工业和信息化部|公安部|民政部|司法部|财政部|人力资源和社会保障部|自然资源部|生态环境部|住房和城乡建设部|交通运输部|水利部|农业农村部|商务部|文化和旅游部|退役军人事务部|应急管理部|审计署|海关总署|国务院办公厅|国务院国有资产监督管理委员会)$/;
const stateOrgan = /^国家[\u3400-\u9fff]{2,14}?(?:总局|局|委员会|署|部)/;
const vertical =
  /税务局(?:稽查局)?$|海关$|^(?:国家|中国人民银行|中国证券监督管理委员会)|(?:气象|烟草专卖|邮政管理|通信管理|海事)局$|消防救援(?:局|总队|支队|大队)$|边防检查站$|调查总?队$|(?:金融监督|能源监督)管理(?:总局)?[\u3400-\u9fff]*(?:局|分局|办公室)$|监管分?局$/;
const township = /(?:镇|乡|苏木)(?:人民)?政府$|街道(?:办事处)?$/;
const government = /(?:人民政府|行政公署)$/;
const governmentOffice = /(?:人民政府|行政公署)办公[室厅]$/;
/** Dispatched and managed bodies are no departments; neither are offices of the party. */
const department = /(?:局|厅|委员会|委)$|人民政府[\u3400-\u9fff]{2,14}办公室$/;
const noDepartment =
  /分局$|管理委员会$|管委会$|[省市县区旗州盟]委$|纪委$|党委$|纪律检查委员会$|居民委员会$|村民委员会$/;

const kinds: readonly (readonly [RegExp, AgencyKind])[] = [
  [township, 'township'],
  [governmentOffice, 'government-office'],
  [government, 'government'],
  [vertical, 'vertical'],
];

/** A place at the beginning of a name; at least one character goes before the suffix. */
const places =
  /^(?:[\u3400-\u9fff]{2,7}?自治区|[\u3400-\u9fff]{2,3}?省|[\u3400-\u9fff]{2,10}?自治[州县旗]|[\u3400-\u9fff]{2,4}?地区|[\u3400-\u9fff]{2,4}?盟(?!委)|[\u3400-\u9fff]{2,3}州(?!市)|[\u3400-\u9fff]{1,6}?(?:市(?![场政容民郊域委直])|县(?!域|委|直)|区(?![域划直委])|旗))/;
/** Zones are no divisions of the country; what they are levelled with differs. */
const zone = /(?:开发|新|示范|管理|保税|风景|名胜|园|合作|试验|实验|先导|集聚|产业|功能|度假|高新|经开)区$/;
const cities = /^(?:北京|天津|上海|重庆)市$/;

function levelOf(place: string, above: AgencyLevel | null, abovePlaces: number): AgencyLevel | null {
  if (/(?:省|自治区)$/.test(place) || cities.test(place)) return 'province';
  if (/(?:自治州|地区|盟|州)$/.test(place)) return 'prefecture';
  if (zone.test(place)) return null;
  if (/[县旗区]$/.test(place)) return 'county';
  // A city below a prefecture, or below another city, is a county.
  return above === 'prefecture' || (abovePlaces > 0 && above !== 'province') ? 'county' : null;
}

/** 「聊城市东阿县教育局」 into its places and the rest. */
function placesOf(name: string): { region: string; place: string; level: AgencyLevel | null; rest: string } | null {
  let rest = name;
  let region = '';
  let place = '';
  let level: AgencyLevel | null = null;
  for (let count = 0; count < 4; count++) {
    let found = places.exec(rest)?.[0];
    if (!found) break;
    // 津市市、沙市区: the suffix stands within the name.
    const next = rest.slice(found.length);
    if (found.length === 2 && found.endsWith('市') && /^(?:市(?!场|政|容|民)|区(?!域|划))/.test(next)) found += next[0];
    level = levelOf(found, level, count);
    region += found;
    place = found;
    rest = rest.slice(found.length);
  }
  return region === '' ? null : { region, place, level, rest };
}

function natureOf(name: string): AgencyNature {
  if (ministries.test(name)) return { kind: 'ministry', level: 'national', region: null, place: null };
  const organ = stateOrgan.exec(name)?.[0];
  if (organ === name) return { kind: 'ministry', level: 'national', region: null, place: null };
  const found = placesOf(organ ? name.slice(organ.length) : name);
  const region = found?.region ?? null;
  const place = found?.place ?? null;
  if (organ) return { kind: 'vertical', level: found?.level ?? null, region, place };
  let kind = kinds.find(([pattern]) => pattern.test(name))?.[1] ?? null;
  // A department must name its place: 「教育局」 alone may be anything.
  if (!kind && found && department.test(found.rest) && !noDepartment.test(name)) kind = 'department';
  if (!kind && found && /人民政府[\u3400-\u9fff]{2,14}(?:办公室|委员会)$/.test(name)) kind = 'department';
  return { kind, level: kind === 'township' ? 'township' : (found?.level ?? null), region, place };
}

const known = new Map<string, AgencyNature>();
const KEPT = 5000;
const nothing: AgencyNature = { kind: null, level: null, region: null, place: null };

/** What the name of an agency says of it; reckoned once per name. */
export function agencyNature(name: string | null): AgencyNature {
  if (name === null) return nothing;
  let nature = known.get(name);
  if (!nature) {
    nature = natureOf(name);
    if (known.size >= KEPT) known.clear();
    known.set(name, nature);
  }
  return nature;
}
