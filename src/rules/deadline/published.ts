import { agencyNature } from '../../report/agency-kind.ts';
import type { Severity } from '../../report/problem.ts';
import type { Report } from '../../report/report.ts';
import { cannotTell, defineRule, holds, type Verdict } from '../rule.ts';

type MessageId = 'late' | 'signed' | 'page' | 'republished' | 'town' | 'office';

/** Reports of earlier years were due under the old order. */
const FIRST_YEAR = 2019;

const JANUARY = '01-31';
const MARCH = '03-31';

interface Due {
  readonly by: typeof JANUARY | typeof MARCH;
  /** Townships are not named by the Regulations; an office may publish its government's report. */
  readonly only?: 'town' | 'office';
}

/** When the report of this body is due; null when its name does not say. */
function dueOf(name: string, late: (by: string) => boolean): Due | null {
  switch (agencyNature(name).kind) {
    case 'department':
      return { by: JANUARY };
    case 'township':
      return { by: JANUARY, only: 'town' };
    case 'government':
      return { by: MARCH };
    case 'government-office':
      return late(MARCH) ? { by: MARCH } : { by: JANUARY, only: 'office' };
    default:
      return null;
  }
}

export const published = defineRule({
  id: 'deadline/published',
  name: { zh: '公布期限', en: 'published in time' },
  severity: 'error',
  basis: {
    zh: '《政府信息公开条例》第四十九条:部门 1 月 31 日前,本级政府 3 月 31 日前公布上一年度报告',
    en: 'Article 49 of the Regulations on Open Government Information: departments by 31 January, governments by 31 March',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '不按时发布是通知点名的问题,会被通报。',
    en: 'Late publication is named as a fault by the notice and is publicly criticised.',
  },
  caveat: {
    zh: '网页上的日期可能是转载、改版后重新上传的日期;落款日期是签发的日期。乡镇、街道的期限条例没有写明。',
    en: 'The date of a page may be that of a copy or of a later upload; the date below the text is that of signing. The Regulations set no date for townships.',
  },
  messages: {
    late: {
      zh: '公布日期是 {found},晚于 {due}',
      en: 'published on {found}, after {due}',
    },
    signed: {
      zh: '落款日期是 {found},晚于 {due};公布不会早于落款',
      en: 'signed on {found}, after {due}; it cannot have been published before that',
    },
    page: {
      zh: '网页日期是 {found},晚于 {due},但落款 {signed} 没有超期;请核实首次公布的日期',
      en: 'the page is dated {found}, after {due}, but it was signed in time ({signed}); please check when it was first published',
    },
    republished: {
      zh: '网页日期是 {found},晚于 {due};可能是转载或重新上传,请核实首次公布的日期',
      en: 'the page is dated {found}, after {due}; it may be a copy or a later upload: please check when it was first published',
    },
    town: {
      zh: '日期是 {found},晚于 {due};乡镇、街道各地通常也要求这一天前公布,请核实',
      en: 'dated {found}, after {due}, by which townships are mostly asked to publish too; please check',
    },
    office: {
      zh: '日期是 {found},晚于部门的期限 {due};如果是代本级政府公布,3 月 31 日前都可以',
      en: 'dated {found}, after {due}, when departments are due; right if this is the government’s own report, due by 31 March',
    },
  },
  example: {
    valid: { published: '2024-01-26' },
    invalid: { published: '2024-02-06' },
  },
  subjects: 'report',
  withoutForm: true,
  check(report): Verdict<MessageId> {
    const { year, agency, evidence, publishedOn } = report;
    if (publishedOn === null) return cannotTell('no-date');
    if (year === null) return cannotTell('no-year');
    if (year < FIRST_YEAR) return cannotTell('before-forms');
    if (agency.name === null || !agency.stated) return cannotTell('no-agency');
    // A date within the year itself is a slip of the pen or another date of the page.
    const fits = (date: string | null): string | null => (date !== null && date > `${year}-12-31` ? date : null);
    const signed = fits(evidence.dates.signed);
    const found = signed ?? fits(publishedOn);
    if (found === null) return cannotTell('no-date');
    const due = dueOf(agency.name, (by) => found > `${year + 1}-${by}`);
    if (!due) return cannotTell('kind-unknown');
    return verdictOn(report, year, signed, due);
  },
});

function verdictOn(report: Report, year: number, signed: string | null, { by, only }: Due): Verdict<MessageId> {
  const { publishedOn, evidence } = report;
  const limit = `${year + 1}-${by}`;
  const values = { due: limit };
  const severity: Severity = only ? 'warning' : 'error';
  const base = { cells: [], expected: limit };
  if (signed !== null) {
    if (signed > limit) {
      return { ...base, message: only ?? 'signed', severity, found: signed, values };
    }
    if (publishedOn === null || publishedOn <= limit) return holds;
    return { ...base, message: 'page', severity: 'info', found: publishedOn, values: { ...values, signed } };
  }
  if (publishedOn === null || publishedOn <= limit) return holds;
  // Pages of later years, and dates that are not said to be of publication, are often those of a copy.
  const sure = evidence.dates.published === publishedOn && publishedOn <= `${year + 1}-12-31`;
  if (!sure) return { ...base, message: 'republished', severity: 'warning', found: publishedOn, values };
  return { ...base, message: only ?? 'late', severity, found: publishedOn, values };
}
