import type { ExampleReport } from '../../../src/rules/rule.ts';
import { testRule } from '../support.ts';

const text = (sentence: string, agency = '示例县教育局'): ExampleReport => ({ agency, text: { 1: [sentence] } });

testRule('narrative/place-names', {
  valid: [
    { title: 'its own name', report: text('2023年,示例县教育局认真做好政府信息公开工作。') },
    { title: 'its full name', report: text('聊城市示例县教育局认真做好政府信息公开工作。') },
    { title: 'what stands above', report: text('聊城市教育局高度重视政府信息公开工作。') },
    { title: 'our county', report: text('我县各局认真做好政务公开,全县教育局按照要求公开。') },
    { title: 'a partner', report: text('联合样板县教育局积极开展政务公开培训。') },
    { title: 'another’s experience', report: text('样板县教育局认真推进政务公开的做法值得学习。') },
    { title: 'a zone', report: text('高新技术产业开发区管理委员会积极推进政务公开。') },
    { title: 'a place that was renamed', report: text('高陵县教育局认真做好政务公开工作。', '高陵区教育局') },
    { title: 'another matter', report: text('样板县教育局积极办学。') },
    { title: 'not the subject', report: text('向样板县教育局主动公开了办事指南。') },
  ],
  invalid: [
    {
      title: 'another county’s bureau',
      report: text('2023年,样板县水利局认真贯彻政府信息公开条例。'),
      finds: [{ severity: 'warning', cells: [], expected: '示例县教育局', found: '样板县水利局' }],
      says: ['以「样板县水利局」为主语'],
    },
    {
      title: 'another district, in full width',
      report: text('2023年\uff0c碑林区人民政府办公室高度重视政务公开工作。', '雁塔区人民政府办公室'),
      finds: [{ found: '碑林区人民政府办公室' }],
    },
  ],
  unread: [
    { title: 'no name', report: { ...text('样板县教育局认真公开。'), agency: null }, reason: 'no-agency' },
    { title: 'no text', report: {}, reason: 'no-text' },
    { title: 'a city', report: text('样板县教育局认真推进政务公开。', '聊城市教育局'), reason: 'level-unknown' },
    {
      title: 'garbled',
      report: { ...text('样板县教育局认真推进政务公开。'), evidence: { doubts: ['garbled'] } },
      reason: 'garbled',
    },
  ],
});
