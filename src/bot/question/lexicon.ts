/** The words that name metrics, found at a place of a text: the longest that stands there. */
import { phrases, terms, type Word, wordKey } from '../../report/metrics.ts';
import { wantAt } from './wants.ts';

export type Meaning = Word['meaning'];

const lexicon = new Map<string, Meaning>();
for (const term of terms) for (const word of term.words) lexicon.set(wordKey(word), term);
for (const [word, ids] of phrases) lexicon.set(word, { facet: 'phrase', ids });

/** Words that may stand within the name of an office: they are looked for only where no name is. */
const withinNames =
  /^(?:.*(?:信访|举报|投诉|收费|处罚|复议$|诉讼$|规章|规范性文件|法律|科研|企业|公司|个人|公民|公益|采购|许可|强制|国家秘密|涉密|内部|案卷|查询|出版物|受理|办理|处理$|答复|第三方|秘密|隐私|法人|组织|决定|项目|金额|应诉|接收|印发|执法|服务|安全|事项).*|公开|申请|有效|现行|失效|重复|起诉|应办|收办|待办|制定|出台|依申请|确认|正文|公开了?|收件|率|比例|收了|罚了|增减|.*出具)$/;
/** Even so, these are no part of a name. */
const plainly =
  /率$|占比$|^本年|不予|予以|收到|新收|结转|复议后|未经|不再处理|其他处理|上一?年|下年|法律禁止|纠错|维持|制发|金额$|多少/;
const byFirst = new Map<string, string[]>();
for (const word of lexicon.keys()) {
  const first = word.charAt(0);
  const others = byFirst.get(first);
  if (others) others.push(word);
  else byFirst.set(first, [word]);
}
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);

const strong = new Set<string>();
for (const word of lexicon.keys()) {
  if (word !== '率' && (plainly.test(word) || !withinNames.test(word))) strong.add(word);
}
/** A word that holds another that is read at once must be read at once itself, or it would fall apart. */
function holdsOther(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    if (wantAt(word, at) !== null) return true;
    if (byFirst.get(word.charAt(at))?.some((other) => strong.has(other) && word.startsWith(other, at))) return true;
  }
  return false;
}
for (const word of lexicon.keys()) if (word.length > 1 && !strong.has(word) && holdsOther(word)) strong.add(word);

const isLetter = (character: string): boolean => /[a-z]/.test(character);

export interface WordFound {
  readonly meaning: Meaning;
  readonly length: number;
}

/** 「上年度结转下年」 is 结转下年 of last year, not 上年结转. */
const goesOn = /^(?:[到至]?(?:下一?年|下个?年度|明年|来年|次年))/;

/** The longest word for a metric at a place; `onlyPlain`: none that may be part of an office's name. */
export function wordAt(text: string, at: number, onlyPlain: boolean): WordFound | null {
  for (const word of byFirst.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(word, at) || (onlyPlain && !strong.has(word))) continue;
    if (isLetter(word.charAt(0)) && (isLetter(text.charAt(at - 1)) || isLetter(text.charAt(at + word.length))))
      continue;
    if (/^.*年度?结转$/.test(word) && goesOn.test(text.slice(at + word.length, at + word.length + 5))) continue;
    const meaning = lexicon.get(word);
    if (meaning) return { meaning, length: word.length };
  }
  return null;
}

/** Such a word alone is also said of other things: 「收到」 is «understood», 「申请」 may be anything. */
const everyday =
  /^(?:收到了?|收了|收件|接收|接到|申请|公开了?|不公开|处理了?|办理了?|受理了?|答复了?|办结|已办结|重复|确认|正文.*|有效|现行|失效|个人|公民|企业|公司|法人|投诉|举报|信访|收费|强制|许可|处罚|采购|起诉|诉讼|维持|纠正了?|决定|金额|制定|出台|印发|率|比例|占比|查询.*|案卷|不处理|未公开|没公开|rate|share|received|applications|disclosed|handled|projects|amount|research|business|pending|created|published|issued|processed|accepted|answered|rejected)$/;
export const isEveryday = (written: string): boolean => everyday.test(written);
