/**
 * What words name that stand together: 「自然人」 and 「新收」, 「规范性文件」 and 「制发、废止」, 「复议」 and
 * 「纠错」. Words that touch belong together; a word that lacks its head takes that of its neighbour.
 */
import type { Term } from './metric.ts';
import { applicationId, fieldsAlone, itemKeys, litigationId, narrativesOf, proactiveOf } from './vocabulary.ts';

/** A word of the question. `ids` for a name that is said as one word. */
export interface Word {
  readonly written: string;
  readonly meaning: Term | { readonly facet: 'phrase'; readonly ids: readonly string[] };
  /** What parts it from the word before: nothing, a space or another word, a comma or 「和」. */
  readonly gap: 'none' | 'weak' | 'strong';
}

export interface Composed {
  readonly ids: readonly string[];
  /** Words that went with nothing, as written. */
  readonly unknown: readonly string[];
}

type Head = 'row' | 'item' | 'case';
const headOf = { column: 'row', field: 'item', result: 'case' } as const;
type Modifier = keyof typeof headOf;
const isHead = (facet: string): facet is Head => facet === 'row' || facet === 'item' || facet === 'case';
const isModifier = (facet: string): facet is Modifier => facet in headOf;

type Group = Word[];
const facets = (group: Group): string[] => group.map(({ meaning }) => meaning.facet);
const onlyHeads = (group: Group): boolean => facets(group).every(isHead);
const onlyModifiers = (group: Group): boolean => facets(group).every((facet) => isModifier(facet) || facet === 'share');

/** Words that touch; a lone modifier joins the head before it, or else behind it, across a space. */
function grouped(words: readonly Word[]): Group[] {
  const groups: { gap: Word['gap']; words: Group }[] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last && word.gap === 'none') last.words.push(word);
    else groups.push({ gap: word.gap, words: [word] });
  }
  const joined: { gap: Word['gap']; words: Group }[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const fits =
      last &&
      group.gap === 'weak' &&
      ((onlyModifiers(group.words) && fitsHead(last.words, group.words)) ||
        (onlyModifiers(last.words) && onlyHeads(group.words) && fitsHead(group.words, last.words)));
    if (last && fits) last.words.push(...group.words);
    else joined.push({ gap: group.gap, words: [...group.words] });
  }
  return joined.map((group) => group.words);
}

function fitsHead(heads: Group, modifiers: Group): boolean {
  const there = facets(heads);
  if (!onlyHeads(heads)) return facets(modifiers).includes('share') && there.some((facet) => facet !== 'phrase');
  return facets(modifiers).every((facet) => !isModifier(facet) || there.includes(headOf[facet]));
}

const termsOf = (group: Group, facet: Term['facet']): Term[] =>
  group.flatMap(({ meaning }) => (meaning.facet === facet ? [meaning] : []));
const keysOf = (terms: readonly Term[]): string[] => [...new Set(terms.flatMap(({ keys }) => keys))];

/** The heads of the nearest group before, or else behind, that has some. */
function inherited(groups: readonly Group[], at: number, head: Head): Term[] {
  const order = [...groups.slice(0, at).reverse(), ...groups.slice(at + 1)];
  for (const group of order) {
    const found = termsOf(group, head);
    if (found.length > 0) return found;
  }
  return [];
}

function applications(rows: readonly Term[], columns: readonly string[]): string[] {
  if (columns.length > 0) {
    return keysOf(rows).flatMap((row) => columns.map((column) => applicationId(row, column)));
  }
  return rows.flatMap(({ keys, also }) => [...keys.map((key) => applicationId(key, 'total')), ...(also ?? [])]);
}

function shares(
  rows: readonly string[],
  columns: readonly string[],
  cases: readonly string[],
  results: readonly string[],
) {
  if (columns.length > 0) {
    return rows.every((row) => row === 'received') ? columns.map((column) => `rate.received.${column}`) : [];
  }
  const of = cases.length > 0 ? cases : ['all'];
  return [
    ...rows.map((row) => `rate.${row}`),
    ...results.flatMap((result) => of.map((one) => `rate.${one}.${result}`)),
  ];
}

function narratives(group: Group): string[] {
  const own = group.flatMap(({ meaning }) => {
    if (meaning.facet === 'phrase' || !('keys' in meaning)) return [];
    const also = meaning.also?.filter((id) => id.startsWith('narrative.')) ?? [];
    if (also.length > 0) return also;
    return meaning.keys.flatMap((key) => narrativesOf(meaning.facet, key));
  });
  // 「规范性文件制发」: the field says which of the item's two.
  const fields = keysOf(termsOf(group, 'field')).flatMap((key) => narrativesOf('field', key));
  return fields.length > 0 ? fields : own;
}

/** The metrics of one group; those it takes its heads from stand in `groups`. */
function idsOf(groups: readonly Group[], at: number): string[] {
  const group = groups[at] ?? [];
  const ids = group.flatMap(({ meaning }) => (meaning.facet === 'phrase' ? meaning.ids : []));
  if (termsOf(group, 'text').length > 0) return [...ids, ...narratives(group)];
  const columns = keysOf(termsOf(group, 'column'));
  const fields = keysOf(termsOf(group, 'field'));
  const results = keysOf(termsOf(group, 'result'));
  const headsFor = (head: Head, needed: boolean): Term[] => {
    const own = termsOf(group, head);
    return own.length > 0 || !needed ? own : inherited(groups, at, head);
  };
  const share = termsOf(group, 'share').length > 0;
  const rows = headsFor('row', columns.length > 0 && !share);
  const cases = keysOf(headsFor('case', results.length > 0));
  if (share) return [...ids, ...shares(keysOf(rows), columns, cases, results)];
  const items = keysOf(headsFor('item', fields.length > 0));

  const also = cases.length > 0 ? [] : termsOf(group, 'result').flatMap((term) => term.also ?? []);
  if (also.length > 0) return [...ids, ...also];
  if (columns.length > 0 && rows.length === 0) ids.push(...columns.map((column) => applicationId('received', column)));
  ids.push(...applications(rows, columns));
  if (fields.length > 0) {
    const found = proactiveOf(items.length > 0 ? items : itemKeys, fields);
    ids.push(...found);
    if (found.length > 0 || items.length === 0) return [...ids, ...litigations(cases, results)];
  } else ids.push(...items.flatMap((item) => proactiveOf([item], fieldsAlone(item))));
  return [...ids, ...litigations(cases, results)];
}

function litigations(cases: readonly string[], results: readonly string[]): string[] {
  if (results.length === 0) return cases.map((one) => litigationId(one, 'total'));
  return (cases.length > 0 ? cases : ['all']).flatMap((one) => results.map((result) => litigationId(one, result)));
}

/** The metrics that words name, in the order of the words; `exists` knows the catalogue. */
export function compose(words: readonly Word[], exists: (id: string) => boolean): Composed {
  const groups = grouped(words);
  const ids: string[] = [];
  const unknown: string[] = [];
  groups.forEach((group, at) => {
    const found = idsOf(groups, at).filter(exists);
    if (found.length === 0) unknown.push(group.map(({ written }) => written).join(''));
    ids.push(...found);
  });
  return { ids: [...new Set(ids)], unknown };
}
