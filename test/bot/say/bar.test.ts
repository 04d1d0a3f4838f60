import { expect, test } from 'vitest';
import { bar } from '../../../src/bot/say/bar.ts';

test('the bar grows with the work', () => {
  const shares = [0, 0.1, 0.5, 0.99, 1].map((share) => bar(share, '', 80).trimEnd());
  expect(shares[0]).toBe('░'.repeat(20));
  expect(shares[2]).toBe('█'.repeat(10) + '░'.repeat(10));
  expect(shares[4]).toBe('█'.repeat(20));
  expect(new Set(shares).size).toBe(5);
  for (const share of [-1, Number.NaN, 7]) expect(bar(share, '', 80).trimEnd()).toMatch(/^[█░]{20}$/);
  // One of two hundred files moves it.
  expect(bar(1 / 150, '', 80)).not.toBe(bar(0, '', 80));
});

test('the line is never broken by the edge, for then it could not be written over', () => {
  const words = '正在核对… 7/12 莱芜区教育局2023年政府信息公开工作年度报告.docx';
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
  for (const columns of [120, 80, 40, 20, 8, 1]) {
    const line = bar(0.5, words, columns);
    expect(width(line), `${columns}`).toBeLessThanOrEqual(Math.max(columns, 2));
    if (columns >= 20 && columns <= 80) expect(line).toContain('…');
  }
  expect(bar(0.5, words, 120)).toContain('年度报告.docx');
});
