/** DOCX to lines and grids: what Word would print, tracked changes accepted. */
import { CannotRead, type Document } from '../document.ts';
import type { Archive } from './archive.ts';
import { Fields } from './document-fields.ts';
import { Body } from './docx-body.ts';
import { handlerOf } from './docx-elements.ts';
import { Numbering } from './docx-numbering.ts';
import { Styles } from './docx-styles.ts';
import { readXml } from './xml.ts';

/**
 * Reads a DOCX.
 * @throws CannotRead `damaged` when the main part is missing or broken; what the archive throws
 */
export async function readDocx(archive: Archive): Promise<Document> {
  const main = await mainPart(archive);
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const numbering = await archive.find(`${folder}numbering.xml`)?.bytes();
  const styles = await archive.find(`${folder}styles.xml`)?.bytes();
  const body = new Body(
    numbering ? new Numbering(numbering) : null,
    styles && (numbering || mentions(styles, 'vanish')) ? new Styles(styles) : null,
    new Fields(),
  );
  readXml(await main.bytes(), handlerOf(body));
  return body.builder.finish();
}

const mentions = (bytes: Uint8Array, word: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word);

/** Where the relations of the package say that the document is. */
async function mainPart(archive: Archive) {
  let target = 'word/document.xml';
  const relations = await archive.find('_rels/.rels')?.bytes();
  if (relations) {
    readXml(relations, {
      open: (name, attribute) => {
        if (name === 'Relationship' && attribute('Type')?.endsWith('/officeDocument')) {
          target = attribute('Target')?.replace(/^\//, '') ?? target;
        }
      },
      close: () => {},
      text: () => {},
    });
  }
  const main = archive.find(target) ?? archive.find('word/document.xml');
  if (!main) throw new CannotRead('damaged');
  return main;
}
