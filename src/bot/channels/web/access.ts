/**
 * Who may come in, and which conversation is theirs. The cookie holds the name of the conversation; where a token is
 * demanded it is signed with it, so that it stays good when the bot is started again and ends when the token changes.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const COOKIE = 'gouji';
const pattern = /(?:^|;\s*)gouji=([0-9a-f]{32})(?:\.([0-9a-f]{64}))?(?:;|$)/;

export class Access {
  readonly #token: string | null;

  /** @param token null where nobody has to show one */
  constructor(token: string | null) {
    this.#token = token;
  }

  /** Whether a token has to be shown. */
  get demanded(): boolean {
    return this.#token !== null;
  }

  /** The conversation of a browser session; null when it has none yet, or did not show the token. */
  chatOf(headers: IncomingHttpHeaders): string | null {
    const [, session, signature = ''] = pattern.exec(headers.cookie ?? '') ?? [];
    if (session === undefined) return null;
    return this.#token === null || same(signature, this.#sign(session)) ? `web:${session}` : null;
  }

  /** Takes as long for a nearly right token as for any other. */
  opens(token: string): boolean {
    return this.#token !== null && same(token, this.#token);
  }

  /** A new conversation. The cookie has no expiry: it ends with the browser session. */
  newCookie(secure = false): string {
    const session = randomBytes(16).toString('hex');
    const value = this.#token === null ? session : `${session}.${this.#sign(session)}`;
    return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  #sign(session: string): string {
    return createHmac('sha256', this.#token ?? '')
      .update(session)
      .digest('hex');
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
