/** What a file is, by its first bytes; its name is never trusted. */

/** `zip` and `ole` are containers: what is in them is looked up by their readers. */
export type Kind = 'text' | 'mht' | 'image' | 'pdf' | 'zip' | 'ole' | 'rtf' | 'other-archive' | 'rights';

const signatures: readonly [number[], Kind][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'ole'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x52, 0x61, 0x72, 0x21], 'other-archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'other-archive'],
  [[0x1f, 0x8b], 'other-archive'],
];

/** The kind of file that begins with these bytes; `text` (plain or HTML) when no other is known. */
export function sniff(bytes: Uint8Array): Kind {
  for (const [signature, kind] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  if (isWrapped(bytes)) return 'rights';
  if (startsWith(bytes, 'RIFF', 0) && startsWith(bytes, 'WEBP', 8)) return 'image';
  // Two letters are not enough to tell a bitmap from a text that begins with BM.
  if (startsWith(bytes, 'BM', 0) && bytes.subarray(0, 64).includes(0)) return 'image';
  return isSavedPage(bytes) ? 'mht' : 'text';
}

/** A page saved as one file begins like a letter: a header that says several parts, or which browser saved it. */
function isSavedPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).trimStart();
  if (!/^[\w-]{2,40}:/.test(head)) return false;
  const [header = ''] = head.split(/\n\r?\n/, 1);
  return /^content-type:\s*multipart\/related/im.test(header) || /^from:[ \t]*"?<saved by/im.test(header);
}

const startsWith = (bytes: Uint8Array, letters: string, at: number): boolean =>
  [...letters].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** Marks of the programs with which Chinese offices encrypt documents: 天锐绿盾 and 亿赛通. */
const isWrapped = (bytes: Uint8Array): boolean =>
  startsWith(bytes, '%TSD-Header', 0) || new TextDecoder('latin1').decode(bytes.subarray(0, 512)).includes('E-SafeNet');
