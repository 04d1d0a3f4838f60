import { cannotTell, defineRule, holds } from '../rule.ts';

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export const period = defineRule({
  id: 'structure/period',
  name: { zh: '年度一致', en: 'the year reported on' },
  severity: 'error',
  basis: {
    zh: '{form}:统计期限为报告年度 1 月 1 日至 12 月 31 日',
    en: '{form}: the period is 1 January to 31 December of the year reported on',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '标题是一年、统计期限是另一年,读者不知道数字是哪一年的。',
    en: 'When the title names one year and the period another, nobody knows which year the numbers are of.',
  },
  caveat: {
    zh: '只写「截至12月31日」的不算错。',
    en: 'To write only “until 31 December” is no error.',
  },
  messages: {
    year: {
      zh: '报告是 {year} 年的,统计期限写「{found}」',
      en: 'the report is of {year}, its period is given as “{found}”',
      suggestion: { zh: '统计期限改为「{expected}」', en: 'give the period as “{expected}”' },
    },
    days: {
      zh: '统计期限写「{found}」,应为「{expected}」',
      en: 'the period is given as “{found}”; it should be “{expected}”',
      suggestion: { zh: '统计期限改为「{expected}」', en: 'give the period as “{expected}”' },
    },
    until: {
      zh: '统计期限只写到「{found}」为止,没有写起始日',
      en: 'the period only says until “{found}”, not from when',
    },
  },
  example: {
    valid: {},
    invalid: {
      evidence: {
        period: { from: '2022年1月1日', to: '2022年12月31日', quote: '统计期限为2022年1月1日至2022年12月31日。' },
      },
    },
  },
  subjects: 'report',
  withoutForm: true,
  check({ year: reportYear, evidence }) {
    const year = evidence.titleYear ?? reportYear;
    if (year === null) return cannotTell('no-year');
    const from = dayOf(evidence.period?.from);
    const to = dayOf(evidence.period?.to);
    if (!evidence.period || (!from && !to)) return cannotTell('not-stated');
    const { quote } = evidence.period;
    const found = [from, to].map(inWords).filter(Boolean).join('至');
    const told = { cells: [], expected: `${year}年1月1日至${year}年12月31日`, found, quote };
    // 「2023年1月1日至12月31日」 names the year once.
    const years = [from?.year, to?.year].filter((one) => typeof one === 'number');
    if (years.some((one) => one !== year)) return { ...told, message: 'year', values: { year } };
    if ((from && !is(from, 1, 1)) || (to && !is(to, 12, 31))) return { ...told, message: 'days' };
    if (!from) return { ...told, message: 'until', severity: 'info' };
    return holds;
  },
});

const is = ({ month, day }: Day, wantedMonth: number, wantedDay: number): boolean =>
  month === wantedMonth && day === wantedDay;

const inWords = (day: Day | null): string =>
  day ? `${day.year === null ? '' : `${day.year}年`}${day.month}月${day.day}日` : '';

/** 「2023年1月1日」「2023-01-01」「1月1日」; null when it is no day. */
function dayOf(printed: string | null | undefined): Day | null {
  const match = /^\D{0,8}(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})/.exec(printed ?? '');
  if (!match) return null;
  return { year: match[1] === undefined ? null : Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}
