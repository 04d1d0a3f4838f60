/** Writes PDF files by hand, to the letter or against it, and puts pages before those of another file. */

/** The body of an object, as text or as bytes. */
export type PdfObject = string | Uint8Array;

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (body: PdfObject): Buffer =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : Buffer.from(body);

/** A stream with what else its dictionary says (`/Filter /FlateDecode`). */
export const pdfStream = (data: string | Uint8Array, dictionary = ''): Uint8Array => {
  const body = bytesOf(data);
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.length} ${dictionary} >>\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream', 'latin1'),
  ]);
};

function written(objects: ReadonlyMap<number, PdfObject>, at: number, trailer: string): Buffer {
  const parts: Buffer[] = [];
  const rows: string[] = [];
  let offset = at;
  for (const [number, body] of objects) {
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), bytesOf(body), Buffer.from('\nendobj\n')]);
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    parts.push(part);
    offset += part.length;
  }
  const end = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

/** A file of these objects, numbered from 1; the first one is the catalogue. */
export function pdf(objects: readonly PdfObject[]): Uint8Array {
  const head = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');
  const numbered = new Map(objects.map((body, index) => [index + 1, body]));
  return Buffer.concat([head, written(numbered, head.length, `/Size ${objects.length + 1} /Root 1 0 R`)]);
}

/** A page of small Latin text, for annexes. */
const annexPage = (number: number): string => {
  const lines = Array.from(
    { length: 60 },
    (_, line) => `(Annex page ${number}, line ${line}: budget ${number * line}, count ${line}) Tj T*`,
  );
  return `BT /F1 7 Tf 9 TL 40 800 Td ${lines.join('\n')} ET`;
};

/**
 * The file with an annex before its pages, as an update behind its end.
 * @param file a PDF with a plain table of references and a numbered catalogue, as Chromium writes it
 */
export function withAnnex(file: Uint8Array, pages: number): Uint8Array {
  const text = latin(file);
  const size = Number(/\/Size (\d+)/.exec(text)?.[1]);
  const root = Number(/\/Root (\d+) 0 R/.exec(text)?.[1]);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const catalogue = new RegExp(`(?:^|\\n)${root} 0 obj\\s*(<<[\\s\\S]*?>>)\\s*endobj`).exec(text)?.[1] ?? '';
  const tree = Number(/\/Pages (\d+) 0 R/.exec(catalogue)?.[1]);
  const count = Number(new RegExp(`(?:^|\\n)${tree} 0 obj[\\s\\S]*?/Count (\\d+)`).exec(text)?.[1]);
  if (![size, root, start, tree, count].every(Number.isInteger)) throw new Error('not the PDF that was expected');
  const [whole, annex, font] = [size, size + 1, size + 2];
  const first = size + 3;
  const objects = new Map<number, PdfObject>([
    [root, catalogue.replace(`/Pages ${tree} 0 R`, `/Pages ${whole} 0 R`)],
    [whole, `<< /Type /Pages /Count ${count + pages} /Kids [${annex} 0 R ${tree} 0 R] >>`],
    [font, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ]);
  const kids: string[] = [];
  for (let page = 0; page < pages; page++) {
    const number = first + 2 * page;
    kids.push(`${number} 0 R`);
    objects.set(number, `<< /Type /Page /Parent ${annex} 0 R /Contents ${number + 1} 0 R >>`);
    objects.set(number + 1, pdfStream(annexPage(page + 1)));
  }
  const resources = `/Resources << /Font << /F1 ${font} 0 R >> >> /MediaBox [0 0 595 842]`;
  objects.set(annex, `<< /Type /Pages /Parent ${whole} 0 R /Count ${pages} /Kids [${kids.join(' ')}] ${resources} >>`);
  const trailer = `/Size ${first + 2 * pages} /Root ${root} 0 R /Prev ${start}`;
  return Buffer.concat([file, Buffer.from('\n'), written(objects, file.length + 1, trailer)]);
}
