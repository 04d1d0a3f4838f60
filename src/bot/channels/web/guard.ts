/** Which requests are answered at all, and what the pages may do. Who may come in is `access.ts`. */
import type { IncomingHttpHeaders } from 'node:http';

/** Pages take nothing from elsewhere, run no script but ours and show no markup made from text. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=(), clipboard-read=()',
};

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a reverse proxy on this machine adds: then it is not this machine that asks. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

export const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  FORWARDED.some((name) => headers[name] !== undefined);

/** Whether an address to listen on is reached from this machine only. */
export const isLoopback = (address: string): boolean =>
  address === 'localhost' || address === '::1' || /^127(?:\.\d{1,3}){3}$/.test(address);

/** Whether the files of who asks stay on the computer of who asks. */
export const staysHere = (headers: IncomingHttpHeaders, listening: string): boolean =>
  isLoopback(listening) && !isForwarded(headers);

/**
 * Whether a request is meant for us. Without a token only loopback names are answered, so that no page of
 * elsewhere reaches us under a name that it made to point here; with one such a page has no cookie of ours.
 * What changes something must come from our own page.
 */
export function isAllowed(method: string, headers: IncomingHttpHeaders, demandsToken: boolean): boolean {
  const host = headers.host ?? '';
  if (!demandsToken && !loopback.has(host.replace(/:\d+$/, '').toLowerCase())) return false;
  const site = headers['sec-fetch-site'];
  const own = site === undefined || site === 'same-origin' || site === 'none';
  // Another site may lead here by a link, but fetch nothing.
  if (method === 'GET' || method === 'HEAD') return own || headers['sec-fetch-mode'] === 'navigate';
  const { origin } = headers;
  return own && (origin === undefined || origin === `http://${host}` || origin === `https://${host}`);
}
