/** The chat platforms whose settings are there, made and not yet started. Nothing of the others is loaded. */
import { join } from 'node:path';
import type { Channel } from '../bot/channel.ts';
import type { Bot } from '../bot/index.ts';
import type { Log } from '../bot/log.ts';
import { wordsOf } from '../bot/say/languages.ts';
import type { Config } from '../config.ts';

/** A channel, and what people call it. */
export interface Offered {
  readonly title: string;
  readonly make: () => Promise<Channel>;
}

/** @param showLoginCode shows the code to be scanned where people see it; null when none is wanted any more */
export function platforms(
  config: Config,
  bot: Bot,
  log: Log,
  showLoginCode: (code: string | null) => Promise<void>,
): Offered[] {
  const { maxBytes, maxAgeSeconds, telegram, wechat, wecom, wecomWebhook } = config;
  const words = (chat: string) => bot.wordsFor(chat);
  const offered: Offered[] = [];
  if (telegram) {
    const make = async () => {
      const { telegramChannel } = await import('../bot/channels/telegram.ts');
      const { token, apiRoot, webhook } = telegram;
      return telegramChannel({
        token,
        apiRoot,
        webhook: webhook && { ...webhook, host: config.host },
        maxBytes,
        words,
        menus: [wordsOf('zh'), wordsOf('en')],
        note: (error) => log.error(error, 'an update could not be taken', { channel: 'telegram' }),
        lookUp: (text) => bot.lookUp(text),
        onClosed: (chat) => bot.close(chat),
      });
    };
    offered.push({ title: 'Telegram', make });
  }
  if (wechat) {
    const make = async () => {
      const { wechatyChannel } = await import('../bot/channels/wechaty.ts');
      return wechatyChannel({
        ...wechat,
        memory: join(config.data, 'wechat'),
        maxBytes,
        maxAgeSeconds,
        words,
        note: (error) => void log.error(error, 'a message could not be taken', { channel: 'wechaty' }),
        scan: (code) => void showLoginCode(code),
        terminal: process.stdout,
      });
    };
    offered.push({ title: 'WeChat', make });
  }
  if (wecom) {
    const make = async () => {
      const { wecomChannel } = await import('../bot/channels/wecom.ts');
      const note = (error: unknown) => void log.error(error, 'a message could not be taken', { channel: 'wecom' });
      return wecomChannel({ ...wecom, maxBytes, maxAgeSeconds, words, note });
    };
    offered.push({ title: 'WeCom', make });
  }
  if (wecomWebhook !== null) {
    const make = async () => {
      const { wecomWebhookChannel } = await import('../bot/channels/wecom-webhook.ts');
      return wecomWebhookChannel({ url: wecomWebhook, words });
    };
    offered.push({ title: wordsOf(config.language).remind.webhook, make });
  }
  return offered;
}
