import { createServer } from 'node:net';
import { type Check, findings } from '../finding.ts';
import { ask } from '../network.ts';

/** Whether the web chat can have its port; or whether it has it already. */
export const port: Check = async ({ settings, words }) => {
  const config = await settings('PORT', 'HOST');
  if (!config) return [];
  const { ok, problem } = findings('port');
  const { port: say } = words.doctor;
  const { host, port } = config;
  const code = await tryPort(host, port);
  if (code === null) return [ok(say.free(host, port))];
  if (code === 'EADDRINUSE') {
    const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    const running = await ask(`http://${name.includes(':') ? `[${name}]` : name}:${port}/health`);
    if (running.reached && isOurs(running.body)) {
      return [running.status === 200 ? ok(say.running(port)) : problem(say.ailing(port), say.seeHealth)];
    }
    return [problem(say.taken(port), say.another)];
  }
  if (code === 'EACCES') return [problem(say.denied(port), say.another)];
  return [problem(say.noSuchHost(host), say.correctHost)];
};

const isOurs = (body: unknown): boolean => typeof body === 'object' && body !== null && 'gouji' in body;

/** Why the port cannot be had; null when it can. */
function tryPort(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
