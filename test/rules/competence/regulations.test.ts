import { testRule } from '../support.ts';

const inForce = (agency: string | null, count = 2) => ({ agency, cells: { 'proactive.regulations.inForce': count } });

testRule('competence/regulations', {
  valid: [
    { title: 'none', report: inForce('示例县教育局', 0) },
    { title: 'none, of whom is not known', report: inForce(null, 0) },
    { title: 'a province', report: inForce('贵州省人民政府') },
    { title: 'an autonomous prefecture', report: inForce('黔南布依族苗族自治州人民政府') },
    { title: 'a ministry', report: inForce('交通运输部') },
    { title: 'the office of a province', report: inForce('贵州省人民政府办公厅') },
  ],
  invalid: [
    {
      title: 'a county',
      report: inForce('示例县人民政府'),
      finds: [{ severity: 'warning', cells: ['proactive.regulations.inForce'], expected: 0, found: 2 }],
      says: ['「示例县人民政府」没有制定规章的权限'],
    },
    {
      title: 'a county-level city below its prefecture',
      report: inForce('聊城市临清市人民政府'),
      finds: [{ found: 2 }],
    },
    { title: 'a department of a province', report: inForce('贵州省审计厅'), finds: [{ found: 2 }] },
    { title: 'a township', report: inForce('官庄镇人民政府'), finds: [{ found: 2 }] },
    {
      title: 'the trial form',
      report: {
        year: 2020,
        agency: '示例县水利局',
        cells: { 'proactive.regulations.created': 1, 'proactive.regulations.totalPublished': 4 },
      },
      finds: [{ cells: ['proactive.regulations.created', 'proactive.regulations.totalPublished'], found: 1 }],
    },
  ],
  unread: [
    { title: 'a city that may have districts', report: inForce('塔城市人民政府'), reason: 'level-unknown' },
    { title: 'a zone', report: inForce('云州经济开发区管理委员会'), reason: 'kind-unknown' },
    { title: 'no name', report: inForce(null), reason: 'no-agency' },
    { title: 'no table', report: { without: ['proactive'] }, reason: 'no-table' },
    {
      title: 'an unread cell',
      report: { cells: { 'proactive.regulations.issued': null } },
      reason: 'unread',
      cells: ['proactive.regulations.issued'],
    },
  ],
});
