import { testRule } from '../support.ts';

const text = (...sentences: string[]) => ({ text: { 1: sentences } });

testRule('narrative/percentage', {
  valid: [
    { title: 'shares of the whole', report: text('共答复60件,予以公开40件,占66.67%,不予公开20件,占33.33%。') },
    {
      title: 'rounded and cut off',
      report: text('共答复60件,予以公开40件,占67%,无法提供20件,占33%;部分公开40件,占66%。'),
    },
    { title: 'a whole told elsewhere', report: text('予以公开40件,占71%。') },
    { title: 'growth', report: text('共收到申请50件,较2022年增加12件,增长31.6%。') },
    { title: 'decline', report: text('共收到申请30件,同比减少10件,下降25%。') },
    { title: 'from nothing', report: text('共收到申请12件,较2022年增加12件,增长100%。') },
    { title: 'a rough share', report: text('共答复60件,予以公开40件,占约70%。') },
  ],
  invalid: [
    {
      title: 'a share of none of the numbers',
      report: text('共答复60件,予以公开40件,占76.67%。'),
      finds: [{ severity: 'info', cells: [], found: 76.67 }],
      says: ['40'],
    },
    {
      title: 'growth of another number',
      report: text('共收到申请50件,较2022年增加12件,增长24%。'),
      finds: [{ severity: 'info', expected: 31.58, found: 24 }],
      says: ['31.58'],
    },
    {
      title: 'in full width',
      report: text('共收到申请30件\uff0c同比减少10件\uff0c下降35\uff05。'),
      finds: [{ expected: 25, found: 35 }],
    },
  ],
  unread: [{ title: 'no text', report: {}, reason: 'no-text' }],
});
