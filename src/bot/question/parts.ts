/** What the words of a text say, before it is decided whether it is a question. */
import type { Metric } from '../../report/metrics.ts';
import { isPlace, mayBeAgency, soundsLikeMeasure } from './agencies.ts';
import { metricsIn } from './metrics.ts';
import { scan, type Token } from './scan.ts';
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

type Wanted<K extends Want['kind']> = Extract<Want, { kind: K }>;
const wantsOf = (tokens: readonly Token[]): Want[] =>
  tokens.flatMap((token) => (token.kind === 'want' ? [token.want] : []));
const ofKind = <K extends Want['kind']>(wants: readonly Want[], kind: K): Wanted<K> | undefined =>
  wants.find((want): want is Wanted<K> => want.kind === kind);

/** 「东阿县应急」: what touches a place and may name an office goes with it. */
function withShortNames(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind === 'rest' && last?.kind === 'agency' && isPlace(last.text) && mayBeAgency(token.text)) {
      joined[joined.length - 1] = { kind: 'agency', text: last.text + token.text };
    } else joined.push(token);
  }
  return joined;
}

/** 「东阿县各单位」「东阿县全县」「东阿县哪个局」: the place is the scope, no agency. */
function scopesOfPlaces(tokens: readonly Token[]): {
  readonly place: string | null;
  readonly tokens: readonly Token[];
} {
  const real = tokens.filter(
    (token) => token.kind !== 'space' && !(token.kind === 'want' && token.want.kind === 'filler'),
  );
  for (const [at, token] of real.entries()) {
    const next = real[at + 1];
    const spread = next?.kind === 'want' && ['each', 'area', 'which'].includes(next.want.kind);
    if (token.kind === 'agency' && spread && isPlace(token.text)) {
      return { place: token.text, tokens: tokens.filter((one) => one !== token) };
    }
  }
  return { place: null, tokens };
}

/** 「2022年比2021年多多少」: one office in two years. */
const yearsCompared = (years: Years, agencies: readonly string[], wants: readonly Want[], text: string): boolean =>
  years.kind === 'years' &&
  years.years.length === 2 &&
  agencies.length < 2 &&
  (ofKind(wants, 'compare') !== undefined || (/年度?(?:的)?比|年度?比?$|比$/.test(text) && text.includes('比')));

/** What the words say together. */
export function partsOf(asked: string, now: number): Parts {
  // 「2022年去年结转」 is what 2022 took over; 「去年结转」 alone asks last year's report.
  const text = /20\d{2}|二[〇零]/.test(asked) ? asked.replace(/去年(?:度)?(?=结转|转结)/g, '上年') : asked;
  const heldAsked = asksWhatIsHeld(text);
  const first = withShortNames(scan(heldAsked?.rest ?? text, now));
  // 「新收哪几年最多」 asks for numbers, not for reports.
  const held = heldAsked !== null && (heldAsked.surely || !first.some(({ kind }) => kind === 'metric'));
  const scoped = scopesOfPlaces(heldAsked !== null && !held ? withShortNames(scan(text, now)) : first);
  let { tokens } = scoped;
  let { place } = scoped;
  const wants = wantsOf(tokens);
  const found = metricsIn(tokens);
  const ranking = ofKind(wants, 'ranking');
  const area = ofKind(wants, 'area');
  const which = ofKind(wants, 'which');
  const spread = ofKind(wants, 'each') ?? which;
  const sum = ofKind(wants, 'sum');
  const years = together(tokens.flatMap((token) => (token.kind === 'years' ? [token.years] : [])));
  const acrossYears = ranking !== undefined && years.kind === 'all' && !which && !area;

  // 「东阿县 处罚排名」「东阿县有哪些单位的年报」: a place alone is where the offices are.
  const named = tokens.filter((token) => token.kind === 'agency');
  const alone = named[0];
  if (
    ranking &&
    !acrossYears &&
    !place &&
    named.length === 1 &&
    alone &&
    isPlace(alone.text) &&
    !ofKind(wants, 'chat')
  ) {
    place = alone.text;
    tokens = tokens.filter((token) => token !== alone);
  }
  const chat = ofKind(wants, 'chat') !== undefined || (!held && spread !== undefined && !place && !area);
  const scope: Scope | null = place
    ? { kind: 'place', text: place }
    : chat
      ? { kind: 'chat' }
      : area
        ? { kind: 'place', text: area.text }
        : null;
  const agencies = [...new Set(tokens.flatMap((token) => (token.kind === 'agency' ? [token.text] : [])))];

  let kind: Wants = 'values';
  if (held) kind = 'held';
  else if (ranking && !acrossYears) kind = 'ranking';
  else if (found.change || ofKind(wants, 'change') || yearsCompared(years, agencies, wants, text)) kind = 'change';
  else if (scope && spread && !sum && found.metrics.length > 0) kind = 'ranking';
  else if ((scope && (found.metrics.length > 0 || sum)) || (sum && agencies.length > 1)) kind = 'total';

  const rest = tokens
    .flatMap((token) => (token.kind === 'rest' ? [token.text.trim()] : []))
    .filter((one) => /[\p{L}\d]/u.test(one));
  // One word in letters may be initials; several are talk.
  const letters = rest.filter((one) => /^[a-z]+$/.test(one)).length > 1;
  const perhaps = rest.filter((one) => mayBeAgency(one) && !(letters && /^[a-z]+$/.test(one)));
  return {
    agencies,
    perhaps,
    scope,
    years,
    metrics: found.metrics,
    everyday: found.everyday,
    wants: kind,
    order: ranking?.order ?? (kind === 'ranking' ? 'most' : null),
    top: ranking?.top ?? null,
    unknown: [...rest.filter((one) => !perhaps.includes(one)), ...found.unknown].filter(
      (one) => soundsLikeMeasure(one) || one.length > 1,
    ),
    asks: wants.some((want) => want.kind === 'filler' && want.asks) || sum !== undefined,
    report: /年报|报告|report/.test(text),
  };
}
