/**
 * The network is forbidden in tests but for this machine (loopback and local sockets). An attempt
 * fails like an unreachable host, and the test that made it fails too, even when the code under
 * test swallows the error.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { afterEach } from 'vitest';

const attempts: string[] = [];

/** The attempts since the last call, which are thereby forgiven. For the tests of this guard. */
export const takeAttempts = (): string[] => attempts.splice(0);

/** Whether a host name or address is this machine. Nothing given means localhost, as in `net.connect(80)`. */
export function isLoopback(host: string | undefined): boolean {
  if (host === undefined || host === '' || host === 'localhost' || host.endsWith('.localhost')) return true;
  return /^(::ffff:)?127\.\d+\.\d+\.\d+$/i.test(host) || host === '::1' || host === '0.0.0.0' || host === '::';
}

function refuse(what: string): Error {
  attempts.push(what);
  return Object.assign(new Error(`network is forbidden in tests: ${what}`), { code: 'ENETUNREACH' });
}

/** Where a call of `Socket#connect` leads; null for a local socket. */
function hostOf(args: readonly unknown[]): string | undefined | null {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host } = first as { path?: string; host?: string };
    return path ? null : host;
  }
  // connect(path) has a text that is no number; connect(port, host) has one that is.
  if (typeof first === 'string' && Number.isNaN(Number(first))) return null;
  return typeof second === 'string' ? second : undefined;
}

interface OwnLookup {
  lookup: (...args: unknown[]) => void;
}

/**
 * Code with a look-up of its own asks no network for the name; only what that look-up finds is judged. The
 * look-up is replaced by one that lets addresses of this machine through.
 */
function bringsLookup(args: readonly unknown[]): boolean {
  const options = (Array.isArray(args[0]) ? args[0][0] : args[0]) as Partial<OwnLookup> | null;
  if (typeof options !== 'object' || !options?.lookup) return false;
  const { lookup } = options;
  options.lookup = (name, ...rest) => {
    const done = rest.pop() as (...found: unknown[]) => void;
    lookup(name, ...rest, (error: unknown, found: unknown, family: unknown) => {
      const addresses = [found]
        .flat()
        .map((one) => (typeof one === 'string' ? one : (one as { address: string }).address));
      const foreign = error ? undefined : addresses.find((address) => !isLoopback(address));
      if (foreign === undefined) done(error, found, family);
      else done(refuse(`connect ${name} (${foreign})`));
    });
  };
  return true;
}

type Connect = (...args: unknown[]) => net.Socket;
const connect = net.Socket.prototype.connect as Connect;
net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]): net.Socket {
  const host = hostOf(args);
  if (host === null || isLoopback(host)) return connect.apply(this, args);
  if (bringsLookup(args)) return connect.apply(this, args);
  return this.destroy(refuse(`connect ${host}`));
} as typeof net.Socket.prototype.connect;

type Send = (...args: unknown[]) => void;
const send = dgram.Socket.prototype.send as Send;
dgram.Socket.prototype.send = function guarded(this: dgram.Socket, ...args: unknown[]): void {
  const address = args.find((arg, index) => index > 0 && typeof arg === 'string') as string | undefined;
  if (!isLoopback(address)) throw refuse(`datagram ${address}`);
  send.apply(this, args);
} as typeof dgram.Socket.prototype.send;

/** An address needs no look-up, and so no network. */
const needsNoLookup = (name: unknown): boolean => typeof name !== 'string' || net.isIP(name) > 0 || isLoopback(name);

type Lookup = (...args: unknown[]) => unknown;
for (const key of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCname'] as const) {
  const byCallback = dns[key] as Lookup;
  (dns as Record<typeof key, unknown>)[key] = (...args: unknown[]) => {
    if (needsNoLookup(args[0])) return byCallback(...args);
    const done = args.at(-1) as (error: Error) => void;
    const error = refuse(`${key} ${args[0]}`);
    process.nextTick(() => done(error));
    return {};
  };
  const byPromise = dns.promises[key] as Lookup;
  (dns.promises as Record<typeof key, unknown>)[key] = async (...args: unknown[]) => {
    if (needsNoLookup(args[0])) return byPromise(...args);
    throw refuse(`${key} ${args[0]}`);
  };
}

afterEach(() => {
  const made = takeAttempts();
  if (made.length > 0) throw new Error(`this test used the network: ${made.join(', ')}`);
});
