/**
 * Saved pages (MHT, MHTML) of browsers and of Word. The HTML comes out as bytes, for its own
 * declaration of characters is better than that of the envelope, which often has none.
 */
import PostalMime from 'postal-mime';
import { CannotRead } from '../document.ts';

/** What the envelope calls its pages, and a name of the same length that the library leaves alone. */
const pageType = /^content-type:[ \t]*(?:\r?\n[ \t]+)?text\/html/gim;
const OWN = 'text/page';
/** Frames of one page. */
const mostPages = 40;

/**
 * The pages of a saved page in their order, the page itself first, then its frames.
 * @throws CannotRead `damaged` when there is none
 */
export async function pagesOfMht(bytes: Uint8Array): Promise<Uint8Array[]> {
  const copy = new Uint8Array(bytes);
  for (const match of asBytes(copy).matchAll(pageType)) {
    const end = match.index + match[0].length;
    for (let at = 0; at < OWN.length; at++) copy[end - OWN.length + at] = OWN.charCodeAt(at);
  }
  try {
    const { attachments } = await new PostalMime({ maxNestingDepth: 10, maxRfc822NestingDepth: 0 }).parse(copy);
    const pages = attachments.filter(({ mimeType }) => mimeType === OWN).slice(0, mostPages);
    if (pages.length > 0) return pages.map(({ content }) => new Uint8Array(content as ArrayBuffer));
  } catch (error) {
    throw new CannotRead('damaged', { cause: error });
  }
  throw new CannotRead('damaged');
}

/** One character for each byte, so that places in the text are places in the bytes. */
const asBytes = (bytes: Uint8Array): string => new TextDecoder('x-user-defined').decode(bytes);
