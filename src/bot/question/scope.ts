/** Whether the offices are named, or all of a chat or place are meant. */
import { isPlace, mayBeAgency } from './agencies.ts';
import type { Token } from './scan.ts';
import type { Scope } from './shape.ts';
import type { Want } from './wants.ts';

export type Wanted<K extends Want['kind']> = Extract<Want, { kind: K }>;
export const wantsOf = (tokens: readonly Token[]): Want[] =>
  tokens.flatMap((token) => (token.kind === 'want' ? [token.want] : []));
export const ofKind = <K extends Want['kind']>(wants: readonly Want[], kind: K): Wanted<K> | undefined =>
  wants.find((want): want is Wanted<K> => want.kind === kind);

/** 「东阿县应急」: what touches a place and may name an office goes with it. */
export function withShortNames(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind === 'rest' && last?.kind === 'agency' && isPlace(last.text) && mayBeAgency(token.text)) {
      joined[joined.length - 1] = { kind: 'agency', text: last.text + token.text };
    } else joined.push(token);
  }
  return joined;
}

const isSilent = (token: Token): boolean =>
  token.kind === 'space' || (token.kind === 'want' && token.want.kind === 'filler');

/** 「东阿县各单位」「东阿县全县」「东阿县哪个局」: the place of which all offices are meant. */
function spreadPlace(tokens: readonly Token[]): Token | undefined {
  const spoken = tokens.filter((token) => !isSilent(token));
  return spoken.find((token, at) => {
    const next = spoken[at + 1];
    const spread = next?.kind === 'want' && ['each', 'area', 'which'].includes(next.want.kind);
    return token.kind === 'agency' && spread && isPlace(token.text);
  });
}

export interface Scoped {
  readonly scope: Scope | null;
  /** The words without the place that is the scope. */
  readonly tokens: readonly Token[];
}

/** `all`: what is asked is asked of many, so that a place alone is where they are (「东阿县处罚排名」). */
export function scopeOf(tokens: readonly Token[], all: boolean, held: boolean): Scoped {
  const wants = wantsOf(tokens);
  const chat = ofKind(wants, 'chat');
  const area = ofKind(wants, 'area');
  const named = tokens.filter(({ kind }) => kind === 'agency');
  const alone = all && !chat && named.length === 1 && named[0] && isPlace(named[0].text) ? named[0] : undefined;
  const place = spreadPlace(tokens) ?? alone;
  if (place) return { scope: { kind: 'place', text: place.text }, tokens: tokens.filter((token) => token !== place) };
  if (chat) return { scope: { kind: 'chat' }, tokens };
  if (area) return { scope: { kind: 'place', text: area.text }, tokens };
  const spread = ofKind(wants, 'each') ?? ofKind(wants, 'which');
  return { scope: spread && !held ? { kind: 'chat' } : null, tokens };
}
