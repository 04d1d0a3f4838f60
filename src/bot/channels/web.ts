/**
 * The web chat: a page of our own, messages by multipart upload, replies by server-sent events.
 *
 * The page is plain DOM. A ready-made chat component was tried and left: it has no live region, so
 * a screen reader never hears an answer; it fetches a web font; and it needs markup made from
 * strings, which our content security policy forbids.
 */
import { hostname } from 'node:os';
import multipart from '@fastify/multipart';
import files from '@fastify/static';
import { type FastifyInstance, fastify } from 'fastify';
import { UserError } from '../../user-error.ts';
import type { Channel } from '../channel.ts';
import type { Words } from '../say/index.ts';
import { shownIn, wholePieces } from '../say/whole.ts';
import { Access } from './web/access.ts';
import { Downloads } from './web/downloads.ts';
import { isAllowed, isLoopback, securityHeaders } from './web/guard.ts';
import { type Operation, operationRoutes } from './web/health.ts';
import { History } from './web/history.ts';
import { LoginCode } from './web/login-code.ts';
import { pageRoutes } from './web/pages.ts';
import { talkRoutes, wordsEvent } from './web/routes.ts';
import { Streams } from './web/stream.ts';
import { allowedTogether } from './web/upload.ts';

/** A request must have come whole in this time, so that slow ones do not hold the door. */
const REQUEST_MS = 300_000;

export interface WebOptions {
  readonly host: string;
  readonly port: number;
  readonly maxBytes: number;
  /** What a browser must show; null where nobody has to. An address that others reach needs one. */
  readonly token: string | null;
  /** Folder for what was said, so that it is shown again after a restart; null to keep nothing. */
  readonly folder: string | null;
  /** The words of a chat; they change when the person changes the language. */
  readonly words: (chat: string) => Words;
  /** Notes an error of ours and gives the number to quote. */
  readonly note: (error: unknown) => Promise<string>;
  /** Answers `/health` and `/metrics`; without it there are none. */
  readonly operation?: Operation;
}

export interface WebChannel extends Channel {
  /** The address that it listens on once it has started. */
  address(): string;
  /** Shows in every page the code by which another platform is logged in; null when none is wanted any more. */
  showLoginCode(code: string | null): Promise<void>;
}

const noSchema = (): never => {
  throw new Error('no route has a schema');
};
/** What compiles the schemas of routes is large, and no route has one: it stays unloaded. */
const withoutSchemas = { buildValidator: noSchema, buildSerializer: noSchema };

export function webChannel(options: WebOptions): WebChannel {
  const { host, maxBytes, words, note, operation } = options;
  const history = new History<never>(options.folder);
  const streams = new Streams(history);
  const downloads = new Downloads(history);
  const loginCode = new LoginCode(streams, words);
  const access = new Access(options.token);
  const server = fastify({
    forceCloseConnections: true,
    bodyLimit: allowedTogether(maxBytes),
    requestTimeout: REQUEST_MS,
    schemaController: { compilersFactory: withoutSchemas },
  });
  let address = '';

  return {
    name: 'web',
    // The pages of this address are open to this process only.
    place: `${hostname()}:${options.port}`,
    can: { progress: true, buttons: true, gathers: true },
    address: () => address,
    showLoginCode: (code) => loginCode.show(code),
    async start(receive) {
      if (!isLoopback(host) && !access.demanded) throw new UserError(words('').page.tokenNeeded);
      server.addHook('onRequest', async (request, reply) => {
        reply.headers(securityHeaders);
        if (!isAllowed(request.method, request.headers, access.demanded)) return reply.code(403).send('403');
      });
      await server.register(multipart, { throwFileSizeLimit: false });
      await server.register(files, {
        root: new URL('./web/page/', import.meta.url),
        index: false,
        cacheControl: false,
        // The pages themselves are sent with words in them.
        allowedPath: (path) => /\.(?:css|js)$/.test(path),
      });
      if (operation) operationRoutes(server, operation);
      pageRoutes(server, { host, access, words });
      talkRoutes(server, { access, maxBytes, words, note, streams, downloads, loginCode }, receive);
      address = await listen(server, options);
    },
    pieces: wholePieces,
    async deliver({ text, file }, { chat }) {
      if (file) downloads.keep(chat, file);
      if (text === '') return null;
      streams.send(chat, wordsEvent(words(chat)));
      streams.send(chat, { kind: 'reply', reply: downloads.publish(chat, shownIn(text), words(chat)) });
      return null;
    },
    progress(chat, progress) {
      const text = words(chat).batch.progress(progress.done + 1, progress.total, progress.name);
      streams.send(chat, { kind: 'progress', progress, text });
    },
    async stop() {
      streams.close();
      await server.close();
    },
  };
}

/** @throws UserError when the port or the address cannot be had */
async function listen(server: FastifyInstance, { host, port, words }: WebOptions): Promise<string> {
  const { serve: say } = words('');
  try {
    return await server.listen({ host, port });
  } catch (error) {
    await server.close();
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') throw new UserError(say.portTaken(port, port < 65_535 ? port + 1 : 3001));
    if (code === 'EACCES') throw new UserError(say.portDenied(port));
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new UserError(say.hostUnknown(host));
    throw error;
  }
}
