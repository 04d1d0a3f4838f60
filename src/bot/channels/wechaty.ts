/**
 * WeChat, by any puppet of wechaty: a gateway of a service, the web login, or another package.
 *
 * The library costs 0.7 s and 100 MB to load, so nothing of it is loaded before the channel is made.
 */
import type { Channel } from '../channel.ts';
import type { WechatyOptions } from './wechaty/options.ts';

export type { WechatyOptions };

/** @throws UserError when a setting is not accepted, or the package of the puppet is not there */
export async function wechatyChannel(options: WechatyOptions): Promise<Channel> {
  return (await import('./wechaty/channel.ts')).channelOf(options);
}
