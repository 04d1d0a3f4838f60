/** Small reports for the tests of the store. */
import type { Report } from '../../src/report/report.ts';
import { reportsOf } from '../../src/rules/example.ts';
import type { Forward } from '../../src/store/index.ts';

/** @param received the number of applications, which tells versions apart */
export function reportOf(agency: string, year: number, received: number): Report {
  const [report] = reportsOf({ agency, year, cells: { 'applications.received.total': received } });
  if (!report) throw new Error('an example is one report');
  return report;
}

export function forwardOf(chat: string, hash: string, isPublic = true): Forward {
  const url = `https://www.example.gov.cn/${hash}`;
  return {
    chat,
    sender: null,
    at: new Date().toISOString(),
    origin: isPublic
      ? { kind: 'link', name: url, url, isPublic, hash }
      : { kind: 'file', name: `${hash}.docx`, url: null, isPublic, hash },
  };
}
