/** The fetcher against real servers: what it brings, and what stops it. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Resolve } from '../../../src/bot/download/connect.ts';
import { CannotFetch, type Failure } from '../../../src/bot/download/failure.ts';
import { Fetcher, type Limits, usualLimits } from '../../../src/bot/download/fetch.ts';
import { takeAttempts } from '../../setup/network.ts';
import { type Route, redirect, type Site, site, status } from './site.ts';

const open: Site[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function serve(routes: Readonly<Record<string, Route>>, host?: string): Promise<Site> {
  const made = await site(routes, host);
  open.push(made);
  return made;
}

const own = ['127.0.0.1', 'localhost', '::1'];

function newFetcher(limits: Partial<Limits> = {}, privateHosts: readonly string[] = own, resolve?: Resolve): Fetcher {
  const access = { privateHosts: new Set(privateHosts), ...(resolve ? { resolve } : {}) };
  return new Fetcher(access, { ...usualLimits, bytes: 1_000_000, ...limits });
}

async function fetched(link: string, fetcher = newFetcher()) {
  const session = fetcher.session();
  try {
    return await session.fetch(link);
  } finally {
    await session.close();
  }
}

async function failureOf(link: string, fetcher = newFetcher()): Promise<Failure> {
  try {
    await fetched(link, fetcher);
  } catch (error) {
    if (error instanceof CannotFetch) return error.failure;
    throw error;
  }
  throw new Error(`${link} was fetched`);
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const notPrivate: Failure = { kind: 'not-allowed', why: 'private' };

describe('what comes', () => {
  test('a page, with who asks said in the request', async () => {
    const { url, requests } = await serve({ '/a.html': '<p>report' });
    const page = await fetched(`${url}/a.html#part`);
    expect(text(page.bytes)).toBe('<p>report');
    expect(page).toMatchObject({ type: 'text/html', charset: null, name: 'a.html' });
    expect(requests[0]?.headers['user-agent']).toContain('gouji');
    expect(requests[0]?.headers.cookie).toBeUndefined();
  });

  test('from an IPv6 address and from localhost', async () => {
    const six = await serve({ '/a': 'six' }, '::1');
    expect(text((await fetched(`${six.url}/a`)).bytes)).toBe('six');
    const four = await serve({ '/a': 'four' });
    expect(text((await fetched(`http://localhost:${four.port}/a`)).bytes)).toBe('four');
  });

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['identity', (data: Uint8Array) => data],
  ])('packed as %s', async (coding, pack) => {
    const body = 'text of a report '.repeat(5000);
    const { url } = await serve({
      '/a': (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(pack(Buffer.from(body))),
    });
    expect(text((await fetched(`${url}/a`)).bytes)).toBe(body);
  });

  test('packed twice, and without the last bytes', async () => {
    const body = Buffer.from('text of a report '.repeat(5000));
    const { url } = await serve({
      '/twice': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(brotliCompressSync(gzipSync(body))),
      '/short': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body).subarray(0, -8)),
    });
    expect((await fetched(`${url}/twice`)).bytes.length).toBe(body.length);
    expect((await fetched(`${url}/short`)).bytes.length).toBe(body.length);
  });

  test.each([
    ["attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.docx", '\u5e74\u62a5.docx'],
    ['attachment; filename="x.doc"; filename*=gbk\'\'%C4%EA%B1%A8.doc', '\u5e74\u62a5.doc'],
    ['attachment; filename="%E5%B9%B4%E6%8A%A5.pdf"', '\u5e74\u62a5.pdf'],
    [`attachment; filename="${Buffer.from('\u5e74\u62a5.pdf').toString('latin1')}"`, '\u5e74\u62a5.pdf'],
    ['attachment; filename=\u00c4\u00ea\u00b1\u00a8.wps', '\u5e74\u62a5.wps'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['inline', '\u9644\u4ef6.pdf'],
  ])('the name in %s', async (disposition, name) => {
    const { url } = await serve({
      '/%E9%99%84%E4%BB%B6.pdf': (_, response) => {
        response.writeHead(200, { 'content-disposition': disposition }).end('x');
      },
    });
    expect((await fetched(`${url}/\u9644\u4ef6.pdf`)).name).toBe(name);
  });

  test('the encoding that only the server names', async () => {
    const { url } = await serve({
      '/a': (_, response) => response.writeHead(200, { 'content-type': 'Text/HTML; Charset="Big5"' }).end('x'),
    });
    expect(await fetched(`${url}/a`)).toMatchObject({ type: 'text/html', charset: 'big5' });
  });
});

describe('redirects', () => {
  test('relative, absolute, with letters that are no ASCII, to another server', async () => {
    const other = await serve({ '/end': 'arrived' });
    const { url, asked } = await serve({
      '/a': redirect('b?x=1'),
      '/b?x=1': redirect('//127.0.0.1:0/'.replace('127.0.0.1:0', new URL(other.url).host).concat('mid'), 301),
      '/named': redirect(Buffer.from('/\u5e74\u62a5').toString('latin1'), 307),
      '/%E5%B9%B4%E6%8A%A5': 'named',
    });
    expect(await failureOf(`${url}/a`)).toEqual({ kind: 'not-found' });
    expect(asked).toEqual(['/a', '/b?x=1']);
    expect(other.asked).toEqual(['/mid']);
    expect(text((await fetched(`${url}/named`)).bytes)).toBe('named');
  });

  test('a loop, and a chain without an end', async () => {
    const { url, asked } = await serve({ '/a': redirect('/b'), '/b': redirect('/a') });
    expect(await failureOf(`${url}/a`)).toEqual({ kind: 'too-many-redirects' });
    expect(asked.length).toBe(usualLimits.redirects + 1);
  });

  test.each([
    ['http://10.0.0.1/', 'private'],
    ['http://[::ffff:127.0.0.1]/', 'private'],
    ['//2130706434/', 'private'],
    ['http://x:y@127.0.0.1/', 'credentials'],
    ['file:///etc/passwd', 'scheme'],
    ['http://127.0.0.1:22/', 'port'],
    ['http://', 'address'],
  ])('to %s', async (location, why) => {
    const { url } = await serve({ '/a': redirect(location) });
    expect(await failureOf(`${url}/a`)).toEqual({ kind: 'not-allowed', why });
  });
});

describe('failures', () => {
  test.each([
    [404, { kind: 'not-found' }],
    [410, { kind: 'not-found' }],
    [401, { kind: 'needs-login' }],
    [403, { kind: 'refused' }],
    [412, { kind: 'refused' }],
    [429, { kind: 'refused' }],
    [521, { kind: 'refused' }],
    [500, { kind: 'server-error', status: 500 }],
    [502, { kind: 'server-error', status: 502 }],
    [304, { kind: 'refused' }],
  ])('status %i', async (code, failure) => {
    const { url } = await serve({ '/a': status(code) });
    expect(await failureOf(`${url}/a`)).toEqual(failure);
  });

  test('nobody listens', async () => {
    const { url, close } = await serve({});
    await close();
    expect(await failureOf(`${url}/a`)).toEqual({ kind: 'refused' });
  });

  test('a server that speaks no TLS', async () => {
    const { port } = await serve({});
    expect(await failureOf(`https://127.0.0.1:${port}/`)).toEqual({ kind: 'certificate' });
  });

  test.each(['video/mp4', 'audio/mpeg', 'text/css', 'application/javascript', 'application/json; charset=utf-8'])(
    'a file of type %s',
    async (type) => {
      const { url } = await serve({
        '/a': (_, response) => response.writeHead(200, { 'content-type': type }).end('x'),
      });
      expect(await failureOf(`${url}/a`)).toEqual({ kind: 'not-a-page' });
    },
  );

  test('an encoding that nobody knows', async () => {
    const { url } = await serve({
      '/a': (_, response) => response.writeHead(200, { 'content-encoding': 'zip' }).end('x'),
      '/b': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip,gzip,gzip' }).end('x'),
      '/c': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all'),
    });
    expect(await failureOf(`${url}/a`)).toEqual({ kind: 'not-a-page' });
    expect(await failureOf(`${url}/b`)).toEqual({ kind: 'not-a-page' });
    expect(await failureOf(`${url}/c`)).toEqual({ kind: 'interrupted' });
  });

  test('a connection that breaks', async () => {
    const { url } = await serve({
      '/before': (request) => request.socket.destroy(),
      '/within': (request, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('begin');
        setTimeout(() => request.socket.destroy(), 20);
      },
      '/junk': (request) => request.socket.end('this is not HTTP\r\n\r\n'),
    });
    for (const path of ['/before', '/within', '/junk']) {
      expect(await failureOf(url + path), path).toEqual({ kind: 'interrupted' });
    }
  });

  test('a name that leads nowhere', async () => {
    const nowhere: Resolve = async () => {
      throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
    };
    expect(await failureOf('http://gone.example.gov.cn/', newFetcher({}, [], nowhere))).toEqual({
      kind: 'no-such-host',
    });
    const empty: Resolve = async () => [];
    expect(await failureOf('http://gone.example.gov.cn/', newFetcher({}, [], empty))).toEqual({ kind: 'no-such-host' });
  });
});

describe('bounds', () => {
  const tooLarge = { kind: 'too-large', limit: 1_000_000 };

  test('announced, sent, and unpacked bytes', async () => {
    const zeros = Buffer.alloc(50_000_000);
    const packed: Record<string, Uint8Array> = {
      gzip: gzipSync(zeros),
      deflate: deflateSync(zeros),
      br: brotliCompressSync(zeros.subarray(0, 20_000_000)),
    };
    const { url } = await serve({
      '/announced': (_, response) => response.writeHead(200, { 'content-length': '99999999' }).write('x'),
      '/sent': (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write(zeros.subarray(0, 65536)));
          response.once('drain', more);
        };
        more();
      },
      ...Object.fromEntries(
        Object.entries(packed).map(([coding, body]): [string, Route] => [
          `/${coding}`,
          (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(body),
        ]),
      ),
    });
    const before = process.memoryUsage().rss;
    for (const path of ['announced', 'sent', 'gzip', 'deflate', 'br']) {
      expect(await failureOf(`${url}/${path}`), path).toEqual(tooLarge);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test('packed bytes without an end that unpack to nothing', async () => {
    const empty = gzipSync(new Uint8Array());
    const { url } = await serve({
      '/a': (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        const many = Buffer.concat(Array(2000).fill(empty));
        const more = () => {
          while (!response.destroyed && response.write(many));
          response.once('drain', more);
        };
        more();
      },
    });
    expect(await failureOf(`${url}/a`)).toEqual(tooLarge);
  });

  test('no answer, a long pause, a slow drip', async () => {
    const { url } = await serve({
      '/silent': () => {},
      '/pause': (_, response) => void response.writeHead(200).write('begin'),
      '/drip': (_, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'), 50);
        response.on('close', () => clearInterval(timer));
      },
      '/headers': (request) => {
        const timer = setInterval(() => request.socket.write('X-A: b\r\n'), 50);
        request.socket.write('HTTP/1.1 200 OK\r\n');
        request.socket.on('close', () => clearInterval(timer));
      },
    });
    const fast = { connect: 1000, answer: 600, pause: 600, total: 1200 };
    const began = performance.now();
    const answer = { kind: 'timed-out', waitedFor: 'answer', seconds: 1 };
    const end = { kind: 'timed-out', waitedFor: 'end', seconds: 1 };
    expect(await failureOf(`${url}/silent`, newFetcher(fast))).toEqual(answer);
    expect(await failureOf(`${url}/pause`, newFetcher(fast))).toEqual(end);
    expect(await failureOf(`${url}/drip`, newFetcher(fast))).toEqual(end);
    expect(await failureOf(`${url}/headers`, newFetcher(fast))).toEqual(answer);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('all redirects share the time', async () => {
    const { url } = await serve({
      '/a': (_, response) => setTimeout(() => response.writeHead(302, { location: '/a' }).end(), 300),
    });
    const failure = await failureOf(`${url}/a`, newFetcher({ total: 1000 }));
    expect(failure.kind).toBe('timed-out');
  });
});

describe('a name server that lies', () => {
  const public4 = { address: '114.114.114.114', family: 4 };
  const loopback = { address: '127.0.0.1', family: 4 };

  test.each([
    ['a private address', [loopback]],
    ['one private address among public ones', [public4, loopback]],
    ['the loopback of IPv6', [{ address: '::1', family: 6 }]],
    ['an IPv4-mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['something that is no address', [{ address: 'localhost', family: 4 }]],
  ])('%s', async (_, addresses) => {
    const { port, asked } = await serve({ '/': 'secret' });
    const fetcher = newFetcher({}, [], async () => addresses);
    expect(await failureOf(`http://www.example.gov.cn:${port}/`, fetcher)).toEqual(notPrivate);
    expect(asked).toEqual([]);
  });

  test('a public answer first, a private one then', async () => {
    const answers = [[public4], [loopback]];
    const { port, asked } = await serve({ '/': 'secret' });
    const fetcher = newFetcher({}, [], async () => answers.shift() ?? []);
    const link = `http://rebinding.example.gov.cn:${port}/`;
    // The public address is let through, and stopped by the guard of the tests.
    expect(await failureOf(link, fetcher)).toEqual({ kind: 'refused' });
    expect(takeAttempts()).toEqual(['connect rebinding.example.gov.cn (114.114.114.114)']);
    expect(await failureOf(link, fetcher)).toEqual(notPrivate);
    expect(asked).toEqual([]);
  });

  test('a redirect to a name that is private', async () => {
    const { url, port, asked } = await serve({ '/a': redirect('http://www.example.gov.cn:1080/'), '/b': 'x' });
    expect(await failureOf(`${url}/a`)).toEqual({ kind: 'not-allowed', why: 'port' });
    const other = await serve({ '/a': redirect(`http://www.example.gov.cn:${port}/b`) });
    const fetcher = newFetcher({}, own, async () => [loopback]);
    expect(await failureOf(`${other.url}/a`, fetcher)).toEqual(notPrivate);
    expect(asked).toEqual(['/a']);
  });

  test('named hosts may be private', async () => {
    const { port } = await serve({ '/': 'intranet' });
    const fetcher = newFetcher({}, ['oa.localhost'], async () => [loopback]);
    expect(text((await fetched(`http://oa.localhost:${port}/`, fetcher)).bytes)).toBe('intranet');
  });
});

test('a site is asked one thing at a time, two sites at the same time', async () => {
  let busy = 0;
  let most = 0;
  const slow: Route = (_, response) => {
    busy += 1;
    most = Math.max(most, busy);
    setTimeout(() => {
      busy -= 1;
      response.end('x');
    }, 100);
  };
  const { url, port } = await serve({ '/a': slow, '/b': slow, '/c': slow });
  const fetcher = newFetcher();
  await Promise.all(['/a', '/b', '/c'].map((path) => fetched(url + path, fetcher)));
  expect(most).toBe(1);
  await Promise.all([fetched(`${url}/a`, fetcher), fetched(`http://localhost:${port}/b`, fetcher)]);
  expect(most).toBe(2);
});
