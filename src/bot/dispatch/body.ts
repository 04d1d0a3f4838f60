/** A message as the inbox keeps it, and back. */
import type { MessageKey } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { IncomingFile, Message } from '../channel.ts';

interface KeptFile {
  readonly name: string;
  readonly size?: number;
  readonly ref?: string;
  /** Why it could not be had when it came. */
  readonly refused?: string;
}

type KeptMessage = Omit<Message, 'files'> & { readonly files: readonly KeptFile[] };

/** What goes into the inbox for a message. */
export interface Packed {
  readonly body: string;
  readonly files: readonly { readonly ordinal: number; readonly bytes: Uint8Array }[];
}

/**
 * Packs a message: of a file that the channel can open again only its name is kept, of others the bytes.
 * @param failed the sentence for an error of ours
 */
export async function pack(message: Message, failed: (error: unknown) => Promise<string>): Promise<Packed> {
  const files: { ordinal: number; bytes: Uint8Array }[] = [];
  const take = async (file: IncomingFile, ordinal: number): Promise<KeptFile> => {
    const { name, size, ref } = file;
    const told = { name, ...(size === undefined ? {} : { size }) };
    if (ref !== undefined) return { ...told, ref };
    try {
      files.push({ ordinal, bytes: await file.open() });
      return told;
    } catch (error) {
      return { ...told, refused: error instanceof UserError ? error.message : await failed(error) };
    }
  };
  const kept: KeptMessage = { ...message, files: await Promise.all(message.files.map(take)) };
  return { body: JSON.stringify(kept), files };
}

/** How files of the inbox are opened. */
export interface Opening {
  /** By the name that the channel gave; null when it gave none. */
  readonly again: ((ref: string) => Promise<Uint8Array>) | undefined;
  /** From the inbox itself. */
  readonly kept: (ordinal: number) => Promise<Uint8Array | null>;
}

/** A message of the inbox, as the channel had handed it over. The chat may have another name since. */
export function unpack(
  { id, chat, body }: MessageKey & { readonly body: string } & { readonly chat: string },
  opening: Opening,
): Message {
  const message = JSON.parse(body) as KeptMessage;
  return { ...message, id, chat, files: message.files.map((file, ordinal) => opened(file, ordinal, opening)) };
}

function opened({ name, size, ref, refused }: KeptFile, ordinal: number, { again, kept }: Opening): IncomingFile {
  return {
    name,
    ...(size === undefined ? {} : { size }),
    async open() {
      if (refused !== undefined) throw new UserError(refused);
      const bytes = ref === undefined ? await kept(ordinal) : await again?.(ref);
      if (!bytes) throw new Error('a file of the inbox is gone');
      return bytes;
    },
  };
}
