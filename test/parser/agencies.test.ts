/** Where reports say whose they are: titles, introductions, publisher lines, signatures. */
import { describe, expect, test } from 'vitest';
import { read } from '../../src/parser/index.ts';
import type { Report } from '../../src/report/report.ts';
import { article } from '../support/document.ts';
import { randomReport } from '../support/generate.ts';
import { asText } from '../support/layouts/layout.ts';
import { barsAtEnd } from '../support/layouts/text-pipes.ts';
import { random } from '../support/random.ts';

const body = { name: '某单位', we: '本单位', level: 'department', government: false, makesRegulations: false } as const;
const rest = asText(
  article(random(5), randomReport({ format: '2021', seed: 8, year: 2023, body }), {
    title: 'none',
    agency: 'nowhere',
    punctuation: 'wide',
  }),
  barsAtEnd,
);

async function agencyOf(before: string, after = ''): Promise<Report['agency'] & { year: number | null }> {
  const reading = await read(new TextEncoder().encode(`${before}\n${rest}${after}`), 'a.txt');
  if (reading.status !== 'report' || reading.reports.length !== 1)
    throw new Error(JSON.stringify(reading).slice(0, 200));
  const [report] = reading.reports;
  return { name: report?.agency.name ?? null, stated: report?.agency.stated ?? false, year: report?.year ?? null };
}

const year = '2023年';
const report = '政府信息公开工作年度报告';

describe('a title above a sentence on the report', () => {
  test('is the title, with the full name', async () => {
    const sentence = `官庄镇编制${year}${report},统计期限为2023年1月1日至2023年12月31日。`;
    expect(await agencyOf(`云溪县官庄镇人民政府${year}${report}\n${sentence}`)).toEqual({
      name: '云溪县官庄镇人民政府',
      stated: true,
      year: 2023,
    });
  });

  test('has no name, and the sentence tells who publishes it', async () => {
    expect(await agencyOf(`${year}${report}\n云溪县教育局公布${year}${report}。`)).toMatchObject({
      name: '云溪县教育局',
    });
  });
});

describe('titles', () => {
  test.each([
    [`云溪县教育局${year}${report}`, '云溪县教育局'],
    [`云溪县教育局${year}度${report}`, '云溪县教育局'],
    [`${year}云溪县教育局${report}`, '云溪县教育局'],
    [`${year}度云溪县教育局${report}`, '云溪县教育局'],
    [`云溪县教育局\n${year}${report}`, '云溪县教育局'],
    [`${year}${report}\n云溪县教育局`, '云溪县教育局'],
    [`${year}${report}\n(云溪县教育局)`, '云溪县教育局'],
    [`云溪县教育局关于${year}${report}`, '云溪县教育局'],
    [`云溪县教育局${year}政府信息公开年度报告`, '云溪县教育局'],
    [`云溪县教育局${year}信息公开工作年度报告`, '云溪县教育局'],
    [`云溪县教育局政府信息公开${year}度工作报告`, '云溪县教育局'],
    [`云溪县教育局${year}政府信息公开工作年报`, '云溪县教育局'],
    [`《云溪县教育局${year}${report}》`, '云溪县教育局'],
    [`【年度报告】云溪县教育局${year}${report}`, '云溪县教育局'],
    [`云 溪 县 教 育 局 ${year} ${report}`, '云溪县教育局'],
    [`云溪县教育局 2023 年${report}`, '云溪县教育局'],
    [`云溪县教育局二〇二三年${report}`, '云溪县教育局'],
    // Short forms are given their full name.
    [`云溪县官庄镇${year}${report}`, '云溪县官庄镇人民政府'],
    [`官庄镇人民政府${year}${report}`, '官庄镇人民政府'],
    [`云溪县人民政府铜城街道办事处${year}${report}`, '云溪县人民政府铜城街道办事处'],
    [`国家税务总局云溪县税务局${year}${report}`, '国家税务总局云溪县税务局'],
    [`中国证券监督管理委员会北湖监管局${year}${report}`, '中国证券监督管理委员会北湖监管局'],
    [`北湖海关${year}${report}`, '北湖海关'],
    [`云溪县政府办${year}${report}`, '云溪县人民政府办公室'],
    [`云溪县退役军人事务局${year}${report}`, '云溪县退役军人事务局'],
    [`云溪县消防救援大队${year}${report}`, '云溪县消防救援大队'],
    [`云溪县住房公积金管理中心${year}${report}`, '云溪县住房公积金管理中心'],
    [`云溪县供销合作社联合社${year}${report}`, '云溪县供销合作社联合社'],
    [`云溪县残疾人联合会${year}${report}`, '云溪县残疾人联合会'],
  ])('%s', async (title, name) => {
    expect(await agencyOf(title)).toEqual({ name, stated: true, year: 2023 });
  });
});

describe('introductions', () => {
  test.each([
    ['本报告由朔方市统计局编制。', '朔方市统计局'],
    ['本报告由朔方市统计局根据有关数据编制,供公众查阅。', '朔方市统计局'],
    [`朔方市统计局编制了${year}政府信息公开年度报告,现予公布。`, '朔方市统计局'],
    [`现向社会公布朔方市统计局${year}${report}。`, '朔方市统计局'],
    [`现公布《朔方市统计局${year}${report}》。`, '朔方市统计局'],
    [`现将朔方市统计局${year}${report}公布如下。`, '朔方市统计局'],
    [`根据《中华人民共和国政府信息公开条例》规定,朔方市统计局特编制${year}政府信息公开年度报告。`, '朔方市统计局'],
    [`根据朔方市人民政府办公室的通知要求,朔方市统计局现公布${year}${report}。`, '朔方市统计局'],
    [`按照省政府办公厅部署,现将朔方市统计局${year}政府信息公开工作情况报告如下。`, '朔方市统计局'],
    ['如对本报告有疑问,请与朔方市统计局办公室联系(电话:0000-1234567)。', '朔方市统计局'],
  ])('%s', async (intro, name) => {
    expect(await agencyOf(`${year}${report}\n${intro}`)).toEqual({ name, stated: true, year: 2023 });
  });
});

describe('around the text', () => {
  test.each([
    ['来源:朔方市统计局 发布时间:2024-01-18 浏览次数:88', ''],
    ['发布机构:朔方市统计局', ''],
    ['信息来源: 朔方市统计局  日期:2024-01-18', ''],
    ['', '\n朔方市统计局\n2024年1月18日\n'],
    ['', '\n                    朔方市统计局\n                    2024年1月18日\n'],
  ])('%j … %j', async (before, after) => {
    expect((await agencyOf(`${year}${report}\n${before}`, after)).name).toBe('朔方市统计局');
  });

  test.each(['来源:本站', '来源:互联网', '作者:佚名', '主办:朔方市人民政府', '您的位置:首页 > 县直部门 > 年报'])(
    '%s names nobody',
    async (line) => {
      expect(await agencyOf(`${year}${report}\n${line}`)).toEqual({ name: null, stated: false, year: 2023 });
    },
  );
});
