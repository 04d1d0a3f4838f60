/** The page and its door, with the words already in them: nothing changes before the eyes of who opens them. */
import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Words } from '../../say/index.ts';
import type { Access } from './access.ts';
import { Buckets } from './buckets.ts';
import { staysHere } from './guard.ts';

/** So many wrong tokens of one address, and of all together; then one every so often. */
const TRIES = { own: [10, 1 / 20], all: [60, 1] } as const;

export interface Pages {
  readonly host: string;
  readonly access: Access;
  readonly words: (chat: string) => Words;
}

const read = (name: string): string => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');

export function pageRoutes(server: FastifyInstance, { host, access, words }: Pages): void {
  const chatPage = read('index.html');
  const doorPage = read('login.html');
  const tries = { own: new Buckets(...TRIES.own), all: new Buckets(...TRIES.all) };

  server.get('/', (request, reply) => {
    const chat = access.chatOf(request.headers);
    if (chat === null && access.demanded) return send(reply, doorPage, wordsIn(request, words(''), true));
    if (chat === null) reply.header('set-cookie', access.newCookie());
    return send(reply, chatPage, wordsIn(request, words(chat ?? ''), !staysHere(request.headers, host)));
  });

  server.post('/login', { bodyLimit: 1000 }, async (request, reply) => {
    if (!access.demanded) return reply.code(404).send('404');
    const wait = Math.max(tries.own.take(request.ip), tries.all.take(''));
    if (wait > 0) return reply.code(429).header('retry-after', wait).send();
    if (!access.opens(tokenIn(request.body))) return reply.code(401).send();
    const secure = request.headers.origin?.startsWith('https:') === true;
    return reply.code(204).header('set-cookie', access.newCookie(secure)).send();
  });
}

function tokenIn(body: unknown): string {
  const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : null;
  return typeof token === 'string' ? token : '';
}

function wordsIn({ headers }: FastifyRequest, { code, page }: Words, elsewhere: boolean): Record<string, string> {
  // Chosen in the page: only how it looks, and so the only thing that the browser keeps for long.
  const theme = /(?:^|;\s*)gouji-theme=(dark|light)(?:;|$)/.exec(headers.cookie ?? '')?.[1] ?? '';
  const about = elsewhere ? 'aboutThere' : 'aboutHere';
  return { ...page, lang: languageOf(code), theme, aboutWords: about, about: page[about] };
}

/** How the language is called in a page. */
export const languageOf = (code: string): string => (code === 'zh' ? 'zh-CN' : 'en');

const send = (reply: FastifyReply, page: string, words: Record<string, string>) =>
  reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      page
        .replace('lang="zh-CN"', 'lang="{{lang}}"')
        .replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(words[name] ?? '')),
    );

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
