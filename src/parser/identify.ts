/** Which agency, which year, when published: read from the title, the introduction, the text and the signature. */
import { canonicalAgency } from '../report/agency-name.ts';
import type { Agency, Evidence, Section } from '../report/report.ts';
import { expandAccount, findAgencies, isAgencyName } from './agency-name.ts';
import { squeeze } from './normalize.ts';
import type { Item } from './rows-and-lines.ts';
import { isAgencyLine, type TitleFound, titleAt } from './split-reports.ts';

export interface Identity {
  agency: Agency;
  year: number | null;
  publishedOn: string | null;
  dates: Evidence['dates'];
  title: string | null;
  titleYear: number | null;
  period: Evidence['period'];
}

/** Lines at the top of a report in which its title can stand; county sites put long menus there. */
const titleReach = 400;

/**
 * @param items the lines and tables of one report
 * @param sections its sections, with the text before the first heading as number null
 * @param carried title and publication date that the file itself carries, for a page with one report
 */
export function identify(
  items: readonly Item[],
  sections: readonly Section[],
  carried: { title: string | null; published: string | null },
): Identity {
  const title = findTitle(items, sections);
  const carriedTitle = carried.title ? titleAt([{ kind: 'line', text: carried.title }], 0) : null;
  const intro = paragraphsOf(sections, null);
  const overview = paragraphsOf(sections, 1);
  const introText = intro.filter((line) => line.length > 25 || line.includes('。')).map(squeeze);
  const period = findPeriod([...intro, ...overview, ...paragraphsOf(sections, 6)]);
  const signature = findSignature(items);
  const titleYear = title?.year ?? carriedTitle?.year ?? null;
  const year =
    titleYear ??
    yearOf(period?.to) ??
    yearIn(introText) ??
    yearInText(overview, sections) ??
    signatureYear(signature.date);
  const publisher = findPublisher(items);
  const dates = { ...publicationDates(items), signed: signature.date };
  const carriedDate = isoDate(carried.published ?? '');
  return {
    agency: findAgency({ title, carriedTitle, introText, overview, signature: signature.agency, publisher, sections }),
    year,
    publishedOn: dates.published ?? dates.page ?? carriedDate ?? signature.date,
    dates: { ...dates, published: dates.published ?? carriedDate },
    title: title?.text ?? carriedTitle?.text ?? null,
    titleYear,
    period,
  };
}

const paragraphsOf = (sections: readonly Section[], number: number | null): string[] =>
  sections.filter((section) => section.number === number).flatMap((section) => section.paragraphs);

/** The title nearest above the first section; site menus list the titles of other years. */
function findTitle(items: readonly Item[], sections: readonly Section[]): TitleFound | null {
  const first = sections.find((section) => section.number !== null)?.heading;
  let end = first ? items.findIndex((item) => item.kind === 'line' && item.text.includes(first)) : -1;
  if (end < 0) end = items.findIndex((item) => item.kind === 'grid');
  if (end < 0) end = Math.min(items.length, titleReach);
  let found: TitleFound | null = null;
  for (let index = end - 1; index >= 0 && index > end - titleReach; index--) {
    const title = titleAt(items, index);
    if (!title) continue;
    if (!found) found = title;
    else if (found.agency === '' && title.agency !== '' && title.year === found.year) found = title;
    else if (found.year === null && title.year !== null) found = title;
    if (found.agency !== '' && found.year !== null) break;
  }
  return found;
}

interface AgencyEvidence {
  title: TitleFound | null;
  carriedTitle: TitleFound | null;
  introText: readonly string[];
  overview: readonly string[];
  signature: string | null;
  publisher: Publisher;
  sections: readonly Section[];
}

function findAgency(evidence: AgencyEvidence): Agency {
  const { title, carriedTitle, introText, overview, signature, publisher, sections } = evidence;
  const text = [...introText, ...overview.map(squeeze)];
  for (const candidate of [
    title?.agency,
    carriedTitle?.agency,
    introText.map(agencyInIntroduction).find((name) => name !== null),
    signature,
    publisher.office,
    introText.map(agencyInContact).find((name) => name !== null),
  ]) {
    if (candidate && isAgencyName(candidate)) return { name: fullest(canonicalAgency(candidate), text), stated: true };
  }
  const named = findAgencies(text);
  if (named) return { name: canonicalAgency(named), stated: true };
  if (publisher.source) return { name: canonicalAgency(publisher.source), stated: false };
  const account = expandAccount(sections.flatMap((section) => section.paragraphs).map(squeeze));
  return { name: account, stated: false };
}

/** A short name (「县政府办」) becomes the full one when the text uses it. */
function fullest(name: string, text: readonly string[]): string {
  if (/^[^省市县区旗盟州镇乡]+[省市县区旗盟州镇乡]./.test(name)) return name;
  const full = findAgencies(text);
  return full && full.length > name.length && full.endsWith(name) ? canonicalAgency(full) : name;
}

const yearFirst = /(?:19|20)\d\d年(?:度)?([\u3400-\u9fff]{3,40}?)政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/;
const introduced =
  /(?:^|公布|发布|编制|现将|形成|撰写|,)(?:的)?[《<]?([\u3400-\u9fff]{3,40}?)(?:特?编制|(?:现|向社会)?(?:公布|发布))?(?:关于)?(?:19|20)\d\d年(?:度)?(?:政府)?信息公开/;
const compiledBy = /由([\u3400-\u9fff]{3,40}?)(?:综合|根据|依据|编制|汇总|撰写|编写)/;

const compiles = /(?:^|[,。、])([\u3400-\u9fff]{3,30}?)(?:特?编制|编写|撰写|汇总|现公布|现发布)(?:并|了|本|《|20)/;
const publishes = /^([\u3400-\u9fff]{3,30}?)(?:依照|按照|根据|依据|现将|现向)/;

function agencyInIntroduction(paragraph: string): string | null {
  for (const pattern of [introduced, yearFirst, compiledBy, compiles, publishes]) {
    const name = pattern.exec(paragraph)?.[1]?.replace(/^.*(?:公布|发布|编制|现将|形成|撰写|公开)(?:了)?|特$/g, '');
    if (name && isAgencyName(name)) return name;
  }
  return null;
}

interface Publisher {
  /** 「发布机构:…」 in the box above the article: the office itself. */
  office: string | null;
  /** 「来源:…」「作者:…」: mostly the office, sometimes the site. */
  source: string | null;
}

const publisherLabel = /(?:发布|发文|公开|制作|编制)(?:机构|单位|机关|主体|部门)[:\uff1a]\s*([\u3400-\u9fff]{3,40})/;
const sourceLabel = /(?:来源|作者|供稿|稿源)[:\uff1a]\s*([\u3400-\u9fff]{3,40})/;

/** Who put the page up, as the lines around the title say. */
function findPublisher(items: readonly Item[]): Publisher {
  const found: Publisher = { office: null, source: null };
  for (const item of items.slice(0, titleReach)) {
    if (item.kind !== 'line' || item.text.length > 300 || !/[:\uff1a]/.test(item.text)) continue;
    const office = publisherLabel.exec(item.text)?.[1];
    if (office && isAgencyName(office)) found.office ??= office;
    const source = sourceLabel.exec(item.text)?.[1]?.replace(/(?:发布|更新|时间|日期|浏览|访问|点击|字体|作者).*$/, '');
    if (source && isAgencyName(source)) found.source ??= source;
  }
  return found;
}

/** 「请与朔方市统计局办公室联系」: the office whose own 办公室 answers questions. A government's 办公室 may report for itself. */
const contact =
  /(?:联系|咨询)?(?:请与|请联系:?|与|联系)([\u3400-\u9fff]{4,36}?(?:局|委员会|委|厅|部|署|中心|院|会))(?:办公室|综合科|秘书科)?(?:联系|[(,:;])/;

const agencyInContact = (paragraph: string): string | null => contact.exec(paragraph)?.[1] ?? null;

/** A date alone in its line, squeezed. */
export const dateLine = /^(?:\(?)((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日\)?$/;

/** The signature below the text: a line with the agency, a line with the date, or either. */
function findSignature(items: readonly Item[]): { agency: string | null; date: string | null } {
  for (let index = items.length - 1; index >= 0 && index > items.length - 80; index--) {
    const item = items[index];
    if (item?.kind !== 'line') break;
    const date = dateLine.exec(arabicDate(squeeze(item.text)));
    if (!date) continue;
    const above = items[index - 1];
    const agency = above?.kind === 'line' && isAgencyLine(above.text) ? squeeze(above.text) : null;
    return { agency, date: iso(date) };
  }
  return { agency: null, date: null };
}

const chineseDigits = '〇一二三四五六七八九';

/** 「二〇二四年一月三十日」 with digits. */
function arabicDate(text: string): string {
  if (text.length > 16 || !/[〇零○一二三四五六七八九十]/.test(text)) return text;
  return text.replace(/[〇零○一二三四五六七八九十]+/g, (run) => {
    const plain = run.replace(/[零○]/g, '〇');
    if (!plain.includes('十')) return [...plain].map((char) => chineseDigits.indexOf(char)).join('');
    const [tens, units] = plain.split('十');
    return String((tens ? chineseDigits.indexOf(tens) : 1) * 10 + (units ? chineseDigits.indexOf(units) : 0));
  });
}

const publicationLabel =
  /(?:发布|公开|发文|成文|更新|生成|公布|上传)?(?:日期|时间)[:\uff1a]?\s*((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;
const strongLabel = /(?:发布|公开|公布|上传)(?:日期|时间)/;

/** 「发布时间:2024-01-26」 in the head of the page. */
function publicationDates(items: readonly Item[]): { published: string | null; page: string | null } {
  let page: string | null = null;
  for (const item of items.slice(0, titleReach)) {
    if (item.kind !== 'line' || item.text.length > 200) continue;
    if (!item.text.includes('日期') && !item.text.includes('时间')) continue;
    const match = publicationLabel.exec(item.text);
    const date = match ? iso(match) : null;
    if (!date) continue;
    if (strongLabel.test(item.text)) return { published: date, page };
    page ??= date;
  }
  return { published: null, page };
}

const isoDate = (text: string): string | null => {
  const match = /((?:19|20)\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(text);
  return match ? iso(match) : null;
};

function iso(match: RegExpExecArray): string | null {
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const periodPattern =
  /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?:起)?(?:,)?(?:至|到|—+|-+|~|止)+((?:19|20)\d\d年)?(\d{1,2})月(\d{1,2})日/;

/** 「统计期限自2023年1月1日起至2023年12月31日止」. */
function findPeriod(paragraphs: readonly string[]): Evidence['period'] {
  for (const paragraph of paragraphs) {
    if (!/统计|数据|期限|时限|截止|截至/.test(paragraph)) continue;
    const text = squeeze(paragraph);
    for (const sentence of text.split(/[。;]/)) {
      if (!/统计|期限|时限/.test(sentence)) continue;
      const match = periodPattern.exec(sentence);
      if (!match) continue;
      const [, year = '', month = '', day = '', endYear, endMonth = '', endDay = ''] = match;
      return {
        from: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
        to: `${endYear ? endYear.slice(0, 4) : year}-${endMonth.padStart(2, '0')}-${endDay.padStart(2, '0')}`,
        quote: sentence,
      };
    }
  }
  return null;
}

const yearOf = (date: string | null | undefined): number | null => (date ? Number(date.slice(0, 4)) : null);

const reportYear = /((?:19|20)\d\d)年(?:度)?(?:[\u3400-\u9fff]{0,20})信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/;

/** The year of the report that the introduction names. */
function yearIn(intro: readonly string[]): number | null {
  for (const paragraph of intro) {
    const match = reportYear.exec(paragraph);
    if (match) return Number(match[1]);
  }
  return null;
}

/** The year that section one (and 「2023年度未收取…」 in six) speaks of most; plans for next year stand in section five. */
function yearInText(overview: readonly string[], sections: readonly Section[]): number | null {
  const count = new Map<number, number>();
  const text = [...overview, ...paragraphsOf(sections, 6)].join('');
  for (const match of squeeze(text.slice(0, 100_000)).matchAll(/(20\d\d)年/g)) {
    const year = Number(match[1]);
    count.set(year, (count.get(year) ?? 0) + 1);
  }
  const sorted = [...count].sort((a, b) => b[1] - a[1]);
  const [best, next] = sorted;
  if (!best) return null;
  return next && next[1] === best[1] ? null : best[0];
}

/** A report is signed in the year after the one it reports. */
const signatureYear = (date: string | null): number | null => {
  const year = yearOf(date);
  return year === null ? null : year - 1;
};
