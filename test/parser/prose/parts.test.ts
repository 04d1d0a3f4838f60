import { describe, expect, it } from 'vitest';
import { chineseNumber, numbersIn } from '../../../src/parser/prose/numerals.ts';
import { plain } from '../../../src/parser/prose/plain.ts';
import { eachSentence } from '../../../src/parser/prose/sentences.ts';

describe('chineseNumber', () => {
  it.each([
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['三千四百', 3400],
    ['二〇二三', 2023],
    ['零', 0],
  ])('%s is %i', (numeral, value) => {
    expect(chineseNumber(numeral)).toBe(value);
  });
  it.each(['', '百', '千百', '一二三四五六七八九十'])('「%s」 is no number', (numeral) => {
    expect(chineseNumber(numeral)).toBeNull();
  });
});

describe('numbersIn', () => {
  const short = (text: string) => numbersIn(text).map(({ value, unit, approximate }) => [value, unit, approximate]);
  it('reads thousands, 万 and units', () => {
    expect(short('共1,791件,访问684.44万次,三宗')).toEqual([
      [1791, '件', false],
      [6_844_400, '次', true],
      [3, '宗', false],
    ]);
  });
  it('takes a comma that parts no thousands for a stop', () => {
    expect(short('3,5件')).toEqual([[5, '件', false]]);
  });
  it('marks 余 as not exact', () => {
    expect(short('20余件')).toEqual([[20, '件', true]]);
  });
});

describe('plain', () => {
  it('makes digits, brackets and stops half width and drops blanks', () => {
    expect(plain('共 \uff11\uff12 件\uff08含上年\uff09\uff0c')).toBe('共12件(含上年),');
  });
  it('marks a blank between two figures', () => {
    expect(plain('1 2件')).toBe('1\ufffc2件');
  });
  it('returns plain text as it is', () => {
    expect(plain('没有变化')).toBe('没有变化');
  });
});

describe('eachSentence', () => {
  const sentences = (text: string): string[] => {
    const found: string[] = [];
    eachSentence(text, (from, to) => found.push(text.slice(from, to)));
    return found;
  };
  it('parts at full stops and behind Chinese characters at points', () => {
    expect(sentences('甲。乙\uff01丙.丁')).toEqual(['甲', '乙', '丙', '丁']);
  });
  it('leaves decimals and web addresses whole', () => {
    expect(sentences('达684.44万次,见www.example.com')).toEqual(['达684.44万次,见www.example.com']);
  });
});
