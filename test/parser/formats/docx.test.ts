/** DOCX parts written by hand: what Word would print of them. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/parser/document.ts';
import { openArchive } from '../../../src/parser/formats/archive.ts';
import { readDocx } from '../../../src/parser/formats/docx.ts';
import { zip } from '../../support/zip.ts';

const wrap = (root: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${root}>`;

async function blocksOf(body: string, parts: Record<string, string> = {}): Promise<Block[]> {
  const files = Object.entries(parts).map(([name, inner]) => ({
    name: `word/${name}.xml`,
    data: wrap(name, inner),
  }));
  const document = { name: 'word/document.xml', data: wrap('document', `<w:body>${body}</w:body>`) };
  return (await readDocx(await openArchive(zip([document, ...files])))).blocks;
}

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** Lines as they are, rows as 「column+width:text」. */
const shown = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'line'
      ? [block.text]
      : block.rows.map((cells) => cells.map(({ column, width, text }) => `${column}+${width}:${text}`).join(' ')),
  );

describe('text', () => {
  test('tracked changes are read as accepted', async () => {
    const moved = `<w:moveFrom>${run('5')}</w:moveFrom><w:moveTo>${run('6')}</w:moveTo>`;
    const body = `${run('收到')}<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${run('13')}</w:ins>${run('件')}${moved}`;
    expect(shown(await blocksOf(p(body)))).toEqual(['收到13件6']);
  });

  test('a paragraph whose end was deleted goes on in the next one', async () => {
    expect(shown(await blocksOf(p(run('收到'), '<w:rPr><w:del/></w:rPr>') + p(run('3件'))))).toEqual(['收到3件']);
  });

  test('old properties of a tracked change count for nothing', async () => {
    const properties = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    expect(shown(await blocksOf(p(run('甲'), properties), { numbering: numbering('decimal', '%1.') }))).toEqual(['甲']);
  });

  test('hidden text is left out, and text that is not hidden is kept', async () => {
    const body = `${run('1')}${run('2', '<w:vanish/>')}${run('3', '<w:vanish w:val="0"/>')}`;
    expect(shown(await blocksOf(p(body)))).toEqual(['13']);
  });

  test('text hidden by a style is left out', async () => {
    const style = '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = run('1') + run('2', '<w:rStyle w:val="b"/>');
    const based = '<w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    expect(shown(await blocksOf(p(body), { styles: style + based }))).toEqual(['1']);
  });

  test('of a field only its result is printed; a table of contents is left out', async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = p(field('TOC \\o', '一、总体情况 1')) + p(`${field('=SUM(ABOVE)', '17')}${run('件')}`);
    expect(shown(await blocksOf(body))).toEqual(['17件']);
  });

  test('a field that never ends does not swallow the rest', async () => {
    const body = p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('甲')}`) + p(run('乙'));
    expect(shown(await blocksOf(body))).toEqual(['乙']);
  });

  test('content controls are read, prompts that nobody replaced are not', async () => {
    const control = (mark: string, text: string) =>
      `<w:sdt><w:sdtPr>${mark}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    const body = p(control('', '3') + control('<w:showingPlcHdr/>', '单击此处输入文字') + run('件'));
    expect(shown(await blocksOf(body))).toEqual(['3件']);
  });

  test('a text box stands in front of its paragraph, and once', async () => {
    const box = `<w:txbxContent>${p(run('红头'))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(shown(await blocksOf(p(`${run('正')}<w:r>${both}</w:r>${run('文')}`)))).toEqual(['红头', '正文']);
  });
});

const numbering = (format: string, text: string, more = '') =>
  `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
  `<w:lvlText w:val="${text}"/><w:suff w:val="nothing"/></w:lvl>${more}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
const listed = (text: string, level = 0) =>
  p(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

describe('numbers that Word prints', () => {
  test.each([
    ['chineseCounting', '%1、', ['一、', '二、', '三、']],
    ['chineseCountingThousand', '(%1)', ['(一)', '(二)', '(三)']],
    ['japaneseCounting', '%1、', ['一、', '二、', '三、']],
    ['decimal', '%1.', ['1.', '2.', '3.']],
    ['decimalEnclosedCircle', '%1', ['\u2460', '\u2461', '\u2462']],
    ['upperLetter', '%1.', ['A.', 'B.', 'C.']],
    ['lowerRoman', '%1)', ['i)', 'ii)', 'iii)']],
    ['bullet', '\u25cf', ['', '', '']],
  ])('%s %s', async (format, text, numbers) => {
    const lines = shown(await blocksOf(listed('甲').repeat(3), { numbering: numbering(format, text) }));
    expect(lines).toEqual(numbers.map((number) => `${number}甲`));
  });

  test('levels below begin anew, and print the numbers above', async () => {
    const below =
      '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:start w:val="1"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>';
    const body = listed('甲') + listed('乙', 1) + listed('丙', 1) + listed('丁') + listed('戊', 1);
    const lines = shown(await blocksOf(body, { numbering: numbering('chineseCounting', '%1、', below) }));
    expect(lines).toEqual(['一、甲', '1.1 乙', '1.2 丙', '二、丁', '2.1 戊']);
  });

  test('a number comes from the style, and a paragraph may refuse it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body =
      p(run('总体情况'), '<w:pStyle w:val="h"/>') +
      p(run('甲'), '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const lines = shown(await blocksOf(body, { styles, numbering: numbering('chineseCounting', '%1、') }));
    expect(lines).toEqual(['一、总体情况', '甲']);
  });
});

describe('tables', () => {
  test('merged cells are listed once, and the others keep their columns', async () => {
    const body = table(
      row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙', '<w:gridSpan w:val="2"/>'), cell('丙')),
      row(cell('', '<w:vMerge/>'), cell('1'), cell(''), cell('3')),
    );
    expect(shown(await blocksOf(body))).toEqual(['0+1:甲 1+2:乙 3+1:丙', '1+1:1 2+1: 3+1:3']);
  });

  test('a row may begin further right', async () => {
    const indented = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('1')}</w:tr>`;
    expect(shown(await blocksOf(table(row(cell('甲'), cell('乙'), cell('丙')), indented)))).toEqual([
      '0+1:甲 1+1:乙 2+1:丙',
      '2+1:1',
    ]);
  });

  test('cells merged the old way', async () => {
    const body = table(row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('1')));
    expect(shown(await blocksOf(body))).toEqual(['0+2:甲 2+1:1']);
  });

  test('a merged cell without a beginning is a cell', async () => {
    expect(shown(await blocksOf(table(row(cell('5', '<w:vMerge/>'), cell('6')))))).toEqual(['0+1:5 1+1:6']);
  });

  test('deleted and hidden rows are left out', async () => {
    const marked = (mark: string) => `<w:tr><w:trPr>${mark}</w:trPr>${cell('9')}</w:tr>`;
    const body = table(row(cell('1')), marked('<w:del/>'), marked('<w:hidden/>'), marked('<w:ins/>'));
    expect(shown(await blocksOf(body))).toEqual(['0+1:1', '0+1:9']);
  });

  test('a table within a cell comes after what the outer one holds so far', async () => {
    const inner = table(row(cell('规章'), cell('1')));
    const body = table(row(cell('甲'), `<w:tc><w:tcPr/>${p(run('前'))}${inner}${p(run('后'))}</w:tc>`, cell('乙')));
    expect(shown(await blocksOf(body))).toEqual(['0+1:甲 1+1:前', '0+1:规章 1+1:1', '1+1:后 2+1:乙']);
  });

  test('paragraphs of a cell are its lines', async () => {
    const body = table(row(`<w:tc><w:tcPr/>${p(run('商业'))}${p(run('企业'))}</w:tc>`));
    expect(shown(await blocksOf(body))).toEqual(['0+1:商业\n企业']);
  });
});

test('a part that declares a document type, or is cut, is damaged', async () => {
  const open = async (data: string) => readDocx(await openArchive(zip([{ name: 'word/document.xml', data }])));
  await expect(open('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).rejects.toMatchObject({ reason: 'damaged' });
  await expect(open('<w:document><w:body><w:p>')).rejects.toMatchObject({ reason: 'damaged' });
});
