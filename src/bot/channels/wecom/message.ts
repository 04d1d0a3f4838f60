/** A WeCom message as a message of the bot. */
import type { BaseMessage, FileContent, ImageContent, QuoteContent } from '@wecom/aibot-node-sdk';
import type { IncomingFile, Message } from '../../channel.ts';
import type { Fetched } from './file.ts';

/** People and groups have ids of different kinds; the chat says which. */
export const chatOf = (body: {
  readonly chatid?: string;
  readonly chattype?: string;
  readonly from: { userid: string };
}) => (body.chattype === 'group' && body.chatid ? `wecom:group:${body.chatid}` : `wecom:single:${body.from.userid}`);

/** What the platform calls the chat. */
export const idOf = (chat: string): string => chat.split(':').slice(2).join(':');

export type Fetch = (url: string, key: string | undefined) => Promise<Fetched>;

/** Null for what the bot does not read. Files are fetched before it settles. */
export async function messageOf(body: BaseMessage, fetch: Fetch): Promise<Message | null> {
  const group = body.chattype === 'group';
  const parts = partsOf(body);
  if (parts === null) return null;
  const quoted = body.quote ? quotedOf(body.quote) : null;
  const wanted = [...parts.files, ...(quoted?.files ?? [])];
  const text = parts.texts.join('\n');
  return {
    id: body.msgid,
    at: new Date(body.create_time ? body.create_time * 1000 : Date.now()).toISOString(),
    chat: chatOf(body),
    sender: body.from.userid,
    senderId: body.from.userid,
    group,
    // In a group the bot is told only of what mentions it.
    addressed: true,
    text: group ? withoutMention(text) : text,
    ...(quoted?.texts.length ? { quoted: quoted.texts.join('\n') } : {}),
    files: await Promise.all(wanted.map((one, index) => fileOf(one, `${body.msgid}-${index + 1}`, fetch))),
  };
}

interface Wanted {
  readonly content: FileContent | ImageContent;
  readonly ending: string;
}

interface Parts {
  readonly texts: readonly string[];
  readonly files: readonly Wanted[];
}

type Bearing = Pick<QuoteContent, 'text' | 'image' | 'mixed' | 'voice' | 'file'> & {
  readonly msgtype: string;
  readonly video?: FileContent;
};

function partsOf(body: Bearing): Parts | null {
  switch (body.msgtype) {
    case 'text':
      return { texts: [body.text?.content ?? ''], files: [] };
    case 'voice':
      // The platform hands over what was said, as text.
      return { texts: [body.voice?.content ?? ''], files: [] };
    case 'image':
      return { texts: [], files: wanted(body.image, '.jpg') };
    case 'file':
      return { texts: [], files: wanted(body.file, '') };
    case 'video':
      return { texts: [], files: wanted(body.video, '.mp4') };
    case 'mixed': {
      const items = (body.mixed?.msg_item ?? []).map((item) => partsOf(item));
      return { texts: items.flatMap((item) => item?.texts ?? []), files: items.flatMap((item) => item?.files ?? []) };
    }
    default:
      return null;
  }
}

const wanted = (content: FileContent | undefined, ending: string): Wanted[] => (content ? [{ content, ending }] : []);

/** A quoted file is meant as much as one that is sent: 「核对这个」. */
const quotedOf = (quote: QuoteContent): Parts | null => partsOf(quote);

async function fileOf({ content, ending }: Wanted, fallback: string, fetch: Fetch): Promise<IncomingFile> {
  try {
    const { name, bytes } = await fetch(content.url, content.aeskey);
    return { name: name ?? `${fallback}${ending}`, size: bytes.length, open: async () => bytes };
  } catch (error) {
    return { name: `${fallback}${ending}`, open: () => Promise.reject(error) };
  }
}

/** The mention stands before what is said, or after it; the platform does not say what the bot is called there. */
const withoutMention = (text: string): string => text.replace(/^\s*@\S+\s+/, '').replace(/(?:^|\s)@\S+\s*$/, '');
