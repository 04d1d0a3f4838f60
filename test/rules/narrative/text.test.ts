import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { reportsOf } from '../../../src/rules/example.ts';
import { sentencesWhere } from '../../../src/rules/narrative/text.ts';
import { Reader } from '../../../src/rules/reader.ts';

type Text = Partial<Record<1 | 2 | 3 | 4 | 5 | 6, readonly string[]>>;

function printedWhere(text: Text, sign: RegExp, sections?: readonly (1 | 2 | 3 | 4 | 5 | 6)[]): string[] {
  const [report] = reportsOf({ text });
  const read = new Reader(report as Report, { similarity: { warning: 0.9, info: 0.8 } });
  return sentencesWhere(read, sign, sections).map(({ printed }) => printed);
}

describe('the sentences that have a sign', () => {
  it('are found in every paragraph that has one, and in no other', () => {
    const text = {
      1: ['甲甲甲甲甲甲其中一。乙乙。其中二', '没有什么可说的。', '其中三丙丙丙。'],
      5: ['丁丁丁丁其中四。'],
    };
    expect(printedWhere(text, /其中/g)).toEqual(['甲甲甲甲甲甲其中一', '其中二', '其中三丙丙丙', '丁丁丁丁其中四']);
  });

  it('are those of the sections asked for, whatever stands in the others', () => {
    const text = { 1: ['其中一在第一部分。'], 3: ['其中二在第三部分。'], 6: ['其中三在第六部分。'] };
    expect(printedWhere(text, /其中/g, [3])).toEqual(['其中二在第三部分']);
    expect(printedWhere(text, /其中/g, [1, 6])).toEqual(['其中一在第一部分', '其中三在第六部分']);
  });

  it('are not found in a menu of a few characters', () => {
    expect(printedWhere({ 1: ['其中', '其中有一句话。'] }, /其中/g)).toEqual(['其中有一句话']);
  });

  it('have the sign within themselves, not together with the sentence behind', () => {
    const text = { 1: ['处理费没有收取。共五十元整。', '处理费没有收取'], 2: ['五十元是另一件事。处理费五十元。'] };
    expect(printedWhere(text, /处理费[^,]{0,20}元/g)).toEqual(['处理费五十元']);
  });

  it('are the same the second time', () => {
    const text = { 1: ['这里有其中二字。'] };
    const sign = /其中/g;
    expect(printedWhere(text, sign)).toEqual(printedWhere(text, sign));
  });
});
