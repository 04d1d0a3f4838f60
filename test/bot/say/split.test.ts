/** Cutting a reply into texts: nothing lost, the limit kept in its unit, no finding cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, line } from '../../../src/bot/say/reply.ts';
import { type Limit, MOST_TEXTS, type Rendered, split, textsOf, utf8, utf16 } from '../../../src/bot/say/split.ts';
import { zh } from '../../../src/bot/say/zh.ts';

const units: Record<string, (text: string) => number> = { utf16, utf8 };
const character = fc.constantFrom('报', '告', '2', ' ', 'é', '😀', '𠮷', '。');
const lineText = (most: number) => fc.string({ unit: character, maxLength: most });
const anyLimit = fc.record({ most: fc.integer({ min: 8, max: 60 }), unit: fc.constantFrom('utf16', 'utf8') });
const limitOf = ({ most, unit }: { most: number; unit: string }): Limit => ({ most, measure: units[unit] ?? utf16 });
const letters = (texts: readonly string[]): string => texts.join('').replaceAll('\n', '');

describe('split', () => {
  test('loses nothing, keeps the order, the limit and the characters', () => {
    fc.assert(
      fc.property(fc.array(fc.array(lineText(70), { minLength: 1 })), anyLimit, (blocks, chosen) => {
        const limit = limitOf(chosen);
        const texts = split(blocks, (lines): Rendered => ({ lines }), limit);
        expect(letters(texts)).toBe(letters(blocks.flat()));
        for (const text of texts) {
          expect(limit.measure(text)).toBeLessThanOrEqual(limit.most);
          expect(text).not.toBe('');
          expect(text.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('a finding that fits in a text is in one text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(lineText(20), { minLength: 1, maxLength: 4 })), anyLimit, (blocks, chosen) => {
        const limit = limitOf(chosen);
        // Numbered, so that no finding is part of another.
        const items = blocks.map((lines, index) => [`#${index}`, ...lines].join('\n').trimEnd());
        const texts = split(items, (text) => text, limit);
        for (const item of items)
          if (limit.measure(item) <= limit.most) expect(texts.some((text) => text.includes(item))).toBe(true);
      }),
    );
  });

  test('a table is divided between rows, each part under its heading', () => {
    const row = fc.string({ unit: character, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const table: Rendered = { open: ['题', '<pre>'], lines: rows, close: ['</pre>'], divisible: true };
        const texts = split(['前言', table], (block) => block, { most: 50, measure: utf16 });
        const seen = texts.flatMap((text) => {
          const inner = /题\n<pre>\n([^<]*)\n<\/pre>$/.exec(text)?.[1];
          return inner === undefined ? [] : inner.split('\n');
        });
        expect(seen).toEqual(rows);
        expect(texts.every((text) => text.length <= 50)).toBe(true);
      }),
    );
  });

  test('a heading longer than half of a text is not repeated', () => {
    const table: Rendered = { open: ['题'.repeat(30)], lines: ['一'.repeat(20), '二'.repeat(20)], divisible: true };
    expect(split([table], (block) => block, { most: 50, measure: utf16 })).toEqual([
      '题'.repeat(30),
      `${'一'.repeat(20)}\n${'二'.repeat(20)}`,
    ]);
  });

  test('a line is cut between the atoms of the platform', () => {
    const atoms = (text: string) => text.match(/&\w+;|./gu) ?? [];
    expect(split(['&lt;&lt;&lt;'], (text) => text, { most: 9, measure: utf16, atoms })).toEqual(['&lt;&lt;', '&lt;']);
  });

  test('a divider is left out where a text ends or begins', () => {
    expect(split(['一'.repeat(9), '', '二'.repeat(9)], (text) => text, { most: 10, measure: utf16 })).toEqual([
      '一'.repeat(9),
      '二'.repeat(9),
    ]);
    expect(split(['', ''], (text) => text, { most: 10, measure: utf16 })).toEqual([]);
  });
});

describe('a whole answer', () => {
  const render = (block: Block): string => {
    if (block.kind === 'line') return block.runs.map(String).join('');
    return block.kind === 'next' ? '回复 详情' : '';
  };
  const item = (index: number) => line(`${index}号${'内'.repeat(90)}`);
  const next: Block = { kind: 'next', steps: [] };
  const limit: Limit = { most: 200, measure: utf16 };

  test('is sent as texts while they are few', () => {
    const { texts, file } = textsOf({ blocks: Array.from({ length: 10 }, (_, n) => item(n)) }, render, limit, zh);
    expect(texts).toHaveLength(MOST_TEXTS);
    expect(file).toBeNull();
  });

  test('becomes its beginning, its next steps and a file with everything when they are many', () => {
    const blocks = [...Array.from({ length: 11 }, (_, index) => item(index)), next];
    const { texts, file } = textsOf({ blocks }, render, limit, zh);
    expect(texts).toEqual([`0号${'内'.repeat(90)}\n${zh.long.rest}\n回复 详情`]);
    expect(file?.name).toBe(zh.long.file);
    const all = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes);
    expect(all.startsWith('\ufeff0号')).toBe(true);
    for (let index = 0; index < 11; index += 1) expect(all).toContain(`${index}号内`);
  });
});
