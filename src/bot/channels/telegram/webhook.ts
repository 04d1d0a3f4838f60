/** A listener for the updates that Telegram brings itself. It is meant to stand behind a server that speaks HTTPS. */
import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Take } from './listen.ts';
import type { Update } from './types.ts';

export interface WebhookOptions {
  /** Where Telegram reaches it; the path is heard here too. */
  readonly url: string;
  readonly secret: string;
  readonly host: string;
  readonly port: number;
}

/** Updates are small; a larger body is not from Telegram. */
const LARGEST_BODY = 1024 * 1024;
const SECRET = 'x-telegram-bot-api-secret-token';

/**
 * Listens. An update is answered with 200 once it is kept; what could not be kept gets 500 and comes again.
 * @throws what the port says (taken, not allowed)
 */
export async function listenForWebhook({ url, secret, host, port }: WebhookOptions, take: Take): Promise<Server> {
  const path = new URL(url).pathname;
  const server = createServer(async (request, response) => {
    const answer = (status: number) => response.writeHead(status).end();
    if (!isSame(request.headers[SECRET], secret)) return answer(403);
    if (request.method !== 'POST' || request.url?.split('?')[0] !== path) return answer(404);
    const update = await updateIn(request);
    if (update === null) return answer(400);
    await take(update).then(
      () => answer(200),
      () => answer(500),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** Ends the listener: what is being kept is still answered. */
export async function closeWebhook(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const hanging = setTimeout(() => server.closeAllConnections(), 2000).unref();
  await closed;
  clearTimeout(hanging);
}

function isSame(given: string | string[] | undefined, secret: string): boolean {
  const [one, other] = [Buffer.from(String(given ?? '')), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function updateIn(request: IncomingMessage): Promise<Update | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk as Buffer);
  }
  try {
    const update: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof update === 'object' && update !== null && 'update_id' in update ? (update as Update) : null;
  } catch {
    return null;
  }
}
