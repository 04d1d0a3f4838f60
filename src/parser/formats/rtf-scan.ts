/** The tokens of an RTF. */

export interface RtfTokens {
  open(): void;
  close(): void;
  /** A control word or sign, with its number. */
  control(word: string, value: number | null): void;
  byte(byte: number): void;
  letter(code: number): void;
}

const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Reads all tokens. Bytes that `\bin` announces are left out. */
export function scanRtf(bytes: Uint8Array, tokens: RtfTokens): void {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at++] as number;
    if (code === 0x7b) tokens.open();
    else if (code === 0x7d) tokens.close();
    else if (code === 0x5c) at = control(bytes, at, tokens);
    else if (code >= 0x80) tokens.byte(code);
    else if (code >= 0x20 || code === 0x09) tokens.letter(code);
  }
}

function control(bytes: Uint8Array, from: number, tokens: RtfTokens): number {
  let at = from;
  const first = bytes[at] ?? 0;
  if (!isLetter(first)) {
    if (first !== 0x27) {
      tokens.control(String.fromCharCode(first), null);
      return at + 1;
    }
    const byte = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    if (!Number.isNaN(byte)) tokens.byte(byte);
    return at + 3;
  }
  while (at < bytes.length && at - from < 32 && isLetter(bytes[at] as number)) at++;
  const word = String.fromCharCode(...bytes.subarray(from, at));
  const sign = bytes[at] === 0x2d ? -1 : 1;
  let value: number | null = null;
  if (sign < 0 && isDigit(bytes[at + 1] ?? 0)) at++;
  const digits = at;
  while (at - digits < 10 && isDigit(bytes[at] ?? 0)) {
    value = (value ?? 0) * 10 + (bytes[at] as number) - 0x30;
    at++;
  }
  if (value !== null) value *= sign;
  if (bytes[at] === 0x20) at++;
  if (word === 'bin') return at + Math.max(value ?? 0, 0);
  tokens.control(word, value);
  return at;
}
