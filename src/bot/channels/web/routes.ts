/** What the page asks of the server: events, files, messages. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UserError } from '../../../user-error.ts';
import type { Receive } from '../../channel.ts';
import type { Words } from '../../say/index.ts';
import { plain } from '../../say/plain.ts';
import { lines } from '../../say/reply.ts';
import type { Access } from './access.ts';
import { Buckets } from './buckets.ts';
import { type Downloads, dispositionOf, typeOf, type WebReply } from './downloads.ts';
import { securityHeaders } from './guard.ts';
import type { LoginCode } from './login-code.ts';
import { languageOf } from './pages.ts';
import type { Event, Streams } from './stream.ts';
import { allowedTogether, messageOf, tooMuch } from './upload.ts';

/** A message up to this length is shown again in full in the page. */
const SHOWN_TEXT = 600;
/** So many messages at once, then so many a second: of one chat, and of one address. */
const RATES = { chat: [60, 2], address: [240, 8] } as const;

export interface Talking {
  readonly access: Access;
  readonly maxBytes: number;
  readonly words: (chat: string) => Words;
  readonly note: (error: unknown) => Promise<string>;
  readonly streams: Streams;
  readonly downloads: Downloads;
  readonly loginCode: LoginCode;
}

export const wordsEvent = ({ code, page }: Words): Event => ({
  kind: 'words',
  language: languageOf(code),
  words: page,
});

export function talkRoutes(server: FastifyInstance, talking: Talking, receive: Receive): void {
  const { access, maxBytes, words, note, streams, downloads, loginCode } = talking;
  const rates = { chat: new Buckets(...RATES.chat), address: new Buckets(...RATES.address) };
  const unanswered = new Map<string, number>();
  const waiting = (chat: string): Event => ({ kind: 'waiting', count: unanswered.get(chat) ?? 0 });
  const count = (chat: string, change: number) => {
    const now = (unanswered.get(chat) ?? 0) + change;
    if (now > 0) unanswered.set(chat, now);
    else unanswered.delete(chat);
    streams.send(chat, waiting(chat));
  };
  const stranger = (reply: FastifyReply) => reply.code(access.demanded ? 401 : 403).send();

  server.get('/events', (request, reply) => {
    const chat = access.chatOf(request.headers);
    if (chat === null) return stranger(reply);
    // A page that was open while the bot was started again has greeted already.
    if (streams.isNew(chat) && lastSeen(request) === undefined)
      streams.send(chat, { kind: 'reply', reply: said(words(chat).help.lines.join('\n'), words(chat)) });
    reply.hijack();
    reply.raw.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    streams.join(chat, reply.raw, lastSeen(request), [wordsEvent(words(chat)), waiting(chat), loginCode.event(chat)]);
  });

  server.get<{ Params: { id: string; name: string } }>('/files/:id/:name', (request, reply) => {
    const chat = access.chatOf(request.headers);
    const { id, name } = request.params;
    const bytes = chat === null ? null : downloads.find(chat, id);
    if (!bytes) return reply.code(404).send('404');
    return reply
      .header('content-disposition', dispositionOf(name))
      .header('cache-control', 'no-store')
      .type(typeOf(name))
      .send(Buffer.from(bytes));
  });

  server.post('/messages', async (request, reply) => {
    const chat = access.chatOf(request.headers);
    if (chat === null) return stranger(reply);
    const wait = Math.max(rates.chat.take(chat), rates.address.take(request.ip));
    // What is left of a refused upload is not read; the connection ends with the answer.
    if (wait > 0) return reply.code(429).header('retry-after', wait).header('connection', 'close').send();
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
      streams.send(chat, { kind: 'reply', reply: said(sentence, words(chat)) });
      return reply
        .code(error instanceof UserError ? 413 : 500)
        .header('connection', 'close')
        .send();
    }
  });

  server.post('/clear', (request, reply) => {
    const chat = access.chatOf(request.headers);
    if (chat === null) return stranger(reply);
    downloads.forget(chat);
    streams.clear(chat);
    return reply.code(204).send();
  });
}

/** Something that is said past the bot. */
function said(text: string, words: Words): WebReply {
  const reply = lines(text);
  return { ...reply, text: plain(reply, words) };
}

function lastSeen(request: FastifyRequest): string | undefined {
  const seen = request.headers['last-event-id'];
  return Array.isArray(seen) ? seen[0] : seen;
}
