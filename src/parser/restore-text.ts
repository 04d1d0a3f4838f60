/**
 * Undoes the pollution of clone pages: text turned into traditional characters with the pinyin of
 * every other one in brackets behind it, 「開(kāi)」.
 */

const pinyin = /([\u3400-\u9fff])[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6}[）)]/g;
/** Characters of the forms that only traditional text has. */
const traditional = /[開報國務個條與為這總關問題應學發見]/g;

export interface Restored {
  text: string;
  garbled: boolean;
}

/** Whether a text needs restoring: many bracketed readings, or mostly traditional characters. */
function isPolluted(text: string): boolean {
  if (text.includes('開') && countUpTo(text, traditional, 40) >= 40) return true;
  return countReadings(text, '(') + countReadings(text, '\uff08') >= enoughReadings;
}

const enoughReadings = 12;
const reading = new RegExp(pinyin.source, 'y');

/** Brackets directly behind a Han character that begin with a letter; counted up to enough. */
function countReadings(text: string, bracket: string): number {
  let count = 0;
  for (let at = text.indexOf(bracket, 1); at > 0 && count < enoughReadings; at = text.indexOf(bracket, at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before < 0x3400 || before > 0x9fff) continue;
    reading.lastIndex = at - 1;
    if (reading.test(text)) count++;
  }
  return count;
}

/**
 * Restores a polluted text. Simplified text passes unchanged.
 * The dictionary is loaded only here: hardly any input needs it.
 */
export async function restoreText(text: string): Promise<Restored> {
  if (!isPolluted(text)) return { text, garbled: false };
  const plain = text.replace(pinyin, '$1');
  if (countUpTo(plain, traditional, 12) < 12) return { text: plain, garbled: true };
  const { Converter } = await import('opencc-js/t2cn');
  return { text: Converter({ from: 't', to: 'cn' })(plain), garbled: true };
}

function countUpTo(text: string, pattern: RegExp, most: number): number {
  pattern.lastIndex = 0;
  let count = 0;
  while (count < most && pattern.test(text)) count++;
  pattern.lastIndex = 0;
  return count;
}
