/** One number of a sentence: what it counts, by the words around it. */
import type { ClaimMetric } from '../../report/report.ts';
import type { NumberPhrase } from './numerals.ts';
import * as words from './vocabulary.ts';

/** What the sentence says before and around a number. */
export interface Surroundings {
  /** From the last stop or number to this one: 「共收到政府信息公开申请」. At most 80 characters. */
  readonly own: string;
  /** From the unit to the next stop or number. At most 40 characters. */
  readonly right: string;
  /** What the clauses before are about, or the sentence before, or the heading. */
  readonly topic: Topic;
  /** The sentence, section or paragraph is about disclosure at all. */
  readonly disclosure: boolean;
  /** Behind 「其中」 in this sentence. */
  readonly within: boolean;
  /** Normative documents were named before in this sentence. */
  readonly normative: boolean;
  /** The sentence has other results of table three, so that a bare 「公开3件」 is one of them. */
  readonly breakdown: boolean;
  readonly year: number | null;
}

export type Topic = 'application' | 'litigation' | null;

export interface Meaning {
  readonly metric: ClaimMetric;
  readonly word: string;
  readonly scope: 'all' | 'part';
}

/** Whether the words behind a number decide what it is: 「3件予以公开」「1件结转下年度」. */
export function decidedBehind(right: string): boolean {
  if (right === '') return false;
  if (words.carriedOut.test(right) || words.carriedIn.test(right)) return true;
  words.resultLabels.lastIndex = 0;
  const label = words.resultLabels.exec(right);
  return label !== null && words.beforeResult.test(right.slice(0, label.index));
}

/** What a number means, or null when it is no number of the tables or cannot be told. */
export function meaningOf(number: NumberPhrase, around: Surroundings): Meaning | null {
  const { own, right } = around;
  if (words.comparing.test(own) || words.comparison.test(own)) return null;
  if (words.carried.test(own) || words.carriedOut.test(right) || words.carriedIn.test(right)) {
    return carriedMeaning(around);
  }
  if (words.litigation.test(own) || (own.length <= 30 && words.litigation.test(right) && !hasObject(own))) {
    return litigationMeaning(number, around);
  }
  const documents = words.normative.test(own) || (around.normative && words.inForce.test(own));
  if (documents || (words.normative.test(right) && !hasObject(own))) {
    return normativeMeaning(number, around);
  }
  return resultMeaning(number, around) ?? applicationMeaning(number, around);
}

const hasObject = (own: string): boolean => words.application.test(own);

/** Has the words left and right of a number been blank but for fillers. */
const isBlank = (text: string): boolean => words.blankWords.test(text);

function carriedMeaning({ own, right, topic, disclosure, year }: Surroundings): Meaning | null {
  if (topic !== 'application' && !disclosure) return null;
  const all = (metric: ClaimMetric, word: string): Meaning => ({ metric, word, scope: 'all' });
  const yearFits = (printed: string | undefined, difference: number): boolean =>
    printed === undefined || year === null || Number(printed) === year + difference;
  const leftOut = words.carriedOut.exec(own);
  if (leftOut) return yearFits(leftOut[1], 1) ? all('applications.carriedOut', leftOut[0]) : null;
  const leftIn = words.carriedIn.exec(own);
  if (leftIn) {
    // 「办理含上年结转的申请9件」 counts what was handled, not what was carried over.
    const before = own.slice(0, leftIn.index);
    const after = own.slice(leftIn.index + leftIn[0].length);
    if (hasVerb(before) || hasVerb(after)) return null;
    return yearFits(leftIn[1], -1) ? all('applications.carriedIn', leftIn[0]) : null;
  }
  // A number with a verb of its own whose right side goes on about carrying over is left alone.
  if (words.carried.test(own) || hasVerb(own)) return null;
  const rightOut = words.carriedOut.exec(right);
  if (rightOut) return yearFits(rightOut[1], 1) ? all('applications.carriedOut', rightOut[0]) : null;
  const rightIn = words.carriedIn.exec(right);
  if (rightIn) return yearFits(rightIn[1], -1) ? all('applications.carriedIn', rightIn[0]) : null;
  return null;
}

const hasVerb = (text: string): boolean => text.search(words.verbs) >= 0;

function litigationMeaning(number: NumberPhrase, around: Surroundings): Meaning | null {
  const { own, right, topic, disclosure } = around;
  if (!disclosure && topic === null) return null;
  if (number.unit === '条' || number.unit === '份' || number.unit === '部' || number.unit === '封') return null;
  const inOwn = words.litigation.test(own);
  const text = inOwn ? own : right;
  if (/未发生|没有|未出现|无(?!法)|未被/.test(own)) return null;
  const direct = /未经复议(?:而)?直接|直接(?:起诉|提起)/.test(text);
  const after = /(?:经|行政)?复议(?:之)?后/.test(text);
  if (words.corrected.test(own) || words.corrected.test(right)) {
    // 「行政诉讼3件,被纠错0件」 speaks of lawsuits alone.
    const ofAll = words.reconsideration.test(own) && words.lawsuit.test(own);
    return { metric: 'litigation.corrected', word: '纠正', scope: ofAll ? 'all' : 'part' };
  }
  if (words.otherStage.test(text)) return null;
  if (/办理|审理|受理|办结|化解|协助|参加|配合/.test(own) && !/被|因|引[发起]|针对|对本|我[局办]/.test(own))
    return null;
  const scope = 'all';
  if (direct) return { metric: 'litigation.directLawsuit', word: '未经复议直接起诉', scope };
  if (after) return { metric: 'litigation.lawsuitAfterReconsideration', word: '复议后起诉', scope };
  const metric = caseMetric(text, inOwn);
  return metric === null ? null : { metric, word: caseWords[metric] ?? '', scope };
}

const caseWords: Partial<Record<ClaimMetric, string>> = {
  'litigation.reconsideration': '行政复议',
  'litigation.lawsuits': '行政诉讼',
  'litigation.reconsiderationAndLawsuits': '行政复议、行政诉讼',
};

/** 「行政复议、行政诉讼2件」 is both together; 「行政复议案件」 is one. The kind must stand next to its number. */
function caseMetric(text: string, inOwn: boolean): ClaimMetric | null {
  const first = text.search(words.reconsideration);
  const second = text.search(words.lawsuit);
  if (inOwn) {
    const last = Math.max(
      text.lastIndexOf('复议'),
      text.lastIndexOf('诉讼'),
      text.lastIndexOf('起诉'),
      text.lastIndexOf('被诉'),
    );
    if (last < 0 || !words.afterCase.test(text.slice(last + 2))) return null;
  }
  if (first >= 0 && second >= 0) return 'litigation.reconsiderationAndLawsuits';
  if (first >= 0) return 'litigation.reconsideration';
  return second >= 0 ? 'litigation.lawsuits' : null;
}

function normativeMeaning(number: NumberPhrase, { own, right, within }: Surroundings): Meaning | null {
  if (number.unit !== '件' && number.unit !== '部' && number.unit !== '个' && number.unit !== '份') return null;
  if (words.normativeElse.test(own) || words.normativeElse.test(right)) return null;
  if (words.inForce.test(own)) {
    return { metric: 'proactive.normativeDocuments.inForce', word: '现行有效', scope: within ? 'part' : 'all' };
  }
  const issued = words.normativeIssued.exec(own);
  if (issued === null) return null;
  return { metric: 'proactive.normativeDocuments.issued', word: issued[0], scope: within ? 'part' : 'all' };
}

interface Label {
  readonly metric: Exclude<words.ResultMetric, 'bare'>;
  readonly word: string;
}

/** The result named at the very end of a text, 「…予以公开」; joined results only when they are 公开及部分公开. */
export function resultAtEnd(text: string, breakdown: boolean): Label | null {
  words.resultLabels.lastIndex = 0;
  const found = [...text.matchAll(words.resultLabels)];
  const last = found.at(-1);
  if (last === undefined || !words.afterResult.test(text.slice(last.index + last[0].length))) return null;
  const before = found.at(-2);
  const metric = words.resultMetric[last[0]];
  if (before !== undefined && words.joining.test(text.slice(before.index + before[0].length, last.index))) {
    const pair = new Set([words.resultMetric[before[0]], metric]);
    const open = pair.has('granted') || pair.has('bare') || pair.has('grantedOrPartially');
    const third = found.at(-3);
    const more = third && words.joining.test(text.slice(third.index + third[0].length, before.index));
    if (open && pair.has('partiallyGranted') && !more) {
      return { metric: 'grantedOrPartially', word: `${before[0]}和${last[0]}` };
    }
    return null;
  }
  if (metric === undefined) return null;
  if (metric !== 'bare') return { metric, word: last[0] };
  return breakdown && isBlank(text.slice(0, last.index).replace('其中', ''))
    ? { metric: 'granted', word: last[0] }
    : null;
}

function resultMeaning(number: NumberPhrase, around: Surroundings): Meaning | null {
  const { own, right, topic, disclosure, breakdown } = around;
  if (topic !== 'application' && !disclosure) return null;
  if (words.otherMatter.test(own.replace('已主动公开', ''))) return null;
  const left = resultAtEnd(own, breakdown);
  if (left !== null) {
    // 「不予公开信息27条」 counts pieces of information, not applications.
    if (number.unit === '条' && own.includes('信息')) return null;
    return { metric: `applications.${left.metric}`, word: left.word, scope: scopeOf(own) };
  }
  if (!isBlank(own.replace(/其中|其余|另外/, '')) || right === '') return null;
  words.resultLabels.lastIndex = 0;
  const label = words.resultLabels.exec(right);
  if (label === null || !words.beforeResult.test(right.slice(0, label.index))) return null;
  const named = resultAtEnd(right.slice(0, 20), breakdown);
  return named === null ? null : { metric: `applications.${named.metric}`, word: named.word, scope: scopeOf(own) };
}

const scopeOf = (text: string): 'all' | 'part' =>
  (words.channel.test(text) && !words.everyChannel.test(text)) ||
  (words.applicantKind.test(text) && !words.everyApplicant.test(text)) ||
  words.oneSubject.test(text)
    ? 'part'
    : 'all';

const bareObject =
  /(?:依申请公开|公开申请|信息申请|申请公开|依申请)(?:政府信息|的|事项|办件|件|书|表|申请)*(?:总数|总量|数量|数|量|总计)?[共计合累总有为是达:]*$/;

function applicationMeaning(number: NumberPhrase, around: Surroundings): Meaning | null {
  const { own, right, topic, within } = around;
  if (number.unit === null && !/[数量数总共计:为]$/.test(own)) return null;
  if (number.unit === '部' || number.unit === '案' || number.unit === '封' || number.unit === '笔') return null;
  if (/^(?:工作日|自然日|月|小时|方面|部门|单位|人次|自然人|申请人|个人|公民|企业)/.test(right)) return null;
  if (words.otherMatter.test(own) || words.otherMatter.test(right) || words.notDone.test(own)) return null;
  const found = [...own.matchAll(words.verbs)];
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) {
    if (within || !bareObject.test(own) || scopeOf(own) === 'part' || number.unit === '条') return null;
    return { metric: 'applications.received', word: '申请', scope: 'all' };
  }
  if (!countsApplications(own.slice(0, first.index), own.slice(last.index + last[0].length), right, topic)) return null;
  const joined = found.length > 1 ? [...new Set(found.map((one) => one[0]))] : [last[0]];
  const family = words.verbMetric[verbOfMetric(own, found)];
  if (family === undefined) return null;
  const vague = family === 'received' || family === 'accepted' || family === 'processed';
  const part = scopeOf(own) === 'part' || (within && vague && !joined.includes('新收') && !joined.includes('新接收'));
  return { metric: `applications.${family}`, word: joined.join('、'), scope: part ? 'part' : 'all' };
}

/** Verbs that stand side by side (「受理并答复」) speak as the first; else the last one carries the number. */
function verbOfMetric(own: string, found: readonly RegExpExecArray[]): string {
  let verb = found.at(-1);
  for (let at = found.length - 2; at >= 0 && verb !== undefined; at--) {
    const before = found[at];
    if (before === undefined || verb.index - before.index - before[0].length > 2) break;
    verb = before;
  }
  if (verb === undefined) return '';
  return /[对将把就]/.test(own.slice(Math.max(0, verb.index - 1), verb.index)) ? (found.at(-1)?.[0] ?? '') : verb[0];
}

function countsApplications(before: string, object: string, right: string, topic: Topic): boolean {
  if (!isBlank(object)) {
    return words.application.test(object) || (topic === 'application' && /申请/.test(object) && object.length <= 20);
  }
  if (words.application.test(before)) return true;
  if (right !== '' && words.application.test(right)) return true;
  if (topic !== 'application') return false;
  return right === '' || /^[的,均全已都并同其占按]|^申请/.test(right);
}
