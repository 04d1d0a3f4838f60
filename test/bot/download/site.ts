/** Real servers on this machine, answering by path. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Outcome } from '../../../src/bot/reading/outcome.ts';
import { check } from '../../../src/check.ts';

export type Route = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  readonly url: string;
  readonly port: number;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
  close(): Promise<void>;
}

/** Answers each path by its route, 404 otherwise. A text is a page in UTF-8. */
export async function site(routes: Readonly<Record<string, Route>>, host = '127.0.0.1'): Promise<Site> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    requests.push(request);
    const route = routes[request.url ?? ''] ?? routes[decodeURIComponent(request.url ?? '')];
    if (route === undefined) response.writeHead(404).end('nothing here');
    else if (typeof route === 'function') route(request, response);
    else response.writeHead(200, { 'content-type': 'text/html' }).end(route);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    asked,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const redirect =
  (location: string, status = 302): Route =>
  (_, response) =>
    response.writeHead(status, { location }).end();

export const status =
  (code: number): Route =>
  (_, response) =>
    response.writeHead(code).end('x');

/** Reads as the bot does, in this process. */
export const readHere = async (bytes: Uint8Array, name: string): Promise<Outcome> => ({
  kind: 'answer',
  answer: await check(bytes, name),
});
