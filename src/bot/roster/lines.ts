/** Pasted lines as a list of units: numbered, several in a line, with contacts, indented below one another. Pure. */
import {
  contactOf,
  isName,
  isNameHeading,
  isOrgan,
  kindIn,
  type ListedLine,
  type ListedUnit,
  withoutParentheses,
} from './listed.ts';

const bullet =
  /^(?:[(\uff08]?\d{1,4}[)\uff09]?\s*(?:[.\u3001\uff0e)\uff09:\uff1a]\s*|\s)|\d{1,2}(?=[\u3400-\u9fff])|[\u2460-\u2473]\s*|[-*\u2022\u00b7\u25cf\u25aa\u25cb]\s*)/;
const heading = /^[(\uff08]?[一二三四五六七八九十]+[)\uff09]?[、.\uff0e:\uff1a]/;
const below = /\s*[<\uff1c\u3008\u2190]\s*/;
const kindWord = /^(?:政府|部门|乡镇|街道|乡镇街道|镇街|[县市区省]直(?:部门|单位)?)$/;
const TAB = 4;

/**
 * @param text as it was pasted, with its line ends
 * @param bare any name is one of a unit, whatever it ends with
 */
export function readLines(text: string, bare = false): ListedLine[] {
  const rows = text.split(/\r\n|\n|\r/).map((row, index) => ({ row, at: index + 1 }));
  const above: { indent: number; name: string }[] = [];
  const filled = rows.filter(({ row }) => row.trim() !== '');
  // A sheet of one column, saved as text.
  const heading = filled.length > 1 && isNameHeading(filled[0]?.row.trim() ?? '') ? 1 : 0;
  return filled.slice(heading).map(({ row, at }) => {
    const indent = indentOf(row);
    while (above.length > 0 && (above.at(-1)?.indent ?? 0) >= indent) above.pop();
    const read = readLine(row.trim(), bare);
    const parent = above.at(-1)?.name ?? null;
    const units = read.units.map((unit) => (unit.parent === null ? { ...unit, parent } : unit));
    const last = units.at(-1);
    if (last) above.push({ indent, name: last.name });
    return { at, text: row.trim(), units, rest: read.rest };
  });
}

function indentOf(row: string): number {
  let indent = 0;
  for (const one of row) {
    if (one === ' ') indent += 1;
    else if (one === '\u3000') indent += 2;
    else if (one === '\t') indent += TAB;
    else break;
  }
  return indent;
}

function readLine(line: string, bare: boolean): Pick<ListedLine, 'units' | 'rest'> {
  const numbered = bare || bullet.test(line);
  const said = line.replace(bullet, '').replace(/[。;\uff1b,\uff0c、]+$/, '');
  if (heading.test(said) && !isOrgan(said.replace(heading, '').trim())) return { units: [], rest: line };
  const [own = '', above] = said.replace(heading, '').split(below, 2);
  const units: ListedUnit[] = [];
  const rest: string[] = [];
  for (const piece of piecesOf(own)) readPiece(piece, numbered, bare, units, rest);
  const parent = above?.trim() || null;
  return {
    units: parent === null ? units : units.map((unit) => ({ ...unit, parent })),
    rest: rest.length > 0 ? rest.join('、') : null,
  };
}

/** Parted at 、 and its like, but not within parentheses. */
const piecesOf = (text: string): string[] =>
  text
    .split(/[、,\uff0c;\uff1b](?![^(\uff08]*[)\uff09])/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

function readPiece(piece: string, numbered: boolean, bare: boolean, units: ListedUnit[], rest: string[]): void {
  const taken = withoutParentheses(piece);
  const words = taken.name.split(/[\s:\uff1a|]+|(?=[@\uff20])/).filter((word) => word !== '');
  const [first = '', ...others] = words;
  const mentions = others.some((word) => /^[@\uff20]/.test(word));
  const isUnit = isOrgan(first) || (isName(first) && (numbered || mentions) && (bare || mentions || !isPerson(first)));
  const before = units.at(-1);
  if (!isUnit) {
    // 「县教育局,张三,138…」
    const contact = before && words.every((word) => isPerson(word)) ? contactOf(words.join(' ')) : null;
    if (before && contact !== null) units[units.length - 1] = withContact(before, contact);
    else rest.push(piece);
    return;
  }
  let unit: ListedUnit = {
    name: first,
    aliases: taken.aliases,
    contact: taken.contact,
    kind: taken.kind,
    parent: null,
  };
  for (const word of others) {
    if (kindWord.test(word)) unit = { ...unit, kind: kindIn(word) };
    else if (word.length >= 3 && isOrgan(word) && !mentions) {
      units.push(unit);
      unit = { name: word, aliases: [], contact: null, kind: null, parent: null };
    } else unit = withContact(unit, contactOf(word));
  }
  units.push(unit);
}

const withContact = (unit: ListedUnit, contact: string | null): ListedUnit =>
  contact === null ? unit : { ...unit, contact: unit.contact === null ? contact : `${unit.contact} ${contact}` };

/** A name of a person, a number to call, or a mention. */
const isPerson = (word: string): boolean =>
  /^[@\uff20]/.test(word) ||
  /^\+?[\d-]{5,20}$/.test(word) ||
  (/^[\u3400-\u9fff·]{2,4}$/.test(word) && !isOrgan(word)) ||
  /^[\u3400-\u9fff]{1,3}(?:[局科处所站]长?|主任|书记)$/.test(word);
