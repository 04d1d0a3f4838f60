/** What the bot says for what a number of the text counts, in Chinese. The English words in `en-claims.ts` have the same keys. */
import type { ClaimMetric } from '../../report/report.ts';

export const zhClaims = {
  'applications.received': '新收',
  'applications.carriedIn': '上年结转',
  'applications.accepted': '受理',
  'applications.processed': '办理',
  'applications.answered': '答复',
  'applications.handled': '办结',
  'applications.carriedOut': '结转下年',
  'applications.granted': '予以公开',
  'applications.partiallyGranted': '部分公开',
  'applications.grantedOrPartially': '予以公开或部分公开',
  'applications.refused': '不予公开',
  'applications.unavailable': '无法提供',
  'applications.notProcessed': '不予处理',
  'applications.other': '其他处理',
  'litigation.reconsideration': '行政复议',
  'litigation.lawsuits': '行政诉讼',
  'litigation.directLawsuit': '未经复议直接起诉',
  'litigation.lawsuitAfterReconsideration': '复议后起诉',
  'litigation.corrected': '复议诉讼纠正',
  'litigation.notUpheld': '复议诉讼未维持',
  'litigation.reconsiderationAndLawsuits': '行政复议和诉讼',
  'proactive.normativeDocuments.issued': '制发规范性文件',
  'proactive.normativeDocuments.inForce': '现行有效规范性文件',
} satisfies Record<ClaimMetric, string>;
