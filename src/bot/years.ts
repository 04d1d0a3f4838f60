/**
 * Years and versions of one office compared with what the store holds. A report that comes today is
 * judged beside last year's, whoever sent that one; only what concerns the new one is told.
 */
import { type Judged, judgeAll } from '../check.ts';
import type { Report } from '../report/report.ts';
import type { Settings } from '../rules/index.ts';
import type { Keeping, KeptReport } from './keeping.ts';
import type { Below } from './roster/below.ts';

/** A report of an answer, as it was kept. */
export interface KeptJudged {
  readonly judged: Judged;
  readonly kept: KeptReport;
}

/** A report judged again, and the version before it judged by the rules of today. */
export interface Compared {
  readonly judged: Judged;
  readonly before: Judged | null;
  /** The year of the report from the store that findings rest on. */
  readonly restsOn: number | null;
}

/** Compares each report with the other years of its office: those beside it, and those of the store. */
export async function compareWithKept(
  reports: readonly KeptJudged[],
  keeping: Keeping,
  settings: Partial<Settings>,
): Promise<Map<Report, Compared>> {
  const offices = new Map<string, KeptJudged[]>();
  for (const one of reports) {
    const { key } = one.kept.agency;
    offices.set(key, [...(offices.get(key) ?? []), one]);
  }
  const compared = new Map<Report, Compared>();
  for (const office of offices.values()) {
    for (const [report, found] of await compareOffice(office, keeping, settings)) compared.set(report, found);
  }
  return compared;
}

async function compareOffice(
  office: readonly KeptJudged[],
  keeping: Keeping,
  settings: Partial<Settings>,
): Promise<Map<Report, Compared>> {
  const compared = new Map<Report, Compared>();
  const [first] = office;
  if (!first) return compared;
  // Spelt alike, so that they are known as one office.
  const { name } = first.judged.report.agency;
  const alike = (report: Report): Report => ({ ...report, agency: { name, stated: true } });
  const beside = office.map(({ judged }) => judged.report);
  const isBeside = (year: number | null) => beside.some((report) => report.year === year);
  const former = (await keeping.otherYears(first.kept.version))
    .filter(({ year }) => year !== null && !isBeside(year) && isBeside(year + 1))
    .map(alike);
  const below = await belowIn(office, keeping);
  const known = below === null ? settings : { ...settings, roster: { ...settings.roster, [name ?? '']: below.names } };
  const judgements = judgeAll(beside.map(alike), known, [...former, ...(below?.reports ?? [])]);
  for (const [index, { judged, kept }] of office.entries()) {
    const { report } = judged;
    const judgement = judgements[index]?.judgement ?? judged.judgement;
    const previous = former.find(({ year }) => report.year !== null && year === report.year - 1);
    const rests = previous && judgement.problems.some(({ rule }) => rule.startsWith('years/'));
    const others = [...beside.filter(({ year }) => year !== report.year).map(alike), ...former];
    const lower = below?.reports ?? [];
    const before = kept.before === null || kept.again === 'last' ? null : { ...kept.before, agency: report.agency };
    compared.set(report, {
      judged: { report, judgement },
      before: before && asNamed(judgeAll([alike(before)], known, [...others, ...lower])[0], before),
      restsOn: rests ? previous.year : null,
    });
  }
  return compared;
}

/** The offices below this one, by the chat's roster, in every year of its reports; null when it has none. */
async function belowIn(office: readonly KeptJudged[], keeping: Keeping): Promise<Below | null> {
  const asked = office.map(({ judged: { report }, kept }) => ({ agency: kept.version.agency, report }));
  const found = [...(await keeping.below(asked)).values()];
  if (found.length === 0) return null;
  return {
    reports: [...new Set(found.flatMap(({ reports }) => reports))],
    names: [...new Set(found.flatMap(({ names }) => names))],
  };
}

const asNamed = (judged: Judged | undefined, report: Report): Judged | null =>
  judged ? { report, judgement: judged.judgement } : null;
