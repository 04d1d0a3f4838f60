/** Questions put together from offices, years, metrics, orders and fillers: each must be understood as it was meant. */
import { describe, expect, test } from 'vitest';
import { type Question, understand } from '../../../src/bot/question/question.ts';
import { type Metric, metrics } from '../../../src/report/metrics.ts';
import { type Random, random } from '../../support/random.ts';

const now = new Date('2026-12-05T10:00:00+08:00');

const places = [
  '东阿县',
  '聊城市茌平区',
  '和平区',
  '天津市和平区',
  '济南市市中区',
  '山西省和顺县',
  '全州县',
  '那坡县',
  '和田市',
  '鄂温克族自治旗',
  '延边朝鲜族自治州',
  '贵州省',
];
/** Among them all whose names hold words that elsewhere ask for a number. */
const bodies = [
  '政府办',
  '人民政府办公室',
  '教育局',
  '行政审批服务局',
  '信访局',
  '公共资源交易中心',
  '医疗保障局',
  '退役军人事务局',
  '政务公开办',
  '综合行政执法局',
  '国家保密局',
  '人力资源和社会保障局',
  '住房和城乡建设局',
  '文化和旅游局',
  '发展和改革委员会',
  '投诉受理中心',
  '行政复议局',
  '政府采购中心',
  '公共法律服务中心',
  '企业服务中心',
  '大数据局',
  '数字经济局',
  '档案馆',
  '市场监督管理局',
  '公安局',
  '残疾人联合会',
  '官庄镇人民政府',
  '铜城街道办事处',
  '最低生活保障中心',
];

const years: readonly (readonly [string, Question['years']])[] = [
  ['2022', { kind: 'years', years: [2022] }],
  ['2022年', { kind: 'years', years: [2022] }],
  ['2022年度', { kind: 'years', years: [2022] }],
  ['2022', { kind: 'years', years: [2022] }],
  ['二〇二二年', { kind: 'years', years: [2022] }],
  ['22年', { kind: 'years', years: [2022] }],
  ['去年', { kind: 'years', years: [2025] }],
  ['上年度', { kind: 'years', years: [2025] }],
  ['前年', { kind: 'years', years: [2024] }],
  ['2020到2022年', { kind: 'years', years: [2020, 2021, 2022] }],
  ['2020-2022', { kind: 'years', years: [2020, 2021, 2022] }],
  ['2020年至2022年', { kind: 'years', years: [2020, 2021, 2022] }],
  ['近三年', { kind: 'last', count: 3 }],
  ['最近五年', { kind: 'last', count: 5 }],
  ['历年', { kind: 'all' }],
  ['最新一年', { kind: 'latest' }],
];

const han = (word: string): boolean => /^[\u3400-\u9fff]/.test(word);
/** A name that says its year itself must not stand behind a year without a space: 「2022年上年结转」 is fine, 「近三年上年结转」 too. */
const named: readonly (readonly [string, Metric])[] = metrics.flatMap((metric) =>
  [metric.name.label, ...metric.synonyms].filter(han).map((word) => [word, metric] as const),
);

type Fill = (random: Random, office: string, year: string, metric: string) => string;
const fills: readonly Fill[] = [
  (_, office, year, metric) => `${office} ${year} ${metric}`,
  (_, office, year, metric) => `${office} ${metric} ${year}`,
  (_, office, year, metric) => `${year} ${office} ${metric}`,
  (_, office, year, metric) => `${year} ${metric} ${office}`,
  (_, office, year, metric) => `${metric} ${year} ${office}`,
  (_, office, year, metric) => `${metric} ${office} ${year}`,
  (r, office, year, metric) => [office, year, metric].join(r.pick([',', '/', '、', ' , ', ';', ' '])),
  (r, office, year, metric) =>
    `${office}${year}${r.pick(['', '的'])}${metric}${r.pick(['', '多少', '是多少?', '有多少件', '呢', '几件?'])}`,
  (r, office, year, metric) =>
    `${r.pick(['请问', '帮我查一下', '查一下', '查', '我想知道', '麻烦查下'])}${office}${year}${metric}${r.pick(['', '多少', '是多少'])}`,
  (r, office, year, metric) => `${r.pick(['', '请问'])}${year}${office}的${metric}${r.pick(['', '是多少', '有多少'])}`,
];

describe.each(fills.map((fill, at) => ({ fill, at })))('order $at', ({ fill, at }) => {
  test('is understood with every office, year and metric', () => {
    const source = random(1000 + at);
    const wrong: string[] = [];
    for (let run = 0; run < 600; run++) {
      const office = source.pick(places) + source.pick(bodies);
      const [year, meant] = source.pick(years);
      const [word, metric] = source.pick(named);
      const text = fill(source, office, year, word);
      const question = understand(text, { now, previous: null });
      const fine =
        question?.agencies.join() === office &&
        question.metrics.map(({ id }) => id).join() === metric.id &&
        JSON.stringify(question.years) === JSON.stringify(meant) &&
        question.unknown.length === 0 &&
        question.wants === 'values' &&
        question.follows === null;
      if (!fine)
        wrong.push(
          `${text} → ${question?.agencies.join('|')} ${JSON.stringify(question?.years)} ${question?.metrics.map(({ id }) => id).join()} ${question?.wants} ${question?.unknown.join('|')}`,
        );
    }
    expect(wrong).toEqual([]);
  });
});

test('two offices are told apart, whatever their names hold', () => {
  const source = random(7);
  const wrong: string[] = [];
  for (let run = 0; run < 600; run++) {
    const offices = [source.pick(places) + source.pick(bodies), source.pick(places) + source.pick(bodies)];
    if (offices[0] === offices[1]) continue;
    const text = `${offices.join(source.pick(['和', '与', '、', '跟', ' ', ',']))}2022年新收`;
    const question = understand(text, { now, previous: null });
    if (question?.agencies.join() !== offices.join()) wrong.push(`${text} → ${question?.agencies.join('|')}`);
  }
  expect(wrong).toEqual([]);
});
