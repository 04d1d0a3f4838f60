import { testRule } from '../support.ts';

const internal = 'applications.refused.internalAffairs';

testRule('structure/wording', {
  valid: [
    {
      title: 'spaces, marks and line breaks are no change of words',
      report: { evidence: { wording: [{ row: internal, printed: '5、属于三类\n内部事务 信息' }] } },
    },
    {
      title: 'a usual spelling',
      report: { evidence: { wording: [{ row: 'applications.carriedOut', printed: '四、转结下年度继续办理' }] } },
    },
  ],
  invalid: [
    {
      title: 'a changed word',
      report: { evidence: { wording: [{ row: internal, printed: '5.属于三类内容事务信息' }] } },
      finds: [
        { severity: 'warning', cells: [internal], expected: '5.属于三类内部事务信息', found: '5.属于三类内容事务信息' },
      ],
      says: ['印成「5.属于三类内容事务信息」'],
    },
    {
      title: 'on a garbled page it is a hint',
      report: { evidence: { wording: [{ row: internal, printed: '5.属于三类内都事务信息' }], doubts: ['garbled'] } },
      finds: [{ severity: 'info', cause: 'reading' }],
    },
  ],
  unread: [],
});
