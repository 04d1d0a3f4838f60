/** What can go wrong between a link and its bytes. Worded in `bot/say`. */

export type Failure =
  /** Not an address that may be fetched at all, and what is wrong with it. */
  | { readonly kind: 'not-allowed'; readonly why: 'address' | 'scheme' | 'credentials' | 'port' | 'private' }
  /** The name of the host leads nowhere. */
  | { readonly kind: 'no-such-host' }
  /** Nobody listens there, or the server does not want to be asked by us. */
  | { readonly kind: 'refused' }
  /** Too slow: no answer came, or it had not come to its end. */
  | { readonly kind: 'timed-out'; readonly waitedFor: 'answer' | 'end'; readonly seconds: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'needs-login' }
  | { readonly kind: 'too-large'; readonly limit: number }
  /** A film, a program, a page that only a browser can fill. */
  | { readonly kind: 'not-a-page' }
  | { readonly kind: 'certificate' }
  | { readonly kind: 'too-many-redirects' }
  | { readonly kind: 'server-error'; readonly status: number }
  /** The connection broke, or what came was damaged. */
  | { readonly kind: 'interrupted' }
  /** A list of reports: which one is meant cannot be known. */
  | { readonly kind: 'several-reports'; readonly count: number };

export class CannotFetch extends Error {
  readonly failure: Failure;
  /** The address that failed: not always the one that was asked for. */
  readonly address: string;

  constructor(failure: Failure, address: string, options?: ErrorOptions) {
    super(`${failure.kind}: ${address}`, options);
    this.failure = failure;
    this.address = address;
  }
}
