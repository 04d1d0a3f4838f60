/** The code by which WeChat is logged in, on the page: shown to who has it open and who opens it, until the login. */
import type { Browser } from 'playwright-core';
import { renderSVG } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zh } from '../../src/bot/say/zh.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { startWeb } from './web-server.ts';

const CODE = 'https://login.weixin.qq.com/l/abc';

describe.skipIf(chromiumPath === null)('in Chromium', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startWeb>>;
  beforeAll(async () => {
    server = await startWeb();
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('it is drawn with what to do, on open pages and later ones, and goes when it is not wanted', async () => {
    const complaints: string[] = [];
    const newPage = async () => {
      const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(server.address);
      await page.getByText(zh.help.lines[0] ?? '').waitFor();
      return page;
    };
    const open = await newPage();
    expect(await open.locator('#code').isVisible()).toBe(false);
    const here = (await open.locator('#text').boundingBox())?.y;
    await server.showLoginCode(CODE);
    const later = await newPage();
    for (const page of [open, later]) {
      await page.getByText(zh.wechat.scan).waitFor();
      const shown = await page.locator('#code img').getAttribute('src');
      expect(Buffer.from(shown?.split(',')[1] ?? '', 'base64').toString()).toBe(renderSVG(CODE));
      await expect.poll(() => page.evaluate('document.querySelector("#code img").naturalWidth > 100')).toBe(true);
      expect((await page.locator('#code img').boundingBox())?.width).toBeGreaterThan(150);
      // The field for writing stays where it is, and in sight.
      expect((await page.locator('#text').boundingBox())?.y).toBe(here);
    }
    await server.showLoginCode(null);
    for (const page of [open, later]) await expect.poll(() => page.locator('#code').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  }, 30_000);
});

test('a code that comes while an older one is drawn is the one that is shown', async () => {
  const server = await startWeb();
  const page = await fetch(server.address);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  await Promise.all([server.showLoginCode('old'), server.showLoginCode('new')]);
  const stopping = new AbortController();
  const events = await fetch(`${server.address}/events`, { headers: { cookie }, signal: stopping.signal });
  let text = '';
  for await (const chunk of events.body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.includes('"ready"')) break;
  }
  stopping.abort();
  expect(text).toContain(Buffer.from(renderSVG('new')).toString('base64'));
  expect(text).not.toContain(Buffer.from(renderSVG('old')).toString('base64'));
  await server.stop();
});
