/** Saved pages: every browser's way of writing them, with the same numbers as the page itself. */
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/parser/index.ts';
import { chromiumArguments, chromiumPath } from '../../bot/chromium.ts';
import { encodeGb18030 } from '../../support/encode.ts';
import { differences } from '../../support/expected.ts';
import { formatFile, truthOf, wrongIn } from '../../support/format-files.ts';
import { layouts } from '../../support/layouts/index.ts';
import { onlyReport } from '../../support/reading.ts';

const clean =
  layouts.find(({ name }) => name.startsWith('html-clean')) ?? layouts.find(({ name }) => name.startsWith('html'));
if (!clean) throw new Error('no layout of a page');
const { bytes: pageBytes, expected } = clean.render('2021', 5);
const page = new TextDecoder().decode(pageBytes);
const asGbk = encodeGb18030(page.replaceAll(/charset=["']?utf-8/gi, 'charset=gb2312'));

function quotedPrintable(bytes: Uint8Array, end = '\r\n'): string {
  let text = '';
  let column = 0;
  for (const byte of bytes) {
    const plain = byte === 0x0a || (byte >= 0x20 && byte < 0x7f && byte !== 0x3d);
    const next = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (byte === 0x0a) column = 0;
    else if (column + next.length > 75) {
      text += `=${end}`;
      column = 0;
    }
    text += byte === 0x0a ? end : next;
    if (byte !== 0x0a) column += next.length;
  }
  return text;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');

interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly body: string;
}

function saved(
  parts: readonly Part[],
  head = 'From: <Saved by Windows Internet Explorer 9>\r\nSubject: x\r\n',
): Uint8Array {
  const written = parts.map(
    ({ type, encoding, body }, index) =>
      `------=_NextPart\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://www.example.gov.cn/${index}\r\n\r\n${body}\r\n`,
  );
  const text = `${head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart"\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n${written.join('\r\n')}\r\n------=_NextPart--\r\n`;
  return Buffer.from(text, 'latin1');
}

const style: Part = { type: 'text/css', encoding: '7bit', body: '.a { color: red }' };
const picture: Part = {
  type: 'image/gif',
  encoding: 'base64',
  body: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
};

describe('is read like the page itself', () => {
  const html = (type: string, bytes: Uint8Array, encoding = 'quoted-printable'): Part => ({
    type,
    encoding,
    body: encoding === 'base64' ? base64(bytes) : quotedPrintable(bytes),
  });
  test.each<[string, Uint8Array]>([
    ['quoted-printable GBK, declared', saved([html('text/html;\r\n\tcharset="gb2312"', asGbk), style])],
    ['GBK that only the page itself declares', saved([html('text/html', asGbk), style, picture])],
    ['base64, UTF-8', saved([html('text/html; charset="utf-8"', pageBytes, 'base64'), picture])],
    ['a charset that is not true', saved([html('text/html; charset="us-ascii"', pageBytes)])],
    ['Word: no sender', saved([html('text/html; charset="gb2312"', asGbk)], '')],
    ['the page after its style', saved([style, html('text/html', pageBytes)])],
    [
      'the report in a frame',
      saved([
        html('text/html', new TextEncoder().encode('<html><body><iframe src="1"></iframe></body></html>')),
        html('text/html', pageBytes),
      ]),
    ],
  ])('%s', async (_, bytes) => {
    expect(differences(await read(bytes, 'page.mht'), expected)).toEqual([]);
  });

  test.each(['2021-form', '2019-form', '2021-form-blanks'])('as Chromium saved it: %s', async (folder) => {
    const reading = await read(formatFile('page.mht', folder), 'page.mht');
    expect(wrongIn(reading, folder)).toEqual([]);
    expect(onlyReport(reading).unread).toEqual([]);
    expect(Object.keys(truthOf(folder).tables)).toContain('applications');
  });
});

test.skipIf(chromiumPath === null)('as Chromium saves a page in GBK, with its report in a frame', async () => {
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumArguments });
  try {
    const tab = await browser.newPage();
    const frame = `data:text/html;charset=gb2312;base64,${Buffer.from(asGbk).toString('base64')}`;
    await tab.setContent(`<html><head><title>年报</title></head><body><iframe src="${frame}"></iframe></body></html>`);
    await tab.waitForLoadState('load');
    const session = await tab.context().newCDPSession(tab);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    expect(differences(await read(new TextEncoder().encode(data), 'page.mht'), expected)).toEqual([]);
  } finally {
    await browser.close();
  }
});

describe('what is broken or no saved page', () => {
  test('a saved page without a page, or cut off, is a sentence', async () => {
    expect(await read(saved([style]), 'a.mht')).toMatchObject({ status: 'unreadable', reason: 'damaged' });
    const whole = formatFile('page.mht');
    for (const share of [0.02, 0.3, 0.7]) {
      const reading = await read(whole.subarray(0, Math.floor(whole.length * share)), 'a.mht');
      expect(wrongIn(reading)).toEqual([]);
    }
  });

  test('parts within parts without end are bounded', async () => {
    let body = 'x';
    for (let depth = 0; depth < 200; depth++) {
      body = `--b${depth}\r\nContent-Type: multipart/related; boundary=b${depth + 1}\r\n\r\n${body}`;
    }
    const bytes = Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n${body}`);
    expect(await read(bytes, 'a.mht')).toMatchObject({ status: 'unreadable', reason: 'damaged' });
  });

  test('a report that begins with a name and a colon is a text', async () => {
    const reading = await read(new TextEncoder().encode(`From: the office\n\n${page}`), 'a.txt');
    expect(reading.status).toBe('report');
  });
});
