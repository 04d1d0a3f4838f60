import { describe, expect, test } from 'vitest';
import { Access } from '../../src/bot/channels/web/access.ts';
import { Buckets } from '../../src/bot/channels/web/buckets.ts';
import { isAllowed, isLoopback, staysHere } from '../../src/bot/channels/web/guard.ts';

const token = 'a-token-of-the-tests';
const cookieOf = (access: Access) => access.newCookie().split(';')[0] ?? '';

describe('who may come in', () => {
  test('a session is told by its cookie and by nothing that only looks like it', () => {
    const access = new Access(null);
    const cookie = cookieOf(access);
    const chat = access.chatOf({ cookie });
    expect(chat).toMatch(/^web:[0-9a-f]{32}$/);
    expect(access.chatOf({ cookie: `other=1; ${cookie}; more=2` })).toBe(chat);
    expect(access.chatOf({ cookie: 'gouji=../../etc' })).toBeNull();
    expect(access.chatOf({ cookie: `x${cookie}` })).toBeNull();
    expect(access.chatOf({})).toBeNull();
    expect(access.newCookie()).toContain('HttpOnly; SameSite=Strict');
    expect(access.newCookie(true)).toContain('Secure');
  });

  test('where a token is demanded only a cookie that was signed with it counts', () => {
    const access = new Access(token);
    const cookie = cookieOf(access);
    expect(access.chatOf({ cookie })).not.toBeNull();
    // The same after a restart; another token ends it.
    expect(new Access(token).chatOf({ cookie })).toBe(access.chatOf({ cookie }));
    expect(new Access(`${token}2`).chatOf({ cookie })).toBeNull();
    expect(access.chatOf({ cookie: cookieOf(new Access(null)) })).toBeNull();
    const [session, signature = ''] = cookie.slice('gouji='.length).split('.');
    const other = signature.startsWith('0') ? '1' : '0';
    expect(access.chatOf({ cookie: `gouji=${session}.${other}${signature.slice(1)}` })).toBeNull();
  });

  test('the token opens, nothing else does, and nothing where none is demanded', () => {
    const access = new Access(token);
    expect(access.opens(token)).toBe(true);
    for (const wrong of ['', token.slice(1), `${token} `, token.toUpperCase()]) expect(access.opens(wrong)).toBe(false);
    expect(new Access(null).opens('')).toBe(false);
  });
});

describe('which requests are answered', () => {
  test('without a token only loopback names', () => {
    expect(isAllowed('GET', { host: '127.0.0.1:3000' }, false)).toBe(true);
    expect(isAllowed('GET', { host: 'LOCALHOST:3000' }, false)).toBe(true);
    expect(isAllowed('GET', { host: '[::1]:3000' }, false)).toBe(true);
    expect(isAllowed('GET', { host: 'rebound.example.org:3000' }, false)).toBe(false);
    expect(isAllowed('GET', { host: 'localhost.example.org' }, false)).toBe(false);
    expect(isAllowed('GET', {}, false)).toBe(false);
    expect(isAllowed('GET', { host: 'gouji.example.org' }, true)).toBe(true);
  });

  test('messages come from our own page', () => {
    const host = '127.0.0.1:3000';
    expect(isAllowed('POST', { host }, false)).toBe(true);
    expect(isAllowed('POST', { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, false)).toBe(true);
    expect(isAllowed('POST', { host, origin: 'https://elsewhere.example' }, false)).toBe(false);
    expect(isAllowed('POST', { host, origin: 'null' }, false)).toBe(false);
    expect(isAllowed('POST', { host, 'sec-fetch-site': 'cross-site' }, false)).toBe(false);
    expect(isAllowed('POST', { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }, true)).toBe(false);
  });

  test('another site may lead here, and fetch nothing', () => {
    const host = '127.0.0.1:3000';
    const elsewhere = { host, 'sec-fetch-site': 'cross-site' };
    expect(isAllowed('GET', { ...elsewhere, 'sec-fetch-mode': 'navigate' }, false)).toBe(true);
    expect(isAllowed('GET', { ...elsewhere, 'sec-fetch-mode': 'no-cors' }, false)).toBe(false);
  });

  test('which addresses are of this machine alone', () => {
    for (const own of ['127.0.0.1', '127.8.0.1', 'localhost', '::1']) expect(isLoopback(own), own).toBe(true);
    for (const open of ['0.0.0.0', '::', '10.0.0.5', '127.example.org']) expect(isLoopback(open), open).toBe(false);
    expect(staysHere({}, '127.0.0.1')).toBe(true);
    expect(staysHere({ 'x-forwarded-for': '10.0.0.5' }, '127.0.0.1')).toBe(false);
    expect(staysHere({}, '10.0.0.5')).toBe(false);
  });
});

test('a bucket gives so many at once, then one after another; each key has its own', () => {
  let now = 0;
  const buckets = new Buckets(3, 0.5, () => now);
  expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 2]);
  expect(buckets.take('b')).toBe(0);
  now = 1000;
  expect(buckets.take('a')).toBe(1);
  now = 2000;
  expect(buckets.take('a')).toBe(0);
  expect(buckets.take('a')).toBe(2);
});
