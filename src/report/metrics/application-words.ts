/** How people name the rows and columns of table three, beside their printed labels. */
import type { Labelled } from '../forms/common.ts';

interface Line {
  /** What the answers call it. */
  readonly name: Labelled;
  readonly words: readonly string[];
}

/** Words with a comma of lists between them. */
const list = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split('、'));

const line = (label: string, en: string, ...words: readonly string[]): Line => ({
  name: { label, en },
  words: list(...words),
});

/** By row of the forms, by group, and by two sums that the forms do not print. */
export const lines = {
  received: line(
    '本年新收',
    'received this year',
    '新收、新收申请、新收件、新收件数、新收数、新收数量、新收量、新收申请数、新收申请数量、新收政府信息公开申请、收到',
    '收到了、收到申请、收到的申请、收到件数、收到数、收到政府信息公开申请、收到信息公开申请、共收到、共收、共新收、收了',
    '收件、收件数、收件量、接收、接到、新增申请、申请、申请量、申请数、申请数量、申请件数、申请总数、申请总量',
    '依申请公开申请、依申请件数、信息公开申请、政府信息公开申请、received、applications',
    'applications received',
  ),
  carriedIn: line(
    '上年结转',
    'carried over from last year',
    '上年转结、上年度结转、上一年结转、上一年度结转、结转自上年、上年结转申请、上年结转数、上年结转数量、上年结转件数',
    '往年结转、上年转入、结转而来、结转进来、carried in、carried over from last year',
    'carried in from last year',
  ),
  toHandle: line(
    '应办理(新收加上年结转)',
    'to be handled (received and carried in)',
    '应办理、应办、收办、待办、待办总数、应办理总数、新收加结转、新收加上年结转、to be handled',
  ),
  granted: line(
    '予以公开',
    'granted in full',
    '予以公开数、予以公开件数、予以公开数量、予以公开的申请、公开、公开了、公开件数、全部公开、同意公开、准予公开',
    'granted、granted in full、disclosed',
  ),
  partiallyGranted: line(
    '部分公开',
    'granted in part',
    '部分公开数、部分公开件数、部分予以公开、予以部分公开、partially granted',
    'partly granted、granted in part',
  ),
  grantedOrPartially: line(
    '予以公开和部分公开合计',
    'granted in full or in part',
    '公开合计、公开总数、公开总件数、公开或部分公开、公开及部分公开、granted in full or in part',
  ),
  refused: line(
    '不予公开',
    'refused',
    '不公开、不予公开数、不予公开件数、不予公开总数、不予公开合计、拒绝公开、不同意公开、refused、refusals',
    'rejected',
  ),
  'refused.stateSecret': line(
    '属于国家秘密',
    'state secrets',
    '国家秘密、涉密、涉及国家秘密、涉国家秘密、state secrets、state secret',
  ),
  'refused.prohibitedByLaw': line(
    '其他法律行政法规禁止公开',
    'disclosure prohibited by law',
    '法律行政法规禁止公开、法律法规禁止公开、法律禁止公开、法律禁止、法规禁止、禁止公开',
    'prohibited by law',
  ),
  'refused.securityAndStability': line(
    '危及“三安全一稳定”',
    'endangers security or stability',
    '三安全一稳定、危及安全稳定、安全稳定、security and stability',
  ),
  'refused.thirdPartyRights': line(
    '保护第三方合法权益',
    'rights of third parties',
    '第三方、第三方权益、第三方合法权益、商业秘密、个人隐私、商业秘密个人隐私、third party rights',
    'third parties',
  ),
  'refused.internalAffairs': line(
    '属于三类内部事务信息',
    'internal affairs',
    '三类内部事务信息、三类内部事务、内部事务信息、内部事务、内部信息、internal affairs',
  ),
  'refused.processInformation': line(
    '属于四类过程性信息',
    'process information',
    '四类过程性信息、过程性信息、过程信息、过程性、process information',
  ),
  'refused.enforcementFile': line(
    '属于行政执法案卷',
    'enforcement case files',
    '行政执法案卷、执法案卷、案卷、enforcement files、case files',
  ),
  'refused.administrativeQuery': line(
    '属于行政查询事项',
    'administrative queries',
    '行政查询事项、行政查询、查询事项、administrative queries',
  ),
  unavailable: line(
    '无法提供',
    'unavailable',
    '无法提供数、无法提供件数、无法提供总数、无法提供合计、不能提供、没法提供、unavailable',
  ),
  'unavailable.notHeld': line(
    '本机关不掌握相关政府信息',
    'not held by this organ',
    '不掌握相关政府信息、本机关不掌握、不掌握、不掌握信息、信息不存在、政府信息不存在、not held',
  ),
  'unavailable.needsCompilation': line(
    '没有现成信息需要另行制作',
    'would have to be compiled',
    '需要另行制作、需另行制作、另行制作、没有现成信息、无现成信息、needs compilation',
  ),
  'unavailable.unclearAfterCorrection': line(
    '补正后申请内容仍不明确',
    'still unclear after correction',
    '补正后仍不明确、补正后不明确、申请内容不明确、内容不明确、仍不明确、不明确、still unclear',
  ),
  notProcessed: line(
    '不予处理',
    'not processed',
    '不予处理数、不予处理件数、不予处理总数、不予处理合计、不处理、not processed',
  ),
  'notProcessed.petition': line(
    '信访举报投诉类申请',
    'petitions and complaints',
    '信访举报投诉类、信访举报投诉、信访投诉举报、信访投诉、信访、举报、投诉、投诉举报、信访类、信访类申请',
    'petitions、complaints',
  ),
  'notProcessed.duplicate': line('重复申请', 'duplicate applications', '重复、重复的申请、duplicates、duplicate'),
  'notProcessed.publication': line(
    '要求提供公开出版物',
    'published materials',
    '提供公开出版物、公开出版物、出版物、publications',
  ),
  'notProcessed.excessive': line(
    '无正当理由大量反复申请',
    'excessive applications',
    '大量反复申请、大量申请、反复申请、大量反复、滥用申请权、excessive',
  ),
  'notProcessed.reconfirmation': line(
    '要求行政机关确认或重新出具已获取信息',
    'confirmation of information already obtained',
    '确认或重新出具已获取信息、确认或重新出具、重新出具、重新出具已获取信息、重复出具、reconfirmation',
  ),
  other: line(
    '其他处理',
    'other handling',
    '其它处理、其他处理数、其他处理件数、其他处理总数、其他处理合计、其他处理情况、other handling',
  ),
  'other.notCorrected': line(
    '申请人逾期不补正',
    'not corrected in time',
    '申请人无正当理由逾期不补正、无正当理由逾期不补正、逾期不补正、逾期未补正、不补正、未补正、not corrected',
  ),
  'other.feeUnpaid': line(
    '申请人逾期未缴纳费用',
    'fee not paid in time',
    '申请人逾期未按收费通知要求缴纳费用、逾期未按收费通知要求缴纳费用、逾期未缴纳费用、逾期未缴费、逾期不缴费',
    '逾期不缴纳费用、未缴费、不缴费、fee unpaid、fee not paid',
  ),
  'other.otherReasons': line(
    '其他处理中的其他',
    'other handling for other reasons',
    '其他处理的其他、其他处理其他、其他处理里的其他、其他处理3.其他、其他处理其他情形、other reasons',
  ),
  handled: line(
    '办结',
    'handled',
    '办结数、办结件数、办结总数、办结数量、办结申请、办结量、已办结、办理结果总计、办理结果合计、办理结果、本年度办理结果',
    'handled、concluded',
  ),
  carriedOut: line(
    '结转下年',
    'carried over to next year',
    '结转下年度、结转下年度继续办理、转结下年度继续办理、结转下一年、结转下一年度、结转到下年、结转到下年度、结转至下年',
    '结转至下年度、结转明年、结转到明年、结转来年、结转次年、下年结转、转下年、未办结、没办结、尚未办结、结转下年数',
    '结转下年件数、结转下年数量、carried out、carried over to next year',
    'carried forward',
  ),
};

export type LineKey = keyof typeof lines;

/** Words that may mean several rows, which are then told together. */
export const rowChoices: readonly { words: readonly string[]; keys: readonly LineKey[]; also?: readonly string[] }[] = [
  { words: list('结转、转结、结转数、结转件数、结转数量、carried over'), keys: ['carriedIn', 'carriedOut'] },
  {
    words: list('依申请公开、依申请、依申请公开数、依申请公开数量、依申请公开件数'),
    keys: ['received', 'granted'],
  },
  { words: ['未公开', '没公开', '没有公开'], keys: ['refused', 'unavailable', 'notProcessed', 'other'] },
  {
    words: list('受理、受理数、受理量、受理件数、受理申请、受理了、共受理、accepted'),
    keys: ['received'],
    also: ['narrative.applications.accepted'],
  },
  {
    words: list('办理、办理数、办理量、办理件数、办理了、共办理、处理、处理数、处理量、处理件数、处理了、processed'),
    keys: ['handled'],
    also: ['narrative.applications.processed'],
  },
  {
    words: list('答复、答复数、答复量、答复件数、答复了、回复件数、answered'),
    keys: ['handled'],
    also: ['narrative.applications.answered'],
  },
];

/** By column of table three, and 法人或其他组织 for the five together. */
export const columns = {
  naturalPerson: line('自然人', 'natural persons', '个人、公民、natural person、individuals'),
  business: line('商业企业', 'business enterprises', '企业、企业单位、公司、business、businesses、enterprises'),
  research: line('科研机构', 'research institutions', '科研、科研单位、科研院所、research'),
  publicInterest: line(
    '社会公益组织',
    'public-interest organizations',
    '公益组织、社会公益、公益机构、public interest',
  ),
  legalService: line(
    '法律服务机构',
    'legal-service institutions',
    '法律服务、法律机构、律所、律师事务所、legal service、law firms',
  ),
  otherOrganization: line('其他组织', 'other organizations', '其他法人、其他法人或组织、其它组织'),
  organizations: line(
    '法人或其他组织',
    'legal persons and other organizations',
    '法人、法人和其他组织、法人及其他组织、非自然人、organizations、legal persons',
  ),
  total: line('总计', 'total'),
};

export type ColumnKey = keyof typeof columns;
