/** The tables of the inbox: what came, whose turn it is, and what is sent for it. See `tables.ts` for the types. */
export interface InboxTables {
  inbox: MessageTable;
  inbox_files: FileTable;
  inbox_chats: ChatTable;
  outbox: PieceTable;
  conversations: ConversationTable;
  chats: SettingsTable;
  pairing_codes: CodeTable;
}

/** A message as it came. Once it is answered only its name is left, by which it is known again. */
interface MessageTable {
  channel: string;
  /** What the platform calls it. */
  id: string;
  chat: string;
  /** Sorts the messages of a chat as they came. */
  place: string;
  /** Everything but the bytes of the files, JSON; empty once it is answered. */
  body: string;
  /** `waiting`, `planned` (what is sent for it is in the outbox) or `answered`. */
  state: string;
  /** The message under which the reply stands, of several that are answered together. */
  lead: string | null;
  received_at: string;
}

/** A file of a message that only the inbox can open again. */
interface FileTable {
  channel: string;
  id: string;
  ordinal: number;
  bytes: Uint8Array;
}

/** A chat's turn. Whoever holds the lease answers its messages, one after the other. */
interface ChatTable {
  chat: string;
  channel: string;
  /** How many messages are not answered. */
  waiting: number;
  lease_owner: string | null;
  lease_until: string | null;
  /** When it last had its turn: the chat that waits longest comes first. */
  turn_at: string;
  /** How often its turn began without coming to a reply. */
  attempts: number;
}

/** A piece of a reply. */
interface PieceTable {
  channel: string;
  /** The message under which the reply stands. */
  lead: string;
  ordinal: number;
  text: string;
  /** JSON; null when there are none. */
  buttons: string | null;
  file_name: string | null;
  file_bytes: Uint8Array | null;
  /** `planned`, `sending` or `sent`. */
  state: string;
  /** What the platform calls what was sent; until it is, the message whose place it takes, if any. */
  sent_id: string | null;
}

/** What the bot remembers of a conversation, for whichever process answers next. */
interface ConversationTable {
  chat: string;
  state: string;
  updated_at: string;
}

/** What holds in a chat. */
interface SettingsTable {
  chat: string;
  /** Null until somebody chooses. */
  language: string | null;
  /** 1 where the bot speaks only when it is spoken to. */
  silent: number;
  /** 1 when nothing can be sent there any more. */
  closed: number;
  /** The one who paired the bot with the group, as the platform calls them, and by name. */
  owner: string | null;
  owner_name: string | null;
  /** The question that the bot asked there, JSON; null when none is open. */
  asked: string | null;
}

/** A code by which a person becomes the one who administers a group; each is good once. */
interface CodeTable {
  code: string;
  until: string;
}
