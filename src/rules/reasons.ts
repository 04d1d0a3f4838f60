/** Why a rule could not be judged, in words. `{cells}` are the unread cells. */
import type { Text } from './words.ts';

export const reasons = {
  unread: { zh: '{cells}没有读清,不核对', en: '{cells} could not be read, so this was not checked' },
  'no-table': { zh: '没有读到要核对的表', en: 'the table to be checked was not found' },
  'no-form': { zh: '认不出是哪一版表格', en: 'the form of the tables could not be recognised' },
  'no-year': { zh: '认不出是哪一年的报告', en: 'the year of the report could not be recognised' },
  'no-claim': { zh: '正文没有写可以核对的数', en: 'the text states no number to compare' },
  'not-stated': { zh: '报告没有写', en: 'the report does not state it' },
  'no-headings': { zh: '没有读全各部分的标题', en: 'not all headings of the sections were found' },
  'no-text': { zh: '没有读到正文', en: 'no text was found' },
  'too-short': {
    zh: '去掉固定用语后正文太短,不比较',
    en: 'too little text is left to compare without the set phrases',
  },
  truncated: { zh: '文件在中间断了,后面的没有读到', en: 'the file breaks off; what follows was not read' },
  fragment: { zh: '只收到报告的一部分', en: 'only a part of the report was received' },
  'no-previous-year': { zh: '这次没有收到上一年的报告', en: 'last year’s report is not in this input' },
  'previous-unread': { zh: '上一年的这几格没有读清,不核对', en: 'last year’s cells could not be read' },
  'several-of-one-year': {
    zh: '同一年有几份报告,不知道该比哪一份',
    en: 'there are several reports of one year; which to compare is not known',
  },
  'no-date': { zh: '没有读到发布日期', en: 'no date of publication was found' },
  'no-agency': { zh: '文中没有写明是哪个单位', en: 'the text does not state which agency it is' },
  'kind-unknown': {
    zh: '从单位名称看不出是部门还是政府',
    en: 'the name does not say whether this is a department or a government',
  },
  'level-unknown': { zh: '从单位名称看不出是哪一级', en: 'the name does not say at which level the agency stands' },
  garbled: { zh: '文字有乱码,不按用语核对', en: 'the text is garbled, so its wording is not judged' },
  'not-area': {
    zh: '不是一级政府的报告,没有下级可以汇总',
    en: 'this is no report of a government, so nothing is summed',
  },
  'no-offices': {
    zh: '这次没有收到下级单位同一年的报告',
    en: 'no report of its offices of that year is in this input',
  },
  'scope-unknown': {
    zh: '正文没有说数字是全县、全市的',
    en: 'the text does not say that the numbers are those of the whole area',
  },
  'no-roster': {
    zh: '没有应报送单位的名单,不知道下级是否到齐',
    en: 'there is no list of the offices that must report, so it is not known whether all are here',
  },
  'different-form': { zh: '两年的表格不同,不能比', en: 'the two years use different forms' },
  'before-forms': {
    zh: '2019 年以前没有统一的三张表,不核对',
    en: 'before 2019 there were no common tables, so they are not checked',
  },
} as const satisfies Record<string, Text>;

export type ReasonId = keyof typeof reasons;
