/** Reports and the acts of forwarding that tests keep in a store. */
import type { Report } from '../../src/report/report.ts';
import { reportsOf as exampleReports } from '../../src/rules/example.ts';
import type { ExampleReport } from '../../src/rules/rule.ts';
import type { Forward, Origin } from '../../src/store/index.ts';

export const office = '东阿县教育局';

/** A report of 2023 of one office, but for what is said; received tells versions apart. */
export function reportOf(received: number, example: ExampleReport = {}): Report {
  const cells = { 'applications.received.total': received, ...example.cells };
  const [report] = exampleReports({ agency: office, ...example, cells });
  if (!report) throw new Error('no report');
  return report;
}

let minutes = 0;

/** Each later than the one before. */
export const instant = (): string => {
  minutes += 1;
  return new Date(Date.UTC(2024, 0, 15) + minutes * 60_000).toISOString();
};

interface Sent extends Partial<Origin> {
  readonly sender?: string;
  readonly at?: string;
}

/** A file that came to a chat. */
export function fileTo(chat: string, hash: string, { sender = '小李', at = instant(), ...origin }: Sent = {}): Forward {
  return {
    chat,
    sender,
    at,
    origin: { kind: 'file', name: `${hash}.docx`, url: null, isPublic: false, hash, ...origin },
  };
}

/** A public link that came to a chat. */
export function linkTo(chat: string, hash: string, more: Sent = {}): Forward {
  const url = `http://www.donge.gov.cn/${hash}.html`;
  return fileTo(chat, hash, { kind: 'link', name: url, url, isPublic: true, ...more });
}
