/** Who may speak to the web chat, and what its pages may do. */
import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Pages take nothing from elsewhere, run no script but ours and show no markup made from text. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const COOKIE = 'gouji';
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The conversation of a browser session, or null when it has none yet. */
export function chatOf(headers: IncomingHttpHeaders): string | null {
  const session = /(?:^|;\s*)gouji=([0-9a-f]{32})(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  return session === undefined ? null : `web:${session}`;
}

export const newSession = (): string => randomBytes(16).toString('hex');

/** No expiry: the conversation ends with the browser session. */
export const cookieFor = (session: string): string => `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict`;

/**
 * Whether a request is meant for us. On a loopback address only loopback names are answered, so
 * that no page of elsewhere reaches us under a name that it made to point here. What changes
 * something must come from our own page.
 */
export function isAllowed(method: string, headers: IncomingHttpHeaders, listening: string): boolean {
  const host = headers.host ?? '';
  const name = host.replace(/:\d+$/, '');
  if (isLoopback(listening) && !loopback.has(name)) return false;
  if (method === 'GET' || method === 'HEAD') return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

const isLoopback = (address: string): boolean =>
  address === 'localhost' || address === '::1' || address.startsWith('127.');
