/** Plain text to lines. Rows of cells (`|`, tabs) stay as printed: `rows.ts` takes them apart. */
import { type Document, emptyDocument, maxCells } from '../document.ts';

export function readText(text: string): Document {
  const document = emptyDocument();
  let gap = 0;
  for (const line of text.split(/\r\n|\n|\r|\f|\v|\u2028|\u2029/)) {
    if (line.trim() === '') {
      gap++;
      continue;
    }
    document.blocks.push(gap > 0 ? { kind: 'line', text: line, gap } : { kind: 'line', text: line });
    gap = 0;
    if (document.blocks.length > maxCells) {
      document.tooComplex = true;
      break;
    }
  }
  return document;
}
