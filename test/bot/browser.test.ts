/** The page in a real Chromium, as wide as a desk and as a phone. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zh } from '../../src/bot/say/zh.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { startWeb } from './web-server.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`../conversations/files/${name}`, import.meta.url));
const widths = [
  { name: 'desk', width: 1280, height: 900 },
  { name: 'phone', width: 360, height: 740 },
];

if (chromiumPath === null) {
  test.skip('skipped: no Chromium here; install one, or name it with CHROMIUM_PATH', () => {});
}

describe.skipIf(chromiumPath === null)('the page in Chromium', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startWeb>>;
  beforeAll(async () => {
    server = await startWeb({ maxBytes: 300_000 });
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe.each(widths)('$name', ({ width, height }) => {
    let context: BrowserContext;
    let page: Page;
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    beforeAll(async () => {
      context = await browser.newContext({ viewport: { width, height } });
      page = await context.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      context.on('request', (request) => {
        if (new URL(request.url()).host !== new URL(server.address).host) elsewhere.push(request.url());
      });
      await page.goto(server.address);
    }, 60_000);
    afterAll(() => context?.close());

    const lastAnswer = () => page.locator('article.bot').last();
    const send = async (text: string) => {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('textbox').press('Enter');
    };
    const fits = () => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

    test('greets, and says what it is for', async () => {
      await lastAnswer()
        .getByText(zh.help.lines[0] ?? '')
        .waitFor();
      expect(await page.title()).toBe(zh.page.title);
      await page.locator('#log[aria-live="polite"]').waitFor();
      expect(await fits()).toBe(true);
    });

    test('a chosen file is answered, and the next steps can be pressed', async () => {
      await page.getByLabel(zh.page.choose).setInputFiles(fileOf('医保局.txt'));
      await lastAnswer().getByText('示例市医疗保障局 · 2023 年').waitFor();
      expect(await lastAnswer().locator('.item').count()).toBe(2);
      expect(await lastAnswer().locator('.item').first().textContent()).toContain('总计填 5,应为 4');
      await expect.poll(() => page.getByRole('status').textContent()).toBe('');
      expect(await fits()).toBe(true);

      await page.getByRole('button', { name: '全部数字' }).click();
      await page.getByRole('table').first().waitFor();
      expect(await fits()).toBe(true);
      expect(
        await page
          .getByRole('row', { name: /\(一\)予以公开/ })
          .getByRole('cell')
          .allTextContents(),
      ).toEqual(['3', '1', '0', '0', '0', '0', '5']);
    });

    test('dropped files are answered together', async () => {
      const dropped = await page.evaluateHandle(`(() => {
        const data = new DataTransfer();
        data.items.add(new File(['示例县2024年政务公开工作要点'], '要点.txt'));
        data.items.add(new File([''], '空.txt'));
        return data;
      })()`);
      await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
      await expect.poll(() => page.getByText(zh.page.drop).isVisible()).toBe(true);
      await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
      await lastAnswer().getByText('空.txt').waitFor();
      await expect.poll(() => page.getByText(zh.page.drop).isVisible()).toBe(false);
    });

    test('a pasted report is one message; markup in it stays text', async () => {
      const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
      const report = readFileSync(fileOf('没写单位.txt'), 'utf8');
      await send(`${report}\n${markup}`);
      await lastAnswer().getByText(zh.ask.agency(2023)).waitFor();
      await send('示例市应急管理局');
      await lastAnswer().getByText('示例市应急管理局 · 2023 年').waitFor();
      await send(markup);
      await lastAnswer().getByText('没看懂').waitFor();
      expect(await page.locator('#log img:not(.picture *), #log script').count()).toBe(0);
      expect(await page.title()).toBe(zh.page.title);
    });

    test('a file over the limit is a sentence', async () => {
      const buffer = Buffer.alloc(400_000, 'x');
      await page.getByLabel(zh.page.choose).setInputFiles({ name: '大.txt', mimeType: 'text/plain', buffer });
      await lastAnswer().getByText(zh.refused['over-limit']('293 KB')).waitFor();
    });

    test('the language changes with all words of the page, and the conversation survives a reload', async () => {
      await page.getByRole('button', { name: 'English' }).click();
      await lastAnswer().getByText('Switched to English.').waitFor();
      await page.getByRole('button', { name: 'Send' }).waitFor();
      await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en');
      const before = await page.locator('article').count();
      await page.reload();
      await page.getByText('Switched to English.').waitFor();
      await expect.poll(() => page.locator('article').count()).toBe(before);
      await expect.poll(() => page.getByLabel('Choose files').count()).toBe(1);
    });

    test('nothing was asked of another host, and the browser had nothing to complain about', () => {
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test('dark where the computer is dark', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(server.address);
    const background = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    expect(background).toBe('rgb(20, 24, 22)');
    await context.close();
  });
});
