/** A chat platform as a test of the contract drives it. */
import type { Channel } from '../../src/bot/channel.ts';

/** What people see of the bot in a chat. */
export interface Seen {
  readonly text: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

/** A platform as its people drive and see it. What a platform cannot do is null, and not tested. */
export interface Platform {
  readonly channel: Channel;
  /** The longest text that the platform takes, in its unit; null where a text may be as long as it likes. */
  readonly limit: { readonly most: number; readonly measure: (text: string) => number } | null;
  /** A private chat and a group, as the channel calls them; where there is no private chat, the group for both. */
  readonly privateChat: string;
  readonly groupChat: string | null;
  /** A person writes to the bot; null where the bot can only push. */
  readonly write: ((text: string) => Promise<void>) | null;
  /** A person writes in the group, with a mention of the bot. */
  readonly writeToBotInGroup: ((text: string) => Promise<void>) | null;
  /** A person writes in the group for everyone; null where the bot is not told. */
  readonly writeInGroup: ((text: string) => Promise<void>) | null;
  /** A person sends a file to the bot; null where the bot can only push. */
  readonly sendFile: ((name: string, bytes: Uint8Array) => Promise<void>) | null;
  /** The bot's account writes from elsewhere; null where the bot is never told. */
  readonly writeAsBot: ((text: string) => Promise<void>) | null;
  /** Delivers the last message of a person once more, as after a lost acknowledgement. */
  readonly deliverAgain: (() => Promise<void>) | null;
  /** What the people in a chat have seen of the bot, in order. */
  seen(chat: string): readonly Seen[];
  /** Refuses the next piece: come back in two seconds. */
  readonly refuseForNow: (() => void) | null;
  /** Refuses the next piece in a way that nobody knows. */
  readonly refuseStrangely: (() => void) | null;
  /** Ends the connection from the side of the platform, or the login; null where there is none. */
  readonly lose: (() => Promise<void>) | null;
  /** Who may change the settings of the group, and who may not; null where the platform has no such notion. */
  readonly people: { readonly admin: string; readonly member: string } | null;
  /** What is told to nobody: tokens, keys, addresses with them. */
  readonly secrets: readonly string[];
  /** The bot is removed from a chat. */
  readonly closeChat: ((chat: string) => Promise<void>) | null;
  /** Whether anything of the channel is still connected to the platform. */
  connected(): boolean;
  /** Ends the platform. */
  close(): Promise<void>;
}
