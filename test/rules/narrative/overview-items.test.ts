import { testRule } from '../support.ts';

const items = '主动公开信息20条。未收到申请。发布前先审查。网站按月巡检。公开工作列入年度考核。';
const one = (...paragraphs: string[]) => ({ text: { 1: paragraphs } });
const government = (...paragraphs: string[]) => ({ agency: '示例县人民政府', ...one(...paragraphs) });

testRule('narrative/overview-items', {
  valid: [
    { title: 'all five', report: one(items) },
    {
      title: 'under headings',
      report: one('(一)主动公开', '(二)依申请公开', '(三)政府信息管理', '(四)平台建设', '(五)监督保障'),
    },
    { title: 'a government', report: government(items, '社会评议结果良好,没有需要追究责任的情形。') },
    {
      title: 'a government that tells of it elsewhere',
      report: { ...government(items), text: { 1: [items], 6: ['请代表评议一次,没有追责。'] } },
    },
    { title: 'a township street is no government', report: { agency: '示例县城关街道办事处', ...one(items) } },
  ],
  invalid: [
    {
      title: 'two that are missing',
      report: one('主动公开信息20条。未收到申请。网站按月巡检。'),
      finds: [{ severity: 'info', cells: [], message: 'items' }],
      says: ['第一部分没有提到:政府信息管理、监督保障'],
    },
    {
      title: 'a government without appraisal and accountability',
      report: government(items),
      finds: [{ severity: 'warning', message: 'assessment' }],
      says: ['没有读到:社会评议、责任追究'],
    },
  ],
  unread: [
    { title: 'no section one', report: {}, reason: 'no-text' },
    {
      title: 'a piece of a report',
      report: { ...one('主动公开。'), evidence: { fragment: true } },
      reason: 'fragment',
    },
    { title: 'no name', report: { agency: null, ...one(items) }, reason: 'no-agency' },
    { title: 'a body of unknown kind', report: { agency: '示例县人民医院', ...one(items) }, reason: 'kind-unknown' },
    {
      title: 'broken off',
      report: { ...one('主动公开。'), evidence: { doubts: ['truncated'] } },
      reason: 'truncated',
    },
  ],
});
