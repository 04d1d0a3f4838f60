/** WeCom as a bot sees it: the vendor's protocol over a WebSocket on loopback, and encrypted files over HTTP. */
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export const BOT = { botId: 'bot-1', secret: 'secret-1' };

interface Frame {
  readonly cmd?: string;
  readonly headers: { readonly req_id: string };
  readonly body?: Record<string, unknown>;
}

/** What people see of the bot, one entry for each message; a stream is one message. */
export interface Shown {
  readonly to: string;
  text: string;
  /** Every state a stream has had. */
  readonly steps: string[];
  finished: boolean;
  readonly file?: Media;
}

interface Media {
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Upload {
  readonly kind: string;
  readonly name: string;
  readonly md5: string;
  readonly chunks: Buffer[];
}

export class WecomServer {
  readonly shown: Shown[] = [];
  /** The bodies of what the bot pushed or replied, as they came. */
  readonly frames: Frame[] = [];
  pings = 0;
  /** The error for the next reply or push. */
  refuse: number | null = null;
  /** Messages can no longer be answered by a stream. */
  lateStreams = false;
  /** Closed for the bot. */
  readonly gone = new Set<string>();
  readonly #web: Server;
  readonly #sockets: WebSocketServer;
  readonly #files = new Map<string, { readonly header: string; readonly bytes: Buffer }>();
  readonly #uploads = new Map<string, Upload>();
  readonly #media = new Map<string, Media>();
  readonly #streams = new Map<string, Shown>();
  readonly #asked = new Map<string, string>();
  #accepts = true;
  #bot: WebSocket | null = null;
  #count = 0;

  private constructor(web: Server) {
    this.#web = web;
    this.#sockets = new WebSocketServer({ server: web });
    this.#sockets.on('connection', (socket) => {
      socket.on('message', (data) => this.#hear(socket, JSON.parse(String(data)) as Frame));
      socket.on('close', () => {
        if (this.#bot === socket) this.#bot = null;
      });
    });
    web.on('request', (request, response) => {
      const file = this.#files.get(request.url ?? '');
      if (file) response.writeHead(200, { 'content-disposition': file.header }).end(file.bytes);
      else response.writeHead(404).end();
    });
  }

  static async start(port = 0): Promise<WecomServer> {
    const web = createServer();
    const server = new WecomServer(web);
    await new Promise<void>((resolve) => web.listen(port, '127.0.0.1', resolve));
    return server;
  }

  get port(): number {
    return (this.#web.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  get connected(): boolean {
    return this.#bot !== null;
  }

  /** Whether the bot is enabled in the admin console. */
  accepts(yes: boolean): void {
    this.#accepts = yes;
  }

  /** A callback: what a person does. */
  says(body: Record<string, unknown>, cmd = 'aibot_msg_callback'): void {
    const number = ++this.#count;
    const req_id = `req-${number}`;
    const { chatid, from } = body as { chatid?: string; from: { userid: string } };
    this.#asked.set(req_id, chatid ?? from.userid);
    const whole = { msgid: `msg-${number}`, aibotid: BOT.botId, create_time: Math.floor(Date.now() / 1000), ...body };
    this.#bot?.send(JSON.stringify({ cmd, headers: { req_id }, body: whole }));
  }

  /** Puts a file where a message can point to: encrypted, named as the header says. */
  file(bytes: Uint8Array, header: string): { readonly url: string; readonly aeskey: string } {
    const key = randomBytes(32);
    const padding = 32 - (bytes.length % 32);
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const padded = Buffer.concat([bytes, Buffer.alloc(padding, padding)]);
    const path = `/file/${this.#files.size + 1}`;
    this.#files.set(path, { header, bytes: Buffer.concat([cipher.update(padded), cipher.final()]) });
    return { url: `http://127.0.0.1:${this.port}${path}`, aeskey: key.toString('base64') };
  }

  /** Another program connects as the same bot. */
  replace(): void {
    const event = { eventtype: 'disconnected_event' };
    this.says({ chattype: 'single', from: { userid: '' }, msgtype: 'event', event }, 'aibot_event_callback');
  }

  drop(): void {
    this.#bot?.terminate();
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    this.#web.closeAllConnections();
    await new Promise((resolve) => this.#web.close(resolve));
  }

  #hear(socket: WebSocket, frame: Frame): unknown {
    const { cmd, body = {}, headers } = frame;
    const ack = (errcode: number, result?: object) =>
      socket.send(JSON.stringify({ headers, errcode, errmsg: errcode === 0 ? 'ok' : 'refused', body: result }));
    if (cmd === 'ping') {
      this.pings += 1;
      return ack(0);
    }
    if (cmd === 'aibot_subscribe') {
      const known = this.#accepts && body.bot_id === BOT.botId && body.secret === BOT.secret;
      if (known) this.#bot = socket;
      return ack(known ? 0 : 40_001);
    }
    this.frames.push(frame);
    const code = this.refuse;
    this.refuse = null;
    if (code !== null) return ack(code);
    if (cmd?.startsWith('aibot_upload_media_')) return this.#upload(cmd, body, ack);
    if (cmd === 'aibot_send_msg') return this.#push(body, ack);
    return this.#reply(headers.req_id, body, ack);
  }

  #reply(id: string, body: Record<string, unknown>, ack: (code: number) => unknown): unknown {
    const to = this.#asked.get(id);
    if (to === undefined) return ack(846_605);
    if (body.msgtype === 'text') {
      const text = (body.text as { content: string }).content;
      this.shown.push({ to, text, steps: [], finished: true });
      return ack(0);
    }
    if (this.lateStreams) return ack(846_608);
    const stream = body.stream as { id: string; content: string; finish: boolean };
    if (Buffer.byteLength(stream.content) > 20_480) return ack(40_058);
    let shown = this.#streams.get(stream.id);
    if (shown?.finished) return ack(846_608);
    if (!shown) {
      shown = { to, text: '', steps: [], finished: false };
      this.#streams.set(stream.id, shown);
      this.shown.push(shown);
    }
    shown.text = stream.content;
    shown.steps.push(stream.content);
    shown.finished = stream.finish;
    return ack(0);
  }

  #push(body: Record<string, unknown>, ack: (code: number) => unknown): unknown {
    const to = String(body.chatid);
    if (this.gone.has(to)) return ack(93_008);
    if (body.msgtype === 'markdown') {
      const text = (body.markdown as { content: string }).content;
      if (Buffer.byteLength(text) > 20_480) return ack(40_058);
      this.shown.push({ to, text, steps: [], finished: true });
      return ack(0);
    }
    const kind = String(body.msgtype);
    const file = this.#media.get((body[kind] as { media_id: string }).media_id);
    if (file?.kind !== kind) return ack(40_007);
    this.shown.push({ to, text: '', steps: [], finished: true, file });
    return ack(0);
  }

  #upload(cmd: string, body: Record<string, unknown>, ack: (code: number, result?: object) => unknown): unknown {
    if (cmd.endsWith('init')) {
      const upload_id = `upload-${this.#uploads.size + 1}`;
      this.#uploads.set(upload_id, {
        kind: String(body.type),
        name: String(body.filename),
        md5: String(body.md5),
        chunks: [],
      });
      return ack(0, { upload_id });
    }
    const upload = this.#uploads.get(String(body.upload_id));
    if (!upload) return ack(40_007);
    if (cmd.endsWith('chunk')) {
      upload.chunks[Number(body.chunk_index)] = Buffer.from(String(body.base64_data), 'base64');
      return ack(0);
    }
    const bytes = Buffer.concat(upload.chunks);
    if (createHash('md5').update(bytes).digest('hex') !== upload.md5) return ack(40_006);
    const media_id = `media-${this.#media.size + 1}`;
    this.#media.set(media_id, { kind: upload.kind, name: upload.name, bytes });
    return ack(0, { type: 'file', media_id, created_at: '0' });
  }
}
