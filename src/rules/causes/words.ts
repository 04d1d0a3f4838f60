/** Causes in words: what to change, what happened, and what it may be, per language. */
import { type Address, cellAt, describe, type Format, type Language } from '../../report/cell.ts';
import type { Cure, Problem } from '../../report/problem.ts';

/** At most so many candidates are named; the rest are counted. */
const NAMED = 3;
/** More changes than this are told by what happened alone. */
const LISTED = 4;

/** The cures of a finding: 「表三「(一)予以公开」总计 20 改为 10,改后行、列都平」; null when there are none. */
export function cureInWords(problem: Problem, format: Format, language: Language): string | null {
  const { cures, values } = problem;
  if (cures.length === 0) return null;
  const zh = language === 'zh';
  const accident = cures.length > 1 ? accidentInWords(problem, format, language) : null;
  if (accident && cures.length > LISTED) return accident;
  const changes = cures.map((cure) => changeInWords(cure, format, language)).join(zh ? ';' : '; ');
  if (accident) return zh ? `${accident}(${changes})` : `${accident} (${changes})`;
  const slip = slips[String(values.accident)]?.[language];
  const told = slip ? (zh ? `${changes}(${slip})` : `${changes} (${slip})`) : changes;
  if (cures.some(({ cell }) => cell.startsWith('litigation.'))) return told;
  return zh ? `${told},改后行、列都平` : `${told}; rows and columns then add up`;
}

function changeInWords({ cell, from, to }: Cure, format: Format, language: Language): string {
  const place = describe(cell, format, language);
  if (from === null)
    return language === 'zh' ? `${place}空白处应填 ${to}` : `fill in ${to} at ${place}, which is blank`;
  return language === 'zh' ? `${place} ${from} 改为 ${to}` : `change ${place} from ${from} to ${to}`;
}

/** What is added to the message of a sum: what happened, and what speaks for it. Empty when there is nothing to add. */
export function causeInWords(problem: Problem, format: Format, language: Language): string {
  const { cures, values } = problem;
  const [first, second] = cures;
  // What follows from several wrong cells is told with the first finding of the item.
  if (!first || (second && values.follows)) return '';
  const zh = language === 'zh';
  const parts: string[] = [];
  if (second) {
    const told = accidentInWords(problem, format, language) ?? cureInWords(problem, format, language);
    if (told) parts.push(told);
  } else {
    const slip = slips[String(values.accident)]?.[language];
    if (slip) parts.push(zh ? `${first.from} 与 ${first.to} 相比,${slip}` : `${first.from} for ${first.to}, ${slip}`);
    if (typeof values.like === 'string') {
      const like = describe(values.like as Address, format, language);
      const how = rowOf(values.like) === rowOf(first.cell) ? likes.column : likes.row;
      parts.push(how[language].replace('{like}', like));
    }
  }
  const evidence = proofs[String(values.evidence)]?.[language];
  if (evidence) parts.push(evidence);
  return parts.map((part) => (zh ? `;${part}` : `; ${part}`)).join('');
}

/** 「可能是A(应为 10)、B(应为 7)之一填错」. */
export function candidatesInWords({ values }: Problem, format: Format, language: Language): string {
  const cells = String(values.candidates).split(',') as Address[];
  const corrected = String(values.corrected).split(',');
  const zh = language === 'zh';
  const single = Number(values.wrong) === 1;
  const named = cells.slice(0, NAMED).map((cell, at) => {
    const place = describe(cell, format, language);
    if (!single) return place;
    return zh ? `${place}(应为 ${corrected[at]})` : `${place} (should be ${corrected[at]})`;
  });
  const more = cells.length > NAMED;
  const list = named.join(zh ? '、' : ', ');
  if (zh) {
    const all = more ? `${list}等 ${cells.length} 格` : list;
    const some = !single ? `中的 ${values.wrong} 格` : cells.length > 1 ? '之一' : '';
    return `可能是${all}${some}填错`;
  }
  const all = more ? `${list} and ${cells.length - NAMED} more` : list;
  if (cells.length === 1) return `possibly wrong: ${all}`;
  return single ? `possibly one of these is wrong: ${all}` : `possibly ${values.wrong} of these are wrong: ${all}`;
}

type Words = Readonly<Record<Language, string>>;

const slips: Readonly<Record<string, Words>> = {
  transposed: { zh: '疑为数字颠倒', en: 'two digits seem to be transposed' },
  'digit-added': { zh: '疑为多打一位', en: 'a digit seems to be added' },
  'digit-dropped': { zh: '疑为漏打一位', en: 'a digit seems to be dropped' },
};

/** The number is that of another cell: the total of the row, or of the row above or below. */
const likes = {
  column: { zh: '该格与{like}相同,可能填错了列', en: 'it is the same as {like}, perhaps put in the wrong column' },
  row: { zh: '该格与{like}相同,可能抄错了行', en: 'it is the same as {like}, perhaps copied from there' },
} satisfies Record<string, Words>;

const proofs: Readonly<Record<string, Words>> = {
  text: { zh: '改后与正文一致', en: 'the text then agrees' },
  'last-year': { zh: '改后与上一年报告的结转数一致', en: 'it then agrees with what last year’s report carried over' },
};

/** What happened to several cells; null when it is no known accident. */
function accidentInWords({ cures, values }: Problem, format: Format, language: Language): string | null {
  const [first, second] = cures;
  if (!first || !second) return null;
  const zh = language === 'zh';
  const row = describe(rowOf(first.cell), format, language);
  switch (values.accident) {
    case 'swapped': {
      const [one, other] = namesOf(first, second, format, language);
      return zh ? `${one}与${other}两格对调后都平` : `swap ${one} and ${other}, then all sums hold`;
    }
    case 'misplaced': {
      // The number belongs where a number other than 0 should stand.
      const [right, wrong] = first.to > 0 ? [first, second] : [second, first];
      const [to, from] = namesOf(right, wrong, format, language);
      return zh
        ? `${right.to} 应填在${to},不在${from},改后都平`
        : `${right.to} belongs in ${to}, not in ${from}; then all sums hold`;
    }
    case 'shifted-right':
      return zh ? `${row}一行的数向右错了一格,移回后都平` : `the numbers of ${row} stand one column too far right`;
    case 'shifted-left':
      return zh ? `${row}一行的数向左错了一格,移回后都平` : `the numbers of ${row} stand one column too far left`;
    case 'totals-not-summed':
      return zh
        ? `表三「总计」列有 ${cures.length} 格不是各行之和,按行重新相加后都平`
        : `${cures.length} totals of the total column of table 3 are not the sums of their rows; sum them up again`;
    case 'results-not-summed':
      return zh
        ? `${row}一行有 ${cures.length} 格不是(一)至(六)之和,按列重新相加后都平`
        : `${cures.length} numbers of ${row} are not the sums of the rows (1) to (6); sum them up again`;
    case 'rows-exchanged': {
      const other = cures.map(({ cell }) => rowOf(cell)).find((one) => one !== rowOf(first.cell));
      const below = other ? describe(other, format, language) : '';
      return zh
        ? `${row}与${below}两行的数互换后都平`
        : `exchange the numbers of ${row} and ${below}, then all sums hold`;
    }
    default:
      return null;
  }
}

const rowOf = (cell: string): Address => cell.slice(0, cell.lastIndexOf('.')) as Address;

/** Two cells of a row, or of a column, in words that tell them apart: 「表三「(一)予以公开」的「自然人」与「商业企业」」. */
function namesOf(one: Cure, other: Cure, format: Format, language: Language): [string, string] {
  if (rowOf(one.cell) !== rowOf(other.cell)) {
    return [describe(one.cell, format, language), describe(other.cell, format, language)];
  }
  const label = (cell: string) => {
    const column = cellAt(format, cell)?.columnLabel;
    return language === 'zh' ? `「${column?.label.replace(/\(.*\)$/, '') ?? ''}」` : `“${column?.en ?? ''}”`;
  };
  const row = describe(rowOf(one.cell), format, language);
  return [language === 'zh' ? `${row}的${label(one.cell)}` : `${row}, ${label(one.cell)}`, label(other.cell)];
}
