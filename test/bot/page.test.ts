/** What the page does for who uses it: keyboard, clipboard, pictures, progress, looks. In a real Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { zh } from '../../src/bot/say/zh.ts';
import { copied, type Source } from '../support/clipboard.ts';
import { randomReport } from '../support/generate.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { startWeb } from './web-server.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`../conversations/files/${name}`, import.meta.url));
const faulty = '示例市医疗保障局 · 2023 年';

describe.skipIf(chromiumPath === null)('the page for who uses it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-page-'));
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startWeb>>;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = await startWeb({ maxBytes: 2_000_000 }, folder);
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    page = await context.newPage();
    // What was heard: for each entry of the conversation, whether the region spoke when it came.
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => {
      window.heard = [];
      window.shares = [];
      const log = document.getElementById('log');
      if (!log) return;
      new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach(() =>
        window.heard.push(log.getAttribute('aria-live'))))).observe(log, { childList: true });
      const bar = document.getElementById('bar');
      new MutationObserver(() => window.shares.push(bar.getAttribute('value')))
        .observe(bar, { attributes: true, attributeFilter: ['value', 'hidden'] });
    })`);
    await page.goto(server.address);
    await page.locator('#log[aria-live="polite"]').waitFor();
  }, 30_000);
  afterEach(() => context.close());

  const field = () => page.getByRole('textbox');
  const last = () => page.locator('article.bot').last();
  const send = async (text: string) => {
    await field().fill(text);
    await field().press('Enter');
  };
  const sendFile = async (name: string) => {
    await page.getByLabel(zh.page.choose).setInputFiles(fileOf(name));
    await page.getByText(faulty).first().waitFor();
  };
  const focused = () =>
    page.evaluate('document.activeElement.id || document.activeElement.className') as Promise<string>;

  describe('clipboard', () => {
    /** Puts something on the clipboard of the computer, as another program would, and pastes it. */
    const paste = async (html: string, text: string) => {
      const data = JSON.stringify({ html, text });
      await field().focus();
      await page.evaluate(`document.addEventListener('copy', (event) => {
        const { html, text } = ${data};
        event.clipboardData.setData('text/plain', text);
        if (html) event.clipboardData.setData('text/html', html);
        event.preventDefault();
      }, { once: true })`);
      await page.keyboard.press('Control+c');
      await page.keyboard.press('Control+v');
    };

    test.each<Source>(['word', 'excel', 'browser'])('a table of %s keeps its merged cells', async (source) => {
      const right = randomReport({ format: '2021', seed: 5 });
      const address = 'applications.received.total';
      const found = (right.cells[address] ?? 0) + 7;
      const report = { ...right, cells: { ...right.cells, [address]: found } };
      const { html, text } = copied(report, source);
      await paste(html, text);
      await page.getByRole('list', { name: zh.page.tray }).getByText(zh.page.pastedTable).waitFor();
      await expect.poll(() => field().inputValue()).toBe('');
      await field().press('Enter');
      await last().locator('.verdict.error').waitFor();
      const answer = await last().textContent();
      expect(answer).toContain(`${right.year} 年`);
      expect(answer).toContain(`总计填 ${found},应为 ${found - 7}`);
      expect(answer).not.toContain('看不清');
      await expect.poll(() => page.getByRole('list', { name: zh.page.tray }).count()).toBe(0);
    });

    test('a single cell, and text without a table, are text', async () => {
      await paste('<table><tr><td>东阿县人民政府办公室</td></tr></table>', '东阿县人民政府办公室');
      await expect.poll(() => field().inputValue()).toBe('东阿县人民政府办公室');
      await field().fill('');
      await paste('<p><b>近三年</b></p>', '近三年');
      await expect.poll(() => field().inputValue()).toBe('近三年');
    });

    test('of a table with a picture of it the table is taken; what was pasted can be taken away', async () => {
      await page.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData('text/html', '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>');
        data.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
        document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      })()`);
      await expect
        .poll(() => page.locator('#tray li').allInnerTexts())
        .toEqual([expect.stringContaining(zh.page.pastedTable)]);
      await page.getByRole('button', { name: zh.page.remove.replace('{name}', zh.page.pastedTable) }).click();
      await expect.poll(() => page.locator('#tray li').count()).toBe(0);
      await expect.poll(focused).toBe('text');
    });

    test.each([true, false])('an answer is copied as text (secure: %s)', async (secure) => {
      if (!secure) await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
      await sendFile('医保局.txt');
      await last().getByRole('button', { name: zh.page.copy }).click();
      await last().getByRole('button', { name: zh.page.copied }).waitFor();
      await field().focus();
      await page.keyboard.press('Control+v');
      await expect.poll(() => field().inputValue()).not.toBe('');
      const text = await field().inputValue();
      expect(text).toMatch(/^❌ 示例市医疗保障局 · 2023 年:1 处要改,1 处请核实\n/);
      expect(text).toContain('\n1 ❌ 表三「(一)予以公开」总计填 5,应为 4\n  自然人 3');
      expect(text).toContain('\n回复 详情 1 看依据 · 全部数字');
    });
  });

  describe('keyboard', () => {
    test('everything is reached, and it is seen where one is', async () => {
      await field().focus();
      const reached = new Set<string>();
      for (let time = 0; time < 14; time++) {
        await page.keyboard.press('Tab');
        reached.add(await focused());
        const shown = `(() => { const at = document.activeElement;
          return at === document.body || getComputedStyle(at.id === 'files' ? at.parentElement : at).outlineStyle !== 'none' })()`;
        expect(await page.evaluate(shown), await focused()).toBe(true);
      }
      for (const id of ['appearance', 'clear', 'language', 'log', 'files', 'text']) {
        expect([...reached], id).toContain(id === 'appearance' ? 'theme' : id);
      }
    });

    test('Enter sends, Shift+Enter breaks the line, ↑ brings back the last message', async () => {
      await field().fill('第一行');
      await field().press('Shift+Enter');
      await page.keyboard.type('第二行');
      expect(await field().inputValue()).toBe('第一行\n第二行');
      await field().press('Enter');
      await page.locator('article.mine').waitFor();
      await expect.poll(() => field().inputValue()).toBe('');
      await field().press('ArrowUp');
      await expect.poll(() => field().inputValue()).toBe('第一行\n第二行');
    });

    test('a picture is opened, enlarged and closed; the focus comes back', async () => {
      await sendFile('医保局.txt');
      const picture = last().locator('button.picture');
      expect(await picture.getAttribute('aria-label')).toContain('表三');
      await picture.focus();
      await page.keyboard.press('Enter');
      const zoomed = page.locator('#zoomed');
      await expect.poll(() => page.evaluate("document.getElementById('zoomed').clientWidth > 360")).toBe(true);
      const width = async () => (await zoomed.boundingBox())?.width ?? 0;
      const before = await width();
      await page.keyboard.press('+');
      await expect.poll(width).toBeGreaterThan(before * 1.2);
      await page.mouse.move(100, 100);
      await page.mouse.wheel(0, -300);
      await expect
        .poll(() => page.evaluate(`document.getElementById('zoomed').clientWidth > ${before * 1.5}`))
        .toBe(true);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate("document.querySelector('.stage').scrollTop > 0")).toBe(true);
      expect(await zoomed.getAttribute('alt')).toContain('表三');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
      await expect.poll(focused).toBe('picture');
    });
  });

  test('a screen reader hears new answers, and not the past again', async () => {
    await send('能问什么');
    await last().getByText('新收').first().waitFor();
    const heard = () => page.evaluate('window.heard');
    await expect.poll(heard).toEqual(['off', 'polite', 'polite']);
    await page.reload();
    await page.locator('#log[aria-live="polite"]').waitFor();
    await expect.poll(heard).toEqual(['off', 'off', 'off']);
    expect(await page.locator('article').count()).toBe(3);
  });

  test('the bar moves while files are sent and read', async () => {
    const network = await context.newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 600_000,
    });
    const files = Array.from({ length: 6 }, (_, index) => ({
      name: `${index}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.alloc(100_000, '政府信息公开'),
    }));
    await page.getByLabel(zh.page.choose).setInputFiles(files);
    await page.locator('progress').waitFor();
    await last().getByText('5.txt').waitFor();
    await page.locator('progress').waitFor({ state: 'hidden' });
    const steps = async () => {
      const shares = ((await page.evaluate('window.shares')) as (string | null)[]).map(Number);
      return new Set(shares.filter((share) => share > 0 && share < 1)).size;
    };
    await expect.poll(steps).toBeGreaterThan(2);
    await expect.poll(() => page.locator('#doing').textContent()).toBe('');
  });

  test('light or dark is remembered and there from the first; nothing of what was said stays in the browser', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: zh.page.appearance }).click();
    await sendFile('医保局.txt');
    await page.reload();
    await expect.poll(() => page.getAttribute('html', 'data-theme')).toBe('dark');
    const background = 'getComputedStyle(document.documentElement).backgroundColor';
    expect(await page.evaluate(background)).toBe('rgb(20, 24, 22)');
    const stored = `(async () => [localStorage.length, sessionStorage.length,
      (await indexedDB.databases()).length, (await caches.keys()).length])()`;
    expect(await page.evaluate(stored)).toEqual([0, 0, 0, 0]);
    expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(['gouji', 'gouji-theme']);
  });

  test('what comes while one reads further up does not push it away', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await sendFile('医保局.txt');
    await page.mouse.move(180, 300);
    await page.mouse.wheel(0, -5000);
    await expect.poll(() => page.evaluate("document.getElementById('log').scrollTop < 50")).toBe(true);
    const session = (await context.cookies()).find(({ name }) => name === 'gouji')?.value ?? '';
    const body = new FormData();
    body.append('files', new Blob(['示例县2024年政务公开工作要点']), '要点.txt');
    await page.evaluate('new MutationObserver(() => {}).observe(document.body, { childList: true })');
    const answers = await page.locator('article.bot').count();
    // From another page of the same conversation.
    await fetch(`${server.address}/messages`, { method: 'POST', body, headers: { cookie: `gouji=${session}` } });
    await expect
      .poll(() => page.evaluate(`document.querySelectorAll('article.bot').length > ${answers}`), { timeout: 8000 })
      .toBe(true);
    expect(await page.evaluate("document.getElementById('log').scrollTop < 50")).toBe(true);
    await page.getByRole('button', { name: zh.page.newer }).click();
    await expect.poll(() => page.evaluate("document.getElementById('log').scrollTop > 50")).toBe(true);
    await expect.poll(() => page.getByRole('button', { name: zh.page.newer }).count()).toBe(0);
  });

  test('markup, links and turned writing in names stay what they are: text', async () => {
    const name = '"><img src=x onerror=document.title=1>\u202egpj.txt';
    await page.getByLabel(zh.page.choose).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('') });
    await page.locator('article.mine').getByText('onerror').waitFor();
    await send('javascript:alert(1)');
    await last().getByText('javascript').waitFor();
    const report = `${'<svg onload=document.title=2>'}示例市<b>教育局</b>2023年政府信息公开工作年度报告`;
    await page
      .getByLabel(zh.page.choose)
      .setInputFiles({ name: '报告.txt', mimeType: 'text/plain', buffer: Buffer.from(report) });
    await page.locator('article.mine').getByText('报告.txt').waitFor();
    expect(
      await page.locator('#log [src="x"], #log [onload], #log [onerror], #log a[href^="javascript"]').count(),
    ).toBe(0);
    expect(await page.locator('#log').textContent()).not.toContain('\u202e');
    expect(await page.title()).toBe(zh.page.title);
  });

  test('what is cleared is gone from every page of the conversation', async () => {
    await sendFile('医保局.txt');
    const other = await context.newPage();
    await other.goto(server.address);
    await other.getByText(faulty).first().waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: zh.page.clear }).click();
    for (const one of [page, other]) await expect.poll(() => one.locator('article').count()).toBe(0);
  });
});
