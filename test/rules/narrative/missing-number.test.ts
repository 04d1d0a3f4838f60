import { testRule } from '../support.ts';

const text = (...sentences: string[]) => ({ text: { 1: sentences } });

testRule('narrative/missing-number', {
  valid: [
    { title: 'numbers in place', report: text('全年主动公开信息120条,推送文章30篇,共收到申请3件。') },
    {
      title: 'meetings with and without a number',
      report: text('共召开新闻发布会3场,共同开展活动,在现场,分期办培训会。'),
    },
    { title: 'the Regulations by name', report: text('认真贯彻政府信息公开条例,做好信息公开。') },
    { title: 'an application as a noun', report: text('全年未收到依申请公开件,也没有政府信息公开申请件。') },
    { title: 'documents in force as an object', report: text('集中公开现行有效的规范性文件。') },
    { title: 'figures in full width', report: text('全年主动公开信息\uff11\uff12条。') },
    { title: 'blanks around a number', report: text('全年主动公开信息 12 条。') },
  ],
  invalid: [
    {
      title: 'meetings that were not counted',
      report: text('共召开新闻发布会场,累计举办业务培训期。'),
      finds: [{ severity: 'error' }],
      says: ['共召开新闻发布会场'],
    },
    {
      title: 'documents in force behind an ordinal',
      report: text('(三)现行有效的规范性文件。'),
      finds: [{ severity: 'error' }],
    },
    {
      title: 'none before its unit',
      report: text('2023年,我局主动公开条,其中动态信息发布共计篇。'),
      finds: [{ severity: 'error', cells: [], quote: '2023年,我局主动公开条,其中动态信息发布共计篇' }],
      says: ['主动公开条'],
    },
    {
      title: 'none behind a result',
      report: text('其中予以公开件,不予公开2件。'),
      finds: [{ severity: 'error' }],
      says: ['予以公开件'],
    },
    {
      title: 'a blank of the template',
      report: text('全年收到政府信息公开申请XX件。'),
      finds: [{ severity: 'error' }],
      says: ['XX件'],
    },
    {
      title: 'documents in force',
      report: text('截至年底,现行有效的规范性文件。'),
      finds: [{ severity: 'error' }],
      says: ['现行有效的规范性文件'],
    },
    {
      title: 'in a garbled source, where numbers get lost',
      report: { ...text('全年主动公开信息条。'), evidence: { doubts: ['garbled'] } },
      finds: [{ severity: 'warning', cause: 'reading' }],
    },
  ],
  unread: [{ title: 'no text', report: {}, reason: 'no-text' }],
});
