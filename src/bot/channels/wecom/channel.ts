/** The channel itself: callbacks in, streams and pushes out. Loaded when WeCom is on. */
import type { BaseMessage, EventMessage, WsFrame } from '@wecom/aibot-node-sdk';
import { type Channel, type Delivery, type Piece, type Rates, type Receive, TryLater } from '../../channel.ts';
import { isPicture } from '../../say/attached.ts';
import { Turns } from '../../turns.ts';
import { Answers } from './answers.ts';
import { Connection } from './connection.ts';
import { fetchFile } from './file.ts';
import { chatOf, idOf, messageOf } from './message.ts';
import type { WecomOptions } from './options.ts';
import { piecesOf } from './pieces.ts';
import { isLate, refusalOf } from './refusal.ts';

const LOST_SECONDS = 10;
/** A larger one goes as a file. */
const LARGEST_PICTURE = 2 * 1024 * 1024;

/** The platform allows 30 a minute in a chat, and counts the steps of a stream as well. */
const RATES: Rates = { chat: { count: 20, seconds: 60 } };

export function channelOf(options: WecomOptions): Channel {
  const { maxBytes, maxAgeSeconds, words, note } = options;
  const connection = new Connection(options);
  const { client } = connection;
  const answers = new Answers();
  const turns = new Turns();

  function hear(frame: WsFrame<BaseMessage>, receive: Receive): void {
    const { body } = frame;
    if (!body?.msgid || !body.from || ageOf(body) > maxAgeSeconds) return;
    const chat = chatOf(body);
    // The addresses of files are good for minutes only: fetching begins now, whatever waits before this message.
    const reading = messageOf(body, (url, key) => fetchFile(url, key, maxBytes, words(chat)));
    void turns.take(chat, async () => {
      const message = await reading;
      if (message === null) return;
      answers.add(body.msgid, chat, frame);
      // The platform does not send it again, so all that can be done is to write it down.
      await receive(message).kept.catch(note);
    });
  }

  function greet(frame: WsFrame<EventMessage>): void {
    if (!frame.body) return;
    const text = { content: words(chatOf(frame.body)).help.lines.join('\n') };
    // Within five seconds or not at all; a greeting that is lost is not missed.
    client.replyWelcome(frame, { msgtype: 'text', text }).catch(() => {});
  }

  async function answer(text: string, { chat, answers: id }: Delivery): Promise<string | null> {
    const waiting = id === null ? null : answers.take(chat, id);
    if (waiting === null) return null;
    try {
      await client.replyStream(waiting.frame, waiting.stream, text, true);
      return waiting.stream;
    } catch (error) {
      if (isLate(error)) return null;
      throw error;
    }
  }

  async function push(piece: Piece, to: Delivery): Promise<void> {
    const id = idOf(to.chat);
    if (piece.text !== '') {
      const mentions = (to.mention ?? []).map((one) => `<@${one}>`).join(' ');
      const content = mentions === '' ? piece.text : `${mentions}\n${piece.text}`;
      await client.sendMessage(id, { msgtype: 'markdown', markdown: { content } });
    }
    if (piece.file) {
      const { name, bytes } = piece.file;
      const type = isPicture(name) && bytes.length <= LARGEST_PICTURE ? 'image' : 'file';
      const { media_id } = await client.uploadMedia(Buffer.from(bytes), { type, filename: name });
      await client.sendMediaMessage(id, type, media_id);
    }
  }

  async function deliver(piece: Piece, to: Delivery): Promise<string | null> {
    if (!connection.up) throw new TryLater(LOST_SECONDS);
    try {
      if (piece.text !== '' && !piece.file && !to.mention?.length) {
        const sent = await answer(piece.text, to);
        if (sent !== null) return sent;
      }
      await push(piece, to);
      return null;
    } catch (error) {
      throw refusalOf(error);
    }
  }

  return {
    name: 'wecom',
    can: { progress: true, buttons: false, gathers: true },
    rates: RATES,
    health: () => connection.health(words('')),
    async start(receive) {
      client.on('message', (frame) => hear(frame, receive));
      client.on('event.enter_chat', greet);
      await connection.start();
    },
    pieces: piecesOf,
    deliver,
    progress(chat, { done, total, name }) {
      const waiting = connection.up ? answers.forProgress(chat) : null;
      if (waiting === null) return;
      const text = words(chat).batch.progress(done + 1, total, name);
      // What shows how far the work is may be lost; the answer is not.
      client.replyStreamNonBlocking(waiting.frame, waiting.stream, text, waiting.last).catch(() => {});
    },
    async stop() {
      connection.stop();
    },
  };
}

/** In seconds. The platform does not always say when a message was written. */
const ageOf = ({ create_time }: BaseMessage): number => (create_time ? Date.now() / 1000 - create_time : 0);
