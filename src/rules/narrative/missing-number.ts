import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { quoteOf, sentencesWhere } from './text.ts';

/** A unit that ends a clause with no figure before it, or a blank of a template. */
const endsWithout =
  /[公开布新送息计共到理复结展发供会训动][条件次篇期场宗份](?:\s*[,\uff0c;\uff1b、)\uff09。]|$)|[_Xx×*]{2}|有效的?(?:行政)?规范性文件(?:共计|共|有)?(?:[。]|$)/gm;
// Each begins with a word and has no repetition but of single characters.
const missing: readonly RegExp[] = [
  // 「主动公开条」「发布政务信息共计条」; 「公开条例」 goes on.
  /(?:主动)?(?:公开|发布|更新|推送|公布)(?:各类)?(?:政府|政务)?(?:信息)?(?:共计|共|合计|总计|累计)?条(?=[,;、)]|$)/,
  /(?:公开|发布|更新|推送|公布)(?:各类)?(?:政府|政务)?信息(?:共计|共|合计|总计|累计)?篇(?=[,;、)]|$)/,
  // 「共收到件」「共计条」
  /(?:共计|共|合计|总计|累计)(?:收到|受理|办理|答复|办结|召开|举办|开展|印发|制发)?(?:条|件|次|篇|期|场|宗|份)(?=[,;、)]|$)/,
  // 「共召开新闻发布会场」「累计举办培训期」
  /(?:累计|共计?)(?:召开|举办|开展|组织)[^\d零〇一二两三四五六七八九十百千几数多每,;、]{0,10}[会训动](?:次|期|场)(?=[,;、)]|$)/,
  // 「予以公开件」
  /(?:予以公开|部分公开|不予公开|无法提供|不予处理)件(?=[,;、)]|$)/,
  // What a template left: 「XX条」「__件」
  /(?:_{2,8}|[Xx×]{2,4}|\*{2,4})余?(?:条|件|次|篇|期|场|宗)/,
];
const inForce =
  /(?:^|[,)])(?:目前|现|共|有|我局|本局|本机关)?(?:共有|共|有)?现行有效的?(?:行政)?规范性文件(?:共计|共|有)?$/;

export const missingNumber = defineRule({
  id: 'narrative/missing-number',
  name: { zh: '漏填数字', en: 'missing number' },
  severity: 'error',
  basis: {
    zh: '国办公开办函〔2021〕30号「明确责任」:年度报告内容应当准确、全面',
    en: '国办公开办函〔2021〕30号: the content of the report must be accurate and complete',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '套用模板后忘了填数,读者一眼就能看出来。',
    en: 'A number that was never filled into the template is seen at once.',
  },
  caveat: {
    zh: '从网页或图片取文字时丢失的数字,原件里可能在。',
    en: 'A number lost when the text was taken from its source may stand in the original.',
  },
  messages: {
    missing: { zh: '正文「{words}」缺数字', en: 'a number is missing in 「{words}」' },
  },
  example: {
    valid: { text: { 1: ['2023年主动公开政府信息120条。'] } },
    invalid: { text: { 1: ['2023年主动公开政府信息条。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check(report, read): Verdict<'missing'> {
    const { evidence } = report;
    if (read.text === '') return cannotTell('no-text');
    const garbled = evidence.doubts.includes('garbled');
    const findings: Finding<'missing'>[] = [];
    for (const { plain, printed } of sentencesWhere(read, endsWithout)) {
      const found =
        missing.map((pattern) => pattern.exec(plain)).find((match) => match !== null) ?? inForce.exec(plain);
      if (!found) continue;
      findings.push({
        message: 'missing',
        severity: garbled ? 'warning' : 'error',
        cause: garbled ? 'reading' : 'report',
        cells: [],
        values: { words: found[0].replace(/^[,)]/, '') },
        quote: quoteOf(printed),
      });
      if (findings.length === 5) break;
    }
    return findings.length > 0 ? findings : holds;
  },
});
