/**
 * The trial form of the reports of 2019 and 2020: annex of 国办公开办函〔2019〕60号.
 * Table two 22 numbers (增/减 may be negative), table three 23 rows × 7 columns, table four 15 numbers.
 */
import {
  applicationGroups,
  applicationRowsAfterOther,
  applicationRowsBeforeOther,
  type Form,
  type Labelled,
} from './common.ts';

const documents = {
  created: { label: '本年新制作数量', en: 'newly created', spellings: ['本年新制作数'] },
  published: { label: '本年新公开数量', en: 'newly published', spellings: ['本年新公开数'] },
  totalPublished: { label: '对外公开总数量', en: 'published in all', spellings: ['对外公开总数'] },
} as const satisfies Record<string, Labelled>;

const items = {
  previousItems: { label: '上一年项目数量', en: 'items last year', spellings: ['上年项目数量'] },
  change: { label: '本年增/减', en: 'change this year', spellings: ['本年增减', '本年增/减数'] },
} as const satisfies Record<string, Labelled>;

const itemsAndDecisions = {
  ...items,
  decisions: { label: '处理决定数量', en: 'decisions', spellings: ['本年处理决定数量', '处理决定数'] },
} as const satisfies Record<string, Labelled>;

export const form2019 = {
  key: '2019',
  document: '国办公开办函〔2019〕60号',
  proactive: {
    regulations: { clause: '第二十条第(一)项', label: '规章', en: 'regulations', fields: documents },
    normativeDocuments: {
      clause: '第二十条第(一)项',
      label: '规范性文件',
      en: 'normative documents',
      spellings: ['行政规范性文件'],
      fields: documents,
    },
    licensing: {
      clause: '第二十条第(五)项',
      label: '行政许可',
      en: 'administrative licensing',
      fields: itemsAndDecisions,
    },
    otherServices: {
      clause: '第二十条第(五)项',
      label: '其他对外管理服务事项',
      en: 'other services to the public',
      spellings: ['其他对外管理服务'],
      fields: itemsAndDecisions,
    },
    penalties: {
      clause: '第二十条第(六)项',
      label: '行政处罚',
      en: 'administrative penalties',
      fields: itemsAndDecisions,
    },
    coercion: {
      clause: '第二十条第(六)项',
      label: '行政强制',
      en: 'administrative coercion',
      fields: itemsAndDecisions,
    },
    fees: {
      clause: '第二十条第(八)项',
      label: '行政事业性收费',
      en: 'administrative fees',
      spellings: ['行政事业收费'],
      fields: items,
    },
    procurement: {
      clause: '第二十条第(九)项',
      label: '政府集中采购',
      en: 'centralized procurement',
      spellings: ['集中采购'],
      fields: {
        projects: { label: '采购项目数量', en: 'projects', spellings: ['采购项目数'] },
        amount: {
          label: '采购总金额',
          en: 'amount',
          spellings: ['采购总金额(万元)', '采购总金额(元)', '采购总金额(单位:万元)', '采购总金额(单位:元)'],
        },
      },
    },
  },
  applications: {
    ...applicationRowsBeforeOther,
    other: applicationGroups.other,
    ...applicationRowsAfterOther,
  },
} as const satisfies Form;
