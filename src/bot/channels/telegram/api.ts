/**
 * The Bot API by telegraf's client. Only the client is used: telegraf's own polling confirms updates before they are
 * kept, ends on one error, and cannot be told to wait for the disk.
 */
import { globalAgent } from 'node:https';
import { ChatClosed, ChatMoved, TryLater } from '../../channel.ts';
import { chatName } from './ids.ts';

const CALL_MS = 60_000;
const UPLOAD_MS = 300_000;
/** How long to wait where nothing was sent and the platform does not say. */
const UNREACHED_SECONDS = 10;

/** What Telegram refused, or what became of the connection. Holds neither the token nor what was sent. */
export class Failure extends Error {
  /** Telegram's code; 0 when there was no answer. */
  readonly code: number;
  readonly description: string;

  constructor(method: string, code: number, description: string) {
    super(`telegram ${method}: ${code === 0 ? '' : `${code} `}${description.replace(/".*"/s, '…')}`);
    this.code = code;
    this.description = description;
  }
}

/** A file as the client sends it. */
export interface Upload {
  readonly source: Uint8Array<ArrayBuffer>;
  readonly filename: string;
}

const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'source' in value && 'filename' in value;

type Call = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>;

export class Api {
  readonly #token: string;
  readonly #root: string;
  #client: Promise<{ callApi: Call }> | null = null;

  constructor(token: string, root: string) {
    this.#token = token;
    this.#root = root.replace(/\/+$/, '');
  }

  /**
   * Calls a method. Each value that has a `source` is sent as a file.
   * @throws TryLater, ChatClosed, ChatMoved, Failure
   */
  async call<T>(method: string, payload: object = {}, signal?: AbortSignal): Promise<T> {
    const uploads = Object.values(payload).some(isUpload);
    // Not AbortSignal.timeout and .any: their timers would outlive thousands of calls by a minute each.
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, uploads ? UPLOAD_MS : CALL_MS);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
    try {
      if (uploads) return (await this.#upload(method, payload, ending.signal)) as T;
      const client = await this.#open();
      return (await client.callApi(method, payload, { signal: ending.signal })) as T;
    } catch (error) {
      throw translated(method, error);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    }
  }

  /** By Node's own form: the one of telegraf never comes to its end on this Node, and drops what is an object. */
  async #upload(method: string, payload: object, signal: AbortSignal): Promise<unknown> {
    const form = new FormData();
    for (const [field, value] of Object.entries(payload)) {
      if (isUpload(value)) form.append(field, new Blob([value.source]), value.filename);
      else form.append(field, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
    const answer = await fetch(`${this.#root}/bot${this.#token}/${method}`, { method: 'POST', body: form, signal });
    if (answer.status >= 500) throw { response: { error_code: answer.status } } satisfies Refused;
    const body = (await answer.json()) as { ok: boolean; result?: unknown } & NonNullable<Refused['response']>;
    if (!body.ok) throw { response: body } satisfies Refused;
    return body.result;
  }

  /** @throws Failure */
  async download(file: string): Promise<Uint8Array> {
    const { file_path } = await this.call<{ file_path?: string }>('getFile', { file_id: file });
    const address = `${this.#root}/file/bot${this.#token}/${file_path}`;
    // The address holds the token: an error of the connection is told in words of our own.
    const answer = await fetch(address, { signal: AbortSignal.timeout(CALL_MS) }).catch(() => null);
    if (!answer?.ok) throw new Failure('file', answer?.status ?? 0, 'the file could not be downloaded');
    const bytes = await answer.arrayBuffer().catch(() => null);
    if (bytes === null) throw new Failure('file', 0, 'the file was not downloaded to its end');
    return new Uint8Array(bytes);
  }

  #open(): Promise<{ callApi: Call }> {
    this.#client ??= import('telegraf').then(({ Telegram }) => {
      // Node's own agent goes by a proxy when the environment names one; telegraf's would not.
      const client = new Telegram(this.#token, { apiRoot: this.#root, agent: globalAgent, webhookReply: false });
      return { callApi: client.callApi.bind(client) as unknown as Call };
    });
    return this.#client;
  }
}

interface Refused {
  readonly response?: {
    readonly error_code: number;
    readonly description?: string;
    readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
  };
  readonly code?: unknown;
  /** What broke the connection of a fetch. */
  readonly cause?: { readonly code?: unknown };
  readonly name?: unknown;
}

/** Connections that never came about: nothing was sent. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
/** Refusals with 400 that mean that nobody can be reached there. */
const gone =
  /chat not found|PEER_ID_INVALID|chat was deleted|chat was deactivated|have no rights to send|not enough rights to send text|CHAT_WRITE_FORBIDDEN|TOPIC_CLOSED|thread not found|need administrator rights/i;

function translated(method: string, error: unknown): Error {
  const { response, name, cause } = error as Refused;
  const code = (error as Refused).code ?? cause?.code;
  if (response) {
    const { error_code, description = '', parameters } = response;
    if (error_code === 429) return new TryLater(parameters?.retry_after ?? UNREACHED_SECONDS);
    const next = parameters?.migrate_to_chat_id;
    if (next !== undefined) return new ChatMoved(chatName(next));
    if (error_code === 403 || (error_code === 400 && gone.test(description))) {
      return new ChatClosed(`telegram ${method}: ${error_code} ${description}`);
    }
    return new Failure(method, error_code, description);
  }
  const word = typeof code === 'string' ? code : /Abort|Timeout/.test(String(name)) ? 'no answer in time' : 'no answer';
  if (unreached.has(word) && method.startsWith('send')) return new TryLater(UNREACHED_SECONDS);
  return new Failure(method, 0, word);
}
