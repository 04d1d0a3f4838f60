/** Zeros that are said in words: 「未收到政府信息公开申请」「无因信息公开引起的行政复议」「依申请公开:无」. */
import type { ClaimMetric } from '../../report/report.ts';
import type { Topic } from './counts.ts';
import * as words from './vocabulary.ts';

export interface Zero {
  readonly metric: ClaimMetric;
  readonly word: string;
  readonly scope: 'all' | 'part';
  /** Where it stands in the plain sentence. */
  readonly at: number;
}

export interface Around {
  /** The topic that the sentence begins with: of the sentence before, the heading or the section. */
  readonly topic: Topic;
  /** The sentence before was a heading, so that a lone 「无」 answers it. */
  readonly headed: boolean;
  readonly disclosure: boolean;
}

const receiving = '收到|接收到|接收|接到|接受|收悉|受理|新收|收受|发生|产生|出现|办理|处理|引发|引起|存在';
const issuing = '制发|制定|出台|印发|发布';
const negation = new RegExp(
  `(?:不(?=存在)|未(?=曾|有|${receiving}|${issuing}|因|被)|没有|没(?=${receiving})|[并均尚暂]无|无(?!法|正当|需|须|锡|为|障碍|纸|偿|论|关|条件|效|锡))(?:曾|有|再|能)?(${receiving}|${issuing})?(?:过|了|任何)?`,
  'g',
);
const OBJECT_LENGTH = 60;
/** No honest sentence has more negations; behind that many the rest is not looked at. */
const MOST_NEGATIONS = 200;
const objectEnd = /[,;:。()!?]|、(?=[无未没])/;

/** Behind these words it is not applications that there were none of. */
const anotherThing =
  /投诉(?!类申请)|举报(?!投诉)|申诉|异议|反馈|意见|建议|提案|许可|费|逾期|超期|超时|未答复|应公开|不予|未公开|不当|差错|错误|违规|泄密|泄露|失误|收取|追究|纠纷|问责|退回|机构|专门|制度|机制|障碍|及时|规范|按时|按期|期限|告知|咨询|信箱|热线|留言|12345|信访|舆情|限制|门槛|结转|补正|延期|有效|具体|明确|完善|统一|的(?:单位|部门|地区|乡镇|科室|情形下)/;

const plainObject =
  /^(?:一件|一例|一起|1件|任何形式|任何|相关|有关|本单位|本机关|我局|我办|我镇|新的|新增|公民|法人|和|或|其他组织|提出|向|的|政府|政务|信息|、)*(?:依申请公开|依申请|信息公开申请|公开申请|信息申请|申请公开)(?:政府信息|公开|信息|申请|的)*(?:办理|受理|处理|答复)?(?:事项|件|事宜|情况|业务|工作|内容|案件|办件|申请|信息|数量|事件|案例|需求|发生|产生|要求)*$/;

const loneNothing =
  /^(?:\d{4}年度?,?|本年度?,?|全年,?|我[局办镇委区县市],?|本[局办镇委],?|目前)*(?:暂无|无)(?:此类情况|此类事项|相关情况|相关事项|此项工作|上述情况|该事项|有关情况)?$/;
const nothingBehind =
  /(依申请公开|依申请|公开申请|复议|诉讼)(?:政府信息|情况|事项|数量|案件|工作|方面|办理|的|件|及|和|、)*(?:[:\uff1a]|为|均为|均|都为)(?:暂无|无|零|没有)(?=$|[,;。、)])/g;

const nobody =
  /无人(?:提出|提交)?(?:依)?申请(?:政府)?(?:信息)?公开|(?:依申请公开|信息公开申请|公开申请)[^,;。]{0,6}零(?:申请|受理|收件)/;

/** The zeros of one plain sentence. */
export function zerosIn(text: string, around: Around): Zero[] {
  if (!/[未没无零]|不存在/.test(text)) return [];
  if (text.length <= 24 && loneNothing.test(text)) return loneZero(text, around);
  const zeros: Zero[] = [];
  nothingBehind.lastIndex = 0;
  for (let match = nothingBehind.exec(text); match !== null; match = nothingBehind.exec(text)) {
    const clause = text.slice(Math.max(0, match.index - 30), match.index + match[0].length);
    const about = clause.slice(Math.max(clause.lastIndexOf(','), clause.lastIndexOf(';')) + 1);
    const cases = litigationMetric(about);
    if (cases !== null) {
      if (around.disclosure || around.topic !== null) zeros.push(zero(cases, '无', about, match.index));
    } else if (!anotherThing.test(about)) {
      zeros.push(zero('applications.received', '无', about, match.index));
    }
  }
  const none = nobody.exec(text);
  if (none !== null) zeros.push(zero('applications.received', none[0], '', none.index));
  negation.lastIndex = 0;
  let tried = 0;
  for (let match = negation.exec(text); match !== null; match = negation.exec(text)) {
    if (++tried > MOST_NEGATIONS) break;
    const found = judge(text, match.index, match[0], match[1], around);
    if (found !== null) zeros.push(found);
  }
  return zeros;
}

function loneZero(text: string, { headed, topic }: Around): Zero[] {
  if (!headed || topic === null) return [];
  const metric = topic === 'application' ? 'applications.received' : 'litigation.reconsiderationAndLawsuits';
  return [{ metric, word: '无', scope: 'all', at: text.lastIndexOf('无') }];
}

const zero = (metric: ClaimMetric, word: string, about: string, at: number): Zero => ({
  metric,
  word,
  scope: partial(about) || (metric === 'litigation.corrected' && !ofAllCases(about)) ? 'part' : 'all',
  at,
});

/** 「没有败诉」 speaks of lawsuits alone; the table’s 结果纠正 is of reconsideration too. */
const ofAllCases = (about: string): boolean => /复议|纠错/.test(about) && /诉讼|败诉/.test(about);

function partial(about: string): boolean {
  return (
    (words.channel.test(about) && !words.everyChannel.test(about)) ||
    (words.applicantKind.test(about) && !words.everyApplicant.test(about)) ||
    words.oneSubject.test(about)
  );
}

function litigationMetric(text: string): ClaimMetric | null {
  const first = words.reconsideration.test(text);
  const second = words.lawsuit.test(text);
  if (words.corrected.test(text) && (first || second || /纠错|败诉/.test(text))) return 'litigation.corrected';
  if (first && second) return 'litigation.reconsiderationAndLawsuits';
  if (first) return 'litigation.reconsideration';
  return second ? 'litigation.lawsuits' : null;
}

function judge(text: string, at: number, said: string, verb: string | undefined, around: Around): Zero | null {
  const rest = text.slice(at + said.length, at + said.length + OBJECT_LENGTH);
  const stop = rest.search(objectEnd);
  const object = stop < 0 ? rest : rest.slice(0, stop);
  const clauseStart = Math.max(0, at - 40);
  const before = lastClause(text.slice(clauseStart, at));
  const cases = litigationMetric(object);
  if (cases !== null) return casesZero(cases, object, before, at, said, around);
  if (words.normative.test(object)) {
    const issued = verb !== undefined && /制发|制定|出台|印发/.test(verb);
    if (!issued || /备案|审查|解读|公开|违法|问题|超期|及时/.test(object)) return null;
    return { metric: 'proactive.normativeDocuments.issued', word: said, scope: 'all', at };
  }
  const carried =
    /^(?:结转)?(?:至|到)?(?:下一?年度?|次年)(?:的)?(?:结转|转结)|^(?:政府信息公开)?(?:申请)?(?:事项)?(?:需要?)?(?:结转|转结)(?:至|到)?(?:下|次|明)|^(?:上一?年度?|往年)(?:度)?(?:结转|转结)/.exec(
      object,
    );
  if (carried && (around.disclosure || around.topic === 'application')) {
    const metric = /^上|^往/.test(carried[0]) ? 'applications.carriedIn' : 'applications.carriedOut';
    return { metric, word: said, scope: 'all', at };
  }
  if (verb !== undefined && issuing.includes(verb)) return null;
  return applicationZero(object, before, said, verb, at, around);
}

function casesZero(
  metric: ClaimMetric,
  object: string,
  before: string,
  at: number,
  said: string,
  { disclosure, topic }: Around,
): Zero | null {
  if (!disclosure && topic === null) return null;
  if (/机构|职能|经验|能力|人员|决定书|意见书/.test(object) || /[较比]/.test(before)) return null;
  // 「行政复议、行政诉讼没有被纠错的」: which cases are meant is said before.
  const both = words.reconsideration.test(before) && words.lawsuit.test(before);
  return zero(metric, said, both ? before + object : object, at);
}

function applicationZero(
  object: string,
  before: string,
  said: string,
  verb: string | undefined,
  at: number,
  { topic }: Around,
): Zero | null {
  if (anotherThing.test(object) || /对$|对于$|凡$/.test(before)) return null;
  const metric = 'applications.received';
  if (plainObject.test(object)) return zero(metric, said, before + object, at);
  if (verb === undefined || /引发|引起|存在|办理|处理/.test(verb)) return null;
  if (words.blankWords.test(object)) {
    const said0 = words.application.test(before) && !words.otherMatter.test(before);
    return said0 ? zero(metric, said, before, at) : null;
  }
  if (/发生|产生|出现/.test(verb)) return null;
  const named = words.application.test(object) || (topic === 'application' && /申请/.test(object));
  if (!named || words.otherMatter.test(object.replace('信访举报投诉类', ''))) return null;
  return zero(metric, said, before + object, at);
}

const lastClause = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf(':'), text.lastIndexOf(')')) + 1);
