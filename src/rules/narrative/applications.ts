import type { CellAddress } from '../../report/cell.ts';
import type { Claim, ClaimMetric, Report } from '../../report/report.ts';
import type { Reader } from '../reader.ts';
import { cannotTell, defineRule, type Finding, holds, type Verdict } from '../rule.ts';
import { combine, comparableClaims, distinct, Figures } from './claims.ts';

type MessageId = 'zero' | 'none' | 'count' | 'channel';

// In the order in which a number that is wrong in several places is told.
const metrics: readonly ClaimMetric[] = [
  'applications.received',
  'applications.accepted',
  'applications.carriedIn',
  'applications.processed',
  'applications.answered',
  'applications.handled',
  'applications.carriedOut',
];
const known: ReadonlySet<ClaimMetric> = new Set(metrics);
const cells: Partial<Record<ClaimMetric, CellAddress>> = {
  'applications.received': 'applications.received.total',
  'applications.accepted': 'applications.received.total',
  'applications.carriedIn': 'applications.carriedIn.total',
  'applications.processed': 'applications.handled.total',
  'applications.answered': 'applications.handled.total',
  'applications.handled': 'applications.handled.total',
  'applications.carriedOut': 'applications.carriedOut.total',
};

export const applications = defineRule({
  id: 'narrative/applications',
  name: { zh: '正文申请件数', en: 'applications in the text' },
  severity: 'warning',
  basis: {
    zh: '《政府信息公开条例》第五十条:报告收到和处理申请的情况;{form}附件表三',
    en: 'Article 50 of the Regulations on Open Government Information: applications received and handled; {form}, annex, table 3',
  },
  formats: ['2019', '2021'],
  why: {
    zh: '正文和表格是同一件事的两种说法,读者先看到的是正文。',
    en: 'Text and table tell the same thing, and it is the text that is read first.',
  },
  caveat: {
    zh: '用词不同,口径可以不同:收到可以含上年结转,办理可以含结转下年。这些读法都对不上才提示。',
    en: 'Words differ in scope: “received” may include carried over cases, “processed” those carried on. Only a number that fits none of these readings is named.',
  },
  messages: {
    zero: {
      zh: '正文说没有收到政府信息公开申请,{cell}填 {expected}',
      en: 'the text says that no application was received; {cell} says {expected}',
    },
    none: {
      zh: '正文写「{word}」申请 {found} 件,{cell}填 {expected}',
      en: 'the text counts {found} applications (“{word}”); {cell} says {expected}',
    },
    count: {
      zh: '正文写「{word}」{found} 件,{cell}填 {expected}',
      en: 'the text says {found} (“{word}”); {cell} says {expected}',
    },
    channel: {
      zh: '正文说某个渠道没有收到申请,{cell}填 {expected},请核对是否漏写其他渠道',
      en: 'the text says that nothing came by one channel; {cell} says {expected}: please check the others',
    },
  },
  example: {
    valid: {
      cells: {
        'applications.received.naturalPerson': 2,
        'applications.received.total': 2,
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 2,
        'applications.handled.naturalPerson': 2,
        'applications.handled.total': 2,
      },
      claims: [{ metric: 'applications.received', value: 2 }],
    },
    invalid: {
      cells: {
        'applications.received.naturalPerson': 2,
        'applications.received.total': 2,
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 2,
        'applications.handled.naturalPerson': 2,
        'applications.handled.total': 2,
      },
      claims: [{ metric: 'applications.received', value: 3 }],
    },
  },
  subjects: 'report',
  check(report, read): Verdict<MessageId> {
    if (!report.tables.applications) return cannotTell('no-table');
    const claims = distinct(comparableClaims(report, known)).toSorted(
      (a, b) => metrics.indexOf(a.metric) - metrics.indexOf(b.metric),
    );
    if (claims.length === 0) return channelOnly(report, read);
    const figures = new Figures(read);
    const wrong: Claim[] = [];
    const right: Claim[] = [];
    for (const claim of claims) {
      const readings = readingsOf(claim, figures);
      if (readings.length === 0) continue;
      (readings.includes(claim.value) ? right : wrong).push(claim);
    }
    const told = wrong.filter((claim) => !isPart(claim, claims, right, figures));
    if (told.length === 0) {
      // Only what could not be read stands between the text and a verdict.
      if (right.length === 0) figures.record(...figures.unread);
      return holds;
    }
    const values = new Set<number>();
    const findings: Finding<MessageId>[] = [];
    for (const claim of told) {
      // One wrong number is told once, at the first word that carries it.
      if (values.has(claim.value)) continue;
      values.add(claim.value);
      const finding = findingOf(claim, figures, read);
      if (finding) findings.push(finding);
    }
    return findings;
  },
});

/** The numbers that a word may mean; empty when a cell that it needs is unread. */
function readingsOf({ metric, word }: Claim, figures: Figures): readonly number[] {
  if (metric === 'applications.carriedIn') return figures.row('carriedIn');
  if (metric === 'applications.carriedOut') return figures.row('carriedOut');
  const received = figures.row('received');
  const all = combine(received, figures.row('carriedIn'));
  const handled = figures.handled();
  const meant = word.split('、').map(familyOf);
  if (metric === 'applications.received' || metric === 'applications.accepted') meant.push('received');
  const unnamed = word === '申请';
  const readings: number[] = [];
  let needed = true;
  const add = (numbers: readonly number[]) => {
    if (numbers.length === 0) needed = false;
    readings.push(...numbers);
  };
  if (meant.includes('received') || unnamed) add([...(all.length > 0 ? received : []), ...all]);
  if (meant.includes('processed') || unnamed) {
    add(all);
    add(figures.row('handled').length > 0 ? handled : []);
    add(combine(handled, figures.row('carriedOut')));
  }
  if (meant.includes('answered') || unnamed) {
    add(figures.row('handled').length > 0 ? handled : []);
    add(combine(handled, figures.row('carriedIn'), -1));
    // Who withdrew or did not correct an application got no answer.
    if (/答复|回复/.test(word)) readings.push(...withoutAnswer(handled, figures));
  }
  return needed ? readings : [];
}

/** What was handled less (六)其他处理, and less (五)不予处理 too. */
function withoutAnswer(handled: readonly number[], figures: Figures): number[] {
  const answered = combine(handled, figures.sumOfGroup('other'), -1);
  return [...answered, ...combine(answered, figures.sumOfGroup('notProcessed'), -1)];
}

type Family = 'received' | 'processed' | 'answered' | null;

/** The verbs of the vocabulary are few, and the same ones come again and again. */
const families = new Map<string, Family>();

function familyOf(verb: string): Family {
  let family = families.get(verb);
  if (family === undefined) {
    family = familyBy(verb);
    families.set(verb, family);
  }
  return family;
}

function familyBy(verb: string): Family {
  if (/收办|承办|办理|处理/.test(verb)) return 'processed';
  if (/办结|办毕|完成|答复|回复/.test(verb)) return 'answered';
  if (/收|接到|接受|受理/.test(verb)) return 'received';
  return null;
}

/**
 * Whether a number is most likely a part of another that is right: a smaller count of the same
 * word (「我局收到9件…,另转办2件」), or one of several that add up (「县政府收到5件…办公室收到4件」).
 */
function isPart(claim: Claim, claims: readonly Claim[], right: readonly Claim[], figures: Figures): boolean {
  if (claim.value === 0) return false;
  const same = claims.filter((one) => one.metric === claim.metric && one.value > 0);
  if (right.some((one) => one.metric === claim.metric && one.value > claim.value)) return true;
  const sum = same.reduce((total, one) => total + one.value, 0);
  return same.length > 1 && readingsOf(claim, figures).includes(sum);
}

function findingOf(claim: Claim, figures: Figures, read: Reader): Finding<MessageId> | null {
  const address = cells[claim.metric];
  if (!address) return null;
  const expected = figures.at(address);
  figures.record(address);
  const base = {
    cells: [address],
    expected,
    found: claim.value,
    values: { word: claim.word },
    quote: claim.quote,
    cause: causeOf(read),
  };
  const received = address === 'applications.received.total';
  if (received && claim.value === 0) return { ...base, message: 'zero', severity: 'error' };
  if (received && expected === 0) return { ...base, message: 'none', severity: 'error' };
  return { ...base, message: 'count', severity: 'warning' };
}

/** A total that was placed by arithmetic is no ground to accuse a text. */
const causeOf = (read: Reader): 'report' | 'reading' =>
  read.report.evidence.doubts.includes('labels-lost') ? 'reading' : 'report';

const byOneChannel = /网上|网络|网站|信函|邮|当面|书面|平台|传真/;

/** When the text speaks of one channel only, and says that nothing came by it. */
function channelOnly(report: Report, read: Reader): Verdict<MessageId> {
  const claims = report.narrative.filter((claim) => known.has(claim.metric));
  const zero = claims.find((claim) => claim.zeroInWords && claim.scope === 'part' && byOneChannel.test(claim.quote));
  if (!zero || claims.some((claim) => claim.value > 0)) return cannotTell('no-claim');
  const address = 'applications.received.total';
  const expected = read.at(address);
  if (expected === 0) return holds;
  return {
    message: 'channel',
    severity: 'warning',
    cells: [address],
    expected,
    found: 0,
    quote: zero.quote,
  };
}
