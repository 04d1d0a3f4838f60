import { testRule } from '../support.ts';

testRule('structure/table', {
  valid: [{ title: 'three tables with all rows', report: {} }],
  invalid: [
    {
      title: 'a missing table',
      report: { without: ['proactive'] },
      finds: [{ severity: 'error', cause: 'report', cells: ['proactive'] }],
      says: ['没有表二'],
    },
    {
      title: 'a table of which only the words were read',
      report: { without: ['proactive'], text: { 2: ['信息内容 本年制发件数 本年废止件数'] } },
      finds: [{ severity: 'warning', cause: 'reading', cells: ['proactive'] }],
    },
    {
      title: 'no table at all may be three pictures',
      report: { without: ['proactive', 'applications', 'litigation'] },
      finds: [{ severity: 'warning', cause: 'reading', message: 'none' }],
    },
    {
      title: 'rows that are missing are told once for a table',
      report: {
        evidence: { missingRows: ['applications.granted', 'applications.carriedOut', 'litigation.directLawsuit'] },
      },
      finds: [
        { severity: 'error', cells: ['applications.granted', 'applications.carriedOut'] },
        { severity: 'error', cells: ['litigation.directLawsuit'] },
      ],
      says: ['表三缺 2 行:表三「(一)予以公开」、表三「四、结转下年度继续办理」'],
    },
    {
      title: 'rows that may have been lost on the way',
      report: { evidence: { missingRows: ['applications.granted'], doubts: ['labels-lost'] } },
      finds: [{ severity: 'warning', cause: 'reading' }],
    },
    {
      title: 'a row of one’s own',
      report: { evidence: { extraRows: ['其他主动公开文件'] } },
      finds: [{ severity: 'info', message: 'extra', found: '其他主动公开文件' }],
    },
  ],
  unread: [
    {
      title: 'a pasted table lacks nothing',
      report: { without: ['proactive', 'litigation'], evidence: { fragment: true } },
      reason: 'fragment',
    },
  ],
});
