/** A number of a list as Word prints it. */

const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';

/** By the names of ECMA-376, 17.18.59. What is not here is printed in Arabic digits. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => String.fromCodePoint(...[...String(value)].map((digit) => 0xff10 + Number(digit))),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) => counting(value, legalDigits, ['', '拾', '佰', '仟', '万']),
  ideographTraditional: (value) => among('甲乙丙丁戊己庚辛壬癸', value),
  ideographZodiac: (value) => among('子丑寅卯辰巳午未申酉戌亥', value),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  none: () => '',
  bullet: () => '',
};

/** A number in a numbering format of Word. */
export const numeral = (value: number, format: string): string => formats[format]?.(value) ?? String(value);

/** 21 →「二十一」, 10 →「十」. */
function chinese(value: number): string {
  return counting(value, digits, ['', '十', '百', '千', '万']).replace(/^一十/, '十');
}

function counting(value: number, signs: string, units: readonly string[]): string {
  if (value <= 0 || value >= 100_000) return String(value);
  const printed = String(value);
  let result = '';
  for (const [index, digit] of [...printed].entries()) {
    if (digit !== '0') result += signs.charAt(Number(digit)) + units[printed.length - 1 - index];
    else if (/[1-9]/.test(printed.slice(index)) && printed[index - 1] !== '0') result += '零';
  }
  return result;
}

function digitByDigit(value: number): string {
  return [...String(value)].map((digit) => digits.charAt(Number(digit))).join('');
}

const among = (signs: string, value: number): string => signs[value - 1] ?? String(value);

const enclosed = (value: number, first: number, most: number): string =>
  value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : String(value);

/** a … z, aa, bb … as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let result = '';
  for (const [size, sign] of romans) {
    while (rest >= size) {
      result += sign;
      rest -= size;
    }
  }
  return result;
}
