/**
 * The group robot of WeCom (企业微信群机器人): an address to which messages are posted. It can only push, to the one
 * group it belongs to; it is for reminders.
 */
import { createHash } from 'node:crypto';
import { type Channel, ChatClosed, type Delivery, type Piece, TryLater } from '../channel.ts';
import { isPicture } from '../say/attached.ts';
import type { Words } from '../say/index.ts';
import { plainPieces } from '../say/plain-pieces.ts';
import { utf8 } from '../say/split.ts';

/** The only chat there is. */
export const WEBHOOK_CHAT = 'wecom-webhook:group';

/** Of a text message. A mention is not counted by the platform. */
const LIMIT = { most: 2048, measure: utf8 };
/** A larger one goes as a file. */
const LARGEST_PICTURE = 2 * 1024 * 1024;
const BUSY_SECONDS = 60;
const LOST_SECONDS = 10;
const ANSWER_MS = 20_000;

export interface WecomWebhookOptions {
  /** As the group shows it, with its key. */
  readonly url: string;
  readonly words: (chat: string) => Words;
}

export function wecomWebhookChannel({ url, words }: WecomWebhookOptions): Channel {
  let trouble: 'refused' | 'lost' | null = null;

  async function post(address: string, body: FormData | object): Promise<Record<string, unknown>> {
    const form = body instanceof FormData;
    const response = await fetch(address, {
      method: 'POST',
      body: form ? body : JSON.stringify(body),
      ...(form ? {} : { headers: { 'content-type': 'application/json' } }),
      signal: AbortSignal.timeout(ANSWER_MS),
    }).catch((error: unknown) => {
      trouble = 'lost';
      throw failureOf(error);
    });
    if (response.status === 429) throw new TryLater(BUSY_SECONDS);
    if (!response.ok) throw new Error(`the platform answered with status ${response.status}`);
    const answer = (await response.json()) as Record<string, unknown>;
    trouble = answer.errcode === 93_000 ? 'refused' : null;
    if (trouble) throw new ChatClosed('the robot is not in its group, or its address is wrong');
    if (answer.errcode === 45_009 || answer.errcode === 45_033 || answer.errcode === -1)
      throw new TryLater(BUSY_SECONDS);
    if (answer.errcode !== 0) throw new Error(`the platform answered ${answer.errcode}`);
    return answer;
  }

  async function deliver({ text, file }: Piece, { mention = [] }: Delivery): Promise<null> {
    if (text !== '') {
      const mobile = mention.filter((one) => /^1\d{10}$/.test(one));
      const people = mention.filter((one) => !mobile.includes(one));
      const body = { content: text, mentioned_list: people, mentioned_mobile_list: mobile };
      await post(url, { msgtype: 'text', text: body });
    }
    if (file && isPicture(file.name) && file.bytes.length <= LARGEST_PICTURE) {
      const bytes = Buffer.from(file.bytes);
      const md5 = createHash('md5').update(bytes).digest('hex');
      await post(url, { msgtype: 'image', image: { base64: bytes.toString('base64'), md5 } });
    } else if (file) {
      const form = new FormData();
      form.append('media', new File([new Uint8Array(file.bytes)], file.name));
      const { media_id } = await post(uploadAddress(url), form);
      await post(url, { msgtype: 'file', file: { media_id } });
    }
    return null;
  }

  // Nobody can answer the robot.
  const pieces: Channel['pieces'] = (reply, language) => plainPieces(reply, language, LIMIT, { leavesOut: ['next'] });

  return {
    name: 'wecom-webhook',
    can: { progress: false, buttons: false },
    // The platform's own limit is 20; one that is passed costs the rest of the minute.
    rates: { overall: { count: 18, seconds: 60 } },
    health() {
      const { webhookRefused, health } = words('').wecom;
      if (trouble === null) return { state: 'up', why: null };
      return { state: 'down', why: trouble === 'refused' ? webhookRefused : health.lost };
    },
    start: async () => {},
    pieces,
    deliver,
    stop: async () => {},
  };
}

/** Connections that never came about: nothing was posted. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** What a failed request means. The address, which holds the key, stays out of it. */
function failureOf(error: unknown): Error {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  if (unreached.has(String(cause?.code))) return new TryLater(LOST_SECONDS);
  return new Error('the platform did not answer');
}

/** Files are put beside the address for messages, with the same key. */
function uploadAddress(url: string): string {
  const address = new URL(url);
  address.pathname = address.pathname.replace(/\/send$/, '/upload_media');
  address.searchParams.set('type', 'file');
  return address.href;
}
