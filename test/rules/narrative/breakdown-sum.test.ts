import { testRule } from '../support.ts';

const text = (...sentences: string[]) => ({ text: { 1: sentences } });

testRule('narrative/breakdown-sum', {
  valid: [
    { title: 'parts that add up', report: text('主动公开信息90条,其中工作动态60条、公示公告20条、政策10条。') },
    { title: 'a list of some parts', report: text('主动公开信息90条,其中工作动态60条、公示公告20条。') },
    { title: 'two divisions of one whole', report: text('主动公开信息90条,其中动态60条,公告30条,文字50条,图片40条。') },
    {
      title: 'what is published elsewhere besides',
      report: text('网站公开信息90条,其中动态60条,公告30条,微信公众号推送80条。'),
    },
    { title: 'a hedged list', report: text('主动公开信息90条,其中动态60条、公告40条等。') },
    { title: 'rough numbers', report: text('主动公开信息90余条,其中动态60条、公告40条。') },
  ],
  invalid: [
    {
      title: 'more than the whole',
      report: text('主动公开信息90条,其中工作动态60条、公示公告50条。'),
      finds: [{ severity: 'warning', cells: [], expected: 90, found: 110 }],
      says: ['110'],
    },
    {
      title: 'each list by itself',
      report: text('公开信息40条,其中动态30条,公告10条;推送文章20条,其中原创15条,转自上级8条。'),
      finds: [{ expected: 20, found: 23 }],
    },
  ],
  unread: [{ title: 'no text', report: {}, reason: 'no-text' }],
});
