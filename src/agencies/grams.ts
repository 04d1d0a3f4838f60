/** Pairs of characters of what sets an office apart where its place and body do not: towns, zones, odd bodies. */
import { bodyForm } from './body-form.ts';
import type { Identity } from './identity.ts';

/** Pairs that thousands of offices have. */
const common = /^(?:人民|民政|政府|街道|办事|事处|管理|理委|委员|员会|开发|发区|办公|公室|服务|中心)$/;
const ending = /(?:人民政府|办事处|管理委员会|委员会)$/;

/** Neighbouring pairs, and pairs that skip a character, so that one wrong character leaves some. */
export function gramsOf(text: string): string[] {
  const characters = [...text];
  const found = new Set<string>();
  for (const [at, character] of characters.entries())
    for (const other of [characters[at + 1], characters[at + 2]])
      if (other !== undefined && !common.test(character + other)) found.add(character + other);
  return [...found];
}

/** Empty for a common body in a place that is certain: those are found by place and body. */
export function gramsOfOffice(identity: Identity): string[] {
  const { known } = bodyForm(identity.body);
  const place = identity.region ? '' : (identity.place ?? '');
  return gramsOf(known ? place : place + identity.body.replace(ending, ''));
}
