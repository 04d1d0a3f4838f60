import { agencyNature } from '../../report/agency-kind.ts';
import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { quoteOf, sentencesWhere } from './text.ts';

/**
 * A county and its office as the acting subject at the head of a clause: 「Y县教育局认真贯彻…」.
 * 我县、全县、各县 are no names; zones and the words for parts of a town are no districts.
 */
const acting =
  /(?:^|[,;])(?:20[12]\d年(?:度)?,?)?((?![我全本该各外邻郊旗市区两某此每多由在与和同向对按根依从])[\u4e00-\u9fff]{1,9}?(?:自治县|自治旗|县|旗|区))([\u4e00-\u9fff]{0,14}?(?:局|委员会|人民政府|政府办公室|人民政府办公室|政府))(?:认真|高度重视|坚持|不断|积极|深入|全面|严格|始终|紧紧围绕|切实|共?主动公开|共?收到|进一步|编制|按照|根据)/;
const sign = /[县旗区][\u4e00-\u9fff]{0,14}(?:局|委员会|政府)/g;
const noDistrict =
  /(?:开发|新|示范|管理|保税|景|园|合作|试验|实验|功能|自治|旅游|度假|社|小|校|片|辖|灾|地|专)区$|^(?:老?城|主城|山|库|牧|矿|林)区$/;
/** What another body does well may be told, and learnt from. */
const partner = /学习|借鉴|交流|调研|考察|联合|会同|协同|合作|结对|帮扶|转发|参观|指导|通报|例如|案例|来函|商请/;

const stem = (place: string): string => place.replace(/(?:[\u4e00-\u9fff]{1,4}族)*自治[县旗]$|[县旗区市]$/, '');

export const placeNames = defineRule({
  id: 'narrative/place-names',
  name: { zh: '外地名', en: 'name of another place' },
  severity: 'warning',
  basis: {
    zh: '国办公开办函〔2021〕30号「明确责任」:年度报告内容应当准确,不得敷衍塞责',
    en: '国办公开办函〔2021〕30号: the content of the report must be accurate and not perfunctory',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '正文里别的县的单位在做本单位的事,是套用别人稿子的痕迹。',
    en: 'When another county’s office acts in this report, its text was copied from elsewhere.',
  },
  caveat: {
    zh: '介绍外地做法、合作单位,或者行政区划改过名,不算错。',
    en: 'An account of another place or a partner, or a place that was renamed, is no error.',
  },
  messages: {
    foreign: {
      zh: '正文以「{found}」为主语,报告单位是「{expected}」,请核对是不是沿用了别处的稿子',
      en: '{found} acts in the text of {expected}; please check that it was not taken from another report',
    },
  },
  example: {
    valid: { text: { 1: ['示例县教育局认真贯彻政府信息公开条例。'] } },
    invalid: { text: { 1: ['样板县教育局认真贯彻政府信息公开条例。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check(report, read): Verdict<'foreign'> {
    const { agency, evidence } = report;
    if (agency.name === null || !agency.stated) return cannotTell('no-agency');
    if (read.text === '') return cannotTell('no-text');
    if (evidence.doubts.includes('garbled')) return cannotTell('garbled');
    const { level, region, place } = agencyNature(agency.name);
    // What stands above, and offices below a prefecture, may act in a text; equals may not.
    if (level !== 'county' || region === null || place === null) return cannotTell('level-unknown');
    const own = stem(place);
    const findings: Finding<'foreign'>[] = [];
    const seen = new Set<string>();
    for (const { plain, printed } of sentencesWhere(read, sign, [null, 1])) {
      if (!printed.includes('公开')) continue;
      const [, there, office] = acting.exec(plain.slice(0, 2000)) ?? [];
      if (there === undefined || office === undefined || noDistrict.test(there) || partner.test(plain)) continue;
      if (there.length < 2 || seen.has(there) || isSame(there, own, agency.name)) continue;
      seen.add(there);
      findings.push({
        message: 'foreign',
        cells: [],
        expected: agency.name,
        found: there + office,
        quote: quoteOf(printed),
      });
      if (findings.length === 2) break;
    }
    return findings.length > 0 ? findings : holds;
  },
});

/** The same place, fully named or not: 「聊城市东阿县」 and 「东阿县」, 「高陵县」 that became 「高陵区」. */
function isSame(there: string, own: string, name: string): boolean {
  const other = stem(there);
  return other === '' || name.includes(other) || there.includes(own);
}
