import { type Check, type Finding, findings, type Surroundings } from '../finding.ts';
import { tryPort } from '../network.ts';
import { type Running, runningAt } from '../running.ts';

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
    const running = await runningAt(config);
    if (running) return ofRunning(port, running, words);
    return [problem(say.taken(port), say.another)];
  }
  if (code === 'EACCES') return [problem(say.denied(port), say.another)];
  return [problem(say.noSuchHost(host), say.correctHost)];
};

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
