import { agencyNature } from '../../report/agency-kind.ts';
import type { Report } from '../../report/report.ts';
import { cannotTell, defineRule, holds, type Verdict } from '../rule.ts';

const columns = {
  '2021': ['issued', 'repealed', 'inForce'],
  '2019': ['created', 'published', 'totalPublished'],
} as const;

/** Whether the body may make 规章: provinces, prefectures with districts and ministries. */
function mayMake({ agency }: Report): boolean | 'no-agency' | 'kind-unknown' | 'level-unknown' {
  if (agency.name === null || !agency.stated) return 'no-agency';
  const { kind, level } = agencyNature(agency.name);
  if (kind === 'ministry') return true;
  // What stands in a county makes none, of whatever kind it is.
  if (level === 'county' || level === 'township' || kind === 'township') return false;
  if (kind === 'department' || kind === 'vertical') return false;
  if (kind === null) return 'kind-unknown';
  // A government's own office may print the 规章 of its government.
  return level === null ? 'level-unknown' : true;
}

export const regulations = defineRule({
  id: 'competence/regulations',
  name: { zh: '规章权限', en: 'power to make regulations' },
  severity: 'warning',
  basis: {
    zh: '《中华人民共和国立法法》:规章由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定;{form}附件表二',
    en: 'Legislation Law: regulations (规章) are made by ministries and by governments of provinces, prefectures and cities with districts; annex to {form}, table 2',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '县级及以下和部门没有制定规章的权限,填了数,多半是把规范性文件填到了上一行。',
    en: 'Counties and departments make no regulations; a number here is mostly one of normative documents, a row too high.',
  },
  caveat: {
    zh: '部门把所起草、由政府公布的规章也计入时会有数;计在政府的报告里即可。',
    en: 'A department may count regulations that it drafted and its government issued; they belong in the government’s report.',
  },
  messages: {
    'cannot-make': {
      zh: '{cell}填 {found},但「{agency}」没有制定规章的权限,请核对是否应填在规范性文件一行',
      en: '{cell} says {found}, but {agency} has no power to make regulations; check whether it belongs to normative documents',
    },
  },
  example: {
    valid: { agency: '示例省人民政府', cells: { 'proactive.regulations.inForce': 12 } },
    invalid: { agency: '示例县人民政府', cells: { 'proactive.regulations.inForce': 3 } },
  },
  subjects: 'report',
  check(report, read): Verdict<'cannot-make'> {
    if (!report.tables.proactive || !read.layout) return cannotTell('no-table');
    const cells: number[] = [];
    for (const column of columns[read.layout.format]) {
      const index = read.layout.at(`proactive.regulations.${column}`);
      if (read.cell(index) > 0) cells.push(index);
    }
    const [first] = cells;
    if (first === undefined) return holds;
    const may = mayMake(report);
    if (may === true) return holds;
    if (may !== false) return cannotTell(may);
    return {
      message: 'cannot-make',
      cells,
      expected: 0,
      found: read.printed(first),
      values: { agency: report.agency.name ?? '' },
    };
  },
});
