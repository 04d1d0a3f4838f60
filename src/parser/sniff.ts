/** What a file is, by its first bytes. */
import type { Unreadable } from '../report/report.ts';

const signatures: readonly [number[], Unreadable][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x42, 0x4d], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x25, 0x50, 0x44, 0x46], 'format-not-supported'],
  [[0x50, 0x4b, 0x03, 0x04], 'format-not-supported'],
  [[0x50, 0x4b, 0x05, 0x06], 'format-not-supported'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'format-not-supported'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'format-not-supported'],
  [[0x52, 0x61, 0x72, 0x21], 'format-not-supported'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'format-not-supported'],
  [[0x1f, 0x8b], 'format-not-supported'],
];

/** `text` (plain or HTML), or why the bytes cannot be read. */
export function sniff(bytes: Uint8Array): 'text' | Unreadable {
  if (bytes[0] === 0x52 && bytes[8] === 0x57 && bytes[9] === 0x45) return 'image';
  for (const [signature, kind] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) {
      // Two letters are not enough to tell a bitmap from a text that begins with BM.
      if (signature.length === 2 && kind === 'image' && !hasZero(bytes)) continue;
      return kind;
    }
  }
  return 'text';
}

const hasZero = (bytes: Uint8Array): boolean => bytes.subarray(0, 64).includes(0);
