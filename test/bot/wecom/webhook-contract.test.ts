/** The group robot of WeCom keeps what the contract says of a channel that can only push. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WEBHOOK_CHAT, wecomWebhookChannel } from '../../../src/bot/channels/wecom-webhook.ts';
import { utf8 } from '../../../src/bot/say/split.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { channelContract } from '../channel-contract.ts';
import type { Seen } from '../platform.ts';

const KEY = '693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa';

channelContract('wecom-webhook', async () => {
  const seen: Seen[] = [];
  const media: Seen[] = [];
  let refusal: number | null = null;
  let removed = false;
  const server = createServer(async (request, response) => {
    const answer = (body: object) => response.end(JSON.stringify({ errcode: 0, errmsg: 'ok', ...body }));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = new Response(Buffer.concat(chunks), {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    });
    const errcode = removed ? 93_000 : (refusal ?? 0);
    refusal = null;
    if (errcode !== 0) return answer({ errcode });
    if (request.url?.includes('upload_media')) {
      const file = (await body.formData()).get('media');
      if (!(file instanceof File)) return answer({ errcode: 40_004 });
      media.push({ text: '', file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
      return answer({ media_id: String(media.length - 1) });
    }
    const message = (await body.json()) as { text?: { content: string }; file?: { media_id: string } };
    const shown = message.text ? { text: message.text.content } : media[Number(message.file?.media_id)];
    if (shown) seen.push(shown);
    return answer({});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await once(server.close(), 'close');
  };
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=${KEY}`;
  const channel = wecomWebhookChannel({ url, words: () => zh });
  return {
    channel,
    limit: { most: 2048, measure: utf8 },
    privateChat: WEBHOOK_CHAT,
    groupChat: WEBHOOK_CHAT,
    write: null,
    writeToBotInGroup: null,
    writeInGroup: null,
    sendFile: null,
    writeAsBot: null,
    deliverAgain: null,
    seen: () => seen,
    refuseForNow: () => {
      refusal = 45_009;
    },
    refuseStrangely: () => {
      refusal = 40_008;
    },
    async lose() {
      await stop();
      // It has no connection: the loss is seen when something is sent.
      await channel.deliver({ text: '提醒' }, { chat: WEBHOOK_CHAT, answers: null }).catch(() => {});
    },
    people: null,
    secrets: [KEY],
    closeChat: async () => {
      removed = true;
    },
    connected: () => false,
    close: stop,
  };
});
