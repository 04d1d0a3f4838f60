/** WeCom (企业微信): the smart bot, over the long connection of the vendor's library. Nothing of it is loaded before. */
import type { Channel } from '../channel.ts';
import type { WecomOptions } from './wecom/options.ts';

export type { WecomOptions };

export async function wecomChannel(options: WecomOptions): Promise<Channel> {
  return (await import('./wecom/channel.ts')).channelOf(options);
}
