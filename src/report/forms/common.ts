/**
 * What both printed forms share: the seven applicant columns, the rows of table three
 * up to (五), and the whole of table four.
 *
 * A label is written as it is printed in the annex. `spellings` are other ways in which
 * the same label has been seen printed and which are accepted without remark; a label that
 * matches neither is reported by `structure/wording`.
 */

export interface Labelled {
  readonly label: string;
  /** English name, for the English variant of the answers. */
  readonly en: string;
  /** Accepted ways to print the same label. */
  readonly spellings?: readonly string[];
}

/** A row of table two. */
export interface ProactiveRow extends Labelled {
  /** The clause of article 20 of the regulations beneath which it is printed. */
  readonly clause: string;
  /** Its numbers, in printed order. */
  readonly fields: Readonly<Record<string, Labelled>>;
}

/** What the forms differ in. */
export interface Form {
  readonly key: string;
  /** The document whose annex it is. */
  readonly document: string;
  readonly proactive: Readonly<Record<string, ProactiveRow>>;
  readonly applications: Readonly<Record<string, Labelled>>;
}

/** What is printed in the tables beside the labels of their rows, groups and columns. */
export const frame = {
  /** Table two, beside the names of its numbers. */
  contents: '信息内容',
  /** Table three, in its corner. */
  equation: '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
  applicants: '申请人情况',
  organizations: '法人或其他组织',
  results: '三、本年度办理结果',
  /** Table four, above both kinds of them. */
  lawsuits: '行政诉讼',
} as const;

export const applicationColumns = {
  naturalPerson: { label: '自然人', en: 'natural persons' },
  business: { label: '商业企业', en: 'business enterprises', spellings: ['企业', '商业', '商业组织'] },
  research: { label: '科研机构', en: 'research institutions', spellings: ['科研', '科研单位', '科研院所'] },
  publicInterest: {
    label: '社会公益组织',
    en: 'public-interest organizations',
    spellings: ['公益组织', '社会公益', '社会公益机构'],
  },
  legalService: {
    label: '法律服务机构',
    en: 'legal-service institutions',
    spellings: ['法律服务', '法律机构'],
  },
  otherOrganization: { label: '其他', en: 'other organizations', spellings: ['其它', '其他组织'] },
  total: { label: '总计', en: 'total', spellings: ['合计', '共计'] },
} as const satisfies Record<string, Labelled>;

export type ApplicationColumn = keyof typeof applicationColumns;

export const applicationRowsBeforeOther = {
  received: {
    label: '一、本年新收政府信息公开申请数量',
    en: 'I. received this year',
    spellings: ['本年新收政府信息公开申请数量', '一、本年新收申请数量', '一、本年新收政府信息公开申请'],
  },
  carriedIn: {
    label: '二、上年结转政府信息公开申请数量',
    en: 'II. carried over from last year',
    spellings: [
      '上年结转政府信息公开申请数量',
      '二、上年转结政府信息公开申请数量',
      '二、上年结转申请数量',
      '二、上年度结转政府信息公开申请数量',
    ],
  },
  granted: { label: '(一)予以公开', en: '(1) granted in full', spellings: ['予以公开'] },
  partiallyGranted: {
    label: '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
    en: '(2) granted in part',
    spellings: [
      '(二)部分公开',
      '部分公开',
      '(二)部分公开(区分处理的,只计这一情形,不计其他情况)',
      '部分公开(区分处理的,只计这一情形,不计其他情形)',
    ],
  },
  'refused.stateSecret': { label: '1.属于国家秘密', en: '(3).1 state secrets' },
  'refused.prohibitedByLaw': {
    label: '2.其他法律行政法规禁止公开',
    en: '(3).2 disclosure prohibited by law',
    spellings: ['2.其他法律法规禁止公开', '2.其他法律、行政法规禁止公开'],
  },
  'refused.securityAndStability': {
    label: '3.危及“三安全一稳定”',
    en: '(3).3 endangers security or stability',
  },
  'refused.thirdPartyRights': { label: '4.保护第三方合法权益', en: '(3).4 rights of third parties' },
  'refused.internalAffairs': { label: '5.属于三类内部事务信息', en: '(3).5 internal affairs' },
  'refused.processInformation': { label: '6.属于四类过程性信息', en: '(3).6 process information' },
  'refused.enforcementFile': { label: '7.属于行政执法案卷', en: '(3).7 enforcement case files' },
  'refused.administrativeQuery': { label: '8.属于行政查询事项', en: '(3).8 administrative queries' },
  'unavailable.notHeld': { label: '1.本机关不掌握相关政府信息', en: '(4).1 not held by this organ' },
  'unavailable.needsCompilation': {
    label: '2.没有现成信息需要另行制作',
    en: '(4).2 would have to be compiled',
    spellings: ['2.没有现成信息,需要另行制作'],
  },
  'unavailable.unclearAfterCorrection': {
    label: '3.补正后申请内容仍不明确',
    en: '(4).3 still unclear after correction',
  },
  'notProcessed.petition': { label: '1.信访举报投诉类申请', en: '(5).1 petitions and complaints' },
  'notProcessed.duplicate': { label: '2.重复申请', en: '(5).2 duplicate applications' },
  'notProcessed.publication': { label: '3.要求提供公开出版物', en: '(5).3 published materials' },
  'notProcessed.excessive': { label: '4.无正当理由大量反复申请', en: '(5).4 excessive applications' },
  'notProcessed.reconfirmation': {
    label: '5.要求行政机关确认或重新出具已获取信息',
    en: '(5).5 confirmation of information already obtained',
  },
} as const satisfies Record<string, Labelled>;

export const applicationRowsAfterOther = {
  handled: { label: '(七)总计', en: '(7) total handled', spellings: ['(七)合计', '七、总计'] },
  carriedOut: {
    label: '四、结转下年度继续办理',
    en: 'IV. carried over to next year',
    spellings: ['结转下年度继续办理', '四、转结下年度继续办理', '四、结转下年继续办理'],
  },
} as const satisfies Record<string, Labelled>;

/** The groups of 三、本年度办理结果: each stands for the sum of its rows in the total column. */
export const applicationGroups = {
  refused: { label: '(三)不予公开', en: '(3) refused' },
  unavailable: { label: '(四)无法提供', en: '(4) unavailable' },
  notProcessed: { label: '(五)不予处理', en: '(5) not processed' },
  other: { label: '(六)其他处理', en: '(6) other' },
} as const satisfies Record<string, Labelled>;

export type ApplicationGroup = keyof typeof applicationGroups;

export const litigationGroups = {
  reconsideration: { label: '行政复议', en: 'administrative reconsideration' },
  directLawsuit: { label: '未经复议直接起诉', en: 'lawsuits without reconsideration' },
  lawsuitAfterReconsideration: { label: '复议后起诉', en: 'lawsuits after reconsideration' },
} as const satisfies Record<string, Labelled>;

export type LitigationGroup = keyof typeof litigationGroups;

export const litigationColumns = {
  upheld: { label: '结果维持', en: 'upheld' },
  corrected: { label: '结果纠正', en: 'corrected' },
  otherResult: { label: '其他结果', en: 'other result' },
  pending: { label: '尚未审结', en: 'pending' },
  total: { label: '总计', en: 'total', spellings: ['合计'] },
} as const satisfies Record<string, Labelled>;

export type LitigationColumn = keyof typeof litigationColumns;

/** The six sections of a report (条例第五十条; both forms), with the titles seen for each. */
export const sections = [
  { label: '一、总体情况', en: 'I. Overview', spellings: ['总体情况', '概述', '工作总体情况'] },
  {
    label: '二、主动公开政府信息情况',
    en: 'II. Proactive disclosure',
    spellings: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '主动公开情况'],
  },
  {
    label: '三、收到和处理政府信息公开申请情况',
    en: 'III. Applications received and handled',
    spellings: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理政府信息公开情况',
    ],
  },
  {
    label: '四、政府信息公开行政复议、行政诉讼情况',
    en: 'IV. Reconsideration and litigation',
    spellings: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议、行政诉讼的情况',
      '政府信息公开行政复议和行政诉讼情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '行政复议、行政诉讼情况',
    ],
  },
  {
    label: '五、存在的主要问题及改进情况',
    en: 'V. Problems and improvements',
    spellings: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题及改进措施',
      '存在的主要问题及改进举措',
      '存在的主要问题和改进情况',
      '存在的主要问题和改进措施',
      '存在的问题及改进情况',
      '存在的问题及改进措施',
      '主要问题及改进情况',
      '存在问题及改进情况',
      '存在问题及改进措施',
    ],
  },
  {
    label: '六、其他需要报告的事项',
    en: 'VI. Other matters',
    spellings: ['其他需要报告事项', '其他报告的事项', '需要报告的其他事项', '其他事项', '其它需要报告的事项'],
  },
] as const satisfies readonly Labelled[];

export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;
