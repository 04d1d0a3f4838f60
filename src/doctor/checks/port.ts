import { createServer } from 'node:net';
import { type Check, type Finding, findings, type Surroundings } from '../finding.ts';
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
    if (running.reached && isOurs(running.body)) return ofRunning(port, running.body, words);
    return [problem(say.taken(port), say.another)];
  }
  if (code === 'EACCES') return [problem(say.denied(port), say.another)];
  return [problem(say.noSuchHost(host), say.correctHost)];
};

/** What `/health` tells, as far as it matters here. */
interface Running {
  readonly store?: State;
  readonly channels?: Readonly<Record<string, State>>;
}

interface State {
  readonly state: 'up' | 'waiting' | 'down';
  readonly why: string | null;
}

const isOurs = (body: unknown): body is Running => typeof body === 'object' && body !== null && 'gouji' in body;

/** What the running program says of itself; it knows whether a platform let it in. */
function ofRunning(
  port: number,
  { store, channels }: Running,
  { doctor: { port: say } }: Surroundings['words'],
): Finding[] {
  const { ok, warning, problem } = findings('port');
  const found = Object.entries({ ...(store ? { store } : {}), ...channels }).flatMap(([name, { state, why }]) => {
    if (state === 'up') return [];
    const told = say.ailing(port, name, why ?? '');
    return [state === 'down' ? problem(told, say.seeLog) : warning(told, say.seeLog)];
  });
  return found.length > 0 ? found : [ok(say.running(port))];
}

/** Why the port cannot be had; null when it can. */
function tryPort(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
