/** The puppet that plays WeChat, with the holes of the stock one mended, and an account with a group. */
import type { FileBoxInterface } from 'file-box';
import { type payloads, types } from 'wechaty-puppet';
import { mock, PuppetMock } from 'wechaty-puppet-mock';

/** What the bot sent, as WeChat would show it. */
export interface Sent {
  readonly to: string;
  readonly text?: string;
  readonly mentions?: readonly string[];
  readonly file?: { readonly name: string; readonly bytes: Buffer };
}

/** What arrives: by whom, where, and what. */
export interface Said {
  readonly id: string;
  readonly from?: string;
  readonly room?: string;
  readonly text?: string;
  readonly mentions?: readonly string[];
  readonly file?: FileBoxInterface;
  /** The puppet names files with the message; else the name comes with the file. */
  readonly filename?: string;
  readonly image?: boolean;
  readonly link?: payloads.UrlLink;
  readonly type?: types.Message;
  readonly ageSeconds?: number;
}

export const ROOM = '1@chatroom';

export class Puppet extends PuppetMock {
  readonly sent: Sent[] = [];
  readonly #links = new Map<string, payloads.UrlLink>();
  readonly #files = new Map<string, FileBoxInterface>();
  /** The bot is not in its group any more. */
  #left = false;
  /** Refuses the next piece. */
  refuses: Error | null = null;

  /** Lets a message arrive; the same id again arrives again. */
  says({ id, from = 'wang', room, text, mentions, file, filename, image, link, type, ageSeconds = 0 }: Said): void {
    if (file) this.#files.set(id, file);
    if (link) this.#links.set(id, link);
    const { Attachment, Image, Url, Text } = types.Message;
    const kind = type ?? (file ? (image ? Image : Attachment) : link ? Url : Text);
    this.mocker.cacheMessagePayload.set(id, {
      id,
      talkerId: from,
      timestamp: Date.now() - ageSeconds * 1000,
      type: kind,
      ...(text === undefined ? {} : { text }),
      ...(filename === undefined ? {} : { filename }),
      ...(room === undefined ? { listenerId: 'gouji' } : { roomId: room, mentionIdList: [...(mentions ?? [])] }),
    } as payloads.Message);
    this.emit('message', { messageId: id });
  }

  /** Takes the bot out of its group. */
  removeFromRoom(): void {
    const roomId = ROOM;
    this.#left = true;
    this.emit('room-leave', { roomId, removeeIdList: ['gouji'], removerId: 'wang', timestamp: Date.now() });
  }

  override async messageFile(id: string): Promise<FileBoxInterface> {
    const file = this.#files.get(id);
    if (!file) throw new Error('no such file');
    return file;
  }

  override async messageUrl(id: string): Promise<payloads.UrlLink> {
    return this.#links.get(id) ?? super.messageUrl(id);
  }

  override async messageSendText(to: string, text: string, mentions: string[] = []): Promise<void> {
    return this.#send({ to, text, mentions });
  }

  override async messageSendFile(to: string, box: FileBoxInterface): Promise<void> {
    return this.#send({ to, file: { name: box.name, bytes: await box.toBuffer() } });
  }

  /** Gives the id of what was sent, which the type of the stock puppet does not know. */
  async #send(sent: Sent): Promise<never> {
    const refusal = this.refuses;
    this.refuses = null;
    if (refusal) throw refusal;
    if (this.#left && sent.to === ROOM) throw new Error('你已被移出群聊');
    this.sent.push(sent);
    const id = `sent-${this.sent.length}`;
    const { to, text = '' } = sent;
    const address = to.endsWith('@chatroom') ? { roomId: to } : { listenerId: to };
    const type = sent.file ? types.Message.Attachment : types.Message.Text;
    const payload = { id, talkerId: 'gouji', timestamp: Date.now(), type, text, ...address };
    this.mocker.cacheMessagePayload.set(id, payload as payloads.Message);
    return id as never;
  }
}

/** An account 勾稽 with a friend (wang), an official account, and a group that wang owns. */
export function puppetWithFriends(): Puppet {
  const mocker = new mock.Mocker();
  const puppet = new Puppet({ mocker });
  mocker.createContact({ id: 'gouji', name: '勾稽' });
  mocker.createContact({ id: 'wang', name: '王同志', type: types.Contact.Individual });
  mocker.createContact({ id: 'li', name: '李同志', type: types.Contact.Individual });
  mocker.createContact({ id: 'news', name: '政务公开', type: types.Contact.Official });
  mocker.createRoom({
    id: ROOM,
    topic: '县直年报群',
    memberIdList: ['gouji', 'wang', 'li'],
    ownerId: 'wang',
    adminIdList: [],
  });
  return puppet;
}
