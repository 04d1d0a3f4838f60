import type { SectionNumber } from '../../report/forms/common.ts';
import type { Report } from '../../report/report.ts';
import { cannotTell, defineRule, type Finding, holds } from '../rule.ts';
import { paragraphsOf, plain, sentencesOf } from '../text.ts';

/** Sentences that every report has, by their words. */
const setPhrases =
  /编制|统计期限|部分组成|部分构成|联系(?:电话|地址|方式)|邮政编码|邮编|欢迎(?:查阅|公众)|信息处理费|没有其他|无其他|其他需要报告|电子版/;
/** Less text than this (in pieces, about one a character) is alike by nature. */
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
    const text = ownTextOf(read.report);
    const before = ownTextOf(previous.report);
    const findings: Finding<'alike' | 'section-five'>[] = [];
    if (text.sectionFive.length >= ENOUGH_OF_SECTION_FIVE && text.sectionFive === before.sectionFive) {
      findings.push({ message: 'section-five', cells: [] });
    }
    const [few, many] = [text.pieces.length, before.pieces.length].sort((a, b) => a - b) as [number, number];
    if (few < ENOUGH) return findings.length > 0 ? findings : cannotTell('too-short');
    // Texts of very different length cannot be alike.
    const share = (2 * few) / (few + many) < limits.info ? 0 : likeness(text.pieces, before.pieces);
    if (share >= limits.info) {
      const severity = share >= limits.warning ? 'warning' : 'info';
      findings.push({ message: 'alike', severity, cells: [], found: Math.floor(share * 100) });
    }
    return findings.length > 0 ? findings : holds;
  },
});

interface OwnText {
  /** Section five as it is compared word for word. */
  readonly sectionFive: string;
  /** The pieces of the whole text as numbers, in rising order. */
  readonly pieces: Int32Array;
}

/** A report is compared with the year before and with the year after; its text is prepared once. */
const prepared = new WeakMap<Report, OwnText>();

/** The text of a report without set phrases, marks and white space. */
function ownTextOf(report: Report): OwnText {
  let text = prepared.get(report);
  if (!text) {
    const own = (section: readonly SectionNumber[]) =>
      sentencesOf(paragraphsOf(report, section)).filter((sentence) => !setPhrases.test(sentence));
    const sectionFive = own([5]);
    const whole = [...own([1, 6]), ...sectionFive].join('').slice(0, LONGEST);
    text = { sectionFive: plain(sectionFive.join('')), pieces: piecesOf(whole).sort() };
    prepared.set(report, text);
  }
  return text;
}

/** The share of equal pieces: twice the common ones through all of them (Dice), 0 to 1. */
function likeness(one: Int32Array, other: Int32Array): number {
  let common = 0;
  for (let at = 0, to = 0; at < one.length && to < other.length; ) {
    const [left = 0, right = 0] = [one[at], other[to]];
    if (left === right) common++;
    if (left <= right) at++;
    if (right <= left) to++;
  }
  return (2 * common) / (one.length + other.length);
}

const RADIX = 31;
const LEAVING = RADIX ** PIECE;
const NUMBER = 48;

/**
 * A number for each piece of a text, reckoned from the one before (a rolling hash of 32 bits).
 * Marks and spaces are passed over. Years and counts change by themselves, so that a run of
 * digits counts as one 0: what is compared is the wording.
 */
function piecesOf(text: string): Int32Array {
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
    if (digit) {
      if (codes[length - 1] !== NUMBER) codes[length++] = NUMBER;
    } else if (code >= 0x3400 && code < 0xff00) codes[length++] = code;
  }
  const numbers = new Int32Array(Math.max(0, length - PIECE + 1));
  let number = 0;
  for (let at = 0; at < length; at++) {
    number = (Math.imul(number, RADIX) + (codes[at] ?? 0)) | 0;
    if (at >= PIECE) number = (number - Math.imul(LEAVING, codes[at - PIECE] ?? 0)) | 0;
    if (at >= PIECE - 1) numbers[at - PIECE + 1] = number;
  }
  return numbers;
}
