import { cannotTell, defineRule, holds } from '../rule.ts';

export const form = defineRule({
  id: 'structure/form',
  name: { zh: '格式年度', en: 'form and year' },
  severity: 'warning',
  basis: {
    zh: '国办公开办函〔2021〕30号:2021 年度起用新格式;国办公开办函〔2019〕60号:2019、2020 年度用试行格式',
    en: '国办公开办函〔2021〕30号: the form in force since the reports of 2021; 国办公开办函〔2019〕60号: the trial form of 2019 and 2020',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '用错格式,栏目不同,上级没有办法汇总。',
    en: 'In the wrong form the columns differ, and the superior cannot sum up.',
  },
  caveat: {
    zh: '年份读错时,请先核对标题里的年份。',
    en: 'When the year was misread, check the year in the title first.',
  },
  messages: {
    outdated: {
      zh: '{year} 年的报告用的是 2019 年试行格式;2021 年度起应使用新格式',
      en: 'the report of {year} uses the trial form of 2019; since 2021 the new form applies',
    },
    early: {
      zh: '{year} 年的报告用的是 2021 年起的格式,请核对年份',
      en: 'the report of {year} uses the form in force since 2021; please check the year',
    },
    'before-forms': {
      zh: '2019 年以前没有统一的三张表,不评估',
      en: 'before 2019 there were no common tables; the report is not assessed',
    },
  },
  example: {
    valid: { year: 2020, format: '2019' },
    invalid: { year: 2022, format: '2019' },
  },
  subjects: 'report',
  withoutForm: true,
  beforeForms: true,
  check({ year, format, tables }) {
    if (year === null) return cannotTell('no-year');
    const values = { year };
    if (year < 2019 && tables.applications === null) {
      return { message: 'before-forms', severity: 'info', cells: [], values };
    }
    if (format === null) return cannotTell('no-form');
    if (year >= 2021 && format === '2019') return { message: 'outdated', cells: [], values };
    if (year < 2021 && format === '2021') return { message: 'early', severity: 'info', cells: [], values };
    return holds;
  },
});
