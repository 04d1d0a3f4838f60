/**
 * OFD (GB/T 33190) to lines and grids: a ZIP of XML parts, in which characters and lines stand at places as in
 * PDF. The tables are found by their ruling lines (lattice.ts). Signatures and seals are no text and not read.
 */
import { CannotRead, type Document, emptyDocument } from '../document.ts';
import type { Archive } from './archive.ts';
import { layOutPages, layPage } from './lattice.ts';
import type { LaidPage } from './lattice-page.ts';
import { Paths } from './lattice-paths.ts';
import { type Turned, upright } from './lattice-turn.ts';
import { addObjects, type Drawn } from './ofd-objects.ts';
import { readXml } from './xml.ts';

const mostPages = 3_000;
const mostGlyphs = 4_000_000;
/** Points in a millimetre. */
const unit = 72 / 25.4;

/** A document within the file: its pages and templates, as paths in the archive. */
interface Contents {
  box: string | null;
  pages: string[];
  templates: Map<string, string>;
}

/**
 * Reads an OFD.
 * @throws CannotRead `damaged`, `rights`, or `scan` when no page has text
 */
export async function readOfd(archive: Archive): Promise<Document> {
  if (archive.find('Encryptions.xml')) throw new CannotRead('rights');
  const document = emptyDocument();
  const laid: LaidPage[] = [];
  let glyphs = 0;
  for (const root of await rootsOf(archive)) {
    const contents = await contentsOf(archive, root);
    if (laid.length + contents.pages.length > mostPages) return { ...document, tooComplex: true };
    const templates = new Map<string, Uint8Array>();
    for (const path of contents.pages) {
      const bytes = await partOf(archive, path);
      const drawn: Drawn = { glyphs: [], paths: new Paths(), box: contents.box, templates: [], images: 0 };
      addObjects(bytes, drawn, unit);
      for (const id of drawn.templates) {
        const template = contents.templates.get(id);
        if (!template) continue;
        let part = templates.get(id);
        if (!part) {
          part = await partOf(archive, template);
          templates.set(id, part);
        }
        addObjects(part, { ...drawn, box: null, templates: [] }, unit);
      }
      glyphs += drawn.glyphs.length;
      if (glyphs > mostGlyphs) return { ...document, tooComplex: true };
      document.images += drawn.images;
      laid.push(layPage(upright(drawn.glyphs as Turned[], drawn.paths.rules, sizeOf(drawn.box))));
    }
  }
  if (laid.length === 0) throw new CannotRead('damaged');
  if (glyphs === 0 && document.images > 0) throw new CannotRead('scan');
  Object.assign(document, layOutPages(laid));
  return document;
}

/** The documents that the file names. */
async function rootsOf(archive: Archive): Promise<string[]> {
  const roots: string[] = [];
  let text = '';
  readXml(await partOf(archive, 'OFD.xml'), {
    open: () => {
      text = '';
    },
    close: (name) => {
      if (name === 'DocRoot') roots.push(resolve('', text));
      text = '';
    },
    text: (piece) => {
      text += piece;
    },
  });
  return roots;
}

async function contentsOf(archive: Archive, root: string): Promise<Contents> {
  const contents: Contents = { box: null, pages: [], templates: new Map() };
  let text = '';
  readXml(await partOf(archive, root), {
    open: (name, attribute, path) => {
      text = '';
      const location = attribute('BaseLoc');
      if (location === null) return;
      if (name === 'Page' && path.includes('Pages')) contents.pages.push(resolve(root, location));
      else if (name === 'TemplatePage') contents.templates.set(attribute('ID') ?? '', resolve(root, location));
    },
    close: (name) => {
      if (name === 'PhysicalBox') contents.box ??= text;
      text = '';
    },
    text: (piece) => {
      text += piece;
    },
  });
  return contents;
}

async function partOf(archive: Archive, path: string): Promise<Uint8Array> {
  const entry = archive.find(path);
  if (!entry) throw new CannotRead('damaged');
  return entry.bytes();
}

/** A location in a part: from the root of the file, or from the folder of the part. */
function resolve(part: string, location: string): string {
  const path = location.trim().replaceAll('\\', '/');
  const folders = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** A4 where nothing is said. */
function sizeOf(box: string | null): { width: number; height: number } {
  const [, , width, height] = (box ?? '').trim().split(/\s+/).map(Number);
  return { width: (width || 210) * unit, height: (height || 297) * unit };
}
