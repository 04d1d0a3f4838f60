/** The page judged by axe: light and dark, both languages, wide and narrow, with all that an answer may hold. */
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/bot/say/en.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { startWeb } from './web-server.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`../conversations/files/${name}`, import.meta.url));

const looks = ['light', 'dark'].flatMap((colorScheme) =>
  [1280, 360].map((width) => ({ colorScheme: colorScheme as 'light' | 'dark', width })),
);

describe.skipIf(chromiumPath === null)('axe finds nothing', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startWeb>>;
  let open: Awaited<ReturnType<typeof startWeb>>;

  beforeAll(async () => {
    server = await startWeb({ maxBytes: 300_000 });
    open = await startWeb({ host: '0.0.0.0', token: 'a-token-of-the-tests' });
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await open?.stop();
  });

  const newPage = async (address: string): Promise<Page> => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };

  /** What axe finds, rule and place, in every look. */
  async function found(page: Page): Promise<string[]> {
    const all: string[] = [];
    await page.evaluate(axe.source);
    for (const { colorScheme, width } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const rules = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target.join(' '))))`;
      const violations = (await page.evaluate(rules)) as string[];
      all.push(...violations.map((one) => `${colorScheme} ${width}: ${one}`));
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${width}`).toBe(true);
    }
    return all;
  }

  test('in a conversation with a report, a picture, a table, a question with buttons, and files to be sent', async () => {
    const page = await newPage(server.address);
    const send = async (text: string) => {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('textbox').press('Enter');
    };
    await page.getByLabel(zh.page.choose).setInputFiles(fileOf('医保局.txt'));
    await page.locator('button.picture img').waitFor();
    await send('全部数字');
    await page.locator('table').first().waitFor();
    await page.getByLabel(zh.page.choose).setInputFiles(fileOf('公众号.txt'));
    await page.getByRole('button', { name: zh.next.yes, exact: true }).waitFor();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>');
      document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    })()`);
    await page.locator('#tray li').waitFor();
    expect(await found(page)).toEqual([]);

    await page.locator('button.picture').first().click();
    await page.locator('dialog[open]').waitFor();
    expect(await found(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: en.page.send, exact: true }).waitFor();
    await page.getByLabel(en.page.choose).setInputFiles(fileOf('医保局.txt'));
    await page.locator(`article[aria-label="${en.page.bot}"] .item`).first().waitFor();
    expect(await found(page)).toEqual([]);
  }, 60_000);

  test('at the door; the token opens it, typed or in the link, and leaves the address', async () => {
    const page = await newPage(open.address);
    expect(await found(page)).toEqual([]);
    await page.getByLabel(zh.page.token).fill('something that is wrong');
    await page.keyboard.press('Enter');
    await page.getByText(zh.page.loginWrong).waitFor();
    expect(await found(page)).toEqual([]);
    await page.getByLabel(zh.page.token).fill('a-token-of-the-tests');
    await page.keyboard.press('Enter');
    await page.getByText(zh.help.lines[0] ?? '').waitFor();

    const other = await newPage(`${open.address}/#a-token-of-the-tests`);
    await other.getByText(zh.help.lines[0] ?? '').waitFor();
    expect(other.url()).not.toContain('token');
    const [cookie] = await other.context().cookies();
    expect(cookie).toMatchObject({ name: 'gouji', httpOnly: true, sameSite: 'Strict' });
  }, 30_000);
});
