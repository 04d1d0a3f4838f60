/** The years of one agency in different files of a batch, compared with each other as if they stood on one page. */
import { type Answer, type Judged, judgeAll } from '../check.ts';
import type { Report } from '../report/report.ts';
import type { Settings } from '../rules/index.ts';

/** The answers, judged again where another file of the batch has another year of the same agency. */
export function compareYears(answers: readonly Answer[], settings?: Partial<Settings>): Answer[] {
  const judgements = new Map<Report, Judged>();
  for (const reports of agencies(answers)) {
    for (const judged of judgeAll(reports, settings)) judgements.set(judged.report, judged);
  }
  if (judgements.size === 0) return [...answers];
  return answers.map((answer) => {
    if (answer.status !== 'report') return answer;
    return { ...answer, judged: answer.judged.map((one) => judgements.get(one.report) ?? one) };
  });
}

/** The reports of each agency that has several years in several files. */
function agencies(answers: readonly Answer[]): Report[][] {
  const groups = new Map<string, { reports: Report[]; files: Set<Answer>; years: Set<number> }>();
  for (const answer of answers) {
    if (answer.status !== 'report') continue;
    for (const { report } of answer.judged) {
      const { agency, year } = report;
      if (agency.name === null || year === null) continue;
      const group = groups.get(agency.name) ?? { reports: [], files: new Set(), years: new Set() };
      groups.set(agency.name, group);
      group.reports.push(report);
      group.files.add(answer);
      group.years.add(year);
    }
  }
  return [...groups.values()]
    .filter(({ files, years }) => files.size > 1 && years.size > 1)
    .map(({ reports }) => reports);
}
