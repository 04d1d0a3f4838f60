/**
 * A Bot API server of our own, over real HTTP on loopback, for tests. It runs in the process of the test, which
 * drives it as people would; the bot, in this process or another, reaches it by TELEGRAM_API_ROOT.
 *
 *     const telegram = await TelegramServer.start();         // { rates: telegramRates } holds the bot to the true rates
 *     // the bot: TELEGRAM_API_ROOT=telegram.root TELEGRAM_BOT_TOKEN=telegram.token
 *     const li = telegram.person('小李');                     // a private chat with the bot
 *     await li.write('帮助');
 *     const [answer] = await li.hears(1);                    // waits for the first message of the bot
 *     await li.press(answer, '全部数字');                     // settles when the bot has answered the press
 *     await li.sendDocument('年报.docx', bytes, { forwarded: true });
 *     const group = telegram.group('年报群', [li], { forum: true });
 *     await li.write('@gouji_bot 进度', { in: group, thread: group.topic('材料') });
 *     await telegram.close();
 *
 * Each `write`, `sendDocument`… settles at once with the message as the bot will be told it. What the bot said is in
 * `person.heard` and `group.heard`. `telegram.fail(…)` makes the next calls fail (429, 502, a broken connection).
 * Long polling, confirmation by offset, 409 for a second poller, a webhook with its secret that is called until it
 * answers 2xx, limits and refusals are as Telegram has them.
 */
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Call, methods, type Params, parsed, type Stage } from './methods.ts';
import { multipartOf } from './multipart.ts';
import { type Broadcast, Group, type GroupOptions, Person } from './people.ts';
import { RateKeeper, type TrueRates } from './rates.ts';
import { Refusal, tooMany } from './refusal.ts';
import { Updates } from './updates.ts';
import { type Shown, type User, World } from './world.ts';

export interface ServerOptions {
  readonly token?: string;
  readonly username?: string;
  /** Messages that come too fast are refused with 429. */
  readonly rates?: TrueRates;
  /** As BotFather's privacy mode: the bot is told only of what is meant for it, unless it is an administrator. */
  readonly privacy?: boolean;
}

/** How a call fails. `lost`: it is done, but the connection breaks before the answer. */
export type Fault = { readonly code: 429; readonly retryAfter: number } | { readonly code: 502 | 'broken' | 'lost' };

/** What counts as a message for the rates. */
const counted = new Set(['sendMessage', 'sendPhoto', 'sendDocument', 'editMessageText']);

export class TelegramServer implements Stage {
  readonly token: string;
  readonly bot: User;
  readonly privacy: boolean;
  readonly world = new World();
  readonly updates = new Updates();
  readonly commands = new Map<string, unknown>();
  /** Every call that came, in order, with what it said. */
  readonly calls: { readonly method: string; readonly params: Params }[] = [];
  /** Calls that were refused, as `sendMessage 429`. */
  readonly refused: string[] = [];
  readonly #rates: RateKeeper | null;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #faults: { readonly method: string; readonly fault: Fault }[] = [];
  readonly #waiting = new Map<string, (answer: Params) => void>();
  readonly #server: Server;
  #lastUser = 5000;
  #lastGroup = 0;
  #lastQuery = 90_000;

  private constructor({
    token = '7100:AAtest-token_of-no-use',
    username = 'gouji_bot',
    rates,
    privacy,
  }: ServerOptions) {
    this.token = token;
    this.bot = { id: Number(token.split(':')[0]), is_bot: true, first_name: '勾稽', username };
    this.privacy = privacy ?? false;
    this.#rates = rates ? new RateKeeper(rates) : null;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(options: ServerOptions = {}): Promise<TelegramServer> {
    const server = new TelegramServer(options);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  /** What TELEGRAM_API_ROOT is set to. */
  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  person(name: string, language = 'zh-hans'): Person {
    this.#lastUser += 1;
    return new Person(this, { id: this.#lastUser, is_bot: false, first_name: name, language_code: language });
  }

  /** The first person is the one who made the group and added the bot. */
  group(title: string, people: readonly Person[], options: GroupOptions = {}): Group {
    this.#lastGroup += 1;
    const id = options.kind === 'group' ? -this.#lastGroup : -1_000_000_000_000 - this.#lastGroup;
    return new Group(this, id, title, people, { kind: 'supergroup', ...options });
  }

  /** A channel in which the bot is an administrator. */
  channel(title: string): Broadcast {
    this.#lastGroup += 1;
    return new Group(this, -1_000_000_000_000 - this.#lastGroup, title, [], { kind: 'channel' });
  }

  /** The next so many calls of the method fail. */
  fail(method: string, fault: Fault, times = 1): void {
    for (let time = 0; time < times; time += 1) this.#faults.push({ method, fault });
  }

  /** Whether the bot has a connection on which it waits for updates. */
  get polled(): boolean {
    return this.updates.polled;
  }

  /** Waits until something is true of what there is to be seen. */
  async until<T>(look: () => T | null | undefined | false, what: string, most = 10_000): Promise<T> {
    const end = AbortSignal.timeout(most);
    for (;;) {
      const found = look();
      if (found !== null && found !== undefined && found !== false) return found;
      await once(this.#events, 'change', { signal: end }).catch(() => {
        throw new Error(`waited in vain: ${what}`);
      });
    }
  }

  /** For people: a question to the bot that gets an answer of its own (a press, an inline query). */
  ask(kind: string, body: object): Promise<Params> {
    this.#lastQuery += 1;
    const id = String(this.#lastQuery);
    const answered = new Promise<Params>((resolve) => this.#waiting.set(id, resolve));
    this.updates.push(kind, { id, ...body });
    return answered;
  }

  answered(id: string, params: Params): boolean {
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(params);
    return resolve !== undefined;
  }

  shown(_message: Shown): void {
    this.#events.emit('change');
  }

  async close(): Promise<void> {
    this.updates.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, file, token, rest = ''] = /^(\/file)?\/bot([^/]+)\/([^?]+)/.exec(request.url ?? '') ?? [];
    if (token !== this.token) return send(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
    if (file) return this.#download(rest, response);
    const call = callOf(rest, request, Buffer.concat(chunks));
    this.calls.push({ method: call.method, params: call.params });
    this.#events.emit('change');
    const fault = this.#faultOf(call.method);
    if (fault) this.refused.push(`${call.method} ${fault.code}`);
    if (fault?.code === 'broken') {
      response.destroy();
      return;
    }
    if (fault?.code === 502) {
      response.writeHead(502, 'Bad Gateway', { 'content-type': 'text/html' }).end('<html>502 Bad Gateway</html>');
      return;
    }
    try {
      if (fault?.code === 429) throw tooMany(fault.retryAfter);
      const result = await this.#call(call, response);
      if (fault?.code === 'lost') response.destroy();
      else send(response, 200, { ok: true, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!fault) this.refused.push(`${call.method} ${error.code}`);
      const { code, message, parameters } = error;
      send(response, code, { ok: false, error_code: code, description: message, parameters });
    }
  }

  async #call(call: Call, response: ServerResponse): Promise<unknown> {
    const { method, params } = call;
    if (method === 'getUpdates') {
      this.updates.allow(parsed(params.allowed_updates ?? null));
      const gone = once(response, 'close').then(() => {});
      const limit = Math.min(Number(params.limit ?? 100), 100);
      return this.updates.poll(Number(params.offset ?? 0), limit, Number(params.timeout ?? 0), gone);
    }
    if (method === 'setWebhook' || method === 'deleteWebhook') return this.#setWebhook(method, params);
    if (method === 'getWebhookInfo') {
      return { url: this.updates.webhookUrl, pending_update_count: this.updates.pending.length };
    }
    const run = methods[method];
    if (!run) throw new Refusal(404, 'Not Found');
    if (this.#rates && counted.has(method)) {
      const wait = this.#rates.take(Number(params.chat_id));
      if (wait > 0) throw tooMany(wait);
    }
    return run(call, this);
  }

  #setWebhook(method: string, params: Params): true {
    const url = method === 'setWebhook' ? String(params.url ?? '') : '';
    // Telegram itself takes https only; a server on loopback has no certificate.
    if (url !== '' && !/^(?:https:|http:\/\/127\.0\.0\.1[:/])/.test(url)) {
      throw new Refusal(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
    }
    const secret = params.secret_token === undefined ? null : String(params.secret_token);
    if (secret !== null && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) {
      throw new Refusal(400, 'Bad Request: secret token contains unallowed characters');
    }
    this.updates.allow(parsed(params.allowed_updates ?? null));
    const connections = Number(params.max_connections ?? 40);
    this.updates.setWebhook(url === '' ? null : { url, secret, connections }, Boolean(params.drop_pending_updates));
    return true;
  }

  #download(path: string, response: ServerResponse): void {
    const file = [...this.world.files.values()].find((one) => one.path === path);
    const fault = this.#faultOf('file');
    if (fault?.code === 'broken') response.destroy();
    else if (!file || fault)
      send(response, fault ? 502 : 404, { ok: false, error_code: 404, description: 'Not Found' });
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  }

  #faultOf(method: string): Fault | null {
    const index = this.#faults.findIndex((one) => one.method === method);
    return index < 0 ? null : (this.#faults.splice(index, 1)[0]?.fault ?? null);
  }
}

function callOf(path: string, request: IncomingMessage, body: Buffer): Call {
  const type = request.headers['content-type'] ?? '';
  const query = Object.fromEntries(new URL(request.url ?? '', 'http://localhost').searchParams);
  if (type.startsWith('multipart/form-data')) {
    const { fields, files } = multipartOf(body, type);
    return { method: path, params: { ...query, ...fields }, files };
  }
  if (type.startsWith('application/json')) {
    const params = body.length > 0 ? (JSON.parse(body.toString('utf8')) as Params) : {};
    return { method: path, params: { ...query, ...params }, files: {} };
  }
  const form = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
  return { method: path, params: { ...query, ...form }, files: {} };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
