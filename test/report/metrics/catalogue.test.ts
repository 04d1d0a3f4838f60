/** The catalogue as a whole: nothing of the forms is missing, nothing is there twice, every word leads somewhere. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/bot/question/question.ts';
import { cellsOf, type Format } from '../../../src/report/cell.ts';
import { choices, type Metric, metricById, metrics, metricsNamed, wordKey } from '../../../src/report/metrics.ts';
import type { ClaimMetric } from '../../../src/report/report.ts';
import { numbersWith } from '../../support/numbers.ts';

const now = new Date('2026-12-01T00:00:00Z');
const asked = (name: string): readonly string[] =>
  understand(`东阿县教育局 2022 ${name}`, { now, previous: null })?.metrics.map(({ id }) => id) ?? [];

/** The metrics that are one cell of a form and nothing else, by the cell. */
function metricsByCell(format: Format): Map<string, Metric[]> {
  const own = new Map<string, Metric[]>();
  for (const metric of metrics) {
    const value = metric.value(numbersWith(format, {}));
    if (value.kind !== 'number' || value.cells.length !== 1) continue;
    const cell = value.cells[0] ?? '';
    own.set(cell, [...(own.get(cell) ?? []), metric]);
  }
  return own;
}

describe.each(['2021', '2019'] as const)('the form of %s', (format) => {
  const own = metricsByCell(format);

  test('has every cell as exactly one metric', () => {
    const counts = cellsOf(format).map(({ address }) => [address, own.get(address)?.length ?? 0]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
    expect([...own.keys()].length).toBe(cellsOf(format).length);
  });

  test('has every cell reached by its own name, in a question too', () => {
    const lost = cellsOf(format).filter(({ address }) => {
      const metric = own.get(address)?.[0];
      const name = metric?.name.label ?? '';
      return metricsNamed(name)[0] !== metric || asked(name).join() !== metric?.id;
    });
    expect(lost.map(({ address }) => address)).toEqual([]);
  });

  test('has every cell reached by the labels of its column and row', () => {
    const lost = cellsOf(format).filter(({ table, row, column, rowLabel, columnLabel, address }) => {
      // 「3.其他」 and 「其他」 are names only within the table; (七) and the total column have no words of their own.
      if (table !== 'applications' || row === 'other.otherReasons' || row === 'handled') return false;
      if (column === 'total' || column === 'otherOrganization') return false;
      const label = rowLabel.label.replace(/^\(?[一二三四五六七\d][)、.]/, '').replace(/\(.*\)$/, '');
      return asked(columnLabel.label + label).join() !== own.get(address)?.[0]?.id;
    });
    expect(lost.map(({ address }) => address)).toEqual([]);
  });
});

test('a cell of both forms is one metric', () => {
  const [newer, older] = [metricsByCell('2021'), metricsByCell('2019')];
  const both = [...newer.keys()].filter((cell) => older.has(cell));
  expect(both.length).toBeGreaterThan(170);
  expect(both.filter((cell) => newer.get(cell)?.[0] !== older.get(cell)?.[0])).toEqual([]);
});

const claims: Record<ClaimMetric, true> = {
  'applications.received': true,
  'applications.carriedIn': true,
  'applications.accepted': true,
  'applications.processed': true,
  'applications.answered': true,
  'applications.handled': true,
  'applications.carriedOut': true,
  'applications.granted': true,
  'applications.partiallyGranted': true,
  'applications.grantedOrPartially': true,
  'applications.refused': true,
  'applications.unavailable': true,
  'applications.notProcessed': true,
  'applications.other': true,
  'litigation.reconsideration': true,
  'litigation.lawsuits': true,
  'litigation.directLawsuit': true,
  'litigation.lawsuitAfterReconsideration': true,
  'litigation.corrected': true,
  'litigation.notUpheld': true,
  'litigation.reconsiderationAndLawsuits': true,
  'proactive.normativeDocuments.issued': true,
  'proactive.normativeDocuments.inForce': true,
};

test.each(Object.keys(claims))('what the text says of %s is a metric', (claim) => {
  const metric = metricById(`narrative.${claim}`);
  expect(metric?.kind).toBe('claim');
  expect(asked(metric?.name.label ?? '')).toEqual([metric?.id]);
});

test('every metric has its own id, names and definition in both languages', () => {
  expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
  expect(new Set(metrics.map(({ name }) => name.label)).size).toBe(metrics.length);
  for (const { name, definition, unit, kind } of metrics) {
    expect(name.label).toMatch(/[\u3400-\u9fff]/);
    expect(definition.label).toMatch(/。$/);
    expect(name.en + definition.en).not.toMatch(/[\u3400-\u9fff]/);
    expect(unit === null).toBe(kind === 'share');
    if (kind === 'share') expect(definition.label).toContain('÷');
  }
});

test('a word names one metric, or is a documented choice', () => {
  const chosen = new Set(choices.flatMap(({ words }) => words.map(wordKey)));
  const named = new Map<string, Set<string>>();
  for (const { id, name, synonyms } of metrics) {
    for (const word of [name.label, ...synonyms].map(wordKey)) named.set(word, (named.get(word) ?? new Set()).add(id));
  }
  expect([...named].filter(([, ids]) => ids.size > 1).map(([word]) => word)).toEqual([]);
  expect([...named.keys()].filter((word) => chosen.has(word))).toEqual([]);
  expect([...chosen].length).toBe(choices.flatMap(({ words }) => words).length);
  for (const { ids } of choices) for (const id of ids) expect(metricById(id), id).toBeDefined();
});

test('every synonym asks for its metric in a question', () => {
  const lost: string[] = [];
  for (const { id, synonyms } of metrics) {
    for (const word of synonyms)
      if (asked(word).join() !== id) lost.push(`${word} → ${asked(word).join(' ')}, not ${id}`);
  }
  expect(lost).toEqual([]);
});

test('every word of a choice asks for all that it may mean', () => {
  const lost: string[] = [];
  for (const { words, ids } of choices) {
    for (const word of words) {
      const found = asked(word);
      if ([...found].sort().join() !== [...ids].sort().join())
        lost.push(`${word} → ${found.join(' ')}, not ${ids.join(' ')}`);
    }
  }
  expect(lost).toEqual([]);
});
