import { describe, expect, it } from 'vitest';
import { CannotRead, type Document } from '../../../src/parser/document.ts';
import { layOut } from '../../../src/parser/formats/index.ts';
import { lineTo, type PdfPage, pdf, tableAt, textAt } from '../../support/printed-pdf.ts';

const documentOf = async (pages: readonly PdfPage[]): Promise<Document> => (await layOut(pdf(pages))).document;

/** Lines as text, grids as rows of texts. */
const contentsOf = async (pages: readonly PdfPage[]): Promise<unknown[]> =>
  (await documentOf(pages)).blocks.map((block) =>
    block.kind === 'line' ? block.text : block.rows.map((row) => row.map((cell) => cell.text)),
  );

const reasonOf = async (bytes: Uint8Array): Promise<unknown> => {
  try {
    await layOut(bytes);
    return null;
  } catch (error) {
    return error instanceof CannotRead ? error.reason : error;
  }
};

const rows = [
  ['规章', '1', '', '2'],
  ['行政许可', '', '30', '4'],
];
const table = tableAt(50, 700, [120, 60, 60, 60], rows);

describe('tables with lines', () => {
  it('keeps blank cells', async () => {
    expect(await contentsOf([{ content: table }])).toEqual([rows]);
  });

  it.each([
    ['a turned page', { content: table, more: '/Rotate 90' }],
    [
      'a page cut to a part',
      { content: `${table}${textAt(400, 100, '\u88c1\u6389')}`, more: '/CropBox [40 600 380 720]' },
    ],
    ['a page drawn sideways', { content: `q 0 1 -1 0 842 0 cm ${table} Q`, width: 842, height: 595 }],
    ['invisible print over it', { content: `${table}${textAt(60, 690, '9').replace('BT', 'BT 3 Tr')}` }],
  ] satisfies [string, PdfPage][])('reads %s', async (_, page) => {
    expect(await contentsOf([page])).toEqual([rows]);
  });

  it('reads thin rectangles as lines, and lines drawn cell by cell', async () => {
    const filled = table.replace(/(\S+) (\S+) m (\S+) (\S+) l S/g, (_, x0, y0, x1, y1) =>
      x0 === x1
        ? `${x0} ${y1} 0.48 ${Number(y0) - Number(y1)} re f`
        : `${x0} ${y0} ${Number(x1) - Number(x0)} 0.48 re f`,
    );
    expect(filled).toContain('re f');
    expect(await contentsOf([{ content: filled }])).toEqual([rows]);
    const doubled = `${table}${table.replace(/(\d+) m/g, (_, y) => `${Number(y) + 1} m`)}`;
    expect(await contentsOf([{ content: doubled.replace(/BT.*ET\n/g, '') + table }])).toEqual([rows]);
  });

  it('takes print that is doubled to look bold once', async () => {
    const draw = (x: number, y: number, text: string) => textAt(x, y, text) + textAt(x + 0.3, y, text);
    const bold = tableAt(50, 700, [120, 60], [['规章', '111']], { draw });
    expect(await contentsOf([{ content: bold + tableAt(50, 680, [120, 60], [['行政许可', '22']]) }])).toEqual([
      [
        ['规章', '111'],
        ['行政许可', '22'],
      ],
    ]);
  });

  it('cuts a run of several cells at the lines', async () => {
    const [first] = rows;
    const content = tableAt(50, 700, [120, 60, 60, 60], [['', '', '', ''], rows[1] ?? []]);
    // One string with spaces: 120 points to the second cell, 24 spaces of 5.
    const run = textAt(54, 686, `规章${' '.repeat(20)}1${' '.repeat(23)}2`);
    expect(await contentsOf([{ content: content + run }])).toEqual([[first, rows[1]]]);
  });

  it('never makes one number of two', async () => {
    const twice = (x: number, y: number, text: string) =>
      textAt(x, y, text) + (text === '7' ? textAt(x + 1, y, '8') : '');
    const one = tableAt(
      50,
      700,
      [120, 60],
      [
        ['规章', '7'],
        ['行政许可', '5'],
      ],
      { draw: twice },
    );
    const [grid] = (await contentsOf([{ content: one }])) as string[][][];
    expect(grid?.[0]?.[1]).toMatch(/\s/);
    const long = tableAt(
      50,
      700,
      [120, 20, 60],
      [
        ['规章', '123456', ''],
        ['行政许可', '', '5'],
      ],
    );
    expect(await contentsOf([{ content: long }])).toEqual([
      [
        ['规章', '123456', ''],
        ['行政许可', '', '5'],
      ],
    ]);
  });

  it('joins a number that is broken for want of room, and no other', async () => {
    const lines = (first: string, second: string, width: number) =>
      `${tableAt(
        50,
        700,
        [120, width],
        [
          ['规章', first],
          ['', second],
        ],
      ).replace(/50 680 m .* 680 l S\n/, '')}`;
    const text = async (content: string) => ((await contentsOf([{ content }])) as string[][][])[0]?.[0]?.[1];
    expect(await text(lines('1234', '56', 30))).toBe('123456');
    expect(await text(lines('12', '34', 60))).toBe('12\n34');
  });
});

describe('tables that go on with the next page', () => {
  const columns = [150, 60, 60];
  const head = ['信息内容', '本年制发件数', '现行有效件数'];
  const page = (part: readonly (readonly string[])[]): PdfPage => ({ content: tableAt(50, 700, columns, part) });

  it('are one table, and repeat no head', async () => {
    expect(await contentsOf([page([head, ['规章', '1', '2']]), page([head, ['行政规范性文件', '3', '']])])).toEqual([
      [head, ['规章', '1', '2'], ['行政规范性文件', '3', '']],
    ]);
  });

  it('join the parts of a row', async () => {
    const upper = [head, ['行政规范', '', '']];
    expect(
      await contentsOf([
        page(upper),
        page([
          ['性文件', '3', '4'],
          ['规章', '', ''],
        ]),
      ]),
    ).toEqual([[head, ['行政规范\n性文件', '3', '4'], ['规章', '', '']]]);
    expect(
      await contentsOf([
        page([head, ['规章', '5', '6']]),
        page([
          ['', '', ''],
          ['行政许可', '', ''],
        ]),
      ]),
    ).toEqual([[head, ['规章', '5', '6'], ['行政许可', '', '']]]);
  });

  it('do not join two rows', async () => {
    const [upper, lower] = [
      [head, ['规章', '', '']],
      [
        ['行政规范性文件', '', ''],
        ['行政许可', '', ''],
      ],
    ];
    expect(await contentsOf([page(upper), page(lower)])).toEqual([[...upper, ...lower]]);
    const numbers = [['', '3', '4']];
    expect(await contentsOf([page([head]), page(numbers)])).toEqual([[head, ...numbers]]);
    expect(await contentsOf([page([head]), page([['', '', '']])])).toEqual([[head, ['', '', '']]]);
  });
});

describe('text', () => {
  const wide = (x: number, y: number, text: string) => textAt(x, y, text, 12);

  it('joins wrapped lines, also across pages, and leaves headings alone', async () => {
    const first = '本机关全年主动公开信息若干条,收到申请三件,均在规定期';
    const content = wide(50, 780, '一、总体情况') + wide(74, 760, first) + wide(50, 740, `限内答复${'完'.repeat(20)}`);
    const header = wide(50, 820, '某某局年度报告') + textAt(280, 30, '- 1 -');
    const next = wide(50, 780, '毕。') + wide(74, 760, '没有其他事项。');
    const second = wide(50, 820, '某某局年度报告') + textAt(280, 30, '- 2 -');
    expect(
      await contentsOf([
        { content: header + content, width: 400 },
        { content: second + next, width: 400 },
      ]),
    ).toEqual(['一、总体情况', `${first}限内答复${'完'.repeat(20)}`, '毕。', '没有其他事项。']);
  });

  it('reads radicals as the characters they look like', async () => {
    expect(await contentsOf([{ content: wide(50, 700, '一月') }])).toEqual(['一月']);
  });

  it('keeps the cells of a table without lines apart', async () => {
    const content = tableAt(
      50,
      700,
      [150, 60, 60],
      [
        ['规章', '1', '2'],
        ['行政许可', '', '5'],
      ],
      { lines: false },
    );
    expect(await contentsOf([{ content }])).toEqual(['规章  1  2', '行政许可  5']);
  });
});

describe('what cannot be read', () => {
  it('is cut off', async () => {
    const whole = pdf([{ content: table }]);
    expect(await reasonOf(whole.subarray(0, whole.length - 60))).toBe('damaged');
    expect(await reasonOf(whole.subarray(0, whole.length / 2))).toBe('damaged');
  });

  it('is a picture', async () => {
    const image = 'q 400 0 0 400 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q';
    const scan = pdf([{ content: image, more: '/Note << /Subtype /Image >>' }]);
    expect(await reasonOf(scan)).toBe('scan');
  });

  it('is wrapped by a program for rights', async () => {
    expect(await reasonOf(pdf([{ content: table, more: '/Note /MicrosoftIRMServices' }]))).toBe('rights');
    expect(await reasonOf(pdf([{ content: lineTo(0, 0, 5, 5) }]))).toBe(null);
  });
});
