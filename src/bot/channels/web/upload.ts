/** A message of the page: text and files, never more than allowed. */
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { UserError } from '../../../user-error.ts';
import type { IncomingFile, Message } from '../../channel.ts';
import type { Words } from '../../say/index.ts';
import { sizeText } from '../../say/size.ts';

/** Files of one message, and how much larger than one file all of them together may be. */
const FILES = 200;
const TOGETHER = 5;
/** What a button speaks of is a short name. */
const MOST_ABOUT = 16;

type BusboyLimits = NonNullable<Parameters<FastifyRequest['parts']>[0]>['limits'] & object;

/**
 * Reads the message of a request. A file beyond the limit stays in the message and is refused
 * when it is opened, so that the others are answered.
 * @throws UserError when the text, or everything together, is too large
 */
export async function messageOf(
  request: FastifyRequest,
  chat: string,
  maxBytes: number,
  words: Words,
): Promise<Message> {
  const files: IncomingFile[] = [];
  let text = '';
  let about = '';
  let total = 0;
  const limits = { fileSize: maxBytes, fieldSize: maxBytes, files: FILES, fields: 4, parts: FILES + 4 };
  for await (const part of partsOf(request, limits, words)) {
    if (part.type === 'file') {
      const { file, size } = await receivedFile(part, maxBytes, words);
      total += size;
      files.push(file);
    } else if (part.fieldname === 'text' && typeof part.value === 'string') {
      if (part.valueTruncated) throw new UserError(words.refused['text-over-limit'](sizeText(maxBytes)));
      text = part.value;
    } else if (part.fieldname === 'about' && typeof part.value === 'string') about = part.value.slice(0, MOST_ABOUT);
    if (total > maxBytes * TOGETHER) throw tooMuch(maxBytes, words);
  }
  return { chat, text, ...(about === '' ? {} : { about }), files };
}

/** All that one message may hold, in bytes. */
export const allowedTogether = (maxBytes: number): number => maxBytes * TOGETHER + 1_000_000;

export const tooMuch = (maxBytes: number, words: Words): UserError =>
  new UserError(words.refused['together-over-limit'](sizeText(maxBytes * TOGETHER)));

async function receivedFile(part: MultipartFile, maxBytes: number, words: Words) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of part.file as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const { truncated } = part.file;
  const file: IncomingFile = {
    name: part.filename,
    async open() {
      if (truncated) throw new UserError(words.refused['over-limit'](sizeText(maxBytes)));
      return bytes;
    },
  };
  return { file, size };
}

/** The parts of a message, with a sentence for more files than one message may hold. */
async function* partsOf(request: FastifyRequest, limits: BusboyLimits, words: Words) {
  try {
    yield* request.parts({ limits });
  } catch (error) {
    if (codeOf(error) === 'FST_FILES_LIMIT' || codeOf(error) === 'FST_PARTS_LIMIT')
      throw new UserError(words.refused['too-many-files'](FILES));
    throw error;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
