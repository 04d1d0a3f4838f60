/** Writes small PDF files: text in a Chinese font that is not embedded, and lines. */

export interface PdfPage {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  /** More entries of the page: /Rotate 90, /CropBox […]. */
  readonly more?: string;
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

/** Text that begins at a place; letters and digits are half as wide as characters. */
export const textAt = (x: number, y: number, text: string, size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET\n`;

export const lineTo = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S\n`;

export interface TableStyle {
  readonly lines?: boolean;
  /** How the text of a cell is drawn. */
  readonly draw?: (x: number, y: number, text: string) => string;
}

/** Rows of texts between lines, from the top left corner down. */
export function tableAt(
  left: number,
  top: number,
  columns: readonly number[],
  rows: readonly (readonly string[])[],
  { lines = true, draw = textAt }: TableStyle = {},
): string {
  const height = 20;
  const places = [left];
  for (const width of columns) places.push((places.at(-1) ?? 0) + width);
  const right = places.at(-1) ?? left;
  const bottom = top - rows.length * height;
  let content = '';
  if (lines) {
    for (let row = 0; row <= rows.length; row++) content += lineTo(left, top - row * height, right, top - row * height);
    for (const x of places) content += lineTo(x, top, x, bottom);
  }
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text !== '') content += draw((places[column] ?? 0) + 4, top - row * height - 14, text);
    });
  });
  return content;
}

/** The file, with a table of its objects as it must be. */
export function pdf(pages: readonly PdfPage[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>',
  ];
  for (const { content, width = 595, height = 842, more = '' } of pages) {
    const stream = objects.length + 2;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${more} /Resources << /Font << /F1 3 0 R >> >> /Contents ${stream} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
