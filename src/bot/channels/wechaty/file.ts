/** The files of messages, in and out. */
import { setTimeout as pause } from 'node:timers/promises';
import { FileBox, type FileBoxInterface } from 'file-box';
import { UserError } from '../../../user-error.ts';
import type { Words } from '../../say/index.ts';
import { sizeText } from '../../say/size.ts';
import { Turns } from '../../turns.ts';

/** So many files are fetched at the same time; a gateway gives each several times its size. */
const LANES = 3;
/** So often an empty file is asked for, and after so many milliseconds. */
const TRIES = 3;
const AGAIN_MS = 300;

/** Hands out places for fetching, in the order in which they are asked for. */
export class Lanes {
  readonly #turns = new Turns();
  #count = 0;

  async take<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#count += 1;
    void this.#turns.take(`${this.#count % LANES}`, () => work().then(resolve, reject));
    return promise;
  }
}

interface Limits {
  readonly lanes: Lanes;
  readonly maxBytes: number;
  /** After so long without a byte the file is given up: a gateway that cannot give a file may say nothing. */
  readonly stallSeconds: number;
}

/**
 * Reads the bytes of a file, never more than allowed.
 * @throws UserError when it is too large or cannot be had
 */
export const bytesOf = (box: () => Promise<FileBoxInterface>, limits: Limits, words: Words): Promise<Uint8Array> =>
  limits.lanes.take(() => fetched(box, limits, words));

async function fetched(box: () => Promise<FileBoxInterface>, limits: Limits, words: Words): Promise<Uint8Array> {
  const stall = new Stall(limits.stallSeconds * 1000);
  try {
    return await Promise.race([readFilled(box, stall, limits.maxBytes), stall.noticed]);
  } catch (error) {
    if (error instanceof TooLarge) throw new UserError(words.refused['over-limit'](sizeText(limits.maxBytes)));
    throw new UserError(words.wechat.fileGone, { cause: error });
  } finally {
    stall.over();
  }
}

class TooLarge extends Error {}

/** A gateway may tell of a file before it has written it, and then gives nothing: asked again, it has it. */
async function readFilled(box: () => Promise<FileBoxInterface>, stall: Stall, maxBytes: number): Promise<Uint8Array> {
  for (let left = TRIES - 1; ; left--) {
    const bytes = await read(box, stall, maxBytes);
    if (bytes.length > 0 || left === 0) return bytes;
    await pause(AGAIN_MS);
  }
}

async function read(box: () => Promise<FileBoxInterface>, stall: Stall, maxBytes: number): Promise<Uint8Array> {
  const file = await box();
  if (file.size > maxBytes) throw new TooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (await file.toStream()) as AsyncIterable<Uint8Array>) {
    stall.moved();
    size += chunk.length;
    if (size > maxBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Rejects when nothing has moved for a while. */
class Stall {
  readonly noticed: Promise<never>;
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    const { promise, reject } = Promise.withResolvers<never>();
    this.noticed = promise;
    this.#timer = setTimeout(() => reject(new Error('nothing of the file arrives')), milliseconds);
  }

  moved(): void {
    this.#timer.refresh();
  }

  over(): void {
    clearTimeout(this.#timer);
  }
}

/** As Base64: a box made from a buffer cannot be written as JSON, which some puppets ask of it. */
export const boxOf = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): FileBoxInterface =>
  FileBox.fromBase64(Buffer.from(bytes).toString('base64'), name);
