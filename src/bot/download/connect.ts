/** Connections that lead to public addresses only, whatever the name server says and however often it changes its mind. */
import { constants } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './address.ts';
import { CannotFetch } from './failure.ts';

export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/**
 * Old servers of small offices know only the former way to renegotiate; nothing is sent to them that
 * this could spoil, and the certificate is still judged.
 */
const secureOptions = constants.SSL_OP_LEGACY_SERVER_CONNECT;

/** Looks up all addresses of a host. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>;

const bySystem: Resolve = (host) => lookup(host, { all: true });

/** Where connections may lead. */
export interface Access {
  /** Hosts that may be private: the intranet, by the setting of whoever runs the bot. */
  readonly privateHosts: ReadonlySet<string>;
  readonly resolve?: Resolve;
}

/** Times in milliseconds. */
export interface Times {
  readonly connect: number;
  readonly answer: number;
  /** The longest pause while something comes. */
  readonly pause: number;
}

/** Connections for one piece of work; whoever asks for them destroys them. */
export function guardedAgent({ privateHosts, resolve = bySystem }: Access, times: Times): Agent {
  const isAllowed = (host: string, address: string | undefined) =>
    privateHosts.has(bare(host)) || (address !== undefined && isPublicAddress(address));

  const guardedLookup: LookupFunction = (host, { all }, done) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        if (!first) return done(Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' }), []);
        // One private address among public ones is a trick: which is taken would be a matter of luck.
        if (!found.every(({ address }) => isAllowed(host, address))) return done(notAllowed(host), []);
        if (all) return done(null, [...found]);
        return done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, []),
    );
  };

  const connect = buildConnector({ lookup: guardedLookup, timeout: times.connect, allowH2: false, secureOptions });
  return new Agent({
    connect: (options, done) => {
      // An address needs no look-up, so it is judged here.
      if (isIP(bare(options.hostname)) && !isAllowed(options.hostname, bare(options.hostname))) {
        return done(notAllowed(options.hostname), null);
      }
      connect(options, (...[error, socket]) => {
        if (!socket) return done(error, null);
        if (isAllowed(options.hostname, socket.remoteAddress)) return done(null, socket);
        socket.destroy();
        return done(notAllowed(options.hostname), null);
      });
    },
    headersTimeout: times.answer,
    bodyTimeout: times.pause,
    connections: 1,
  });
}

const bare = (host: string): string => host.replace(/^\[|\]$|\.+$/g, '');
const notAllowed = (host: string) => new CannotFetch({ kind: 'not-allowed', why: 'private' }, host);
