/** The chat in which a message is answered: what holds there, and who may change it. */
import type { ChatSettings, Store } from '../store/store.ts';
import type { Channel, Message } from './channel.ts';

/** Why a person may change the settings, or may not. `unpaired`: nobody may yet. */
export type Right = 'yes' | 'admins' | 'owner' | 'unpaired';

export class Place {
  readonly message: Message;
  readonly #store: Store;
  readonly #channel: Pick<Channel, 'administers'>;
  #settings: ChatSettings | null;

  constructor(
    message: Message,
    settings: ChatSettings | null,
    store: Store,
    channel: Pick<Channel, 'administers'> = {},
  ) {
    this.message = message;
    this.#settings = settings;
    this.#store = store;
    this.#channel = channel;
  }

  get settings(): ChatSettings | null {
    return this.#settings;
  }

  /** Several people read along. */
  get group(): boolean {
    return this.message.group === true;
  }

  /** A person alone with the bot, for the first time. */
  get isFirst(): boolean {
    return !this.group && this.#settings === null;
  }

  /** Whether who writes may change what holds for the group; in private everybody may. */
  async right(): Promise<Right> {
    if (!this.group) return 'yes';
    const { chat, senderId } = this.message;
    const admin = senderId === undefined ? false : ((await this.#channel.administers?.(chat, senderId)) ?? null);
    if (admin !== null) return admin ? 'yes' : 'admins';
    const owner = this.#settings?.owner ?? null;
    if (owner === null) return 'unpaired';
    return owner === senderId ? 'yes' : 'owner';
  }

  async change(change: Partial<ChatSettings>): Promise<void> {
    const { chat } = this.message;
    await this.#store.chats.set(chat, change);
    this.#settings = await this.#store.chats.get(chat);
  }

  /** Makes who writes the one who administers the group; false when the code is not good. */
  async pair(code: string, now: Date): Promise<boolean> {
    const { senderId, sender } = this.message;
    if (senderId === undefined || !(await this.#store.chats.takeCode(code, now.toISOString()))) return false;
    await this.change({ owner: senderId, ownerName: sender ?? null });
    return true;
  }
}
