/** A real gateway of wechaty on this machine: gRPC over loopback, over the puppet of the tests. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { UniformResourceNameRegistry } from 'file-box';
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

/**
 * Keeps what is uploaded. The library's own tells the name of a file before the file is written, so that a busy
 * machine sends it on empty.
 */
class Uploads extends UniformResourceNameRegistry {
  readonly #files = new Map<string, readonly Buffer[]>();

  override async save(stream: Readable): Promise<string> {
    const name = randomUUID();
    this.#files.set(name, await stream.toArray());
    return name;
  }

  override async load(name: string): Promise<Readable> {
    return Readable.from(this.#files.get(name) ?? []);
  }
}

class Server extends PuppetServer {
  override urnRegistry = new Uploads();
}

export async function startGateway(port?: number): Promise<Gateway> {
  const endpoint = `127.0.0.1:${port ?? (await freePort())}`;
  log.level('silent');
  const puppet = puppetWithFriends();
  const server = new Server({ endpoint, puppet, token: TOKEN, tls: { disable: true } });
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
