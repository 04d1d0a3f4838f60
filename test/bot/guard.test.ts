import { expect, test } from 'vitest';
import { chatOf, cookieFor, isAllowed, newSession } from '../../src/bot/channels/web/guard.ts';

test('a session is told by its cookie and by nothing that only looks like it', () => {
  const chat = newSession();
  expect(chatOf({ cookie: cookieFor(chat).split(';')[0] })).toBe(`web:${chat}`);
  expect(chatOf({ cookie: `other=1; gouji=${chat}; more=2` })).toBe(`web:${chat}`);
  expect(chatOf({ cookie: 'gouji=../../etc' })).toBeNull();
  expect(chatOf({ cookie: `xgouji=${chat}` })).toBeNull();
  expect(chatOf({})).toBeNull();
  expect(cookieFor(chat)).toContain('HttpOnly; SameSite=Strict');
});

test('on a loopback address only loopback names are answered', () => {
  expect(isAllowed('GET', { host: '127.0.0.1:3000' }, '127.0.0.1')).toBe(true);
  expect(isAllowed('GET', { host: 'localhost:3000' }, '127.0.0.1')).toBe(true);
  expect(isAllowed('GET', { host: 'rebound.example.org:3000' }, '127.0.0.1')).toBe(false);
  expect(isAllowed('GET', {}, '127.0.0.1')).toBe(false);
  expect(isAllowed('GET', { host: 'gouji.example.org' }, '0.0.0.0')).toBe(true);
});

test('messages come from our own page', () => {
  const host = '127.0.0.1:3000';
  expect(isAllowed('POST', { host }, '127.0.0.1')).toBe(true);
  expect(isAllowed('POST', { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, '127.0.0.1')).toBe(
    true,
  );
  expect(isAllowed('POST', { host, origin: 'https://elsewhere.example' }, '127.0.0.1')).toBe(false);
  expect(isAllowed('POST', { host, origin: 'null' }, '127.0.0.1')).toBe(false);
  expect(isAllowed('POST', { host, 'sec-fetch-site': 'cross-site' }, '127.0.0.1')).toBe(false);
});
