/** What is outside a body's competence, late, careless or missing in the text, and sums over offices. */
import { applicants } from '../figures.ts';
import { reportsOf } from '../make.ts';
import { type Spec, specs } from '../spec.ts';
import {
  type Clean,
  type Injection,
  last,
  type Spoilt,
  spoilLast,
  withCells,
  withItem,
  withProse,
} from './injection.ts';

const isDepartment = ({ spec }: Clean): boolean =>
  /县.*[局办]/.test(spec.agency) && spec.level === 'department' && !spec.agency.endsWith('气象局');
const isGovernment = ({ spec }: Clean): boolean => spec.government && spec.level !== 'town';

const saysIn =
  (item: 1 | 3 | 4 | 5, ...sentences: readonly string[]) =>
  (clean: Clean): Spoilt => ({ copies: withItem(clean, item, clean.random.pick(sentences)) });

const published = (clean: Clean, date: string): Spoilt => ({
  copies: spoilLast(clean.reports, (report) => ({ publishedOn: `${report.year + 1}-${date}` })),
});

const sectionFive =
  (...texts: readonly string[]) =>
  (clean: Clean): Spoilt => ({ copies: withProse(clean, 'problems', () => [clean.random.pick(texts)]) });

/** A county that tells of its whole area, and one of its offices in the same input. */
function withOffice(clean: Clean, agency: string, cell: string, county: number, office: number): Spoilt {
  const spec: Spec = { ...clean.spec, agency, government: false, level: 'department', makesRegulations: false };
  const of = (one: Spec, cells: Readonly<Record<string, number>>) =>
    reportsOf(one, 1)
      .slice(-1)
      .map((report) => ({ report: { ...report, cells: { ...report.cells, ...cells } }, alter: {} }));
  // The office has nothing but what is asked about, so that nothing else can be more than the county's.
  const quiet = { ...spec, applications: 'none', litigation: 'none', documents: 'none', text: idle } as const;
  const none = Object.fromEntries(
    ['licensing', 'penalties', 'coercion'].map((row) => [`proactive.${row}.decisions`, 0]),
  );
  return {
    copies: [
      ...of(quiet, { ...none, 'proactive.fees.amount': 0, [cell]: office }),
      ...of(clean.spec, { [cell]: county }),
    ],
    cells: [cell],
  };
}

const idle = {
  intro: ['{name}{year}年政府信息公开工作年度报告,统计期限为{year}年1月1日至{year}年12月31日。'],
  overview: ['(一)主动公开。发布信息{a}条。', '(二)依申请公开。未收到政府信息公开申请。'],
  problems: ['栏目更新偏慢。改进:每周检查一次。'],
  other: ['未收取信息处理费。'],
};
const counties = specs.filter(({ level, government, year }) => level === 'county' && government && year >= 2021);
const penalties = 'proactive.penalties.decisions';
const ofCounty = (clean: Clean): Clean | null => {
  const spec = clean.random.pick(counties);
  return { ...clean, spec: { ...spec, before: undefined } };
};

export const mannerInjections: readonly Injection[] = [
  {
    id: 'regulations of a department of a county',
    rule: 'competence/regulations',
    severity: 'warning',
    spoil: (clean) => {
      if (!isDepartment(clean) || clean.reports.length > 1 || last(clean.reports).format !== '2021') return null;
      const cell = `proactive.regulations.${clean.random.pick(['issued', 'inForce'])}`;
      return { copies: withCells(clean.reports, { [cell]: 2, 'proactive.regulations.inForce': 5 }), cells: [cell] };
    },
  },
  {
    id: 'fee not paid, and no word of fees',
    rule: 'fees/information-fee',
    severity: 'warning',
    spoil: (clean) => {
      if (last(clean.reports).format !== '2021' || clean.reports.length > 1) return null;
      const column = clean.random.pick(applicants);
      const more = Object.fromEntries(
        ['received', 'other.feeUnpaid', 'handled'].flatMap((row) =>
          [column, 'total'].map((at) => {
            const address = `applications.${row}.${at}`;
            return [address, (last(clean.reports).cells[address] ?? 0) + 1];
          }),
        ),
      );
      const copies = spoilLast(clean.reports, ({ cells, prose }) => ({
        cells: { ...cells, ...more },
        prose: { ...prose, other: ['没有其他需要报告的事项。'] },
      }));
      return { copies, cells: ['applications.other.feeUnpaid.total'] };
    },
  },
  {
    id: 'no word of fees',
    rule: 'fees/information-fee',
    severity: 'info',
    spoil: (clean) =>
      last(clean.reports).year < 2021
        ? null
        : { copies: withProse(clean, 'other', () => ['本年度没有其他需要报告的事项。']) },
  },
  {
    id: 'fee that no rate gives',
    rule: 'fees/information-fee',
    severity: 'info',
    spoil: (clean) =>
      last(clean.reports).year < 2021
        ? null
        : {
            copies: withProse(clean, 'other', () => [
              clean.random.pick(['全年收取信息处理费125元。', '收取信息处理费33.5元。']),
            ]),
          },
  },
  {
    id: 'a department in February',
    rule: 'deadline/published',
    severity: 'error',
    onlyIn: ['html-site'],
    spoil: (clean) => (isDepartment(clean) && !clean.spec.agency.endsWith('办公室') ? published(clean, '02-17') : null),
  },
  {
    id: 'a government in April',
    rule: 'deadline/published',
    severity: 'error',
    onlyIn: ['html-site'],
    spoil: (clean) => (isGovernment(clean) ? published(clean, '04-12') : null),
  },
  {
    id: 'a township in March',
    rule: 'deadline/published',
    severity: 'warning',
    onlyIn: ['html-site'],
    spoil: (clean) => (clean.spec.level === 'town' ? published(clean, '03-05') : null),
  },
  {
    id: 'slogan turned round',
    rule: 'narrative/slogan',
    severity: 'error',
    spoil: saysIn(
      1,
      '坚持以公开为常态、公开为例外。',
      '认真落实“公开为常态,公开为例外”的要求,发布信息{a}条。',
      '坚持以公开为常态、以公开为例外的原则。',
    ),
  },
  {
    id: 'the name of another county',
    rule: 'narrative/place-names',
    severity: 'warning',
    spoil: (clean) =>
      isDepartment(clean)
        ? saysIn(
            5,
            '监督检查正常。昌平县教育局认真贯彻信息公开条例。',
            '{year}年,静海区人民政府办公室高度重视政务公开工作。',
          )(clean)
        : null,
  },
  {
    id: 'section five says none',
    rule: 'narrative/section-five',
    severity: 'warning',
    spoil: sectionFive('无。', '无', '没有。', '不存在问题。', '本年度无存在问题及改进情况。'),
  },
  {
    id: 'problems without improvements',
    rule: 'narrative/section-five',
    severity: 'warning',
    spoil: sectionFive(
      '存在的主要问题是公开内容不够丰富,更新不及时。',
      '一是公开意识不强;二是业务水平不高。',
      '政策解读形式不够多样,基层力量薄弱。',
    ),
  },
  {
    id: 'an item of section one left out',
    rule: 'narrative/overview-items',
    severity: 'info',
    spoil: (clean) => {
      if (last(clean.reports).format !== '2021') return null;
      return {
        copies: withProse(clean, 'overview', () => [
          '发布各类信息{a}条,其中图文{b}条。',
          '{we}收到的申请情况见第三部分表格。',
        ]),
      };
    },
  },
  {
    id: 'a government without assessment',
    rule: 'narrative/overview-items',
    severity: 'warning',
    spoil: (clean) =>
      isGovernment(clean) && last(clean.reports).format === '2021' ? saysIn(5, '全年召开专题会议两次。')(clean) : null,
  },
  {
    id: 'doubled words',
    rule: 'narrative/doubled-words',
    severity: 'info',
    spoil: saysIn(
      4,
      '网站检查发现的问题已整改。。全年无通报。',
      '从以下四两个方面推进平台建设。',
      '自{year}11月起新版网站上线。',
      '进一步进一步完善网站功能。',
      '栏目更新及时,,链接有效。',
    ),
  },
  {
    id: 'a county smaller than its office',
    rule: 'rollup/at-least',
    severity: 'warning',
    spoil: (clean) => {
      const county = ofCounty(clean);
      if (!county) return null;
      const agency = county.spec.agency.replace('人民政府', '公安局');
      const less = clean.random.int(0, 40);
      return withOffice(county, agency, penalties, less, less + clean.random.int(1, 400));
    },
  },
  {
    id: 'a county larger than all its offices',
    rule: 'rollup/equal',
    severity: 'warning',
    spoil: (clean) => {
      const county = ofCounty(clean);
      if (!county) return null;
      const agency = county.spec.agency.replace('人民政府', '公安局');
      const office = clean.random.int(0, 40);
      const spoilt = withOffice(county, agency, penalties, office + clean.random.int(1, 90), office);
      // What else the county has would be more than its office too, and be told first.
      const copies = spoilt.copies.map(({ report, alter }) =>
        report.body.name === agency ? { report, alter } : { report: { ...report, cells: only(report.cells) }, alter },
      );
      return { ...spoilt, copies, settings: { roster: { [county.spec.agency]: [agency] } } };
    },
  },
];

/** No numbers but of penalties. */
const only = (cells: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(cells).map(([address, value]) => [address, address === penalties ? value : 0]));
