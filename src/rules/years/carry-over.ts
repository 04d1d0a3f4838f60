import { columnKeys } from '../layout.ts';
import { cannotTell, defineRule, holds } from '../rule.ts';
import { explanationOf } from '../text.ts';

export const carryOver = defineRule({
  id: 'years/carry-over',
  name: { zh: '结转衔接', en: 'carried over' },
  severity: 'warning',
  basis: {
    zh: '{form}附件表三:上年结转数应等于上一年度报告的结转下年度数',
    en: 'Annex to {form}, table 3: carried in equals what last year’s report carried over',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '去年说留到今年的件数,今年要接得上。',
    en: 'What last year left for this year must arrive this year.',
  },
  caveat: {
    zh: '机构合并、上年报告更正过的,可以不等。',
    en: 'They may differ after a merger of offices or a correction of last year’s report.',
  },
  messages: {
    differs: {
      zh: '{cell}填 {found},上一年「结转下年度继续办理」是 {expected}',
      en: '{cell} says {found}; last year’s report carried over {expected}',
    },
    'blank-before': {
      zh: '{cell}填 {found},上一年「结转下年度继续办理」没有填',
      en: '{cell} says {found}; in last year’s report what was carried over is blank',
    },
    explained: {
      zh: '{cell}填 {found},上一年「结转下年度继续办理」是 {expected};正文有说明',
      en: '{cell} says {found}; last year’s report carried over {expected}; the text gives a reason',
    },
  },
  example: {
    valid: {
      cells: {
        'applications.carriedIn.naturalPerson': 1,
        'applications.carriedIn.total': 1,
        'applications.carriedOut.naturalPerson': 1,
        'applications.carriedOut.total': 1,
      },
      previous: {
        cells: {
          'applications.received.naturalPerson': 1,
          'applications.received.total': 1,
          'applications.carriedOut.naturalPerson': 1,
          'applications.carriedOut.total': 1,
        },
      },
    },
    invalid: {
      previous: {
        cells: {
          'applications.received.naturalPerson': 1,
          'applications.received.total': 1,
          'applications.carriedOut.naturalPerson': 1,
          'applications.carriedOut.total': 1,
        },
      },
    },
  },
  subjects: 'years',
  each: columnKeys,
  check(previous, read, column) {
    if (!read.layout || !previous.layout) return cannotTell('no-form');
    const here = read.layout.at(`applications.carriedIn.${column}`);
    const there = previous.layout.at(`applications.carriedOut.${column}`);
    const expected = previous.meant(there);
    if (read.meant(here) === expected) return holds;
    if (column !== 'total') {
      const total = read.peekMeant(read.layout.at('applications.carriedIn.total'));
      // A total that does not carry over is told by itself; its parts would only repeat it.
      if (total !== previous.peekMeant(previous.layout.at('applications.carriedOut.total'))) return holds;
    }
    const quote = explanationOf(read.report, /结转|申请|数据/, /(?:结转|数据|件数|口径)[^,\uff0c]{0,10}调整/);
    return {
      message: quote ? 'explained' : previous.isEmpty(there) ? 'blank-before' : 'differs',
      severity: column === 'total' && !quote ? 'warning' : 'info',
      cells: [here],
      expected,
      found: read.printed(here),
      quote,
    };
  },
});
