/** Files that go with answers, kept for a while so that the page can fetch them. */
import { randomBytes } from 'node:crypto';
import type { Words } from '../../say/index.ts';
import { plain } from '../../say/plain.ts';
import type { Attached, Block, ShownReply } from '../../say/reply.ts';
import type { History } from './history.ts';

/** Files that are kept at hand, of all chats together, and their bytes. */
const FILES = 60;
const BYTES = 60_000_000;

/** A file as the page gets it: where to fetch it. */
export interface FileLink {
  readonly kind: 'file';
  readonly name: string;
  readonly href: string;
}

/** A picture as the page gets it: where to fetch it, what it shows in words, and how much room to leave for it. */
export interface PictureLink {
  readonly kind: 'picture';
  readonly name: string;
  readonly alt: string;
  readonly href: string;
  readonly width?: number;
  readonly height?: number;
}

export interface WebReply {
  readonly blocks: readonly (Exclude<Block, Attached> | FileLink | PictureLink)[];
  /** The same as text, to be copied. */
  readonly text: string;
}

interface Kept {
  readonly chat: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export class Downloads {
  readonly #history: Pick<History<never>, 'file' | 'keepFile'>;
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  constructor(history: Pick<History<never>, 'file' | 'keepFile'>) {
    this.#history = history;
  }

  /** The reply with its files put where the page can fetch them. */
  publish(chat: string, reply: ShownReply, words: Words): WebReply {
    const blocks = reply.blocks.flatMap((block): WebReply['blocks'] => {
      if (block.kind !== 'file' && block.kind !== 'picture') return [block];
      const [id, file] = this.#newest(chat, block.name) ?? [];
      // Only when the bot was ended between a file and its answer.
      if (!file) return [];
      const href = `files/${id}/${encodeURIComponent(block.name)}`;
      return [block.kind === 'file' ? { ...block, href } : { ...block, href, ...roomOf(file.bytes) }];
    });
    return { blocks, text: plain(reply, words) };
  }

  /** The bytes of a file of this chat; null when it is of another one, or no longer kept. */
  find(chat: string, id: string): Uint8Array | null {
    const found = this.#kept.get(id);
    return found?.chat === chat ? found.bytes : this.#history.file(chat, id);
  }

  /** Keeps a file for the answer that it goes with. */
  keep(chat: string, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
    const id = randomBytes(12).toString('hex');
    this.#kept.set(id, { chat, name, bytes });
    this.#history.keepFile(chat, id, bytes);
    this.#size += bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#kept.size === 1 || (this.#kept.size <= FILES && this.#size <= BYTES)) break;
      this.#kept.delete(oldest);
      this.#size -= bytes.length;
    }
  }

  /** Forgets the files of a chat. */
  forget(chat: string): void {
    for (const [id, file] of this.#kept) {
      if (file.chat !== chat) continue;
      this.#kept.delete(id);
      this.#size -= file.bytes.length;
    }
  }

  #newest(chat: string, name: string): [string, Kept] | undefined {
    return [...this.#kept].findLast(([, file]) => file.chat === chat && file.name === name);
  }
}

/** The size of a PNG, from its header; nothing for what is none. */
function roomOf(bytes: Uint8Array): { readonly width?: number; readonly height?: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return {};
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const office = 'application/vnd.openxmlformats-officedocument';
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  xlsx: `${office}.spreadsheetml.sheet`,
  docx: `${office}.wordprocessingml.document`,
  ics: 'text/calendar; charset=utf-8',
};

/** What a file is by its name. Whatever is not known is only ever saved. */
export const typeOf = (name: string): string =>
  types[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/** The name for old clients without what is not ASCII, and the name itself (RFC 6266). */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
