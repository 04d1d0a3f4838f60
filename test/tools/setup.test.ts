/** The guards around all tests: if one of them sleeps, many tests prove less than they say. */
import dns from 'node:dns';
import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { takeCalls } from '../setup/console.ts';
import { isLoopback, takeAttempts } from '../setup/network.ts';

describe('network', () => {
  test('a connection to another machine is refused and noted', async () => {
    const code = await new Promise((resolve) => {
      net.connect(80, '192.0.2.1').on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(code).toBe('ENETUNREACH');
    expect(takeAttempts()).toEqual(['connect 192.0.2.1']);
  });

  test('so is fetch, by name or by address', async () => {
    await expect(fetch('http://192.0.2.1/')).rejects.toThrow();
    await expect(fetch('http://example.invalid/')).rejects.toThrow();
    expect(takeAttempts().length).toBeGreaterThan(0);
  });

  test('so is a look-up of a name', async () => {
    await expect(dns.promises.resolve4('example.invalid')).rejects.toThrow('forbidden');
    expect(takeAttempts()).toEqual(['resolve4 example.invalid']);
  });

  test('this machine can be reached', async () => {
    const server = net.createServer((socket) => socket.end('here')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as net.AddressInfo;
    const answer = await new Promise((resolve) => {
      net.connect(port, 'localhost').on('data', (data) => resolve(String(data)));
    });
    server.close();
    expect(answer).toBe('here');
  });

  test.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['localhost', true],
    [undefined, true],
    ['127.0.0.1.example.com', false],
    ['10.0.0.1', false],
    ['localhost.example.com', false],
  ])('%s is loopback: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

test('a console call is noted', () => {
  // biome-ignore lint/suspicious/noConsole: the guard under test.
  console.warn('stray', 1);
  expect(takeCalls()).toEqual(['console.warn(stray, 1)']);
});

test('the time zone is that of Beijing', () => {
  expect(new Date('2024-01-31T16:30:00Z').getDate()).toBe(1);
});
