/** The names by which an office may be called. */
import { bodyForm } from './body-form.ts';
import { division, fullName, parentOf } from './divisions.ts';
import type { Identity } from './identity.ts';
import { shortName } from './short-name.ts';

const unique = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name !== '');

/** The places of an office as people write them, the fullest first. */
function placesOf(identity: Identity): { full: readonly string[]; plain: readonly string[] } {
  const found = identity.region ? division(identity.region) : undefined;
  if (!found) {
    const place = identity.place;
    return place ? { full: [], plain: unique([place, shortName(place)]) } : { full: [], plain: [] };
  }
  const above = parentOf(found.code);
  const top = above ? parentOf(above) : null;
  const upper = above ? [division(above)?.name ?? '', `${top ? division(top)?.name : ''}${division(above)?.name}`] : [];
  return {
    full: unique([fullName(found.code), ...upper.map((each) => `${each}${found.name}`)]),
    plain: unique([found.name, found.short, ...found.former]),
  };
}

/** 「官庄镇」 of 「官庄镇人民政府」. */
const townName = (body: string): string => body.replace(/(?:人民政府|办事处)$/, '');

/** What the body is called: its full forms, its short ones, what people say. */
function bodyNames(identity: Identity): string[] {
  const { known, township } = bodyForm(identity.body);
  if (known)
    return unique([identity.body, ...known.forms.flatMap(({ full, short }) => [full, ...short]), ...known.loose]);
  if (!township) return [identity.body];
  const town = townName(identity.body);
  return [identity.body, town, ...(identity.body.endsWith('办事处') ? [`${town}办`] : [`${town}政府`])];
}

/** Every name of the office that says which place it is of; with `withoutPlace`, those that do not, too. */
export function aliasesOf(identity: Identity, withoutPlace = false): readonly string[] {
  const { full, plain } = placesOf(identity);
  const bodies = bodyNames(identity);
  // Nobody writes the whole name of the tax office.
  const prefixes = identity.body === '税务局' ? ['', identity.prefix] : [identity.prefix];
  const names = [
    identity.name,
    ...prefixes.flatMap((prefix) =>
      [...full, ...plain].flatMap((place) => bodies.map((body) => `${prefix}${place}${body}`)),
    ),
  ];
  return unique(withoutPlace ? [...names, ...bodies] : names);
}

/** What people type in letters: pairs of a place and a body, either of which may be empty. */
export function spelledParts(identity: Identity): readonly (readonly [place: string, body: string])[] {
  const { known, township } = bodyForm(identity.body);
  const found = identity.region ? division(identity.region) : undefined;
  const full = found ? found.name : (identity.place ?? '');
  const short = found ? found.short : shortName(full);
  const shorts = known?.forms.find((form) => form.full === identity.body)?.short ?? [];
  // The shortest of a body is the one that is spoken: 发改委.
  const spoken = township
    ? townName(identity.body)
    : ([...shorts].sort((a, b) => a.length - b.length)[0] ?? identity.body);
  const pairs = [
    [full, identity.body],
    [full, spoken],
    [short, spoken],
    ...(township ? ([['', spoken]] as const) : []),
  ] as const;
  return pairs.filter((pair, at) => pairs.findIndex((other) => other.join(' ') === pair.join(' ')) === at);
}
