/** A tab of a browser on the web chat, as far as time counts: it sends a text or a file and hears the answer. */

export class Tab {
  readonly #address: string;
  readonly #headers: { readonly cookie: string };
  readonly #ending = new AbortController();
  readonly #replies: AsyncGenerator<void>;

  private constructor(address: string, cookie: string) {
    this.#address = address;
    this.#headers = { cookie };
    this.#replies = this.#listen();
  }

  /** Settles when the greeting is there. */
  static async open(address: string): Promise<Tab> {
    const page = await fetch(address);
    await page.text();
    const tab = new Tab(address, page.headers.get('set-cookie')?.split(';')[0] ?? '');
    await tab.#replies.next();
    return tab;
  }

  /** Milliseconds from a message to its answer. */
  async send(text: string, file?: { readonly name: string; readonly bytes: Uint8Array }): Promise<number> {
    const body = new FormData();
    body.append('text', text);
    if (file) body.append('files', new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name);
    const began = performance.now();
    const taken = await fetch(`${this.#address}/messages`, { method: 'POST', body, headers: this.#headers });
    if (!taken.ok) throw new Error(`the web chat took no message: ${taken.status} ${await taken.text()}`);
    await this.#replies.next();
    return performance.now() - began;
  }

  close(): void {
    this.#ending.abort();
  }

  async *#listen(): AsyncGenerator<void> {
    const { signal } = this.#ending;
    const { body } = await fetch(`${this.#address}/events`, { headers: this.#headers, signal });
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) {
      const events = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) if (event.includes('"kind":"reply"')) yield;
    }
  }
}
