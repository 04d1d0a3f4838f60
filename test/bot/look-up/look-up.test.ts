import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workingExamples } from '../../../src/bot/look-up/example-blocks.ts';
import { understand } from '../../../src/bot/question/question.ts';
import { wordsOf } from '../../../src/bot/say/languages.ts';
import { metrics } from '../../../src/report/metrics.ts';
import { askSchema } from '../../../src/report/schema.ts';
import { reportsOf } from '../../../src/rules/example.ts';
import { asking, now } from './asking.ts';

type Example = Parameters<typeof reportsOf>[0];
const reportOf = (example: Example) => {
  const [report] = reportsOf(example);
  if (!report) throw new Error('no report');
  return report;
};
const claim = {
  metric: 'applications.received',
  value: 13,
  unit: '件',
  quote: '共收到政府信息公开申请13件。',
} as const;

/** A row of table three whose applicants are natural persons. */
const ofPersons = (row: 'received' | 'granted' | 'handled' | 'carriedOut', value: number) => ({
  [`applications.${row}.naturalPerson`]: value,
  [`applications.${row}.total`]: value,
});

let chat: Awaited<ReturnType<typeof asking>>;
beforeAll(async () => {
  chat = await asking();
  const office = '东阿县人民政府办公室';
  const cells = {
    ...ofPersons('received', 12),
    ...ofPersons('granted', 12),
    ...ofPersons('handled', 12),
  };
  await chat.keep(reportOf({ agency: office, year: 2022, cells }));
  const corrected = { ...cells, ...ofPersons('received', 13), ...ofPersons('carriedOut', 1) };
  await chat.keep(reportOf({ agency: office, year: 2022, cells: corrected, claims: [claim] }));
  const before = { 'applications.received.total': 31, 'proactive.normativeDocuments.totalPublished': 40 } as const;
  await chat.keep(reportOf({ agency: office, year: 2020, cells: before, inferred: ['applications.received.total'] }));
  await chat.keep(reportOf({ agency: office, year: 2021, cells: { 'proactive.fees.amount': 779.5924 } }));
  await chat.keep(reportOf({ agency: '示例市民政局', year: 2022, cells }), 'elsewhere', false);
});
afterAll(() => chat.store.close());

describe('one number', () => {
  test('versions that disagree on it are both told', async () => {
    const { text, printed } = await chat.ask('东阿县政府办 2022 新收');
    expect(text.split('\n')).toEqual([
      '13 件(表三 一、本年新收政府信息公开申请数量 · 总计)',
      '东阿县人民政府办公室 2022 年年报 · https://www.example.gov.cn/2.html',
      'ℹ️ 另一版写 12 件(2024-01-10 收到)。',
    ]);
    expect(printed.values[0]?.otherVersions.map(({ value }) => value)).toEqual([12]);
  });

  test('a number that the check holds to be wrong is said to be so', async () => {
    const year = 2019;
    const office = '东阿县财政局';
    const cells = { ...ofPersons('received', 10), ...ofPersons('handled', 10), ...ofPersons('granted', 10) };
    const faulty = reportOf({ agency: office, year, cells: { ...cells, 'applications.granted.total': 20 } });
    await chat.keep(faulty, 'there', false);
    const { text, printed } = await chat.ask('东阿县财政局 2019 予以公开', 'there');
    expect(text.split('\n')[0]).toContain('20 件');
    expect(text).toContain('⚠️ 核对时发现这个数对不上:表三「(一)予以公开」总计填 20,应为 10');
    expect(printed.values[0]?.doubts).toEqual(['表三「(一)予以公开」总计填 20,应为 10']);
    expect((await chat.ask('东阿县财政局 2019 新收', 'there')).text).not.toContain('对不上');
    expect((await chat.ask('东阿县财政局 2019 予以公开率', 'there')).text).toContain('对不上');
    expect((await chat.ask('各单位2019年予以公开合计', 'there')).text).toContain('1 家合计 20 件');
    expect((await chat.ask('各单位2019年予以公开合计', 'there')).text).toContain('对不上');
  });

  test('versions that agree on it are not', async () => {
    expect((await chat.ask('东阿县政府办 2022 办结')).text).not.toContain('另一版');
  });

  test('a number placed by the sums is said to be so', async () => {
    expect((await chat.ask('东阿县政府办 2020 新收')).text).toContain('按合计关系推出来的');
    expect((await chat.ask('东阿县政府办 2020 自然人占比')).text).toContain('按合计关系推出来的');
  });

  test('what the text says comes with its sentence', async () => {
    const { text, printed } = await chat.ask('东阿县政府办 2022 正文新收');
    expect(text.split('\n')[0]).toBe('13件(正文)「共收到政府信息公开申请13件。」');
    expect(printed.values[0]?.claims).toEqual([claim]);
    expect((await chat.ask('东阿县政府办 2021 正文新收')).text).toContain('正文没有说');
  });

  test('an amount of money keeps its decimals and has its unit', async () => {
    expect((await chat.ask('东阿县政府办 2021 收费')).text).toContain('779.5924 万元');
  });

  test('purchases are told with the unit of their own form, and not added', async () => {
    expect((await chat.ask('东阿县政府办 2020 政府采购金额')).text).toContain('原表没有写单位');
    expect((await chat.ask('东阿县各单位2020年政府采购金额排名')).text).toContain('不能排名或合计');
  });

  test('documents of the two forms are not compared', async () => {
    const { text } = await chat.ask('东阿县政府办 2021年现行有效规范性文件和去年比');
    expect(text).toContain('2020 年与 2021 年不能比');
    expect(text).toContain('2019 版表格没有这一项');
  });
});

test('what was not understood is said before a number that may be another than is meant', async () => {
  const { text } = await chat.ask('东阿县政府办 2022 网上申请');
  expect(text.split('\n').slice(0, 2)).toEqual([
    '⚠️ 没看懂「网上」,没有算进去。',
    '13 件(表三 一、本年新收政府信息公开申请数量 · 总计)',
  ]);
});

describe('many numbers', () => {
  test('the year with most of a number, or least, is named', async () => {
    for (const [year, received] of [
      [2021, 5],
      [2022, 9],
      [2023, 9],
    ] as const) {
      const cells = { 'applications.received.total': received };
      await chat.keep(reportOf({ agency: '莘县水利局', year, cells }), 'water', false);
    }
    const first = async (asked: string) => (await chat.ask(asked, 'water')).text.split('\n')[0];
    expect(await first('莘县水利局哪一年新收最多')).toBe('本年新收:2022、2023 年最多,9 件');
    expect(await first('莘县水利局哪一年新收最少')).toBe('本年新收:2021 年最少,5 件');
    expect(await first('莘县水利局历年新收')).toBe('莘县水利局 · 本年新收:2021 年 5 · 2022 年 9 · 2023 年 9');
  });

  test('a ranking of nobody in particular is one of the chat', async () => {
    const { text, printed } = await chat.ask('2022 新收排名');
    expect(text.split('\n')[0]).toBe('本群 1 家有 2022 年年报');
    expect(printed.ranking).toMatchObject([{ rank: 1, agency: '东阿县人民政府办公室' }]);
    expect(printed.question?.scope).toEqual({ kind: 'chat', place: null });
  });

  test('years that came in one file have one line for where they are from', async () => {
    const reports = [2021, 2022, 2023].map((year) => reportOf({ agency: '莘县教育局', year }));
    const origin = { kind: 'file', name: '三年.docx', url: null, isPublic: false, hash: 'three' } as const;
    const at = '2024-01-11T00:00:00.000Z';
    for (const report of reports) await chat.store.reports.keep(report, { chat: 'school', sender: null, at, origin });
    const { text } = await chat.ask('莘县教育局近三年新收', 'school');
    expect(text.split('\n').slice(1)).toEqual(['2021–2023 年:文件 三年.docx']);
  });
});

describe('who may see what', () => {
  test.each(['示例市民政局 2022 新收', '示例市民政局有哪些年报', '示例市民政 2022 新收'])(
    '%s: a file of another chat is not there, nor its name',
    async (asked) => {
      const { text, printed } = await chat.ask(asked, 'stranger');
      expect(JSON.stringify(printed.values) + JSON.stringify(printed.choices)).not.toContain('民政');
      expect(text).not.toMatch(/12|秘密/);
      expect(['unknown-agency', 'near']).toContain(printed.status);
    },
  );

  test('its own chat is told the name of the file', async () => {
    expect((await chat.ask('示例市民政局 2022 新收', 'elsewhere')).text).toContain('文件 秘密5.docx');
  });

  test('rankings of a place leave out what the chat may not see', async () => {
    const { printed } = await chat.ask('东阿县各单位2022年新收排名', 'stranger');
    expect(printed.agencies.map(({ name }) => name)).toEqual(['东阿县人民政府办公室']);
  });
});

describe('everything can be asked for', () => {
  test('each metric by its name gets an answer that names it', async () => {
    const failed: string[] = [];
    for (const metric of metrics) {
      const { printed } = await chat.ask(`东阿县政府办 2022 ${metric.name.label}`);
      const found = printed.values.some((value) => value.metric === metric.id);
      if (printed.status !== 'answered' || !found) failed.push(metric.id);
    }
    expect(failed).toEqual([]);
  });

  test('the answers keep to the schema that is published', async () => {
    for (const asked of [
      '东阿县政府办 2022 不予公开率',
      '东阿县政府办近三年新收和正文新收',
      '东阿县各单位2022年新收排名',
      '全县2022年新收合计',
      '东阿县政府办有哪些年报',
      '某某局 2022 新收',
      '东阿县政府办 2022 满意度',
      '朝阳区各单位2022年新收排名',
      '2022年新收多少件',
    ]) {
      expect(askSchema.strict().safeParse((await chat.ask(asked)).printed).error, asked).toBeUndefined();
    }
  });

  test('what is offered to be asked is understood, and answered', async () => {
    for (const language of ['zh', 'en'] as const) {
      const words = wordsOf(language);
      for (const word of words.lookUp.popular) {
        expect((await chat.ask(`东阿县政府办 2022 ${word}`)).printed.status, word).toBe('answered');
      }
      const asker = { chat: 'here', now, store: chat.store, before: null, settled: new Map(), atHand: [] };
      const examples = (await workingExamples(asker, words)) ?? '';
      const offered = [...examples.matchAll(/[「“]([^」”]+)[」”]/g)].map(([, text]) => text ?? '');
      expect(offered).toHaveLength(3);
      for (const text of offered) {
        expect(understand(text, { now, previous: null })?.metrics.length, text).toBe(1);
        expect((await chat.ask(text)).printed.status, text).toBe('answered');
      }
    }
  });

  test('in English the words are English and the labels those of the form', async () => {
    const { text } = await chat.ask('东阿县政府办 2022 新收', 'here', 'en');
    expect(text).toMatch(/^13 cases \(table 3, I\. received this year · total\)\n/);
    expect(text).toContain('Another version says 12 cases');
  });
});
