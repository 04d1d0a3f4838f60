import type { Report } from '../../report/report.ts';
import { cannotTell, defineRule, type Finding, holds } from '../rule.ts';
import { paragraphsOf, plain, sentencesOf } from '../text.ts';

/** Sentences that every report has, by their words. */
const setPhrases =
  /编制|统计期限|部分组成|部分构成|联系(?:电话|地址|方式)|邮政编码|邮编|欢迎(?:查阅|公众)|信息处理费|没有其他|无其他|其他需要报告|电子版/;
/** Less text than this (in characters) is alike by nature. */
const ENOUGH = 300;
const ENOUGH_OF_SECTION_FIVE = 60;
/** Length of the pieces that are compared, in characters. */
const PIECE = 6;
/** Bounds the work on a hostile text. */
const LONGEST = 60_000;

export const similarity = defineRule({
  id: 'years/similarity',
  name: { zh: '内容雷同', en: 'alike from year to year' },
  severity: 'warning',
  basis: {
    zh: '国办公开办函〔2021〕30号:明确责任,内容雷同、敷衍塞责的予以督促整改',
    en: '国办公开办函〔2021〕30号, on responsibility: reports that repeat each other are to be put right',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '与上年几乎一样的报告,是通知点名的问题。',
    en: 'A report that is almost the same as last year’s is named as a fault by the notice.',
  },
  caveat: {
    zh: '小单位工作变化少,天然相似;固定用语已经除外。',
    en: 'Small offices change little from year to year; set phrases are left out of the comparison.',
  },
  messages: {
    alike: {
      zh: '去掉固定用语后,正文与上一年有 {found}% 相同',
      en: 'without the set phrases {found}% of the text is the same as last year’s',
    },
    'section-five': {
      zh: '第五部分「存在的主要问题及改进情况」与上一年一字不差',
      en: 'section V (problems and improvements) is word for word that of last year',
    },
  },
  example: {
    valid: {
      text: {
        5: ['今年发现栏目更新偏慢,已指定专人每周检查一次,并把检查结果通报到各股室,年底前补齐了缺漏的目录和链接。'],
      },
      previous: {
        text: {
          5: ['去年答复文书格式不够统一,已印发新的样本并组织两次培训,今后每季度抽查答复书,及时改正其中的差错。'],
        },
      },
    },
    invalid: {
      text: {
        5: [
          '主要问题是公开目录更新不够及时,业务培训的次数偏少,主动公开的内容也不够丰富,离群众期待还有差距。下一步将指定专人按月检查目录,全年组织四次培训,逐项补齐缺少的内容。',
        ],
      },
      previous: {
        text: {
          5: [
            '主要问题是公开目录更新不够及时,业务培训的次数偏少,主动公开的内容也不够丰富,离群众期待还有差距。下一步将指定专人按月检查目录,全年组织四次培训,逐项补齐缺少的内容。',
          ],
        },
      },
    },
  },
  subjects: 'years',
  check(previous, read) {
    const limits = read.settings.similarity;
    const findings: Finding<'alike' | 'section-five'>[] = [];
    const five = ownText(read.report, 5);
    const fiveBefore = ownText(previous.report, 5);
    if (five.length >= ENOUGH_OF_SECTION_FIVE && five === fiveBefore) {
      findings.push({ message: 'section-five', cells: [] });
    }
    const text = digitless(ownText(read.report));
    const before = digitless(ownText(previous.report));
    if (text.length < ENOUGH || before.length < ENOUGH) {
      return findings.length > 0 ? findings : cannotTell(text.length === 0 ? 'no-text' : 'too-short');
    }
    // Texts of very different length cannot be alike.
    const atMost = (2 * Math.min(text.length, before.length)) / (text.length + before.length);
    const share = atMost < limits.info ? 0 : likeness(text, before);
    if (share >= limits.info) {
      const severity = share >= limits.warning ? 'warning' : 'info';
      findings.push({ message: 'alike', severity, cells: [], found: Math.floor(share * 100) });
    }
    return findings.length > 0 ? findings : holds;
  },
});

/** The text of a report or of a section without set phrases, marks and white space. */
function ownText(report: Report, section?: 5): string {
  const sentences = sentencesOf(paragraphsOf(report, section ? [section] : [1, 5, 6]));
  const own = sentences.filter((sentence) => !setPhrases.test(sentence));
  return plain(own.join('')).slice(0, LONGEST);
}

/** Years and counts change by themselves; what is compared is the wording. */
const digitless = (text: string): string => text.replace(/\d+/g, '0');

/** The share of equal pieces: twice the common ones through all of them (Dice), 0 to 1. */
function likeness(one: string, other: string): number {
  const counts = new Map<number, number>();
  for (const piece of pieces(one)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  let common = 0;
  for (const piece of pieces(other)) {
    const left = counts.get(piece) ?? 0;
    if (left === 0) continue;
    counts.set(piece, left - 1);
    common++;
  }
  return (2 * common) / (one.length + other.length - 2 * (PIECE - 1));
}

const RADIX = 31;
const LEAVING = RADIX ** PIECE;

/** A number for each piece of a text, reckoned from the one before (a rolling hash of 32 bits). */
function pieces(text: string): Int32Array {
  const numbers = new Int32Array(Math.max(0, text.length - PIECE + 1));
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    number = (Math.imul(number, RADIX) + text.charCodeAt(at)) | 0;
    if (at >= PIECE) number = (number - Math.imul(LEAVING, text.charCodeAt(at - PIECE))) | 0;
    if (at >= PIECE - 1) numbers[at - PIECE + 1] = number;
  }
  return numbers;
}
