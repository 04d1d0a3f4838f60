import { agencyNature } from '../../report/agency-kind.ts';
import type { Report } from '../../report/report.ts';
import { cannotTell, defineRule, holds, type Verdict } from '../rule.ts';
import { paragraphsOf } from '../text.ts';

interface Item {
  readonly zh: string;
  readonly en: string;
  /** Any word that tells of it. */
  readonly words: RegExp;
}

const items: readonly Item[] = [
  { zh: '主动公开', en: 'proactive disclosure', words: /主动公开|公开(?:各类)?(?:政府|政务)?信息|发布/ },
  { zh: '依申请公开', en: 'disclosure on application', words: /申请/ },
  { zh: '政府信息管理', en: 'management of information', words: /管理|审查|审核|审签|保密|清理|目录|归档/ },
  { zh: '平台建设', en: 'platforms', words: /平台|网站|网页|公众号|新媒体|微信|专栏|栏目|公报|公开栏/ },
  { zh: '监督保障', en: 'supervision', words: /监督|保障|考核|培训|督查|督导|检查|评议|追责|领导小组/ },
];
const assessment: readonly Item[] = [
  { zh: '工作考核', en: 'assessment of the work', words: /考核|考评|绩效|评估|评价/ },
  { zh: '社会评议', en: 'public appraisal', words: /评议|满意度|第三方|问卷|评价|社会监督|群众监督/ },
  { zh: '责任追究', en: 'accountability', words: /追究|追责|问责|责任制|责任落实/ },
];

export const overviewItems = defineRule({
  id: 'narrative/overview-items',
  name: { zh: '五个小项', en: 'the five items' },
  severity: 'info',
  basis: {
    zh: '{form}附件:总体情况包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障;《政府信息公开条例》第五十条:政府的报告还应有工作考核、社会评议、责任追究结果',
    en: 'Annex to {form}: the overview has five items; Article 50 of the Regulations on Open Government Information: a government’s report also tells of assessment, public appraisal and accountability',
  },
  formats: ['2021'],
  why: {
    zh: '格式规定第一部分写五件事,政府的报告还要写考核、评议和追责结果。',
    en: 'The form asks for five items in section I, and of governments for assessment, appraisal and accountability.',
  },
  caveat: {
    zh: '换了说法、写在别的部分的,可以不改。',
    en: 'Other words for the same thing, or another place in the report, will do.',
  },
  messages: {
    items: { zh: '第一部分没有提到:{names}', en: 'section I does not mention: {names_en}' },
    assessment: {
      zh: '政府的报告应有工作考核、社会评议、责任追究结果,没有读到:{names}',
      en: 'a government’s report tells of assessment, public appraisal and accountability; not found: {names_en}',
    },
  },
  example: {
    valid: {
      text: { 1: ['主动公开信息20条。未收到申请。发布前先审查。网站按月巡检。公开工作列入年度考核。'] },
    },
    invalid: { text: { 1: ['主动公开信息20条。未收到申请。发布前先审查。公开工作列入年度考核。'] } },
  },
  subjects: 'report',
  each: ['items', 'assessment'],
  check(report, _, each): Verdict<'items' | 'assessment'> {
    const { evidence, agency } = report;
    if (evidence.fragment) return cannotTell('fragment');
    if (each === 'assessment') {
      if (agency.name === null || !agency.stated) return cannotTell('no-agency');
      const { kind } = agencyNature(agency.name);
      if (kind === null) return cannotTell('kind-unknown');
      if (kind !== 'government') return holds;
    }
    const overview = paragraphsOf(report, [1]);
    if (overview.length === 0) return cannotTell('no-text');
    const missing = missingOf(each === 'items' ? items : assessment, each === 'items' ? overview : whole(report));
    if (missing.length === 0) return holds;
    // A lost word may have been garbled, or stand behind the place where the file breaks off.
    if (evidence.doubts.includes('garbled') && each === 'items') return cannotTell('garbled');
    if (evidence.doubts.includes('truncated')) return cannotTell('truncated');
    return {
      message: each,
      severity: each === 'assessment' ? 'warning' : 'info',
      cells: [],
      values: {
        names: missing.map(({ zh }) => zh).join('、'),
        names_en: missing.map(({ en }) => en).join(', '),
      },
    };
  },
});

const whole = (report: Report): string[] => paragraphsOf(report, [null, 1, 5, 6]);

function missingOf(wanted: readonly Item[], paragraphs: readonly string[]): Item[] {
  const text = paragraphs.join('\n');
  return wanted.filter(({ zh, words }) => !text.includes(zh) && !words.test(text));
}
