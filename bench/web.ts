/**
 * How soon the web chat is there: a browser that was just started, which has never seen the page. Nothing of the
 * page may come from another host.
 */
import { chromiumPath, launchChromium } from '../test/bot/chromium.ts';
import { startWeb } from '../test/bot/web-server.ts';
import { atMost, row, say, type Tell } from './rows.ts';

interface WebTimes {
  /** Milliseconds until something is painted, and until the greeting can be read: medians. */
  readonly paint: number;
  readonly greeting: number;
  /** All that was sent for the page, headers too. */
  readonly bytes: number;
  /** Requests to other hosts. */
  readonly elsewhere: number;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Null where there is no Chromium. */
async function webTimes(rounds: number): Promise<WebTimes | null> {
  if (chromiumPath === null) return null;
  const server = await startWeb();
  const paints: number[] = [];
  const greetings: number[] = [];
  let bytes = 0;
  let elsewhere = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const browser = await launchChromium();
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      await network.send('Network.enable');
      let received = 0;
      network.on('Network.dataReceived', ({ dataLength }) => {
        received += dataLength;
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol !== 'data:' && url.origin !== server.address) elsewhere += 1;
      });
      await page.goto(server.address);
      await page.locator('article.bot').waitFor();
      greetings.push(Number(await page.evaluate('performance.now()')));
      const paint = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`;
      paints.push(Number(await page.evaluate(paint)));
      bytes = Math.max(bytes, received);
      await browser.close();
    }
  } finally {
    await server.stop();
  }
  return { paint: median(paints), greeting: median(greetings), bytes, elsewhere };
}

/** There are no rows where there is no Chromium. */
export async function webRows(tell: Tell): Promise<void> {
  const times = await webTimes(5);
  if (times === null) return say('web page: not measured, there is no Chromium here (CHROMIUM_PATH)');
  const { paint, greeting, bytes, elsewhere } = times;
  tell(row('web page: first paint in a browser just started, ms', paint, 0, '< 1000', paint < 1000));
  tell(row('the same, until the greeting can be read', greeting, 0, '< 1000', greeting < 1000));
  tell(atMost('web page: everything of it, KB', bytes / 1000, 0, 600));
  tell(row('web page: requests to other hosts', elsewhere, 0, '0', elsewhere === 0));
}
