import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { quoteOf, sentencesWhere } from './text.ts';

const is = '(?:是|为|作为|成为|属)(?:一种|了)?';
const between = '[、,;和与及,""“”\'‘’「」《》以把将让使]{0,5}';
const normFirst = new RegExp(`(不(?:予)?)?公开${is}常态${between}(不(?:予)?)?公开${is}例外`);
const exceptionFirst = new RegExp(`(不(?:予)?)?公开${is}例外${between}(不(?:予)?)?公开${is}常态`);
const sign = /例外/g;
/** A sentence on the wrong way of old tells it on purpose. */
const onPurpose = /杜绝|避免|扭转|改变|纠正|而不是|而非|防止|转变|克服|摒弃|并非|不能|不得/;

export const slogan = defineRule({
  id: 'narrative/slogan',
  name: { zh: '口号写反', en: 'slogan turned round' },
  severity: 'error',
  basis: {
    zh: '《政府信息公开条例》第五条:坚持以公开为常态、不公开为例外',
    en: 'Article 5 of the Regulations on Open Government Information: openness is the rule, secrecy the exception',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '漏一个「不」字,意思就反了,最容易被截图。',
    en: 'One word left out turns the principle round, and everyone notices.',
  },
  caveat: {
    zh: '批评旧做法的句子不算错。',
    en: 'A sentence that criticises the old way is no error.',
  },
  messages: {
    reversed: {
      zh: '「{words}」写反或漏字,应为「公开为常态、不公开为例外」',
      en: '「{words}」 is turned round; it should be 「公开为常态、不公开为例外」 (openness the rule, secrecy the exception)',
    },
  },
  example: {
    valid: { text: { 1: ['坚持以公开为常态、不公开为例外。'] } },
    invalid: { text: { 1: ['坚持以公开为常态、公开为例外。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check(report, read): Verdict<'reversed'> {
    const { evidence } = report;
    if (read.text === '') return cannotTell('no-text');
    // Traditional characters are made simple before; a garbled 「不」 may only have been lost.
    const garbled = evidence.doubts.includes('garbled');
    const findings: Finding<'reversed'>[] = [];
    for (const { plain, printed } of sentencesWhere(read, sign)) {
      if (!printed.includes('常态')) continue;
      const first = normFirst.exec(plain);
      const found = first ?? exceptionFirst.exec(plain);
      if (!found) continue;
      const [words, before, after] = found;
      const [norm, exception] = first ? [before, after] : [after, before];
      if ((norm === undefined && exception !== undefined) || onPurpose.test(plain)) continue;
      findings.push({
        message: 'reversed',
        severity: garbled ? 'warning' : 'error',
        cause: garbled ? 'reading' : 'report',
        cells: [],
        values: { words },
        quote: quoteOf(printed),
      });
      if (findings.length === 3) break;
    }
    return findings.length > 0 ? findings : holds;
  },
});
