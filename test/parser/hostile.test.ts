/** Input that is broken, absurd or hostile: an answer in bounded time, and never a wrong number. */
import { describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../support/encode.ts';
import { cellOf, type Rendering, wrongNumbers } from '../support/expected.ts';
import { layouts } from '../support/layouts/index.ts';
import { random } from '../support/random.ts';
import { onlyReport, readWithin } from '../support/reading.ts';

function rendered(name: string, seed = 5): Rendering & { text: string } {
  const layout = layouts.find((one) => one.name === name);
  if (!layout) throw new Error(`no layout ${name}`);
  const rendering = layout.render('2021', seed);
  return { ...rendering, text: new TextDecoder().decode(rendering.bytes) };
}

const truthOf = (rendering: Rendering) => {
  const [expected] = rendering.expected;
  if (!expected) throw new Error('no expectation');
  return expected.cells;
};

describe('nothing to read', () => {
  test.each([
    ['no byte at all', ''],
    ['white space', ' \n\t\r\n\u3000\u00a0 \n'.repeat(400)],
    ['a byte order mark', '\ufeff'],
    [
      'an HTML page without a word',
      '<!DOCTYPE html><html><head><style>p{}</style></head><body><div></div></body></html>',
    ],
  ])('%s', async (_, text) => {
    expect((await readWithin(1000, text)).status).toBe('not-a-report');
  });

  test.each([
    ['a recipe', '红烧肉的做法\n五花肉 500 克,冰糖 30 克。\n一、焯水\n二、炒糖色\n三、小火炖 40 分钟\n'],
    ['a work plan', '2024年政务公开工作要点\n一、加强主动公开\n二、规范依申请公开\n三、做好政策解读\n'],
    ['only bars', '|'.repeat(200_000)],
    ['lines of bars', '| | | |\n'.repeat(20_000)],
    ['only digits', '0\n'.repeat(100_000)],
    ['only brackets', '((('.repeat(100_000)],
    ['only headings', '一、总体情况\n'.repeat(30_000)],
  ])('%s', async (_, text) => {
    expect((await readWithin(4000, text)).status).not.toBe('report');
  });
});

describe('a report of the years without tables', () => {
  test('2016 is known as such: no form, no number', async () => {
    const text =
      '云溪县教育局2016年政府信息公开工作年度报告\n一、概述\n2016年,我局主动公开信息120条。\n二、主动公开政府信息情况\n全年公开政策文件8件。\n' +
      '三、依申请公开情况\n收到申请2件,均已答复。\n四、复议、诉讼情况\n无。\n五、存在的问题和改进措施\n公开内容还不够细。\n';
    const report = onlyReport(await readWithin(1000, text));
    expect(report).toMatchObject({
      year: 2016,
      format: null,
      tables: { proactive: null, applications: null, litigation: null },
      agency: { name: '云溪县教育局', stated: true },
    });
  });
});

describe('no text', () => {
  const noise = (length: number, seed: number): Uint8Array => {
    const source = random(seed);
    return Uint8Array.from({ length }, () => source.int(0, 255));
  };
  const file = (head: readonly number[]): Uint8Array => new Uint8Array([...head, ...noise(20_000, 3)]);
  test.each([
    ['PNG', file([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52])],
    ['JPEG', file([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46])],
    ['ELF', file([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ['ZIP', file([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0])],
    ['OLE', file([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['PDF', file([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a])],
    ['gzip', file([0x1f, 0x8b, 8, 0])],
    ['random bytes', noise(50_000, 9)],
    ['zero bytes', new Uint8Array(50_000)],
  ])('%s is unreadable, whatever its name', async (_, bytes) => {
    for (const name of ['report.txt', 'report.html', 'report']) {
      expect((await readWithin(2000, bytes, name)).status).toBe('unreadable');
    }
  });
});

describe('too much', () => {
  test('30 MB of text are refused', async () => {
    const line = '第二十条第(一)项 | 信息内容 | 规章 | 0 | 0 | 0 |\n';
    const bytes = Buffer.alloc(30 * 1024 * 1024, line);
    expect(await readWithin(3000, bytes)).toEqual({ status: 'unreadable', reason: 'too-large' });
  });

  test('one line of 10 MB', async () => {
    const text = '2023年政府信息公开工作年度报告,收到申请3件,'.repeat(170_000);
    expect((await readWithin(15_000, text)).status).not.toBe('report');
  });

  test('a line of 1 MB within a report', async () => {
    const made = rendered('text-bars-around');
    const text = made.text.replace(
      '五、存在的主要问题及改进情况',
      `${'(一)公开,'.repeat(150_000)}\n五、存在的主要问题及改进情况`,
    );
    const reading = await readWithin(6000, text);
    if (reading.status === 'report') expect(wrongNumbers(onlyReport(reading), truthOf(made))).toEqual([]);
  });

  test('a table of a million cells', async () => {
    const row = `<tr>${'<td>0</td>'.repeat(1000)}</tr>`;
    const reading = await readWithin(6000, `<table>${row.repeat(1000)}</table>`, 'a.html');
    expect(reading.status).not.toBe('report');
  });

  test('ten thousand tiny tables', async () => {
    const made = rendered('html-official');
    const text = made.text.replace(
      '</body>',
      `${'<table><tr><td>规章</td><td>1</td></tr></table>'.repeat(10_000)}</body>`,
    );
    const reading = await readWithin(6000, text, 'a.html');
    if (reading.status === 'report') expect(wrongNumbers(onlyReport(reading), truthOf(made))).toEqual([]);
  });

  test('five hundred reports on one page', async () => {
    const made = rendered('text-title-split');
    const reading = await readWithin(15_000, made.text.repeat(500));
    if (reading.status === 'report') {
      expect(reading.reports).toHaveLength(500);
      for (const report of reading.reports) expect(wrongNumbers(report, truthOf(made))).toEqual([]);
    } else expect(reading).toEqual({ status: 'unreadable', reason: 'too-complex' });
  });
});

describe('much to guess', () => {
  test.each([
    ['text-vertical-blanks-lost', '2021', 20],
    ['text-vertical-blanks-lost', '2021', 55],
    ['text-vertical-all-blanks-lost', '2019', 53],
    ['text-vertical-blank-lines', '2021', 24],
    ['text-vertical-some-blanks-lost', '2019', 4],
  ] as const)('%s, form of %s, seed %i: places are not searched for without end', async (name, format, seed) => {
    const layout = layouts.find((one) => one.name === name);
    const { bytes } = layout?.render(format, seed) ?? { bytes: '' };
    expect((await readWithin(1500, bytes)).status).toBe('report');
  });
});

describe('absurd spans', () => {
  test.each(['100000000', '-1', '0', 'NaN', '1e9', '999999999999999999999999', '"', ''])('%s', async (value) => {
    const made = rendered('html-official');
    for (const name of ['rowspan', 'colspan']) {
      const text = made.text.replace(/<td colspan="4">第二十条第.五.项/, `<td ${name}=${value}>第二十条第(五)项`);
      expect(text).not.toBe(made.text);
      const reading = await readWithin(4000, text, 'a.html');
      if (reading.status === 'report') expect(wrongNumbers(onlyReport(reading), truthOf(made))).toEqual([]);
    }
  });

  test('on every cell', async () => {
    const made = rendered('html-official');
    const text = made.text.replaceAll('<td', '<td rowspan="65534" colspan="1000"');
    expect((await readWithin(6000, text, 'a.html')).status).toMatch(/report|unreadable/);
  });
});

describe('deep nesting', () => {
  test.each([
    ['200,000 <div>', '<div>'.repeat(200_000)],
    ['200,000 <b>', '<b>'.repeat(200_000)],
    ['5,000 tables', '<table><tr><td>'.repeat(5000)],
    ['100,000 lists', '<ul><li>'.repeat(100_000)],
  ])('%s around a report', async (_, open) => {
    const made = rendered('html-official');
    const reading = await readWithin(8000, made.text.replace('<body>', `<body>${open}`), 'a.html');
    if (reading.status === 'report') expect(wrongNumbers(onlyReport(reading), truthOf(made))).toEqual([]);
    else expect(reading.status).toBe('unreadable');
  });

  test.each([
    ['unclosed comments', '<!--'.repeat(100_000)],
    ['lone angle brackets', '<'.repeat(300_000)],
    ['unclosed attributes', '<td colspan="'.repeat(100_000)],
    ['unclosed scripts', '<script>'.repeat(100_000)],
    ['ampersands', '&#'.repeat(300_000)],
    ['open brackets of a title', '《('.repeat(100_000)],
  ])('%s', async (_, text) => {
    expect((await readWithin(6000, `<html><body>${text}`, 'a.html')).status).not.toBe('report');
  });
});

describe('damaged text', () => {
  test('two character sets in one page', async () => {
    const made = rendered('html-official');
    const at = made.text.indexOf('三、收到和处理');
    const bytes = Buffer.concat([Buffer.from(made.text.slice(0, at)), encodeGb18030(made.text.slice(at))]);
    const reading = await readWithin(3000, bytes, 'a.html');
    if (reading.status === 'report') {
      for (const report of reading.reports) expect(wrongNumbers(report, truthOf(made))).toEqual([]);
    }
  });

  test('control characters and NULs between all characters of the labels', async () => {
    const made = rendered('text-bars-around');
    const text = made.text.replace(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g, '$&\u0000\u200b\u0007');
    const reading = await readWithin(3000, text);
    if (reading.status === 'report') expect(wrongNumbers(onlyReport(reading), truthOf(made))).toEqual([]);
  });

  test('a page of which every line is kept once only', async () => {
    const made = rendered('text-vertical');
    const text = [...new Set(made.text.split('\n'))].join('\n');
    const reading = await readWithin(3000, text);
    if (reading.status === 'report') expect(wrongNumbers(onlyReport(reading), truthOf(made))).toEqual([]);
  });

  test('a page whose cells run together without a sign between them', async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const made = rendered('text-vertical', seed);
      const at = made.text.indexOf('第二十条');
      const end = made.text.indexOf('五、存在');
      const text = made.text.slice(0, at) + made.text.slice(at, end).replaceAll('\n', '') + made.text.slice(end);
      const reading = await readWithin(3000, text);
      if (reading.status === 'report') expect(wrongNumbers(onlyReport(reading), truthOf(made))).toEqual([]);
    }
  });

  test('a few NULs and zero-width marks change nothing', async () => {
    const made = rendered('text-bars-around');
    const text = made.text.replaceAll('规章', '规\u200b章').replaceAll(' | ', ' \ufeff| ');
    const report = onlyReport(await readWithin(3000, text));
    expect(wrongNumbers(report, truthOf(made))).toEqual([]);
    expect(cellOf(report, 'applications.handled.total')).toBe(truthOf(made).get('applications.handled.total')?.value);
  });

  test.each([
    'text-bars-around',
    'text-cell-per-line',
    'text-vertical-spaced',
    'text-tabs-once',
    'html-official',
    'html-word',
  ])('%s cut in the middle of a table says no wrong number', async (name) => {
    const made = rendered(name);
    const from = made.text.indexOf('三、收到和处理') + 20;
    for (let at = from; at < made.text.length; at += Math.ceil((made.text.length - from) / 12)) {
      // A cut within a number would leave another number, which nobody could tell: cut behind a digit's run.
      let end = at;
      while (/[\d.]/.test(made.text[end] ?? '') && /[\d.]/.test(made.text[end - 1] ?? '')) end++;
      const reading = await readWithin(3000, made.text.slice(0, end), made.name);
      if (reading.status !== 'report') continue;
      expect(wrongNumbers(onlyReport(reading), truthOf(made))).toEqual([]);
    }
  });

  test('a page that ends inside a table is known to be cut', async () => {
    const made = rendered('html-official');
    const report = onlyReport(
      await readWithin(3000, made.text.slice(0, made.text.indexOf('3.要求提供公开出版物')), 'a.html'),
    );
    expect(report.evidence.doubts).toContain('truncated');
  });
});
