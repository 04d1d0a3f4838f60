/** PDF to lines and grids. pdfjs reads the file; the tables are found by their ruling lines (lattice.ts). */
import { CannotRead, type Document, emptyDocument } from '../document.ts';
import { layOutPages, layPage } from './lattice.ts';
import type { LaidPage } from './lattice-page.ts';
import type { Matrix } from './lattice-paths.ts';
import { type Operators, type PageFont, readOperators } from './pdf-page.ts';

/**
 * Limits by what was read, not by time, so that the same file always gets the same answer. All pages are read
 * in order, for the tables may follow an annex of hundreds of pages.
 */
const mostPages = 3_000;
const mostOperators = 8_000_000;
const mostGlyphs = 4_000_000;

/**
 * Reads a PDF.
 * @throws CannotRead `password`, `rights`, `damaged`, or `scan` when no page has text
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const source = new TextDecoder('latin1').decode(bytes);
  if (wrapped.test(source)) throw new CannotRead('rights');
  if (!hasEnd(source)) throw new CannotRead('damaged');
  const pdfjs = await load();
  const task = pdfjs.getDocument({
    // pdfjs takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    verbosity: 0,
    // Nothing is drawn: no font is built and no picture is unpacked.
    disableFontFace: false,
    useSystemFonts: true,
    maxImageSize: 1,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: packageFolder('cmaps'),
    standardFontDataUrl: packageFolder('standard_fonts'),
  });
  try {
    const document = emptyDocument();
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) return { ...document, tooComplex: true };
    const pages: LaidPage[] = [];
    let operators = 0;
    let glyphs = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const list: Operators = await page.getOperatorList();
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const fontOf = (name: string): PageFont => fontNamed(page.commonObjs, name);
      const printed = readOperators(
        list,
        pdfjs.OPS,
        { width, height, transform: transform as unknown as Matrix },
        fontOf,
      );
      operators += list.fnArray.length;
      glyphs += printed.glyphs.length;
      if (operators > mostOperators || glyphs > mostGlyphs) return { ...document, tooComplex: true };
      pages.push(layPage(printed));
      page.cleanup();
    }
    document.images = source.match(picture)?.length ?? 0;
    if (glyphs === 0 && (document.images > 0 || operators > 2_000)) throw new CannotRead('scan');
    Object.assign(document, layOutPages(pages));
    return document;
  } catch (error) {
    throw asCannotRead(error);
  } finally {
    await task.destroy();
  }
}

/** Files of digital-rights programs: a page that says so, and the document itself within. */
const wrapped = /MicrosoftIRMServices|\/EncryptedPayload\b/;
/** A picture in the dictionary of its stream, which is never packed. */
const picture = /\/Subtype\s{0,4}\/Image\b/g;

/** A file that was cut off on its way has lost its end, where the table of its objects is. */
function hasEnd(source: string): boolean {
  const at = source.lastIndexOf('startxref');
  if (at < 0) return false;
  const offset = Number(/^startxref\s{1,8}(\d{1,10})/.exec(source.slice(at, at + 40))?.[1] ?? Number.NaN);
  // The first of the two ends of a file made for the web points to 0.
  return offset > 0 && offset < source.length + 1024;
}

let loaded: Promise<typeof import('pdfjs-dist')> | null = null;

/**
 * The build for browsers: the other one loads a drawing library of 30 MB with it, for nothing that is used here.
 * It warns of that once, which is no news for whoever forwarded a file.
 */
async function load(): Promise<typeof import('pdfjs-dist')> {
  if (!loaded) {
    const { warn } = console;
    console.warn = () => {};
    loaded = import('pdfjs-dist').finally(() => {
      console.warn = warn;
    });
  }
  return loaded;
}

/** Where the package keeps its tables of Chinese character codes. */
function packageFolder(name: string): string {
  const path = decodeURIComponent(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')).pathname);
  return path.replace(/^\/(?=[A-Za-z]:\/)/, '');
}

function fontNamed(fonts: { has(name: string): boolean; get(name: string): unknown }, name: string): PageFont {
  return fonts.has(name) ? (fonts.get(name) as PageFont) : {};
}

function asCannotRead(error: unknown): CannotRead {
  if (error instanceof CannotRead) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'PasswordException') return new CannotRead('password');
  if (/encrypt/i.test(message)) return new CannotRead('rights', { cause: error });
  return new CannotRead('damaged', { cause: error });
}
