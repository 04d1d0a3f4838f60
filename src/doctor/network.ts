/**
 * The doctor's own way to the outside: Node's alone, so that it works when a library of a platform is broken,
 * and never for long.
 */
import { connect, createServer } from 'node:net';

/** How long one question may take, in milliseconds. */
const PATIENCE_MS = 5000;

/** What became of a question by HTTP. */
export type Asked =
  | { readonly reached: true; readonly status: number; readonly body: unknown; readonly date: Date | null }
  | { readonly reached: false; readonly why: string };

/** Asks for JSON, with a body of JSON when there is one. Never rejects. */
export async function ask(url: string, body?: unknown): Promise<Asked> {
  const headers = { 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  try {
    const response = await fetch(url, { ...sent, signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
    const text = await response.text();
    const date = Date.parse(response.headers.get('date') ?? '');
    return {
      reached: true,
      status: response.status,
      body: jsonOf(text),
      date: Number.isNaN(date) ? null : new Date(date),
    };
  } catch (error) {
    return { reached: false, why: codeOf(error) };
  }
}

/** Whether something listens there: null when it does, else why not. */
export function reach(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const end = (why: string | null) => {
      socket.destroy();
      resolve(why);
    };
    socket.once('connect', () => end(null));
    socket.once('timeout', () => end('ETIMEDOUT'));
    socket.once('error', (error) => end(codeOf(error)));
  });
}

/** Why the port cannot be had; null when it can. */
export function tryPort(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** The code of an error: never its message, which may name an address with a token in it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error.cause === undefined ? error.name : codeOf(error.cause);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
