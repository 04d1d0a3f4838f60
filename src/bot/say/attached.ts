/** The files and pictures of a reply, opened. */
import { isAttached, type Reply } from './reply.ts';

export interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a picture shows, in words. */
  readonly alt?: string;
}

/** In the order of the reply. A picture that could not be drawn is left out: the words say what it would show. */
export async function openAttached({ blocks }: Reply): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const block of blocks) {
    if (!isAttached(block)) continue;
    const { kind, name, open } = block;
    const bytes = await (kind === 'picture' ? open().catch(() => null) : open());
    if (bytes) opened.push({ name, bytes, ...(kind === 'picture' ? { alt: block.alt } : {}) });
  }
  return opened;
}

/** Whether a file is looked at rather than saved; a piece has nothing but its name to tell. */
export const isPicture = (name: string): boolean => /\.(?:png|jpe?g)$/i.test(name);
