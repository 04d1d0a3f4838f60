/** What the bot reads of an update. The library's own types end at an older Bot API and hold far more. */

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly username?: string;
}

export interface Chat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title?: string;
}

export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: User;
}

export interface FileInfo {
  readonly file_id: string;
  readonly file_name?: string;
  readonly file_size?: number;
}

export interface Button {
  readonly text: string;
  readonly url?: string;
  readonly callback_data?: string;
}

export interface Incoming {
  readonly message_id: number;
  readonly date: number;
  readonly chat: Chat;
  readonly from?: User;
  /** Who writes in the name of a chat: a channel, or an administrator who does not show who they are. */
  readonly sender_chat?: Chat;
  readonly via_bot?: User;
  readonly message_thread_id?: number;
  readonly is_topic_message?: boolean;
  readonly media_group_id?: string;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly document?: FileInfo;
  /** From the smallest to the largest. */
  readonly photo?: readonly FileInfo[];
  readonly audio?: FileInfo;
  readonly video?: FileInfo;
  readonly voice?: FileInfo;
  readonly video_note?: FileInfo;
  readonly reply_to_message?: Incoming & { readonly forum_topic_created?: object };
  readonly quote?: { readonly text: string };
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly Button[])[] };
  /** The group has become a supergroup with this id; said in the old one. */
  readonly migrate_to_chat_id?: number;
  /** The supergroup was a group with this id; said in the new one. */
  readonly migrate_from_chat_id?: number;
}

export interface Press {
  readonly id: string;
  readonly from: User;
  readonly message?: Incoming;
  readonly data?: string;
}

export interface InlineQuery {
  readonly id: string;
  readonly from: User;
  readonly query: string;
}

export interface Membership {
  readonly chat: Chat;
  readonly new_chat_member: { readonly status: string };
}

export interface Update {
  readonly update_id: number;
  readonly message?: Incoming;
  readonly channel_post?: Incoming;
  readonly callback_query?: Press;
  readonly inline_query?: InlineQuery;
  readonly my_chat_member?: Membership;
}

/** What is asked for. Edited messages are not: the answer to the first version stands. */
export const updateKinds = ['message', 'channel_post', 'callback_query', 'inline_query', 'my_chat_member'] as const;

/** The bot itself. */
export interface Me {
  readonly id: number;
  readonly username: string;
}
