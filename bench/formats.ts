/** The whole check of a PDF and a DOCX, each beside the library that others would read it with. */
import mammoth from 'mammoth';
import type { getDocument } from 'pdfjs-dist';
import { check } from '../src/check.ts';
import { sideBySide } from './measure.ts';
import { type File, filesOf } from './mixed.ts';
import { row, say, type Tell } from './rows.ts';

const ROUNDS = 4;

const folder = (name: string): string => new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')).pathname;

/** pdfjs giving up the text and the operators of every page. */
async function textAndOperators(open: typeof getDocument, { bytes }: File): Promise<void> {
  const task = open({
    data: bytes.slice(),
    verbosity: 0,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: true,
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
  }
  await task.destroy();
}

async function checked({ name, bytes }: File): Promise<void> {
  const { status } = await check(bytes, name);
  if (status !== 'report') throw new Error(`${name} was not read`);
}

const each =
  (files: readonly File[], use: (file: File) => Promise<unknown>): (() => Promise<void>) =>
  async () => {
    for (const file of files) await use(file);
  };

export async function formatRows(tell: Tell): Promise<void> {
  const pdf = filesOf('.pdf');
  const docx = filesOf('.docx');
  // Loaded by our reader first, which keeps its warnings to itself.
  for (const file of pdf.slice(0, 1)) await checked(file);
  const { getDocument: open } = await import('pdfjs-dist');
  const pdfTimes = await sideBySide(
    [
      { name: 'pdf check', times: 1, run: each(pdf, checked) },
      { name: 'pdfjs', times: 1, run: each(pdf, (file) => textAndOperators(open, file)) },
    ],
    ROUNDS,
  );
  told(pdfTimes);
  const ofPdfjs = ratio(pdfTimes);
  tell(row('whole check of a PDF, in pdfjs giving text and operators', ofPdfjs, 2, '<= 1.25', ofPdfjs <= 1.25));
  const docxTimes = await sideBySide(
    [
      { name: 'docx check', times: 2, run: each(docx, checked) },
      {
        name: 'mammoth',
        times: 2,
        run: each(docx, ({ bytes }) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })),
      },
    ],
    3 * ROUNDS,
  );
  told(docxTimes);
  const ofMammoth = ratio(docxTimes);
  tell(row('whole check of a DOCX, in mammoth alone', ofMammoth, 2, '<= 1.2 (goal < 1)', ofMammoth <= 1.2));
}

/** Milliseconds for all files of the kind, by subject. */
type Times = ReadonlyMap<string, number>;

function told(times: Times): void {
  for (const [name, value] of times) say(`${name.padEnd(12)} ${value.toFixed(1).padStart(9)} ms, all files`);
}

/** Of the first to the second. */
function ratio(times: Times): number {
  const [ours = Number.NaN, theirs = Number.NaN] = times.values();
  return ours / theirs;
}
