/**
 * Which addresses may be fetched. A link comes from a stranger: it must not lead into the network
 * that the bot stands in, whatever its disguise. The URL parser undoes most of them (decimal, octal
 * and hexadecimal forms, percent signs, full-width letters); what is judged is its result.
 */
import ipaddr from 'ipaddr.js';
import { CannotFetch, type Failure } from './failure.ts';

/** Longer than any link of a website. */
const MAX_LENGTH = 4000;

/** Below this, only services that are not websites live. */
const LOWEST_PORT = 80;

/**
 * Services beside the web: what they do with a request that is none is their affair and not ours.
 * Government sites use odd ports, so others are let through. The first rows are the ports that
 * browsers block, the last one databases and tools of administration.
 */
const closedPorts = new Set([
  87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512,
  513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 88, 445, 873, 1080, 1099,
  1433, 1521, 2181, 2375, 2376, 2379, 2380, 3128, 3306, 3389, 4369, 5432, 5672, 5900, 5985, 5986, 6379, 6380, 7001,
  9042, 9092, 9200, 9300, 10250, 11211, 25672, 26379, 27017, 27018, 50070,
]);

/** Names that mean this machine or this network, by standard or by habit. */
const localNames = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|lan|home|corp|home\.arpa)$/;

/** Public by their number, but answered by the host of a cloud machine itself. */
const cloudInternal = new Set(['168.63.129.16']);

/**
 * The address of a link, canonical, when it may be asked for.
 * @param privateHosts names and addresses (as URLs write them, without brackets) that may be private
 * @throws CannotFetch
 */
export function allowedUrl(link: string, privateHosts: ReadonlySet<string>, base?: URL): URL {
  const refuse = (why: Extract<Failure, { kind: 'not-allowed' }>['why']) =>
    new CannotFetch({ kind: 'not-allowed', why }, link);
  if (link.length > MAX_LENGTH || !URL.canParse(link, base?.href)) throw refuse('address');
  const url = new URL(link, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('scheme');
  if (url.username !== '' || url.password !== '') throw refuse('credentials');
  const port = url.port === '' ? LOWEST_PORT : Number(url.port);
  if (port < LOWEST_PORT || closedPorts.has(port)) throw refuse('port');
  if (!privateHosts.has(hostOf(url)) && !isPublicHost(hostOf(url))) throw refuse('private');
  return url;
}

/** The host of an address as `privateHosts` names it: no brackets, no dot at the end. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$|\.+$/g, '');

/** Whether a host may be public: an address that is, or a name that is not known to be local. */
function isPublicHost(host: string): boolean {
  if (ipaddr.isValid(host)) return isPublicAddress(host);
  // A name without a dot is looked up in the own network.
  return host.includes('.') && !localNames.test(host);
}

/** Whether an IP address belongs to the public internet and to one host of it. */
export function isPublicAddress(address: string): boolean {
  // What stands behind a zone names a card of this machine.
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'rfc6052') return isPublicAddress(embedded(parsed.toByteArray()));
  if (parsed.range() !== 'unicast' || cloudInternal.has(parsed.toString())) return false;
  // Only an eighth of IPv6 has been given out; the rest is not public, whatever it may become.
  return parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}

/** The IPv4 address that a gateway (NAT64) will turn this one into; the local prefix is not taken apart. */
const embedded = (bytes: readonly number[]): string => (bytes[5] === 1 ? '' : bytes.slice(12).join('.'));
