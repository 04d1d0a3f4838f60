/** Which addresses may be asked for: the check alone, nothing is connected. */
import { describe, expect, test } from 'vitest';
import { allowedUrl, isPublicAddress } from '../../../src/bot/download/address.ts';
import { CannotFetch, type Failure } from '../../../src/bot/download/failure.ts';

function refusalOf(link: string, privateHosts: readonly string[] = []): Failure | null {
  try {
    allowedUrl(link, new Set(privateHosts));
    return null;
  } catch (error) {
    if (error instanceof CannotFetch) return error.failure;
    throw error;
  }
}

describe('refused', () => {
  test.each([
    ['loopback', 'http://127.0.0.1/'],
    ['loopback, another of it', 'http://127.8.8.8/'],
    ['decimal', 'http://2130706433/'],
    ['octal', 'http://0177.0.0.1/'],
    ['hexadecimal', 'http://0x7f000001/'],
    ['hexadecimal parts', 'http://0x7f.0.0.0x1/'],
    ['short', 'http://127.1/'],
    ['a single zero', 'http://0/'],
    ['unspecified', 'http://0.0.0.0:8080/'],
    ['percent signs', 'http://%31%32%37.0.0.1/'],
    ['full-width digits and stops', 'http://\uff11\uff12\uff17\u30020\u30020\u30021/'],
    ['digits in circles', 'http://\u2460\u2461\u2466.0.0.1/'],
    ['private 10', 'http://10.1.2.3/a.html'],
    ['private 172', 'http://172.31.255.1/'],
    ['private 192', 'http://192.168.1.1/'],
    ['private as a number', 'http://3232235777/'],
    ['link-local, the metadata of clouds', 'http://169.254.169.254/latest/meta-data/'],
    ['metadata of one cloud', 'http://100.100.100.200/latest/'],
    ['metadata of another', 'http://168.63.129.16/'],
    ['reserved', 'http://192.0.0.192/'],
    ['benchmarking', 'http://198.18.0.1/'],
    ['multicast', 'http://224.0.0.1/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv6 unspecified', 'http://[::]/'],
    ['IPv4-mapped', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4-mapped in hexadecimal', 'http://[::ffff:a9fe:a9fe]/'],
    ['IPv4-compatible', 'http://[::127.0.0.1]/'],
    ['NAT64', 'http://[64:ff9b::7f00:1]/'],
    ['NAT64 of the own network', 'http://[64:ff9b:1::8.8.8.8]/'],
    ['6to4', 'http://[2002:7f00:1::]/'],
    ['Teredo', 'http://[2001:0:7f00:1::]/'],
    ['unique local', 'http://[fd00::1]/'],
    ['IPv6 link-local', 'http://[fe80::1]/'],
    ['IPv6 site-local', 'http://[fec0::1]/'],
    ['IPv6 that is not given out', 'http://[4000::1]/'],
    ['localhost', 'http://localhost/'],
    ['localhost with a dot', 'http://localhost./'],
    ['localhost in capitals', 'http://LOCALHOST/'],
    ['a name below localhost', 'http://a.localhost/'],
    ['a name of the own network', 'http://intranet/'],
    ['a name ending in .local', 'http://printer.local/'],
    ['a name ending in .internal', 'http://metadata.google.internal/'],
  ])('%s', (_, link) => {
    expect(refusalOf(link)).toEqual({ kind: 'not-allowed', why: 'private' });
  });

  test.each([
    ['a zone', 'http://[fe80::1%25eth0]/', 'address'],
    ['no host', 'http:///', 'address'],
    ['nothing', '', 'address'],
    ['too many numbers', 'http://1.2.3.4.5/', 'address'],
    ['too long', `http://www.example.gov.cn/${'a'.repeat(5000)}`, 'address'],
    ['a file', 'file:///etc/passwd', 'scheme'],
    ['FTP', 'ftp://www.example.gov.cn/', 'scheme'],
    ['Gopher', 'gopher://www.example.gov.cn/', 'scheme'],
    ['data', 'data:text/html,x', 'scheme'],
    ['a name and password', 'http://a:b@www.example.gov.cn/', 'credentials'],
    ['a name', 'http://a@www.example.gov.cn/', 'credentials'],
    ['a host before the host', 'http://www.example.gov.cn@127.0.0.1/', 'credentials'],
    ['SSH', 'http://www.example.gov.cn:22/', 'port'],
    ['mail', 'http://www.example.gov.cn:25/', 'port'],
    ['MySQL', 'http://www.example.gov.cn:3306/', 'port'],
    ['Redis', 'http://www.example.gov.cn:6379/', 'port'],
    ['PostgreSQL', 'https://www.example.gov.cn:5432/', 'port'],
    ['port 0', 'http://www.example.gov.cn:0/', 'port'],
  ])('%s', (_, link, why) => {
    expect(refusalOf(link)).toEqual({ kind: 'not-allowed', why });
  });
});

test.each([
  'http://www.example.gov.cn/art/2024/1/15/art_1_2.html',
  'https://www.example.gov.cn/',
  'http://www.example.gov.cn:8080/a',
  'https://www.example.gov.cn:8443/a',
  'http://www.example.gov.cn:81/a',
  'http://xxgk.example.gov.cn:9080/a.jsp?id=1',
  'http://www.example.gov.cn./',
  'http://\u653f\u52a1.example.cn/',
  'http://8.8.8.8/',
  'http://134744072/',
  'http://[2400:3200::1]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[64:ff9b::808:808]/',
])('%s may be tried', (link) => {
  expect(refusalOf(link)).toBeNull();
});

test('named hosts may be private, with every port of the web', () => {
  const hosts = ['oa.example', '10.0.0.5', '::1', 'intranet'];
  for (const link of ['http://oa.example/', 'http://10.0.0.5:8080/', 'http://[::1]/', 'http://INTRANET./a']) {
    expect(refusalOf(link, hosts), link).toBeNull();
  }
  expect(refusalOf('http://10.0.0.6/', hosts)).toEqual({ kind: 'not-allowed', why: 'private' });
  expect(refusalOf('http://oa.example:22/', hosts)).toEqual({ kind: 'not-allowed', why: 'port' });
  expect(refusalOf('http://a@oa.example/', hosts)).toEqual({ kind: 'not-allowed', why: 'credentials' });
});

test('what a connection says of its other end is judged in the same way', () => {
  expect(isPublicAddress('::ffff:10.0.0.1')).toBe(false);
  expect(isPublicAddress('fe80::1%eth0')).toBe(false);
  expect(isPublicAddress('not an address')).toBe(false);
  expect(isPublicAddress('114.114.114.114')).toBe(true);
});
