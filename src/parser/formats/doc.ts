/** DOC and WPS to lines and grids: the text of the body, and the tables that its paragraph properties make. */
import { CannotRead, type Document } from '../document.ts';
import { DocFile, type DocStreams } from './doc-file.ts';
import { EdgeTables } from './document-edges.ts';
import { Fields } from './document-fields.ts';

/**
 * Reads the streams of a Word document.
 * @throws CannotRead `password`, `damaged`, or `format-not-supported` for Word 95 and older
 */
export function readDoc(streams: DocStreams): Document {
  try {
    return read(new DocFile(streams));
  } catch (error) {
    // A place beyond the end of a stream.
    throw error instanceof RangeError ? new CannotRead('damaged', { cause: error }) : error;
  }
}

function read(file: DocFile): Document {
  const tables = new EdgeTables();
  const fields = new Fields();
  let text = '';
  let images = 0;
  for (const piece of file.pieces()) {
    for (let index = 0; index < piece.text.length; index++) {
      const code = piece.text.charCodeAt(index);
      const position = piece.from + index * piece.bytes;
      const gone = file.goneAt(position);
      switch (code) {
        case 0x07:
        case 0x0c:
        case 0x0d: {
          const marks = file.paragraphAt(position);
          if (code === 0x0d && gone === 'deleted' && !marks.endsRow && !marks.endsCell) break;
          fields.endParagraph();
          if (marks.endsRow) {
            if (gone === 'deleted') tables.dropRow(marks.level);
            else tables.row(marks.level, marks.edges);
          } else if (marks.endsCell || (code === 0x07 && marks.level > 0)) tables.cell(marks.level, text);
          else tables.paragraph(marks.level, text);
          text = '';
          break;
        }
        case 0x13:
          if (!gone) fields.mark('begin');
          break;
        case 0x14:
          if (!gone) fields.mark('separate');
          break;
        case 0x15:
          if (!gone) fields.mark('end');
          break;
        default: {
          if (gone) break;
          const char = printed(code) ?? piece.text.charAt(index);
          if (fields.silent) fields.instruct(char);
          else text += char;
          if (code === 0x01 || code === 0x08) images++;
        }
      }
    }
  }
  if (text.trim() !== '') tables.paragraph(0, text);
  const document = tables.finish();
  document.images = images;
  return document;
}

/** What a control character prints; undefined for one that prints itself. */
function printed(code: number): string | undefined {
  if (code >= 0x20) return undefined;
  if (code === 0x09) return '\t';
  if (code === 0x0b || code === 0x0e) return '\n';
  return code === 0x1e ? '-' : '';
}
