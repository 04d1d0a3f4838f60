/** `/health` and `/metrics` on the port of the web chat, for this machine or for who has the token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HealthReport } from '../../health.ts';
import type { Exposed } from '../../metrics.ts';
import { isForwarded } from './guard.ts';

export interface Operation {
  health(): Promise<HealthReport>;
  metrics(): Promise<Exposed>;
  /** Lets others than this machine ask; null when nobody else may. */
  readonly token: string | null;
}

export function operationRoutes(server: FastifyInstance, { health, metrics, token }: Operation): void {
  server.get('/health', async (request, reply) => {
    if (!mayAsk(request, token)) return reply.code(403).send('403');
    const report = await health();
    return reply
      .code(report.well ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });
  server.get('/metrics', async (request, reply) => {
    if (!mayAsk(request, token)) return reply.code(403).send('403');
    const { type, text } = await metrics();
    return reply.header('cache-control', 'no-store').type(type).send(text);
  });
}

function mayAsk({ socket, headers }: FastifyRequest, token: string | null): boolean {
  if (token !== null && isToken(headers.authorization ?? '', token)) return true;
  const from = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return (from === '::1' || from.startsWith('127.')) && !isForwarded(headers);
}

/** Takes as long for a nearly right token as for any other. */
function isToken(authorization: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}
