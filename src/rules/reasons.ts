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
  'different-form': { zh: '两年的表格不同,不能比', en: 'the two years use different forms' },
  'before-forms': {
    zh: '2019 年以前没有统一的三张表,不核对',
    en: 'before 2019 there were no common tables, so they are not checked',
  },
} as const satisfies Record<string, Text>;

export type ReasonId = keyof typeof reasons;
