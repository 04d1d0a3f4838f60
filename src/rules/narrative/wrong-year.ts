import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { quoteOf, sentencesWhere } from './text.ts';

/** A year that a statement of this year's work begins with: 「2022年度,我局共收到…」. */
const statement =
  /(?:^|[,;)])(20[12]\d)年(?:度|全年)?,?(?:我[局办镇县市区委乡]|本[局办镇县市区委乡]|本机关|本单位|本级|街道|全[局县市区镇乡])?(?:共|累计|总共|合计)?(?:主动)?(?:公开|收到|受理|发布)/;
const counted = /\d(?:条|件|次|篇|宗|份|余)|未收到/;
/** A look back, a comparison or a plan. */
const elsewhere = /较|比|去年|上年|往年|历年|以来|结转|将|计划|下一步|分别|截至|回顾|整改/;

const years = /(?:20[12]\d|\uff12\uff10[\uff11\uff12][\uff10-\uff19])\s*年/g;

/** Whether any year but that of the report is named. */
function hasOtherYear(printed: string, year: number): boolean {
  const own = `${year}`;
  years.lastIndex = 0;
  for (let match = years.exec(printed); match !== null; match = years.exec(printed)) {
    if (!match[0].startsWith(own) && Number.parseInt(match[0].normalize('NFKC'), 10) !== year) return true;
  }
  return false;
}

export const wrongYear = defineRule({
  id: 'narrative/wrong-year',
  name: { zh: '错年份', en: 'wrong year' },
  severity: 'warning',
  basis: {
    zh: '《政府信息公开条例》第四十九条:公布的是上一年度的报告',
    en: 'Article 49 of the Regulations on Open Government Information: the report is of the year before',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '年份写错,多半是沿用了上一年的稿子,数字也值得再核一遍。',
    en: 'A wrong year is usually left over from last year’s draft; so may be the numbers.',
  },
  caveat: { zh: '引述往年情况的句子不算错。', en: 'A sentence on an earlier year is no error.' },
  messages: {
    differs: {
      zh: '正文写「{found}年」,报告是 {expected} 年的',
      en: 'the text says {found}; the report is of {expected}',
    },
  },
  example: {
    valid: { text: { 1: ['2023年,我局共收到政府信息公开申请3件。'] } },
    invalid: { text: { 1: ['2022年,我局共收到政府信息公开申请3件。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check({ year }, read): Verdict<'differs'> {
    if (year === null) return cannotTell('no-year');
    if (read.text === '') return cannotTell('no-text');
    if (!hasOtherYear(read.text, year)) return holds;
    const findings: Finding<'differs'>[] = [];
    for (const { plain, printed } of sentencesWhere(read, years, [1, 3, 4])) {
      if (!hasOtherYear(printed, year)) continue;
      const said = statement.exec(plain)?.[1];
      if (said === undefined || Number(said) === year || plain.includes(`${year}年`)) continue;
      if (!counted.test(plain) || elsewhere.test(plain)) continue;
      findings.push({
        message: 'differs',
        cells: [],
        expected: year,
        found: Number(said),
        quote: quoteOf(printed),
      });
      if (findings.length === 3) break;
    }
    return findings.length > 0 ? findings : holds;
  },
});
