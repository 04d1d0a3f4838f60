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
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { Channel, Receive } from '../channel.ts';
import type { Words } from '../say/index.ts';
import { lines } from '../say/reply.ts';
import { shownIn, wholePieces } from '../say/whole.ts';
import { UserError } from '../user-error.ts';
import { Downloads, dispositionOf, type WebReply } from './web/downloads.ts';
import { chatOf, cookieFor, isAllowed, newSession, securityHeaders } from './web/guard.ts';
import { type Operation, operationRoutes } from './web/health.ts';
import { type Event, Streams } from './web/stream.ts';
import { allowedTogether, messageOf, tooMuch } from './web/upload.ts';

/** A message up to this length is shown again in full in the page. */
const SHOWN_TEXT = 600;
/** The only kind of file that answers come with. */
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WebOptions {
  readonly host: string;
  readonly port: number;
  readonly maxBytes: number;
  /** The words of a chat; they change when the person changes the language. */
  readonly words: (chat: string) => Words;
  /** Notes an error of ours and gives the number to quote. */
  readonly note: (error: unknown) => Promise<string>;
  /** Answers `/health` and `/metrics`; without it there are none. */
  readonly operation?: Operation;
}

/** The channel, and the address that it listens on once it has started. */
export function webChannel(options: WebOptions): Channel & { address(): string } {
  const streams = new Streams();
  const downloads = new Downloads();
  const server = fastify({ forceCloseConnections: true, bodyLimit: allowedTogether(options.maxBytes) });
  let address = '';

  const wordsEvent = (chat: string): Event => {
    const { code, page } = options.words(chat);
    return { kind: 'words', language: code === 'zh' ? 'zh-CN' : 'en', words: page };
  };

  return {
    name: 'web',
    // The pages of this address are open to this process only.
    place: `${hostname()}:${options.port}`,
    can: { progress: true, buttons: true, gathers: true },
    address: () => address,
    async start(receive) {
      await serve(server, options, { streams, downloads }, wordsEvent, receive);
      address = await listen(server, options);
    },
    pieces: wholePieces,
    async deliver({ text, file }, { chat }) {
      if (file) downloads.keep(chat, file);
      if (text === '') return null;
      streams.send(chat, wordsEvent(chat));
      streams.send(chat, { kind: 'reply', reply: downloads.publish(chat, shownIn(text)) });
      return null;
    },
    progress(chat, progress) {
      const text = options.words(chat).batch.progress(progress.done + 1, progress.total, progress.name);
      streams.send(chat, { kind: 'progress', progress, text });
    },
    async stop() {
      streams.close();
      await server.close();
    },
  };
}

async function serve(
  server: FastifyInstance,
  options: WebOptions,
  { streams, downloads }: { readonly streams: Streams; readonly downloads: Downloads },
  wordsEvent: (chat: string) => Event,
  receive: Receive,
): Promise<void> {
  const { host, maxBytes, words, note } = options;
  const unanswered = new Map<string, number>();
  const waiting = (chat: string): Event => ({ kind: 'waiting', count: unanswered.get(chat) ?? 0 });
  const count = (chat: string, change: number) => {
    const now = (unanswered.get(chat) ?? 0) + change;
    if (now > 0) unanswered.set(chat, now);
    else unanswered.delete(chat);
    streams.send(chat, waiting(chat));
  };
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (!isAllowed(request.method, request.headers, host)) return reply.code(403).send('403');
    if (request.url === '/' && chatOf(request.headers) === null) reply.header('set-cookie', cookieFor(newSession()));
  });
  await server.register(multipart, { throwFileSizeLimit: false });
  await server.register(files, { root: new URL('./web/page/', import.meta.url), cacheControl: false });
  if (options.operation) operationRoutes(server, options.operation);

  server.get('/events', (request, reply) => {
    const chat = chatOf(request.headers);
    if (chat === null) return reply.code(403).send('403');
    // A page that was open while the bot was started again has greeted already.
    if (streams.isNew(chat) && lastSeen(request) === undefined)
      streams.send(chat, { kind: 'reply', reply: greeting(words(chat)) });
    reply.hijack();
    reply.raw.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    streams.join(chat, reply.raw, lastSeen(request), [wordsEvent(chat), waiting(chat)]);
  });

  server.get<{ Params: { id: string } }>('/files/:id', (request, reply) => {
    const chat = chatOf(request.headers);
    const file = chat === null ? undefined : downloads.find(chat, request.params.id);
    if (!file) return reply.code(404).send('404');
    return reply
      .header('content-disposition', dispositionOf(file.name))
      .header('cache-control', 'no-store')
      .type(SPREADSHEET)
      .send(Buffer.from(file.bytes));
  });

  server.post('/messages', async (request: FastifyRequest, reply: FastifyReply) => {
    const chat = chatOf(request.headers);
    if (chat === null) return reply.code(403).send('403');
    try {
      if (Number(request.headers['content-length'] ?? 0) > allowedTogether(maxBytes))
        throw tooMuch(maxBytes, words(chat));
      const message = await messageOf(request, chat, maxBytes, words(chat));
      if (message.text.trim() === '' && message.files.length === 0) return reply.code(204).send();
      const { length } = message.text;
      const text = length > SHOWN_TEXT ? null : message.text;
      streams.send(chat, { kind: 'said', text, length, files: message.files.map(({ name }) => name) });
      count(chat, 1);
      const { kept, answered } = receive(message);
      void answered.then(() => count(chat, -1));
      await kept;
      return reply.code(202).send();
    } catch (error) {
      const sentence = error instanceof UserError ? error.message : words(chat).refused.ours(await note(error));
      streams.send(chat, { kind: 'reply', reply: lines(sentence) });
      // What is left of a refused upload is not read; the connection ends with the answer.
      return reply
        .code(error instanceof UserError ? 413 : 500)
        .header('connection', 'close')
        .send();
    }
  });
}

const greeting = (words: Words): WebReply => lines(words.help.lines.join('\n'));

function lastSeen(request: FastifyRequest): string | undefined {
  const seen = request.headers['last-event-id'];
  return Array.isArray(seen) ? seen[0] : seen;
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
