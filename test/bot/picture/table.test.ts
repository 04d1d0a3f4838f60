/** The marked table: what must be seen in it, whatever it looks like. */
import { expect, test } from 'vitest';
import { themes } from '../../../src/bot/picture/theme.ts';
import { cellsOf, type Format, type TableName } from '../../../src/report/cell.ts';
import type { ExampleReport } from '../../../src/rules/rule.ts';
import { marked, overlapping, svgOf, textsOf } from './marked.ts';

/** 「予以公开」 in all is 20 where its applicants are 10: certain. */
const wrong: ExampleReport = {
  cells: {
    'applications.received.naturalPerson': 10,
    'applications.received.total': 10,
    'applications.granted.naturalPerson': 10,
    'applications.granted.total': 20,
    'applications.handled.naturalPerson': 10,
    'applications.handled.total': 10,
  },
};
const trial: ExampleReport = { ...wrong, year: 2020 };
const tables: readonly TableName[] = ['proactive', 'applications', 'litigation'];
const every = (['2019', '2021'] as const).flatMap((format) => tables.map((table) => ({ format, table })));

const filled = (format: Format, value: (index: number) => number): ExampleReport => ({
  format,
  year: format === '2019' ? 2020 : 2023,
  cells: Object.fromEntries(cellsOf(format).map(({ address }, index) => [address, value(index)])),
});

test.each(every)('table $table of the form of $format is there whole', ({ format, table }) => {
  const cells = cellsOf(format).filter((cell) => cell.table === table);
  const texts = textsOf(
    svgOf(
      filled(format, (index) => 1000 + index),
      { table },
    ),
  );
  const values = texts.filter(({ kind }) => kind.startsWith('value')).map(({ content }) => content);
  const expected = cells.map(({ address }) =>
    String(1000 + cellsOf(format).findIndex((one) => one.address === address)),
  );
  expect(values.sort()).toEqual(expected.sort());
  const labels = texts
    .filter(({ kind }) => kind === 'label')
    .map(({ content }) => content)
    .join('');
  for (const { rowLabel, columnLabel } of cells) {
    expect(labels).toContain(columnLabel.label);
    expect(labels).toContain(rowLabel.label);
  }
});

test.each(every)('no two texts lie over each other in $table of $format', ({ format, table }) => {
  for (const language of ['zh', 'en'] as const) {
    for (const value of [0, 7, 12_345, 1_234_567]) {
      const svg = svgOf(
        filled(format, (index) => value + index),
        { table, language },
      );
      const texts = textsOf(svg);
      expect(overlapping(texts)).toEqual([]);
      const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
      expect(texts.filter((one) => one.x < 0 || one.x + one.width > width).map(({ content }) => content)).toEqual([]);
    }
  }
});

test.each([wrong, trial])(
  'the wrong number is red, with the number due; what it was reckoned with is light',
  (example) => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = svgOf(example, { theme });
      expect(marked(svg, 'wrong')).toBe(1);
      expect(marked(svg, 'checked')).toBeGreaterThan(6);
      expect(svg).toContain(themes[theme].marks.wrong.fill);
      expect(svg).toContain(
        `<rect x="0" y="0" width="1080" height="${/height="(\d+)"/.exec(svg)?.[1]}" fill="${themes[theme].background}"`,
      );
      const texts = textsOf(svg);
      expect(texts.find(({ kind }) => kind === 'due')?.content).toBe('→ 10');
      expect(texts.filter(({ kind, content }) => kind === 'badge' && content === '1')).toHaveLength(2);
      expect(overlapping(texts)).toEqual([]);
    }
  },
);

test('candidates are told from what is certain', () => {
  const svg = svgOf({
    cells: {
      'applications.received.naturalPerson': 3,
      'applications.received.total': 3,
      'applications.granted.naturalPerson': 2,
      'applications.granted.total': 2,
      'applications.handled.naturalPerson': 2,
      'applications.handled.total': 2,
    },
  });
  expect(marked(svg, 'wrong')).toBe(0);
  expect(marked(svg, 'possible') + marked(svg, 'verify')).toBeGreaterThan(0);
  expect(svg).not.toContain(themes.light.marks.wrong.edge);
});

test('several findings of one table have their numbers in the margin and their words beneath', () => {
  const svg = svgOf({ ...wrong, claims: [{ metric: 'applications.received', value: 34 }] });
  const texts = textsOf(svg);
  const badges = texts.filter(({ kind }) => kind === 'badge').map(({ content }) => content);
  const findings = texts.filter(({ kind }) => kind === 'finding');
  expect(new Set(badges).size).toBeGreaterThan(1);
  expect(findings.length).toBeGreaterThanOrEqual(new Set(badges).size);
  expect(overlapping(texts)).toEqual([]);
});

test('blank, unread and placeholder cells are shown as such and never as 0', () => {
  const texts = textsOf(
    svgOf({
      blanks: ['applications.received.business'],
      cells: { 'applications.received.business': null, 'applications.received.research': null },
      placeholders: { 'applications.received.legalService': '/' },
    }),
  );
  const shown = (kind: string) => texts.filter((one) => one.kind === `value ${kind}`).map(({ content }) => content);
  expect(shown('blank')).toEqual(['空']);
  expect(shown('unread')).toEqual(['?']);
  expect(shown('print')).toEqual(['/']);
  expect(shown('number')).toHaveLength(172);
});

test('title, year, source and dates stand on the picture, in both languages', () => {
  const zh = textsOf(svgOf({ ...wrong, published: '2024-01-20' })).map(({ content }) => content);
  expect(zh[0]).toBe('示例县教育局 · 2023 年');
  expect(zh.at(-1)).toBe('来源:年报.docx · 2024-01-20 公布 · 2024-01-15 核对');
  const en = textsOf(svgOf(wrong, { language: 'en' })).map(({ content }) => content);
  expect(en[0]).toBe('示例县教育局 · 2023');
  expect(en.at(-1)).toBe('Source: 年报.docx · checked on 2024-01-15');
});

test('what comes out of a document stays text', () => {
  const hostile = `<script>&"'</text><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;]]>\u0000\u202e\ud800`;
  const svg = svgOf({ ...wrong, agency: `${hostile}局` }, { source: hostile });
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('<!');
  expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
  expect(svg.isWellFormed()).toBe(true);
  for (const hidden of ['\u0000', '\u202e']) expect(svg).not.toContain(hidden);
  expect(
    textsOf(svg)
      .map(({ content }) => content)
      .join(''),
  ).toContain('<script>&"\'</text>');
});

test('a name without end is cut, and the picture stays as wide as it is', () => {
  const svg = svgOf({ ...wrong, agency: '某'.repeat(5000) }, { source: 'x'.repeat(5000) });
  expect(svg.length).toBeLessThan(80_000);
  expect(overlapping(textsOf(svg))).toEqual([]);
});
