/** A real gateway of wechaty on this machine: gRPC over loopback, over the puppet of the tests. */
import { createServer } from 'node:net';
import { log } from 'wechaty-puppet';
import { PuppetServer } from 'wechaty-puppet-service';
import { type Puppet, puppetWithFriends } from './puppet.ts';

export const TOKEN = 'insecure_gouji-test';

export interface Gateway {
  readonly endpoint: string;
  readonly puppet: Puppet;
  login(): void;
  /** No more signs of life. */
  silence(): void;
  stop(): Promise<void>;
}

export async function startGateway(port?: number): Promise<Gateway> {
  const endpoint = `127.0.0.1:${port ?? (await freePort())}`;
  log.level('silent');
  const puppet = puppetWithFriends();
  const server = new PuppetServer({ endpoint, puppet, token: TOKEN, tls: { disable: true } });
  await server.start();
  const heart = setInterval(() => puppet.emit('heartbeat', { data: 'test' }), 200);
  return {
    endpoint,
    puppet,
    login: () => puppet.login('gouji'),
    silence: () => clearInterval(heart),
    stop: async () => {
      clearInterval(heart);
      await server.stop();
      await puppet.stop();
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
