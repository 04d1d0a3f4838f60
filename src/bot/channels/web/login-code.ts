/** The code by which another platform is logged in, shown in the open pages for as long as it is wanted. */
import type { Words } from '../../say/index.ts';
import type { Event, Streams } from './stream.ts';

export class LoginCode {
  readonly #streams: Streams;
  readonly #words: (chat: string) => Words;
  #code: string | null = null;
  #picture: string | null = null;

  constructor(streams: Streams, words: (chat: string) => Words) {
    this.#streams = streams;
    this.#words = words;
  }

  /** Shows a code in every page; with null it is taken away. The library that draws is loaded with the first one. */
  async show(code: string | null): Promise<void> {
    this.#code = code;
    const picture = code === null ? null : await drawn(code);
    // Another one came meanwhile.
    if (this.#code !== code) return;
    this.#picture = picture;
    this.#streams.sendToAll((chat) => this.event(chat));
  }

  /** What a page shows now. */
  event(chat: string): Event {
    return { kind: 'code', picture: this.#picture, text: this.#words(chat).wechat.scan };
  }
}

async function drawn(code: string): Promise<string> {
  const { renderSVG } = await import('uqr');
  return `data:image/svg+xml;base64,${Buffer.from(renderSVG(code)).toString('base64')}`;
}
