/** Several processes on one database, behind one address to which Telegram brings what is new. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TelegramServer } from '../support/telegram/server.ts';
import { Serving } from './serving.ts';
import type { Running } from './soak.ts';

const SECRET = 'a-secret-for-tests-only';

/** @param data a folder; each process has one of its own in it */
export async function several(
  count: number,
  databaseUrl: string,
  { token, root }: TelegramServer,
  data: string,
): Promise<Running> {
  const ports = await freePorts(count * 2);
  const balancer = new Balancer(ports.slice(count));
  const url = await balancer.listen();
  const all = Array.from(
    { length: count },
    (_, index) =>
      new Serving(
        {
          PORT: String(ports[index]),
          GOUJI_DATA: join(data, String(index)),
          DATABASE_URL: databaseUrl,
          TELEGRAM_BOT_TOKEN: token,
          TELEGRAM_API_ROOT: root,
          TELEGRAM_WEBHOOK_URL: url,
          TELEGRAM_WEBHOOK_SECRET: SECRET,
          TELEGRAM_WEBHOOK_PORT: String(ports[count + index]),
        },
        'Telegram',
      ),
  );
  let next = 0;
  return {
    start: async () => void (await Promise.all(all.map((one) => one.start()))),
    async killOne() {
      const one = all[next++ % count];
      await one?.kill();
      void one?.start();
    },
    memory: () => Math.max(...all.map((one) => one.memory())),
    async end() {
      await Promise.all(all.map((one) => one.end()));
      await balancer.close();
    },
  };
}

/** Hands each request to one process after the other; to the next when one is not there. */
class Balancer {
  readonly #ports: readonly number[];
  readonly #server: Server;
  #next = 0;

  constructor(ports: readonly number[]) {
    this.#ports = ports;
    this.#server = createServer(async (request, response) => {
      response.writeHead(await this.#handOn(request)).end();
    });
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/telegram`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #handOn(request: IncomingMessage): Promise<number> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const secret = String(request.headers['x-telegram-bot-api-secret-token'] ?? '');
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
    this.#next += 1;
    for (let index = 0; index < this.#ports.length; index++) {
      const port = this.#ports[(this.#next + index) % this.#ports.length];
      const url = `http://127.0.0.1:${port}${request.url}`;
      const status = await fetch(url, { method: 'POST', headers, body }).then(
        async (response) => {
          await response.arrayBuffer();
          return response.status;
        },
        () => 0,
      );
      if (status >= 200 && status < 500) return status;
    }
    return 502;
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
