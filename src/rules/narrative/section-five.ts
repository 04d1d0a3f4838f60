import { cannotTell, defineRule, holds, type Verdict } from '../rule.ts';
import { paragraphsOf, plain } from '../text.ts';
import { quoteOf } from './text.ts';

/** Nothing but that there is nothing. */
const nothing =
  /^(?:\d{1,2}|20\d\d年度?|本(?:年度|单位|机关|部门|局|办|镇|乡|级)|我[局办委院镇乡县市区]|目前|暂时?)*(?:无|没有|不存在|未发现|暂无)(?:任何|存在|明显|其他|的)*(?:主要)?(?:问题|不足|情况|内容|事项)?(?:及改进(?:情况|措施)?|和不足)?$/;
/** A need is no improvement: 「有待进一步加强」「不够完善」. */
const need =
  /(?:有待|亟待|尚待|尚需|仍需|还需|需要|需|还要|不够|未能|没有|缺乏|缺少)(?:于|要|有)?(?:进一步|继续|不断|更加|及时|得到|完全)*[\u4e00-\u9fff]{0,10}?(?:加强|加大|提高|提升|完善|优化|强化|健全|规范|改进|改善|落实|推进|深入|丰富|增强|拓展|拓宽|解决)(?:[和与及、]?(?:加强|加大|提高|提升|完善|优化|强化|健全|规范|改进|改善|落实|丰富|增强|拓展|拓宽))*/g;
/** What says nothing, or that there is nothing, has no Chinese character or one of these; U+2F46 is the radical that looks like 「无」. */
const mayBeNothing = /^[^\u4e00-\u9fff]*$|[无\u2f46没存发]/;
/** Any word of mending, or of what comes next; broad, so that hardly any improvement is overlooked. */
const improvement =
  /改|整治|下[一]?步|今后|将|措施|举措|对策|加强|加大|提升|提高|完善|优化|强化|健全|规范|推进|推动|落实|继续|计划|打算|努力|明确|已经?|增加|增设|安排|组织|开展|建立|培训|坚持|着力|配备|调整|实行|做好|抓好|(?<![主重需必])要(?![求点素闻])|把|为此|针对|解决|202\d年/;
const problems = /问题|不足|不够|有待|欠缺|薄弱|差距|较少|偏少|滞后|不及时|不强|不高/;
/** Longer texts without a word of mending are read by people, not by rule. */
const LONGEST = 600;
const SHORT = 60;
/** What settles it at one look. */
const mended = /改进(?:情况|措施)|下一步|针对/;

export const sectionFive = defineRule({
  id: 'narrative/section-five',
  name: { zh: '第五部分敷衍', en: 'perfunctory section V' },
  severity: 'warning',
  basis: {
    zh: '国办公开办函〔2021〕30号「明确责任」:敷衍塞责的督促整改',
    en: '国办公开办函〔2021〕30号, on responsibility: perfunctory reports are to be put right',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '第五部分要写主要问题和改进情况,写「无」或只写问题会被点名。',
    en: 'Section V tells of problems and improvements; “none”, or problems alone, is criticised.',
  },
  caveat: {
    zh: '改进情况写在别的部分时,可以不改。',
    en: 'Improvements may be told in another section.',
  },
  messages: {
    nothing: {
      zh: '第五部分只写了「{words}」,应写明存在的主要问题和改进情况',
      en: 'section V says only 「{words}」; it should tell of problems and improvements',
    },
    'no-improvement': {
      zh: '第五部分写了问题,没有写改进情况',
      en: 'section V tells of problems but of no improvement',
    },
  },
  example: {
    valid: { text: { 5: ['主要问题是更新不够及时。改进情况:已指定专人每周检查。'] } },
    invalid: { text: { 5: ['无。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check(report): Verdict<'nothing' | 'no-improvement'> {
    const { evidence } = report;
    const paragraphs = paragraphsOf(report, [5]);
    if (paragraphs.length === 0) return cannotTell('no-text');
    let length = 0;
    for (const paragraph of paragraphs) length += paragraph.length;
    if (length > LONGEST) return holds;
    if (length > SHORT && paragraphs.some((paragraph) => mended.test(paragraph))) return holds;
    if (evidence.doubts.includes('garbled')) return cannotTell('garbled');
    if (evidence.doubts.includes('truncated')) return cannotTell('truncated');
    const printed = paragraphs.join('');
    if (mayBeNothing.test(printed)) {
      const text = plain(printed);
      if (text === '') return cannotTell('no-text');
      if (nothing.test(text)) return { message: 'nothing', cells: [], values: { words: quoteOf(printed) } };
    }
    const marked = paragraphs.join('。').normalize('NFKC').replace(/\s/g, '');
    if (!problems.test(marked) || improvement.test(marked.replace(need, ''))) return holds;
    return { message: 'no-improvement', cells: [], quote: quoteOf(paragraphs.join('')) };
  },
});
