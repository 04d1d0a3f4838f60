import { testRule } from '../support.ts';

const text = (...sentences: string[]) => ({ text: { 1: sentences } });

testRule('narrative/citation', {
  valid: [
    { title: 'what is in force', report: text('根据国务院令第711号和国办公开办函〔2021〕30号编制。') },
    { title: 'both forms', report: text('根据国办公开办函〔2019〕60号、国办公开办函〔2021〕30号要求编制。') },
    {
      title: 'the trial form in its own year',
      report: { year: 2020, ...text('根据国办公开办函〔2019〕60号要求编制。') },
    },
    {
      title: 'other documents of the same offices',
      report: text('落实国办发〔2023〕12号和国办公开办函〔2021〕22号要求。'),
    },
    { title: 'a look back at the old order', report: text('原条例(国务院令第492号)同时废止。') },
  ],
  invalid: [
    {
      title: 'the trial form after its time',
      report: text('根据国办公开办函[2019]60号要求,编制本报告。'),
      finds: [{ severity: 'warning', cells: [] }],
      says: ['2023 年度的报告仍引用'],
    },
    {
      title: 'an article that there is not',
      report: text('根据《中华人民共和国政府信息公开条例》第711条编制。'),
      finds: [{ expected: '第711号', found: '第711条' }],
    },
    {
      title: 'the order of 2007',
      report: text('根据《政府信息公开条例》(国务院令第492号)编制。'),
      finds: [{ expected: '第711号', found: '第492号' }],
    },
    {
      title: 'another number for the form',
      report: text('按照《政府信息公开工作年度报告格式》(国办公开办函〔2021〕31号)编制。'),
      finds: [{ expected: '国办公开办函〔2021〕30号', found: '国办公开办函〔2021〕31号' }],
    },
    {
      title: 'one mistake made twice, told once',
      report: text('根据条例第711条编制。', '落实条例第711条。'),
      finds: [{ found: '第711条' }],
    },
  ],
  unread: [{ title: 'no text', report: {}, reason: 'no-text' }],
});
