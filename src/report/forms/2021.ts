/**
 * The form in force since the reports of 2021: annex of 国办公开办函〔2021〕30号.
 * Table two 10 numbers, table three 25 rows × 7 columns, table four 15 numbers.
 */
import { applicationRowsAfterOther, applicationRowsBeforeOther, type Form, type Labelled } from './common.ts';

const documents = {
  issued: { label: '本年制发件数', en: 'issued this year', spellings: ['本年制发数', '本年度制发件数'] },
  repealed: { label: '本年废止件数', en: 'repealed this year', spellings: ['本年废止数', '本年度废止件数'] },
  inForce: { label: '现行有效件数', en: 'in force', spellings: ['现行有效件', '现行有效数'] },
} as const satisfies Record<string, Labelled>;

const decisions = {
  decisions: { label: '本年处理决定数量', en: 'decisions this year', spellings: ['处理决定数量', '本年处理决定数'] },
} as const satisfies Record<string, Labelled>;

export const form2021 = {
  key: '2021',
  document: '国办公开办函〔2021〕30号',
  proactive: {
    regulations: { clause: '第二十条第(一)项', label: '规章', en: 'regulations', fields: documents },
    normativeDocuments: {
      clause: '第二十条第(一)项',
      label: '行政规范性文件',
      en: 'normative documents',
      spellings: ['规范性文件', '行政规范文件'],
      fields: documents,
    },
    licensing: { clause: '第二十条第(五)项', label: '行政许可', en: 'administrative licensing', fields: decisions },
    penalties: { clause: '第二十条第(六)项', label: '行政处罚', en: 'administrative penalties', fields: decisions },
    coercion: { clause: '第二十条第(六)项', label: '行政强制', en: 'administrative coercion', fields: decisions },
    fees: {
      clause: '第二十条第(八)项',
      label: '行政事业性收费',
      en: 'administrative fees',
      spellings: ['行政事业收费', '行政事业性收费金额'],
      fields: {
        amount: {
          label: '本年收费金额(单位:万元)',
          en: 'amount this year (10,000 yuan)',
          spellings: ['本年收费金额', '本年收费金额(万元)', '本年收费金额单位:万元', '收费金额(单位:万元)'],
        },
      },
    },
  },
  applications: {
    ...applicationRowsBeforeOther,
    'other.notCorrected': {
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      en: '(6).1 not corrected in time',
      spellings: [
        '1.申请人无正当理由逾期不补正',
        '1.逾期不补正',
        '1.申请人无正当理由逾期不补正,行政机关不再处理其政府信息公开申请',
      ],
    },
    'other.feeUnpaid': {
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      en: '(6).2 fee not paid in time',
      spellings: [
        '2.申请人逾期未按收费通知要求缴纳费用',
        '2.逾期未缴费',
        '2.逾期未缴纳费用',
        '2.申请人逾期未按收费通知要求缴纳费用,行政机关不再处理其政府信息公开申请',
      ],
    },
    'other.otherReasons': { label: '3.其他', en: '(6).3 other reasons', spellings: ['3.其它'] },
    ...applicationRowsAfterOther,
  },
} as const satisfies Form;
