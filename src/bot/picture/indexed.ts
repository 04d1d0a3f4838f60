/** Writes a PNG with a palette: a picture of a few colours is a third of the size it would have without. */
import { crc32, deflateSync } from 'node:zlib';

const MOST = 256;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** @param pixels four bytes each: red, green, blue and opacity, which is not kept */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { indices, palette } = indexed(new Uint32Array(pixels.buffer, pixels.byteOffset, width * height));
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const data = deflateSync(rows, { level: 6, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Room for the colours while they are counted; a power of two. */
const SLOTS = 1 << 16;

/** The most frequent colours; each other becomes the nearest of them. Pixels are red, green, blue from the low byte. */
function indexed(pixels: Uint32Array): { indices: Uint8Array; palette: Uint8Array } {
  const { numbers, colours, counts } = numbered(pixels);
  const order = colours.map((_, number) => number).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const chosen = order.slice(0, MOST).map((number) => colours[number] ?? 0);
  const places = new Uint8Array(colours.length);
  for (const [place, number] of order.entries()) {
    places[number] = place < MOST ? place : nearest(colours[number] ?? 0, chosen);
  }
  const indices = new Uint8Array(pixels.length);
  for (let index = 0; index < indices.length; index++) indices[index] = places[numbers[index] ?? 0] ?? 0;
  return {
    indices,
    palette: Uint8Array.from(chosen.flatMap((one) => [one & 255, (one >> 8) & 255, (one >> 16) & 255])),
  };
}

/** The colours in the order in which they come, how often, and which each pixel has. */
function numbered(pixels: Uint32Array): { numbers: Uint16Array; colours: number[]; counts: number[] } {
  const numbers = new Uint16Array(pixels.length);
  const [known, slots] = [new Uint32Array(SLOTS), new Uint16Array(SLOTS)];
  const [colours, counts]: [number[], number[]] = [[], []];
  let [last, number] = [-1, 0];
  for (let index = 0; index < pixels.length; index++) {
    const pixel = pixels[index] ?? 0;
    if (pixel !== last) {
      let slot = (Math.imul(pixel, 0x9e3779b1) >>> 16) & (SLOTS - 1);
      while (slots[slot] !== 0 && known[slot] !== pixel) slot = (slot + 1) & (SLOTS - 1);
      // A picture of more colours than there is room for has none to spare: the rest is drawn in the first.
      if (slots[slot] === 0 && colours.length < SLOTS / 2) {
        known[slot] = pixel;
        slots[slot] = colours.push(pixel);
        counts.push(0);
      }
      [last, number] = [pixel, Math.max(0, (slots[slot] ?? 0) - 1)];
    }
    numbers[index] = number;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return { numbers, colours, counts };
}

function nearest(colour: number, chosen: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [place, other] of chosen.entries()) {
    let distance = 0;
    for (const shift of [0, 8, 16]) distance += (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
