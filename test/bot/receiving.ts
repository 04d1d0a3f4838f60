/** A bot that only takes messages, in the shape that channels give them to. */
import type { Message, Receive } from '../../src/bot/channel.ts';

/**
 * @param take is told each message; when it throws, the message was not kept
 * @param answered settles when the bot has answered
 */
export function receiving(take: (message: Message) => void, answered: Promise<void> = Promise.resolve()): Receive {
  return (message) => {
    const kept = (async () => take(message))();
    return Object.assign(answered.then(), { kept, answered });
  };
}
