/** The gouji that runs already, if one does: what it says of itself. */
import { ask } from './network.ts';

/** What `/health` tells, as far as it matters here. */
export interface Running {
  readonly store?: State;
  readonly channels?: Readonly<Record<string, State>>;
}

interface State {
  readonly state: 'up' | 'waiting' | 'down';
  readonly why: string | null;
}

/** Null where none answers on the port. */
export async function runningAt({ host, port }: { readonly host: string; readonly port: number }) {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const answer = await ask(`http://${name.includes(':') ? `[${name}]` : name}:${port}/health`);
  return answer.reached && isOurs(answer.body) ? answer.body : null;
}

const isOurs = (body: unknown): body is Running => typeof body === 'object' && body !== null && 'gouji' in body;
