/** Wrong numbers in the tables: sums, values, blanks, and numbers that do not follow from the year before. */

import { resultRowsOf } from '../../../src/report/cell.ts';
import { litigationGroups } from '../../../src/report/forms/common.ts';
import { applicants } from '../figures.ts';
import { type Clean, type Injection, last, type Spoilt, spoilLast, withCells } from './injection.ts';

/** The number of a row and column of table three. */
const at = (row: string, column: string): string => `applications.${row}.${column}`;

/** Adds to cells. */
function add({ reports }: Clean, by: number, addresses: readonly string[], found: readonly string[]): Spoilt {
  const { cells } = last(reports);
  const changed = Object.fromEntries(addresses.map((address) => [address, (cells[address] ?? 0) + by]));
  return { copies: withCells(reports, changed), cells: found };
}

/** A cell that prints something else than a number of its kind. */
const printed =
  (address: (clean: Clean) => string, print: (clean: Clean) => string) =>
  (clean: Clean): Spoilt => {
    const cell = address(clean);
    return {
      copies: spoilLast(clean.reports, () => ({}), { style: { exact: { [cell]: print(clean) } } }),
      cells: [cell],
    };
  };

const anyCount = ({ random }: Clean): string =>
  at(random.pick(['received', 'granted', 'handled']), random.pick(applicants));
const amount = ({ reports }: Clean): string =>
  last(reports).format === '2021' ? 'proactive.fees.amount' : 'proactive.procurement.amount';

/** Only where the year before is told too. */
const paired = (spoil: (clean: Clean) => Spoilt | null) => (clean: Clean) =>
  clean.reports.length > 1 ? spoil(clean) : null;
const pairedAlike = (spoil: (clean: Clean) => Spoilt | null) =>
  paired((clean) => (new Set(clean.reports.map(({ format }) => format)).size === 1 ? spoil(clean) : null));
const paired2021 = (spoil: (clean: Clean) => Spoilt | null) =>
  paired((clean) => (clean.reports.every(({ format }) => format === '2021') ? spoil(clean) : null));

/** Numbers of both years at one address. */
function setBoth({ reports }: Clean, address: string, before: number, now: number): Spoilt {
  const copies = reports.map((report, index) => ({
    report: { ...report, cells: { ...report.cells, [address]: index === reports.length - 1 ? now : before } },
    alter: {},
  }));
  return { copies, cells: [address] };
}

const explain = (copies: Spoilt['copies'], sentence: string): Spoilt['copies'] =>
  copies.map(({ report, alter }, index) => {
    if (index < copies.length - 1) return { report, alter };
    const prose = { ...report.prose, other: [...report.prose.other, sentence] };
    return { report: { ...report, prose }, alter };
  });

function carriedInWrong(clean: Clean): Spoilt {
  // One more came from last year and one less this year, so that the table itself balances.
  const { cells } = last(clean.reports);
  const by = clean.random.int(1, 4);
  const changed: Record<string, number> = {};
  for (const column of ['naturalPerson', 'total']) {
    for (const row of ['carriedIn', 'carriedOut']) changed[at(row, column)] = (cells[at(row, column)] ?? 0) + by;
  }
  return { copies: withCells(clean.reports, changed), cells: [at('carriedIn', 'total')] };
}

const inForce = 'proactive.normativeDocuments.inForce';

export const tableInjections: readonly Injection[] = [
  {
    id: 'balance: more carried out than there are',
    rule: 'applications/balance',
    severity: 'error',
    spoil: (clean) => {
      const column = clean.random.pick(applicants);
      const places = [at('carriedOut', column), at('carriedOut', 'total')];
      return add(clean, clean.random.int(1, 9), places, places);
    },
  },
  {
    id: 'balance: received and its total',
    rule: 'applications/balance',
    severity: 'error',
    spoil: (clean) => {
      const column = clean.random.pick(applicants);
      const places = [at('received', column), at('received', 'total')];
      return add(clean, clean.random.int(1, 40), places, places);
    },
  },
  {
    id: 'result-sum: one result more',
    rule: 'applications/result-sum',
    severity: 'error',
    spoil: (clean) => {
      const column = clean.random.pick(applicants);
      const row = clean.random.pick(resultRowsOf(last(clean.reports).format));
      const changed = [at(row, column), at(row, 'total')];
      return add(clean, clean.random.int(1, 9), changed, [...changed, at('handled', column), at('handled', 'total')]);
    },
  },
  {
    id: 'row-sum: the total of a row',
    rule: 'applications/row-sum',
    severity: 'error',
    spoil: (clean) => {
      const rows = ['received', 'carriedIn', 'handled', 'carriedOut', ...resultRowsOf(last(clean.reports).format)];
      const total = at(clean.random.pick(rows), 'total');
      return add(clean, clean.random.int(1, 99), [total], [total]);
    },
  },
  {
    id: 'row-sum: one applicant too many',
    rule: 'applications/row-sum',
    severity: 'error',
    spoil: (clean) => {
      const row = clean.random.pick(['received', ...resultRowsOf(last(clean.reports).format)]);
      const cell = at(row, clean.random.pick(applicants));
      const spoilt = add(clean, clean.random.int(1, 99), [cell], [cell, at(row, 'total')]);
      // Where the whole column of totals is empty it is only a warning.
      return { ...spoilt, copies: spoilt.copies.map((copy) => ({ ...copy, alter: { style: { zero: 'digit' } } })) };
    },
  },
  {
    id: 'litigation sum: the total',
    rule: 'litigation/sum',
    severity: 'error',
    spoil: (clean) => {
      const total = `litigation.${clean.random.pick(Object.keys(litigationGroups))}.total`;
      return add(clean, clean.random.int(1, 9), [total], [total]);
    },
  },
  {
    id: 'litigation sum: a part',
    rule: 'litigation/sum',
    severity: 'error',
    spoil: (clean) => {
      const group = `litigation.${clean.random.pick(Object.keys(litigationGroups))}`;
      const cell = `${group}.${clean.random.pick(['upheld', 'corrected', 'otherResult', 'pending'])}`;
      return add(clean, clean.random.int(1, 9), [cell], [cell, `${group}.total`]);
    },
  },
  {
    id: 'value: negative count',
    rule: 'values/valid',
    severity: 'error',
    spoil: printed(anyCount, ({ random }) => `-${random.int(1, 20)}`),
  },
  { id: 'value: fraction', rule: 'values/valid', severity: 'error', spoil: printed(anyCount, () => '1.5') },
  { id: 'value: about', rule: 'values/valid', severity: 'error', spoil: printed(anyCount, () => '约20') },
  {
    id: 'value: seven decimals',
    rule: 'values/valid',
    severity: 'error',
    spoil: printed(amount, ({ random }) => `${random.int(1, 99)}.1234567`),
  },
  {
    id: 'value: negative amount',
    rule: 'values/valid',
    severity: 'error',
    spoil: (clean) =>
      last(clean.reports).format === '2021' ? printed(amount, ({ random }) => `-${random.int(1, 99)}.5`)(clean) : null,
  },
  {
    id: 'blank: zeros of a row left empty',
    rule: 'structure/blank',
    severity: 'info',
    // An empty cell leaves no trace there.
    hiddenBy: ['text-vertical'],
    spoil: (clean) => {
      const { cells } = last(clean.reports);
      const row = clean.random.pick(resultRowsOf(last(clean.reports).format));
      const empty = applicants.map((column) => at(row, column)).filter((address) => cells[address] === 0);
      if (empty.length === 0) return null;
      const exact = Object.fromEntries(empty.map((address) => [address, clean.random.pick(['', '/', '-'])]));
      return { copies: spoilLast(clean.reports, () => ({}), { style: { exact } }), cells: empty };
    },
  },
  {
    id: 'blank: a total of zero left empty',
    rule: 'structure/blank',
    severity: 'warning',
    // An empty cell leaves no trace there.
    hiddenBy: ['text-vertical'],
    spoil: (clean) => {
      const total = at(clean.random.pick(['carriedIn', 'carriedOut', 'partiallyGranted']), 'total');
      if (last(clean.reports).cells[total] !== 0) return null;
      return { copies: spoilLast(clean.reports, () => ({}), { style: { exact: { [total]: '' } } }), cells: [total] };
    },
  },
  {
    id: 'in force: fewer than issued',
    rule: 'proactive/in-force-bounds',
    severity: 'warning',
    spoil: (clean) => {
      if (last(clean.reports).format !== '2021' || clean.reports.length > 1) return null;
      const issued = clean.random.int(5, 40);
      const changed = {
        'proactive.normativeDocuments.issued': issued,
        'proactive.normativeDocuments.repealed': 0,
        [inForce]: issued - clean.random.int(1, 5),
      };
      return { copies: withCells(clean.reports, changed), cells: [inForce] };
    },
  },
  { id: 'years: carried in differs', rule: 'years/carry-over', severity: 'warning', spoil: paired(carriedInWrong) },
  {
    id: 'years: carried in differs, explained',
    rule: 'years/carry-over',
    severity: 'info',
    spoil: paired((clean) => {
      const { copies, cells } = carriedInWrong(clean);
      return { copies: explain(copies, '上年结转申请数量因机构改革职责划转有所变化。'), ...(cells && { cells }) };
    }),
  },
  {
    id: 'years: in force does not follow',
    rule: 'years/in-force',
    severity: 'warning',
    spoil: paired2021((clean) => add(clean, clean.random.int(1, 30), [inForce], [inForce])),
  },
  {
    id: 'years: in force does not follow, explained',
    rule: 'years/in-force',
    severity: 'info',
    spoil: paired2021((clean) => {
      const { copies, cells } = add(clean, clean.random.int(1, 30), [inForce], [inForce]);
      const why = clean.random.pick(['开展文件清理', '部分文件到期失效', '统计口径调整', '机构改革后职能划转']);
      return { copies: explain(copies, `因${why},行政规范性文件现行有效件数与上年不衔接。`), ...(cells && { cells }) };
    }),
  },
  {
    id: 'years: ten times as many',
    rule: 'years/magnitude',
    severity: 'info',
    spoil: pairedAlike((clean) => {
      const before = clean.random.int(50, 900);
      return setBoth(clean, 'proactive.penalties.decisions', before, before * 10);
    }),
  },
  {
    id: 'years: yuan for 10,000 yuan',
    rule: 'years/magnitude',
    severity: 'warning',
    spoil: paired2021((clean) => {
      const before = clean.random.int(1, 900);
      const now = Math.round(before * (0.8 + clean.random.int(0, 40) / 100) * 10_000);
      return setBoth(clean, 'proactive.fees.amount', before, now);
    }),
  },
];
