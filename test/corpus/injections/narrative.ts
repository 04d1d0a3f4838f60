/** Text that contradicts the tables. */

import { type Clean, type Injection, last, type Spoilt, withItem, withProse } from './injection.ts';
import { valueSet } from './readings.ts';

type Template = string | ((clean: Clean) => string | null);

/** Replaces an item of section one by a sentence that is wrong. */
const says =
  (item: 1 | 2 | 3 | 4 | 5, ...templates: readonly Template[]) =>
  (clean: Clean): Spoilt | null => {
    const template = clean.random.pick(templates);
    const text = typeof template === 'string' ? template : template(clean);
    return text === null ? null : { copies: withItem(clean, item, text) };
  };

const someApplications = (clean: Clean): boolean => clean.of('received') > 0;

/** What is wrong by any reading of its word. */
const off = (clean: Clean, by = clean.random.int(1, 9)): string => `{all+${by}}`;

/** A verb with a number that none of its readings gives. */
const verb = (word: string, ...sentences: readonly string[]): Injection => ({
  id: `count: ${word}`,
  rule: 'narrative/applications',
  severity: 'warning',
  spoil: (clean) =>
    someApplications(clean)
      ? says(2, ...sentences.map((sentence) => (one: Clean) => sentence.replace('#', off(one))))(clean)
      : null,
});

/** A result of table three with another number. */
function result(word: string, name: string): Injection {
  return {
    id: `result: ${word}`,
    rule: 'narrative/results',
    severity: 'warning',
    spoil: (clean) => {
      const by = clean.random.int(1, 9);
      // 「予以公开」 may count the partial ones too.
      if (!someApplications(clean) || valueSet(last(clean.reports).cells, name).has(clean.of(name) + by)) return null;
      return says(
        2,
        `收到政府信息公开申请{received}件,上年结转{carriedIn}件,办结{handled}件,其中${word}{${name}+${by}}件。`,
        `全年办结政府信息公开申请{handled}件:${word}{${name}+${by}}件。`,
        `共收到政府信息公开申请{received}件。办理结果:${word}{${name}+${by}|full}件。`,
      )(clean);
    },
  };
}

const cases = (word: string, name: string): Injection => ({
  id: `litigation: ${word}`,
  rule: 'narrative/litigation',
  severity: 'warning',
  spoil: (clean) => {
    const by = clean.random.int(10, 19);
    return says(
      5,
      `全年因政府信息公开工作${word}{${name}+${by}}件。`,
      `{year}年,因政府信息公开${word}{${name}+${by}|zh}件。`,
    )(clean);
  },
});

/** In item three, where no other item counts documents too: of two numbers one may be of a part. */
const ownDocuments =
  (...templates: readonly Template[]) =>
  (clean: Clean): Spoilt | null =>
    clean.spec.text.overview.some((one) => !one.startsWith('(三)') && one.includes('规范性文件'))
      ? null
      : says(3, ...templates)(clean);

const sum = (clean: Clean, ...groups: readonly string[]): number =>
  groups.reduce((total, address) => total + (last(clean.reports).cells[address] ?? 0), 0);
const groups = ['reconsideration', 'directLawsuit', 'lawsuitAfterReconsideration'];
const notUpheld = groups.flatMap((group) =>
  ['corrected', 'otherResult', 'pending'].map((column) => `litigation.${group}.${column}`),
);
const corrected = groups.map((group) => `litigation.${group}.corrected`);

const text = (
  id: string,
  rule: string,
  severity: Injection['severity'],
  item: 1 | 2 | 3 | 4 | 5,
  ...templates: readonly Template[]
): Injection => ({ id, rule, severity, spoil: says(item, ...templates) });

export const narrativeInjections: readonly Injection[] = [
  {
    id: 'none received, and the table has some',
    rule: 'narrative/applications',
    severity: 'error',
    spoil: (clean) =>
      someApplications(clean)
        ? says(
            2,
            '{year}年,{we}未收到政府信息公开申请。',
            '本年度没有收到公民、法人和其他组织提出的政府信息公开申请。',
            '全年收到政府信息公开申请0件。',
            '全年收到依申请公开零件。',
            '未接到任何形式的政府信息公开申请。',
            '无人申请公开政府信息。',
            '依申请公开情况:无。',
            '没有受理政府信息公开申请。',
          )(clean)
        : null,
  },
  {
    id: 'some received, and the table has none',
    rule: 'narrative/applications',
    severity: 'error',
    spoil: (clean) =>
      clean.of('all') === 0
        ? says(
            2,
            '{year}年收到政府信息公开申请3件,均已办结。',
            '共受理政府信息公开申请两件,全部按期答复。',
            '{we}新收政府信息公开申请1件,予以公开。',
            '接收政府信息公开申请12件。',
          )(clean)
        : null,
  },
  verb(
    '收到',
    '共收到政府信息公开申请#件,均在规定期限内办结。',
    '{year}年,{we}收到依申请公开#件。',
    '收到各类政府信息公开申请#件。',
  ),
  verb('新收', '{year}年新收政府信息公开申请#件。', '本年新收政府信息公开申请#件,全部依法处理。'),
  verb('受理', '受理政府信息公开申请#件。', '全年共受理依申请公开事项#件。'),
  verb('接收', '{we}接收政府信息公开申请#件。', '接收到政府信息公开申请#宗。'),
  verb('收办', '收办政府信息公开申请#件。', '共收办政府信息公开申请#件。'),
  verb('办理', '全年办理政府信息公开申请#件。', '共办理依申请公开政府信息#件。'),
  verb('处理', '处理政府信息公开申请#件。', '依法处理政府信息公开申请共#件。'),
  verb('办结', '办结政府信息公开申请#件。', '截至年底已办结政府信息公开申请#件。'),
  verb('答复', '答复政府信息公开申请#件。', '依法答复政府信息公开申请#件。'),
  {
    id: 'count: 上年结转',
    rule: 'narrative/applications',
    severity: 'warning',
    spoil: (clean) =>
      someApplications(clean)
        ? says(
            2,
            '收到政府信息公开申请{received}件,上年结转{carriedIn+2}件。',
            '政府信息公开申请上年度结转{carriedIn+1}件。',
          )(clean)
        : null,
  },
  {
    id: 'count: 结转下年',
    rule: 'narrative/applications',
    severity: 'warning',
    spoil: (clean) =>
      someApplications(clean)
        ? says(
            2,
            '收到政府信息公开申请{received}件,结转下年度继续办理{carriedOut+2}件。',
            '新收政府信息公开申请{received}件,其余{carriedOut+3}件结转下年度。',
          )(clean)
        : null,
  },
  result('予以公开', 'granted'),
  result('部分公开', 'partly'),
  result('不予公开', 'refused'),
  result('无法提供', 'unavailable'),
  result('不予处理', 'notProcessed'),
  result('其他处理', 'other'),
  {
    id: 'result: 分别为',
    rule: 'narrative/results',
    severity: 'warning',
    spoil: (clean) =>
      someApplications(clean)
        ? says(2, '办结政府信息公开申请{handled}件,不予公开、无法提供分别为{refused}件、{unavailable+2}件。')(clean)
        : null,
  },
  {
    id: 'litigation: none, and the table has some',
    rule: 'narrative/litigation',
    severity: 'error',
    spoil: (clean) =>
      clean.of('reconsideration') > 0
        ? says(
            5,
            '未发生因政府信息公开引起的行政复议和行政诉讼。',
            '没有因政府信息公开工作被申请行政复议、被提起行政诉讼的情况。',
            '全年无政府信息公开行政复议、行政诉讼。',
            '因政府信息公开被申请行政复议0件。',
          )(clean)
        : null,
  },
  cases('被申请行政复议', 'reconsideration'),
  cases('被提起行政诉讼', 'lawsuits'),
  cases('未经复议直接起诉', 'direct'),
  cases('复议后起诉', 'after'),
  {
    id: 'litigation: all upheld, and some were not',
    rule: 'narrative/litigation',
    severity: 'warning',
    spoil: (clean) =>
      sum(clean, ...notUpheld) > 0
        ? says(5, '因政府信息公开被申请行政复议{reconsideration}件,被提起行政诉讼{lawsuits}件,均获维持。')(clean)
        : null,
  },
  {
    id: 'litigation: none corrected, and some were',
    rule: 'narrative/litigation',
    severity: 'warning',
    spoil: (clean) =>
      sum(clean, ...corrected) > 0 ? says(5, '因政府信息公开引起的行政复议、行政诉讼没有被纠错的情形。')(clean) : null,
  },
  text(
    'parts exceed their whole',
    'narrative/breakdown-sum',
    'warning',
    1,
    '全年主动公开信息{ab}条,其中工作动态{a}条、通知公告{b+3}条。',
    '发布政府信息{abc}条,其中:部门文件{a+1}条,公示公告{b}条,工作信息{c}条。',
    '网站公开信息{ab}条,包括机构信息{a}条、业务信息{b+17}条。',
  ),
  {
    id: 'normative documents: issued',
    rule: 'narrative/normative-documents',
    severity: 'warning',
    spoil: ownDocuments(
      '全年制发行政规范性文件{issued+2}件。',
      '本年出台规范性文件{issued+1}件。',
      '{year}年制定行政规范性文件{issued+3|zh}件。',
    ),
  },
  {
    id: 'normative documents: in force',
    rule: 'narrative/normative-documents',
    severity: 'warning',
    spoil: (clean) =>
      last(clean.reports).format === '2021'
        ? ownDocuments('现行有效行政规范性文件{inForce+4}件。', '行政规范性文件现行有效{inForce+1}件。')(clean)
        : null,
  },
  {
    id: 'percentage: share',
    rule: 'narrative/percentage',
    severity: 'info',
    spoil: says(
      2,
      '共答复政府信息公开申请100件,其中予以公开66件,占76%。',
      '共办理各类申请50件,其中部分公开10件,占30%。',
    ),
  },
  {
    id: 'percentage: growth',
    rule: 'narrative/percentage',
    severity: 'info',
    spoil: says(1, '全年发布信息50条,较上年增加10条,增长45%。', '公开信息120条,比上年减少30条,下降50%。'),
  },
  text(
    'number never filled in',
    'narrative/missing-number',
    'error',
    1,
    '{year}年主动公开政府信息条。',
    '通过网站发布政务信息共计条,公众号推送图文若干。',
    '共召开新闻发布会场,回应群众关切。',
    '{we}主动公开政府信息XX条。',
    '更新信息__条。',
    '现行有效的规范性文件。',
  ),
  {
    id: 'year of the draft before',
    rule: 'narrative/wrong-year',
    severity: 'warning',
    spoil: says(
      1,
      '{year-1}年,我局共公开政府信息{a}条。',
      '{year-1}年度,本单位主动公开信息{b}条。',
      '{year-2}年,共发布各类信息{c}条。',
    ),
  },
  ...(
    [
      ['citation: article 711', '依照《政府信息公开条例》第711条编制本报告。'],
      ['citation: order 492', '依照《中华人民共和国政府信息公开条例》(国务院令第492号)编制本报告。'],
    ] as const
  ).map(
    ([id, sentence]): Injection => ({
      id,
      rule: 'narrative/citation',
      severity: 'warning',
      spoil: (clean) => ({
        copies: withProse(clean, 'intro', (intro) => [
          sentence,
          ...intro.map((one) => one.replaceAll('(国务院令第711号)', '')),
        ]),
      }),
    }),
  ),
  {
    id: 'citation: the trial form after 2020',
    rule: 'narrative/citation',
    severity: 'warning',
    spoil: (clean) =>
      clean.spec.year < 2021
        ? null
        : {
            copies: withProse(clean, 'intro', (intro) => [
              '本报告按照国办公开办函〔2019〕60号的要求编制。',
              ...intro.map((one) => one.replaceAll('国办公开办函〔2021〕30号', '有关文件')),
            ]),
          },
  },
  {
    id: 'citation: number of the form',
    rule: 'narrative/citation',
    severity: 'warning',
    spoil: (clean) =>
      clean.spec.year < 2021
        ? null
        : {
            copies: withProse(clean, 'intro', (intro) => [
              '本报告按照年度报告格式(国办公开办函〔2021〕20号)编制。',
              ...intro,
            ]),
          },
  },
];
