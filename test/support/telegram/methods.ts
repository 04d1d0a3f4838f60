/** The methods of the Bot API: their limits and their words are Telegram's. */

import { readHtml } from './markup.ts';
import type { Uploaded } from './multipart.ts';
import { Refusal } from './refusal.ts';
import type { Button, Chat, Raw, Shown, User, World } from './world.ts';

export const MB = 1024 * 1024;
const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;
const BUTTON_BYTES = 64;
const LARGEST_PHOTO = 10 * MB;
const LARGEST_UPLOAD = 50 * MB;
const LARGEST_DOWNLOAD = 20 * MB;

export type Params = Readonly<Record<string, unknown>>;

export interface Call {
  readonly method: string;
  readonly params: Params;
  readonly files: Readonly<Record<string, Uploaded>>;
}

/** What the methods need of the server. */
export interface Stage {
  readonly world: World;
  readonly bot: User;
  /** Something new is to be seen. */
  shown(message: Shown): void;
  /** A person's press or question gets its answer. */
  answered(id: string, answer: Params): boolean;
  readonly commands: Map<string, unknown>;
}

type Method = (call: Call, stage: Stage) => unknown;

export const methods: Readonly<Record<string, Method>> = {
  getMe: (_, { bot }) => ({
    ...bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
  }),
  sendMessage: (call, stage) => {
    const { text, entities } = textOf(call, 'text', LONGEST_TEXT, 'message is too long');
    if (text === '') throw new Refusal(400, 'Bad Request: message text is empty');
    return say(call, stage, { text, entities, file: null });
  },
  sendPhoto: (call, stage) => sendFile(call, stage, 'photo'),
  sendDocument: (call, stage) => sendFile(call, stage, 'document'),
  editMessageText: edit,
  sendChatAction: ({ params }, { world }) => {
    world.chatFor(params.chat_id);
    return true;
  },
  answerCallbackQuery: ({ params }, stage) => answer(String(params.callback_query_id), params, stage),
  answerInlineQuery: ({ params }, stage) => {
    if (JSON.stringify(params.results ?? []).length > 64 * 1024 || list(params.results).length > 50) {
      throw new Refusal(400, 'Bad Request: RESULTS_TOO_MUCH');
    }
    return answer(String(params.inline_query_id), params, stage);
  },
  setMyCommands: ({ params }, { commands }) => {
    for (const one of list(params.commands)) {
      const { command, description } = one as { command?: string; description?: string };
      if (!/^[a-z0-9_]{1,32}$/.test(command ?? '')) throw new Refusal(400, 'Bad Request: BOT_COMMAND_INVALID');
      if (!description || description.length > 256) {
        throw new Refusal(400, 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
      }
    }
    commands.set(String(params.language_code ?? ''), parsed(params.commands));
    return true;
  },
  getChat: ({ params }, { world }) => world.describe(world.chatFor(params.chat_id)),
  getChatMember: ({ params }, { world, bot }) => {
    const chat = world.chatFor(params.chat_id);
    const id = Number(params.user_id);
    const user = id === bot.id ? bot : world.users.get(id);
    if (!user) throw new Refusal(400, 'Bad Request: PARTICIPANT_ID_INVALID');
    return { status: chat.members.get(id) ?? 'left', user };
  },
  getChatAdministrators: ({ params }, { world }) => {
    const chat = world.chatFor(params.chat_id);
    return [...chat.members]
      .filter(([, status]) => status === 'creator' || status === 'administrator')
      .map(([id, status]) => ({ status, user: world.users.get(id) }));
  },
  getFile: ({ params }, { world }) => {
    const file = world.files.get(String(params.file_id));
    if (!file) throw new Refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
    if (file.size > LARGEST_DOWNLOAD) throw new Refusal(400, 'Bad Request: file is too big');
    return { file_id: file.id, file_unique_id: file.id.slice(4), file_size: file.size, file_path: file.path };
  },
};

/** Parameters may come as JSON in a text, as in forms. */
export const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);
const list = (value: unknown): readonly unknown[] => {
  const all = value === undefined ? [] : parsed(value);
  return Array.isArray(all) ? all : [];
};

function textOf({ params }: Call, field: string, most: number, tooLong: string) {
  const given = String(params[field] ?? '');
  const mode = String(params.parse_mode ?? '');
  if (mode !== '' && mode !== 'HTML') throw new Refusal(400, 'Bad Request: unsupported parse_mode');
  const { text, entities } = mode === 'HTML' ? readHtml(given) : { text: given.trim(), entities: [] };
  if (text.length > most) throw new Refusal(400, `Bad Request: ${tooLong}`);
  return { text, entities };
}

function buttonsOf({ params }: Call): Button[][] {
  const markup = params.reply_markup === undefined ? null : parsed(params.reply_markup);
  const { inline_keyboard: rows = [] } = (markup ?? {}) as { inline_keyboard?: RawButton[][] };
  return rows.map((row) =>
    row.map(({ text = '', callback_data: data, url }) => {
      if (text === '') throw new Refusal(400, 'Bad Request: text buttons are allowed in reply keyboards only');
      if (data !== undefined && (data === '' || Buffer.byteLength(data) > BUTTON_BYTES)) {
        throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
      }
      return { text, ...(data === undefined ? {} : { data }), ...(url === undefined ? {} : { url }) };
    }),
  );
}

interface RawButton {
  readonly text?: string;
  readonly callback_data?: string;
  readonly url?: string;
}

function sendFile(call: Call, stage: Stage, kind: 'photo' | 'document'): Raw {
  if (stage.world.chatFor(call.params.chat_id).textOnly)
    throw new Refusal(400, `Bad Request: not enough rights to send ${kind}s to the chat`);
  const { text, entities } = textOf(call, 'caption', LONGEST_CAPTION, 'message caption is too long');
  const uploaded = call.files[kind];
  if (!uploaded) throw new Refusal(400, `Bad Request: there is no ${kind} in the request`);
  const { name, bytes } = uploaded;
  if (bytes.length > LARGEST_UPLOAD) throw new Refusal(413, 'Request Entity Too Large');
  if (bytes.length === 0) throw new Refusal(400, 'Bad Request: file must be non-empty');
  if (kind === 'photo' && bytes.length > LARGEST_PHOTO) {
    const size = `file of size ${bytes.length} bytes is too big for a photo`;
    throw new Refusal(400, `Bad Request: ${size}; the maximum size is ${LARGEST_PHOTO} bytes`);
  }
  const png = bytes.subarray(1, 4).toString('latin1') === 'PNG';
  if (kind === 'photo' && !png && bytes[0] !== 0xff) throw new Refusal(400, 'Bad Request: IMAGE_PROCESS_FAILED');
  return say(call, stage, { text, entities, file: { kind, name, bytes } });
}

function say(call: Call, stage: Stage, body: Pick<Shown, 'text' | 'entities' | 'file'>): Raw {
  const chat = stage.world.chatFor(call.params.chat_id);
  const buttons = buttonsOf(call);
  const thread = call.params.message_thread_id === undefined ? null : Number(call.params.message_thread_id);
  if (thread !== null && !chat.topics.has(thread)) throw new Refusal(400, 'Bad Request: message thread not found');
  chat.lastId += 1;
  const answers = repliedTo(call, chat);
  const shown: Shown = { id: chat.lastId, chat: chat.id, thread, answers, ...body, at: Date.now(), buttons, edits: 0 };
  chat.shown.push(shown);
  const raw = rawOf(shown, chat, stage);
  chat.messages.set(shown.id, raw);
  stage.shown(shown);
  return raw;
}

function repliedTo({ params }: Call, chat: Chat): number | null {
  if (params.reply_parameters === undefined) return null;
  const given = parsed(params.reply_parameters) as { message_id: number; allow_sending_without_reply?: boolean };
  if (chat.messages.has(given.message_id)) return given.message_id;
  if (given.allow_sending_without_reply) return null;
  throw new Refusal(400, 'Bad Request: message to be replied not found');
}

function edit(call: Call, stage: Stage): Raw {
  const chat = stage.world.chatFor(call.params.chat_id);
  const shown = chat.shown.find(({ id }) => id === Number(call.params.message_id));
  if (!shown) throw new Refusal(400, 'Bad Request: message to edit not found');
  if (shown.file) throw new Refusal(400, 'Bad Request: there is no text in the message to edit');
  const { text, entities } = textOf(call, 'text', LONGEST_TEXT, 'message is too long');
  if (text === '') throw new Refusal(400, 'Bad Request: message text is empty');
  const buttons = buttonsOf(call);
  if (text === shown.text && JSON.stringify(buttons) === JSON.stringify(shown.buttons)) {
    const why = 'specified new message content and reply markup are exactly the same as a current content';
    throw new Refusal(400, `Bad Request: message is not modified: ${why} and reply markup of the message`);
  }
  Object.assign(shown, { text, entities, buttons, edits: shown.edits + 1 });
  const raw = rawOf(shown, chat, stage);
  chat.messages.set(shown.id, raw);
  stage.shown(shown);
  return raw;
}

/** A message of the bot as the Bot API tells of it. */
function rawOf(shown: Shown, chat: Chat, { world, bot }: Stage): Raw {
  const { file, text, buttons, thread } = shown;
  const keyboard = buttons.map((row) =>
    row.map(({ text: label, data, url }) => ({ text: label, callback_data: data, url })),
  );
  const stored = file ? world.addFile(file.name, file.bytes) : null;
  const size = stored ? { file_id: stored.id, file_unique_id: stored.id.slice(4), file_size: stored.size } : {};
  return {
    message_id: shown.id,
    from: bot,
    chat: world.describe(chat),
    date: Math.floor(shown.at / 1000),
    ...(file === null ? { text, entities: shown.entities } : { caption: text }),
    ...(file?.kind === 'document' ? { document: { file_name: file.name, ...size } } : {}),
    ...(file?.kind === 'photo' ? { photo: [{ width: 90, height: 90, ...size }] } : {}),
    ...(thread === null ? {} : { message_thread_id: thread, is_topic_message: true }),
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
  };
}

function answer(id: string, params: Params, stage: Stage): true {
  if (stage.answered(id, params)) return true;
  throw new Refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
}
