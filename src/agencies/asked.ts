/** What somebody may mean who writes the name of an office: the identities to look for, the surest first. */

import { type Body, bodiesCalled } from './bodies.ts';
import { bodyForm } from './body-form.ts';
import { division, divisionsCalled, isAmbiguous } from './divisions.ts';
import { bodyId, nationalKey, plainName, takeApart, unlistedKey } from './identity.ts';

export interface Asked {
  readonly plain: string;
  /** Identities that the name means by its place and body. */
  readonly keys: readonly string[];
  /** Identities that it means if it is what people say for a body: 「文旅局」 for 文化广电和旅游局. */
  readonly loose: readonly string[];
  /** Full names, for offices whose place is not certain. */
  readonly names: readonly string[];
  /** The name does not tell one place: it names none, or one that exists several times. */
  readonly openPlace: boolean;
  /** Divisions that it names. */
  readonly codes: readonly string[];
  /** The body without its place: identities and the rank before it, 「县」 of 「县教育局」. */
  readonly body: { readonly ids: readonly string[]; readonly loose: readonly string[]; readonly rank: string | null };
  /** For a government: the identities of its office. */
  readonly offices: readonly string[];
}

const OFFICE = '人民政府办公室';
const GOVERNMENT = '人民政府';

export function readName(text: string): Asked {
  const plain = plainName(text).replace(/^(?:我们?|咱们?|本)(?=[省市县区旗州盟镇乡])/, '');
  const country = nationalKey(plain);
  const taken = takeApart(plain, true);
  const { placed, form, rank, prefix, named } = taken;
  const codes = placed?.codes ?? [];
  const id = bodyId(taken);
  const looseBodies = bodiesCalled(placed ? placed.rest : rank ? plain.slice(plain.indexOf(rank) + 1) : plain);
  const looseIds = looseBodies.map((body: Body) => body.id).filter((other) => other !== id);
  const fulls = form.known ? form.known.forms.map(({ full }) => full) : [form.full];
  const places = [named ?? rank ?? '', ...codes.map((code) => division(code)?.name ?? '')];
  const names = new Set(places.flatMap((place) => fulls.map((full) => `${prefix}${place}${full}`)));
  const open = !placed || codes.length !== 1 || (!placed.under && manyNamed(placed.place, placed.short));
  // 「金山屯镇」 is a town of that name, or 屯镇 of 金山.
  const whole = placed?.short && form.township ? bodyForm(plain) : null;
  if (whole) names.add(whole.full);
  return {
    plain,
    keys: [
      ...(country ? [country] : []),
      ...(taken.unlisted ? [unlistedKey(taken)] : []),
      ...codes.map((code) => `${code}|${id}`),
    ],
    loose: codes.flatMap((code) => looseIds.map((other) => `${code}|${other}`)),
    names: [...names, plain],
    openPlace: open && country === null && !taken.unlisted,
    codes,
    body: { ids: whole ? [whole.id] : named !== null ? [] : [id], loose: named !== null ? [] : looseIds, rank },
    offices:
      id === GOVERNMENT
        ? [...codes, ...(taken.unlisted ? [`=${named}`] : [])].map((place) => `${place}|${OFFICE}`)
        : [],
  };
}

const manyNamed = (place: string, short: boolean): boolean =>
  short ? divisionsCalled(place).length > 1 : isAmbiguous(place);
