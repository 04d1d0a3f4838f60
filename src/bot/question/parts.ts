/** What the words of a text say, before it is decided whether it is a question. */
import type { Metric } from '../../report/metrics.ts';
import { mayBeAgency } from './agencies.ts';
import { type MetricsFound, metricsIn } from './metrics.ts';
import { scan, type Token } from './scan.ts';
import { ofKind, scopeOf, wantsOf, withShortNames } from './scope.ts';
import type { Scope, Wants, Years } from './shape.ts';
import { asksWhatIsHeld, type Want } from './wants.ts';
import { together } from './years.ts';

export interface Parts {
  readonly agencies: readonly string[];
  /** What may be an agency, when nothing else says what it is: 「东阿住建」. */
  readonly perhaps: readonly string[];
  readonly scope: Scope | null;
  readonly years: Years;
  readonly metrics: readonly Metric[];
  /** The metrics are named by everyday words alone: 「收到」. */
  readonly everyday: boolean;
  readonly wants: Wants;
  readonly order: 'most' | 'least' | null;
  readonly top: number | null;
  readonly unknown: readonly string[];
  /** 多少, 几件: a number is asked for. */
  readonly asks: boolean;
  /** 年报 or 报告 is named. */
  readonly report: boolean;
}

/** 「2022年比2021年多多少」: one office in two years. */
const yearsCompared = (years: Years, agencies: readonly string[], wants: readonly Want[], text: string): boolean =>
  years.kind === 'years' &&
  years.years.length === 2 &&
  agencies.length < 2 &&
  (ofKind(wants, 'compare') !== undefined || (/年度?(?:的)?比|年度?比?$|比$/.test(text) && text.includes('比')));

/** What is wanted of the numbers, when it is not which reports there are. */
function wantedOf(
  tokens: readonly Token[],
  scope: Scope | null,
  metrics: MetricsFound,
  years: Years,
  text: string,
): Wants {
  const wants = wantsOf(tokens);
  const agencies = tokens.filter(({ kind }) => kind === 'agency').map((token) => token.text);
  const sum = ofKind(wants, 'sum') !== undefined;
  const some = metrics.metrics.length > 0;
  if (ofKind(wants, 'ranking') && !acrossYears(wants, years)) return 'ranking';
  if (metrics.change || ofKind(wants, 'change') || yearsCompared(years, agencies, wants, text)) return 'change';
  const spread = ofKind(wants, 'each') ?? ofKind(wants, 'which');
  // Over several years offices are told beside each other, not ranked by one of the years.
  if (scope && spread && !sum && some) return severalYears(years) ? 'values' : 'ranking';
  return (scope && (some || sum)) || (sum && agencies.length > 1) ? 'total' : 'values';
}

export const severalYears = (years: Years): boolean =>
  years.kind === 'all' || years.kind === 'last' || (years.kind === 'years' && years.years.length > 1);

/** 「哪一年新收最多」: the years of an office among themselves. */
const acrossYears = (wants: readonly Want[], years: Years): boolean =>
  years.kind === 'all' && !ofKind(wants, 'which') && !ofKind(wants, 'area') && !ofKind(wants, 'chat');

const isLatin = (text: string): boolean => /^[a-z]+$/.test(text);

/** What no word explains: what may be an office in short, and what was not understood. */
function leftOver(tokens: readonly Token[]): { perhaps: string[]; unknown: string[] } {
  const rest = tokens
    .flatMap((token) => (token.kind === 'rest' ? [token.text.trim()] : []))
    .filter((one) => /[\p{L}\d]/u.test(one));
  // One word in letters may be initials; several are talk.
  const talk = rest.filter(isLatin).length > 1;
  const perhaps = rest.filter((one) => mayBeAgency(one) && !(talk && isLatin(one)));
  return { perhaps, unknown: rest.filter((one) => !perhaps.includes(one) && one.length > 1) };
}

/** What the words say together. */
export function partsOf(asked: string, now: number): Parts {
  // 「2022年去年结转」 is what 2022 took over; 「去年结转」 alone asks last year's report.
  const text = /20\d{2}|二[〇零]/.test(asked)
    ? asked.replace(/去年度?(?=(?:结转|转结)(?![下明来次到至]))/g, '上年')
    : asked;
  const heldAsked = asksWhatIsHeld(text);
  const first = withShortNames(scan(heldAsked?.rest ?? text, now));
  // 「新收哪几年最多」 asks for numbers, not for reports.
  const held = heldAsked !== null && (heldAsked.surely || !first.some(({ kind }) => kind === 'metric'));
  const all = heldAsked !== null && !held ? withShortNames(scan(text, now)) : first;
  const wants = wantsOf(all);
  const years = together(all.flatMap((token) => (token.kind === 'years' ? [token.years] : [])));
  const ranking = ofKind(wants, 'ranking');
  const many = held
    ? /(?:哪些|哪几个|多少|几个|所有|各)个?(?:单位|部门)/.test(text)
    : ranking && !acrossYears(wants, years);
  const { scope, tokens } = scopeOf(all, many === true, held);
  const found = metricsIn(tokens);
  const kind = held ? 'held' : wantedOf(tokens, scope, found, years, text);
  const { perhaps, unknown } = leftOver(tokens);
  return {
    agencies: [...new Set(tokens.flatMap((token) => (token.kind === 'agency' ? [token.text] : [])))],
    perhaps,
    scope,
    years,
    metrics: found.metrics,
    everyday: found.everyday,
    wants: kind,
    order: ranking?.order ?? (kind === 'ranking' ? 'most' : null),
    top: ranking?.top ?? null,
    unknown: [...unknown, ...found.unknown],
    asks: wants.some((want) => want.kind === 'filler' && want.asks) || ofKind(wants, 'sum') !== undefined,
    report: /年报|报告|report/.test(text),
  };
}
