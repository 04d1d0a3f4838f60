/** One address fetched: redirects followed by hand, every step judged, everything bounded. */
import { setTimeout as pause } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Agent, Dispatcher } from 'undici';
import { allowedUrl, hostOf } from './address.ts';
import { readBody, TooLarge, UnknownCoding } from './body.ts';
import { type Access, guardedAgent, type Times } from './connect.ts';
import { CannotFetch, type Failure } from './failure.ts';
import { fileName } from './file-name.ts';

/** Times in milliseconds, sizes in bytes. */
export interface Limits extends Times {
  /** For one address with its redirects. */
  readonly total: number;
  /** For all that stands behind one link. */
  readonly together: number;
  readonly redirects: number;
  readonly bytes: number;
}

export const usualLimits: Omit<Limits, 'bytes'> = {
  connect: 10_000,
  answer: 20_000,
  pause: 20_000,
  total: 60_000,
  together: 180_000,
  redirects: 8,
};

/** How one piece of work goes about it. */
export interface Manner {
  /** Hosts of the own network are not asked either, whatever the settings allow. */
  readonly publicOnly?: boolean;
  /** Milliseconds of rest before each request. */
  readonly rest?: number;
  /** Ends it; what is under way then fails with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** What an address holds. */
export interface Fetched {
  /** Where it was found, after redirects. */
  readonly url: URL;
  readonly bytes: Uint8Array;
  /** The type that the server names, in lower case and without its parameters; may be empty or wrong. */
  readonly type: string;
  /** The encoding that the server names, in lower case, or null. */
  readonly charset: string | null;
  readonly name: string;
}

const headers = {
  'user-agent':
    'Mozilla/5.0 (compatible; gouji; reads reports on government information disclosure, one page at a time)',
  accept: 'text/html,application/xhtml+xml,application/pdf,application/*;q=0.9,text/*;q=0.9,*/*;q=0.5',
  'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
};

/** Types that are never a report; everything else is judged by its content. */
const otherTypes = /^(?:video|audio|font)\/|^(?:text|application)\/(?:css|(?:x-)?javascript|json)$/;

/** Waiting lines by host: a site is asked one thing at a time, whoever sent the links. */
export class Fetcher {
  readonly access: Access;
  readonly limits: Limits;
  readonly #lines = new Map<string, PQueue>();

  constructor(access: Access, limits: Limits) {
    this.access = access;
    this.limits = limits;
  }

  /** Begins the work on one link: its connections, and the time it may take. */
  session(manner: Manner = {}): Session {
    return new Session(this, guardedAgent(this.access, this.limits), manner);
  }

  async inLine<T>(host: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(host) ?? new PQueue({ concurrency: 1 });
    this.#lines.set(host, line);
    try {
      return await line.add(work);
    } finally {
      if (line.size === 0 && line.pending === 0) this.#lines.delete(host);
    }
  }
}

export class Session {
  readonly #fetcher: Fetcher;
  readonly #agent: Agent;
  readonly #manner: Manner;
  /** Milliseconds left for all; time in a waiting line does not count. */
  #left: number;
  #isPublic = true;

  constructor(fetcher: Fetcher, agent: Agent, manner: Manner) {
    this.#fetcher = fetcher;
    this.#agent = agent;
    this.#manner = manner;
    this.#left = fetcher.limits.together;
  }

  /** Everything that was asked for so far stands where anybody could ask for it. */
  get isPublic(): boolean {
    return this.#isPublic;
  }

  /** @throws CannotFetch */
  async fetch(link: string, base?: URL): Promise<Fetched> {
    const { limits, access } = this.#fetcher;
    const { publicOnly = false, rest = 0, signal } = this.#manner;
    let url = allowedUrl(link, access.privateHosts, base);
    let left = Math.min(limits.total, this.#left);
    for (let step = 0; step <= limits.redirects; step++) {
      const here = url;
      if (access.privateHosts.has(hostOf(here))) {
        if (publicOnly) throw new CannotFetch({ kind: 'not-allowed', why: 'private' }, here.href);
        this.#isPublic = false;
      }
      if (rest > 0) await pause(rest, undefined, signal ? { signal } : {});
      const answer = await this.#fetcher.inLine(hostOf(here), async () => {
        const began = performance.now();
        try {
          return await this.#ask(here, left);
        } finally {
          const spent = performance.now() - began;
          left -= spent;
          this.#left -= spent;
        }
      });
      if (!('redirect' in answer)) return answer;
      url = allowedUrl(answer.redirect, access.privateHosts, here);
    }
    throw new CannotFetch({ kind: 'too-many-redirects' }, url.href);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** One request and its answer. */
  async #ask(url: URL, left: number): Promise<Fetched | { redirect: string }> {
    const { bytes: limit, answer, total } = this.#fetcher.limits;
    const { signal: ending } = this.#manner;
    ending?.throwIfAborted();
    const tooSlow = AbortSignal.timeout(Math.max(1, Math.ceil(left)));
    let began = false;
    try {
      const response = await this.#agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers,
        signal: ending ? AbortSignal.any([tooSlow, ending]) : tooSlow,
      });
      began = true;
      // Whatever happens to a body that is not read to its end is nobody's concern.
      response.body.on('error', () => {});
      try {
        return await this.#take(url, response, limit);
      } finally {
        response.body.destroy();
      }
    } catch (error) {
      if (error instanceof CannotFetch && error.failure.kind !== 'not-allowed') throw error;
      ending?.throwIfAborted();
      const timedOut: Failure = began
        ? { kind: 'timed-out', waitedFor: 'end', seconds: seconds(total) }
        : { kind: 'timed-out', waitedFor: 'answer', seconds: seconds(Math.min(answer, left)) };
      const failure = tooSlow.aborted ? timedOut : failureOf(error, timedOut, limit);
      if (!failure) throw error;
      throw new CannotFetch(failure, url.href, { cause: error });
    }
  }

  async #take(url: URL, response: Dispatcher.ResponseData, limit: number): Promise<Fetched | { redirect: string }> {
    const header = (name: string) => [response.headers[name] ?? ''].flat()[0] ?? '';
    const { statusCode: status } = response;
    const location = header('location');
    if (status >= 300 && status < 400 && location !== '') return { redirect: escaped(location) };
    const failure = failureOfStatus(status);
    if (failure) throw new CannotFetch(failure, url.href);
    const [type = '', ...parameters] = header('content-type').toLowerCase().split(';');
    if (otherTypes.test(type.trim())) throw new CannotFetch({ kind: 'not-a-page' }, url.href);
    if (Number(header('content-length')) > limit) throw new TooLarge();
    const charset = /charset\s*=\s*["']?([\w-]+)/.exec(parameters.join(';'))?.[1] ?? null;
    const bytes = await readBody(response.body, header('content-encoding'), limit);
    return { url, bytes, type: type.trim(), charset, name: fileName(header('content-disposition'), url) };
  }
}

/** A header has bytes, not letters: what is no ASCII goes back to the server as it came. */
const escaped = (location: string): string =>
  location.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);

const seconds = (milliseconds: number): number => Math.max(1, Math.round(milliseconds / 1000));

function failureOfStatus(status: number): Failure | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return { kind: 'not-found' };
  if (status === 401 || status === 407) return { kind: 'needs-login' };
  // 521 comes from a guard before the site that lets only browsers through.
  if (status >= 500 && status !== 521) return { kind: 'server-error', status };
  return { kind: 'refused' };
}

/** What an error of the connection means; null for a defect of ours. */
function failureOf(error: unknown, timedOut: Failure, limit: number): Failure | null {
  if (error instanceof CannotFetch) return error.failure;
  if (error instanceof TooLarge) return { kind: 'too-large', limit };
  if (error instanceof UnknownCoding) return { kind: 'not-a-page' };
  if (error instanceof AggregateError && error.errors.length > 0) return failureOf(error.errors[0], timedOut, limit);
  if (error instanceof Error && error.name === 'HTTPParserError') return { kind: 'interrupted' };
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT$|^ETIMEDOUT$/.test(code)) return timedOut;
  if (/^(?:ENOTFOUND|ENODATA|EAI_\w+)$/.test(code)) return { kind: 'no-such-host' };
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EACCES|EADDRNOTAVAIL)$/.test(code)) return { kind: 'refused' };
  if (/CERT|^ERR_TLS_|^ERR_SSL_|^EPROTO$|UNABLE_TO_|SELF_SIGNED/.test(code)) return { kind: 'certificate' };
  if (/^(?:ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_\w+|HPE_\w*|Z_\w+|ERR_\w+)$/.test(code)) {
    return { kind: 'interrupted' };
  }
  return null;
}
