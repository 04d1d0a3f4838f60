/** Writes ZIP archives, honest ones and others: names in any bytes, false sizes, flags. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  /** Text is written as UTF-8 with its mark; bytes as they are, without it. */
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** What is said instead of the true unpacked size, in both headers. */
  readonly declaredSize?: number;
  /** Bits of the general purpose flag: 1 is encrypted. */
  readonly flags?: number;
  /** `data` is deflated already, to this many bytes with this check sum. */
  readonly deflated?: { readonly size: number; readonly crc: number };
}

const encoder = new TextEncoder();

interface Entry {
  readonly name: Uint8Array;
  readonly body: Uint8Array;
  /** The fields that both headers share, from the needed version to the length of the extra field. */
  readonly common: Buffer;
}

function prepare({ name, data, stored = false, declaredSize, flags = 0, deflated }: Packed): Entry {
  const raw = typeof data === 'string' ? encoder.encode(data) : data;
  const body = deflated || stored ? raw : deflateRawSync(raw);
  const nameBytes = typeof name === 'string' ? encoder.encode(name) : name;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags | (typeof name === 'string' ? 0x800 : 0), 2);
  common.writeUInt16LE(stored ? 0 : 8, 4);
  common.writeUInt16LE(0, 6);
  common.writeUInt16LE(0x5821, 8);
  common.writeUInt32LE(deflated ? deflated.crc : crc32(raw), 10);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(declaredSize ?? deflated?.size ?? raw.length, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  return { name: nameBytes, body, common };
}

const signature = (...bytes: number[]): Buffer => Buffer.from([0x50, 0x4b, ...bytes]);

/** An archive of these files, in their order. */
export function zip(files: readonly Packed[]): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const { name, body, common } = prepare(file);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(signature(1, 2, 20, 0), common, tail, name);
    local.push(signature(3, 4), common, name, body);
    offset += 4 + common.length + name.length + body.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, ...directory, signature(5, 6), end]);
}
