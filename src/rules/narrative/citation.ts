import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { quoteOf, sentencesWhere } from './text.ts';

type MessageId = 'article' | 'repealed' | 'trial-form' | 'number';

const open = '[\\[(〔【<]';
const close = '[\\])〕】>]';
const trialForm = new RegExp(`国办公开办函${open}2019${close}60号`);
const presentForm = new RegExp(`国办公开办函${open}2021${close}30号`);
const otherNumber = new RegExp(`国办公开办函${open}2021${close}(?!30号)(\\d{1,3})号`);
const history = /原|旧|废止|修订前|曾/;

/** Only these documents are judged; any other number is nobody's mistake. */
const sign = /国办公开办函|492|711条|\uff14\uff19\uff12|\uff17\uff11\uff11/g;

export const citation = defineRule({
  id: 'narrative/citation',
  name: { zh: '引用文号', en: 'citation' },
  severity: 'warning',
  basis: {
    zh: '《政府信息公开条例》(国务院令第711号);国办公开办函〔2021〕30号',
    en: 'Regulations on Open Government Information (State Council order 711); 国办公开办函〔2021〕30号',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '引用失效的文号,说明沿用了旧稿。',
    en: 'A citation of what is no longer in force shows that an old draft was used.',
  },
  caveat: { zh: '回顾往年时引用旧文号不算错。', en: 'A citation in a look back is no error.' },
  messages: {
    article: {
      zh: '「第711条」应为「国务院令第711号」:条例共五十六条',
      en: '「第711条」 should be order 711 of the State Council: the Regulations have 56 articles',
    },
    repealed: {
      zh: '引用了国务院令第492号;2019年5月15日起施行的是国务院令第711号',
      en: 'order 492 is cited; order 711 has been in force since 15 May 2019',
    },
    'trial-form': {
      zh: '{year} 年度的报告仍引用国办公开办函〔2019〕60号;2021年度起的格式是国办公开办函〔2021〕30号',
      en: 'the report of {year} still cites 国办公开办函〔2019〕60号; since 2021 the form is 国办公开办函〔2021〕30号',
    },
    number: {
      zh: '年度报告格式的文号写成「{found}」,应为「{expected}」',
      en: 'the number of the document on the form is 「{expected}」, not 「{found}」',
    },
  },
  example: {
    valid: { text: { 1: ['根据国办公开办函〔2021〕30号要求编制本报告。'] } },
    invalid: { text: { 1: ['根据国办公开办函〔2019〕60号要求编制本报告。'] } },
  },
  subjects: 'report',
  withoutForm: true,
  check({ year }, read): Verdict<MessageId> {
    if (read.text === '') return cannotTell('no-text');
    const findings: Finding<MessageId>[] = [];
    const told = new Set<MessageId>();
    const tell = (message: MessageId, printed: string, more: Partial<Finding<MessageId>> = {}) => {
      if (told.has(message)) return;
      told.add(message);
      findings.push({ message, cells: [], quote: quoteOf(printed), ...more });
    };
    const sentences = sentencesWhere(read, sign);
    const present = sentences.some(({ plain }) => presentForm.test(plain));
    for (const { plain, printed } of sentences) {
      if (/第711条/.test(plain)) tell('article', printed, { expected: '第711号', found: '第711条' });
      if (history.test(plain)) continue;
      if (year !== null && year >= 2019 && /国务院令?第?492号/.test(plain) && !plain.includes('711')) {
        tell('repealed', printed, { expected: '第711号', found: '第492号' });
      }
      if (year !== null && year >= 2021 && !present && trialForm.test(plain)) {
        tell('trial-form', printed, { values: { year } });
      }
      const number = plain.includes('年度报告格式') ? otherNumber.exec(plain) : null;
      if (number) tell('number', printed, { expected: '国办公开办函〔2021〕30号', found: number[0] });
    }
    return findings.length > 0 ? findings : holds;
  },
});
