/** A real browser for the tests of the page, where the machine has one. */
import { existsSync } from 'node:fs';

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where it is; null when there is none. */
export const chromiumPath: string | null = places.find((place) => place !== undefined && existsSync(place)) ?? null;

/** Nothing that calls home; the test asserts that no request leaves this host. */
export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without a locale of UTF-8 it cannot open files with Chinese names. */
export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: chromiumArguments,
    env: { ...process.env, LANG: 'C.UTF-8' },
  });
}
