/** Questions as people write them, and what is understood. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Question, understand, type Years } from '../../../src/bot/question/question.ts';

const now = new Date('2026-12-05T10:00:00+08:00');
const linesOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
const written = (lines: readonly string[]): string[][] =>
  lines.filter((line) => line.includes(' => ')).map((line) => line.split(' => '));

function yearsText(years: Years): string {
  if (years.kind === 'last') return `last${years.count}`;
  if (years.kind !== 'years') return years.kind === 'unsaid' ? '' : years.kind;
  const [first, last] = [years.years[0], years.years.at(-1)];
  return years.years.length > 2 ? `${first}-${last}` : years.years.join(' ');
}

/** A question in the columns of the files. */
function printed(question: Question | null): string {
  if (question === null) return 'no question';
  const { agencies, scope, years, metrics, wants, order, top, unknown, follows } = question;
  const place = scope === null ? '' : scope.kind === 'chat' ? '@chat' : `@${scope.text}`;
  const columns = [
    agencies.join(' ') || place,
    yearsText(years),
    metrics.map(({ id }) => id).join(' '),
    [wants === 'values' ? '' : wants, order ?? '', top ?? ''].filter((one) => one !== '').join(' '),
    unknown.join(' '),
    follows ?? '',
  ];
  return columns.join(';').replace(/;+$/, '');
}
const wanted = (columns: string | undefined): string =>
  (columns ?? '')
    .split(';')
    .map((column) => column.trim())
    .join(';')
    .replace(/;+$/, '');

const phrases = written(linesOf('phrases.txt'));
const others = linesOf('others.txt').filter((line) => line !== '');

test('there are enough phrases', () => {
  expect(phrases.length).toBeGreaterThanOrEqual(250);
  expect(others.length).toBeGreaterThanOrEqual(60);
});

test.each(phrases)('%s', (text, columns) => {
  expect(printed(understand(text ?? '', { now, previous: null }))).toBe(wanted(columns));
});

describe('no question', () => {
  test.each(others)('%s', (text) => {
    expect(understand(text, { now, previous: null })).toBeNull();
  });

  test.each([
    '进度',
    '谁没交',
    '详情 1',
    '忽略 2 已核实',
    '帮助',
    '分享',
    '收到',
    '谢谢',
    '1',
    '第2个',
    '你呢',
    '还有呢',
    '为什么呢',
    '好的呢',
  ])('%s, after a question either', (text) => {
    const previous = understand('东阿县政府办 2022 新收', { now, previous: null });
    expect(understand(text, { now, previous })).toBeNull();
  });
});

describe('what goes on', () => {
  const conversations = linesOf('follow-ups.txt').join('\n').split('\n\n');
  test.each(conversations.map((lines) => ({ lines, name: lines.split(' => ')[0] ?? '' })))('$name', ({ lines }) => {
    let previous: Question | null = null;
    for (const [text = '', columns] of written(lines.split('\n'))) {
      const question: Question | null = understand(text.replace(/^> /, ''), { now, previous });
      expect(printed(question), text).toBe(wanted(columns));
      previous = question;
    }
  });
});

describe('the clock', () => {
  const yearsAt = (text: string, instant: string): string =>
    yearsText(
      understand(`东阿县政府办${text}新收`, { now: new Date(instant), previous: null })?.years ?? { kind: 'unsaid' },
    );

  test.each([
    ['去年', '2026'],
    ['上年度', '2026'],
    ['上一年', '2026'],
    ['前年', '2025'],
    ['大前年', '2024'],
    ['今年', '2027'],
    ['本年度', '2027'],
    ['去年的年报', '2026'],
    ['2024年至今', '2024-2027'],
    ['2025到去年', '2025 2026'],
    ['last year', '2026'],
  ])('%s in February 2027 is %s', (text, years) => {
    expect(yearsAt(text, '2027-02-10T08:00:00Z')).toBe(years);
  });

  test('the year begins in China, not in Greenwich', () => {
    expect(yearsAt('去年', '2026-12-31T15:59:59Z')).toBe('2025');
    expect(yearsAt('去年', '2026-12-31T16:00:00Z')).toBe('2026');
  });
});

describe('hostile texts', () => {
  const texts = [
    '',
    ' ',
    '新收'.repeat(5000),
    '东阿县'.repeat(3333),
    '2022'.repeat(2500),
    '9'.repeat(10_000),
    '和'.repeat(10_000),
    '😀'.repeat(5000),
    '('.repeat(10_000),
    `${'县'.repeat(299)}`,
    `${'2022年'.repeat(59)}`,
    `${'和县'.repeat(149)}`,
    `${'的'.repeat(280)}2022新收`,
    `${'东阿县教育局和'.repeat(40)}2022新收`,
    '2020到2021到2022到2023到2024 新收',
    '0000-9999 新收',
    '近99999999999999999999年新收',
    '前0名 2022 新收',
    '$& $1 \\1 %s %n {0} 2022 新收',
    '.*+?^(a+)+$ 2022 新收',
    '__proto__ 2022 constructor',
    'toString 2022 新收',
    '\u0000\uFFFF\u200B2022\u202E新收',
    '\uD800 2022 新收',
    '<script>alert(1)</script> 2022 新收',
    "'; drop table reports; -- 2022 新收",
  ];

  test.each(texts.map((text) => ({ text, name: JSON.stringify(text.slice(0, 40)) })))('$name', ({ text }) => {
    const started = performance.now();
    const question = understand(text, { now, previous: null });
    const again = understand(text, { now, previous: question });
    expect(performance.now() - started).toBeLessThan(250);
    for (const one of [question, again]) {
      if (one?.years.kind === 'years') expect(one.years.years.every((year) => year >= 2000 && year < 2100)).toBe(true);
    }
  });

  test('no text that is too long to be a question is one', () => {
    expect(understand(`东阿县政府办 2022 新收${' '.repeat(300)}`, { now, previous: null })).toBeNull();
  });

  test('time grows with the length, not faster', () => {
    const time = (length: number): number => {
      const text = '东阿县教育局和2022年新收'.repeat(40).slice(0, length);
      const started = performance.now();
      for (let run = 0; run < 40; run++) understand(text, { now, previous: null });
      return performance.now() - started;
    };
    time(150);
    const [short, long] = [time(70), time(280)];
    expect(long).toBeLessThan(short * 16 + 50);
  });
});
