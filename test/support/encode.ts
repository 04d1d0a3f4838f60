/** Text in the character sets of Chinese government pages. GB tables are made from the decoder of the runtime. */

let twoBytes: Map<string, number> | undefined;

function gbkTable(): Map<string, number> {
  if (twoBytes) return twoBytes;
  const decoder = new TextDecoder('gb18030');
  twoBytes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const bytes: number[] = [];
    const codes: number[] = [];
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      bytes.push(lead, trail);
      codes.push(lead * 256 + trail);
    }
    [...decoder.decode(new Uint8Array(bytes))].forEach((char, index) => {
      const code = codes[index];
      if (char !== '\ufffd' && code !== undefined && !twoBytes?.has(char)) twoBytes?.set(char, code);
    });
  }
  return twoBytes;
}

let fourBytes: Map<string, readonly number[]> | undefined;

/** The four-byte codes of the Basic Multilingual Plane, where rare characters of names live. */
function fourByteTable(): Map<string, readonly number[]> {
  if (fourBytes) return fourBytes;
  fourBytes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let index = 0; index < 39420; index++) {
    const bytes = fourByteCode(index);
    const char = decoder.decode(new Uint8Array(bytes));
    if (char.length === 1 && char !== '\ufffd') fourBytes.set(char, bytes);
  }
  return fourBytes;
}

function fourByteCode(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

export function encodeGb18030(text: string): Uint8Array {
  const table = gbkTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const two = table.get(char);
    if (code < 0x80) bytes.push(code);
    else if (two !== undefined) bytes.push(two >> 8, two & 0xff);
    else if (code > 0xffff) bytes.push(...fourByteCode(code - 0x10000 + 189000));
    else bytes.push(...(fourByteTable().get(char) ?? [0x3f]));
  }
  return new Uint8Array(bytes);
}

export function encodeUtf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, endian === 'le');
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + index * 2, text.charCodeAt(index), endian === 'le');
  return bytes;
}

export const encodeUtf8Bom = (text: string): Uint8Array => new TextEncoder().encode(`\ufeff${text}`);
