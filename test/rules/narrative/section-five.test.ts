import { testRule } from '../support.ts';

const five = (...paragraphs: string[]) => ({ text: { 5: paragraphs } });

testRule('narrative/section-five', {
  valid: [
    {
      title: 'problems and improvements',
      report: five('一是解读材料图表偏少。', '改进措施是:图表解读纳入起草流程。'),
    },
    { title: 'a need and an improvement', report: five('培训有待加强。', '下一步将组织两次培训。') },
    {
      title: 'an improvement in few words',
      report: five('存在问题:普查数据的口径说明不够醒目。改进:表头下面加一行说明。'),
    },
    { title: 'in a plain sentence', report: five('村里的材料来得慢,不够及时。现在改为每月五日前由村文书集中送一次。') },
    { title: 'of what was done', report: five('主要问题是更新不及时。已指定专人每周检查。') },
    { title: 'improvements alone', report: five('继续加强培训,提高公开质量。') },
    { title: 'none of one kind', report: five('无上级督查指出的问题;更新不及时的,已逐一补齐。') },
  ],
  invalid: [
    {
      title: 'none',
      report: five('无。'),
      finds: [{ severity: 'warning', cells: [], message: 'nothing' }],
      says: ['只写了「无。」'],
    },
    { title: 'no problem', report: five('本单位目前不存在问题。'), finds: [{ message: 'nothing' }] },
    {
      title: 'a need alone',
      report: five('一是公开内容有待进一步丰富和完善;二是业务水平需进一步提高,更新不及时。'),
      finds: [{ severity: 'warning', message: 'no-improvement' }],
    },
    {
      title: 'problems alone',
      report: five('存在的主要问题:公开意识薄弱,公开内容偏少。'),
      finds: [{ message: 'no-improvement', quote: '存在的主要问题:公开意识薄弱,公开内容偏少。' }],
    },
  ],
  unread: [
    { title: 'no section five', report: {}, reason: 'no-text' },
    { title: 'garbled', report: { ...five('公开意识薄弱。'), evidence: { doubts: ['garbled'] } }, reason: 'garbled' },
    {
      title: 'broken off',
      report: { ...five('公开意识薄弱。'), evidence: { doubts: ['truncated'] } },
      reason: 'truncated',
    },
  ],
});
