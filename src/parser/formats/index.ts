/** The readers of formats, one file each, loaded only when a file of that format comes. */
import { decode } from '../decode.ts';
import { CannotRead, type Document } from '../document.ts';
import { restoreText } from '../restore-text.ts';
import { sniff } from '../sniff.ts';

export interface Laid {
  document: Document;
  /** The text came garbled and was restored. */
  garbled: boolean;
}

/**
 * Bytes to lines and grids, by content.
 * @throws CannotRead with the reason to tell
 */
export async function layOut(bytes: Uint8Array): Promise<Laid> {
  const kind = sniff(bytes);
  switch (kind) {
    case 'text':
      return readPlain(bytes);
    case 'mht':
      return readPages(await (await import('./mht.ts')).pagesOfMht(bytes));
    case 'rtf':
      return asLaid((await import('./rtf.ts')).readRtf(bytes));
    case 'ole':
      return asLaid(await (await import('./ole.ts')).readOle(bytes));
    case 'zip':
      return asLaid(await readArchive(bytes));
    case 'pdf':
      return asLaid(await (await import('./pdf.ts')).readPdf(bytes));
    case 'image':
    case 'rights':
      throw new CannotRead(kind);
    default:
      throw new CannotRead('format-not-supported');
  }
}

const asLaid = (document: Document): Laid => ({ document, garbled: false });

/** Documents that are archives of XML parts. Files packed together are taken apart before they come here. */
async function readArchive(bytes: Uint8Array): Promise<Document> {
  const { kindOfArchive, openArchive } = await import('./archive.ts');
  const archive = await openArchive(bytes);
  switch (await kindOfArchive(archive)) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(archive);
    case 'ofd':
      return (await import('./ofd.ts')).readOfd(archive);
    case 'odt':
      return (await import('./odt.ts')).readOdt(archive);
    case 'xlsx':
    case 'ods':
      return (await import('./xlsx.ts')).readXlsx(archive);
    default:
      throw new CannotRead('format-not-supported');
  }
}

const markup = /<(?:!doctype|html|head|body|table|tbody|tr|td|div|p|span|br|meta|article)\b/i;

/** Plain text and HTML: decoded, and restored where a clone site polluted it. */
async function readPlain(bytes: Uint8Array): Promise<Laid> {
  const decoded = decode(bytes);
  if (decoded.binary) throw new CannotRead('binary');
  const { text, garbled } = await restoreText(decoded.text);
  const document = markup.test(text.slice(0, 20_000))
    ? (await import('./html.ts')).readHtml(text)
    : (await import('./text.ts')).readText(text);
  return { document, garbled };
}

/** The page of a saved page, with its frames after it. */
async function readPages(pages: readonly Uint8Array[]): Promise<Laid> {
  const laid: Laid[] = [];
  for (const page of pages) laid.push(await readPlain(page));
  const [first, ...frames] = laid;
  if (!first) throw new CannotRead('damaged');
  for (const { document } of frames) {
    first.document.blocks.push(...document.blocks);
    first.document.images += document.images;
    first.document.published ??= document.published;
    first.document.truncated ||= document.truncated;
    first.document.tooComplex ||= document.tooComplex;
  }
  return { document: first.document, garbled: laid.some(({ garbled }) => garbled) };
}
