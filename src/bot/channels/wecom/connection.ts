/** The connection to the platform: whether it stands, and what is done when it does not. */
import { WSAuthFailureError, WSClient } from '@wecom/aibot-node-sdk';
import { UserError } from '../../../user-error.ts';
import type { Health } from '../../channel.ts';
import type { Words } from '../../say/index.ts';
import { TIMING, type Timing, type WecomOptions } from './options.ts';

type State = keyof Words['wecom']['health'] | 'up';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export class Connection {
  readonly client: WSClient;
  readonly #options: WecomOptions;
  readonly #timing: Timing;
  #state: State = 'connecting';
  #stopped = false;
  /** The next attempt, or the end of patience with this one. */
  #timer: NodeJS.Timeout | undefined;

  constructor(options: WecomOptions) {
    this.#options = options;
    this.#timing = { ...TIMING, ...options.timing };
    this.client = new WSClient({
      botId: options.botId,
      secret: options.secret,
      ...(options.url === undefined ? {} : { wsUrl: options.url }),
      maxReconnectAttempts: -1,
      reconnectInterval: this.#timing.reconnectMs,
      heartbeatInterval: this.#timing.heartbeatMs,
      // It writes what people say.
      logger: silent,
    });
    this.#listen();
  }

  get up(): boolean {
    return this.#state === 'up';
  }

  health(words: Words): Health {
    if (this.#state === 'up') return { state: 'up', why: null };
    return { state: 'down', why: words.wecom.health[this.#state] };
  }

  /**
   * Settles when the bot is connected, or the platform cannot be reached now: then it is tried on.
   * @throws UserError when the platform does not accept the bot
   */
  async start(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const patience = setTimeout(resolve, this.#timing.startMs);
    this.client.once('authenticated', resolve).once('error', () => resolve());
    this.client.connect();
    await promise;
    clearTimeout(patience);
    if (this.#state !== 'refused') return;
    this.stop();
    throw new UserError(this.#options.words('').wecom.health.refused);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.client.disconnect();
  }

  #listen(): void {
    const { againMs, startMs } = this.#timing;
    this.client
      // Connected is not yet accepted, and the library would wait for an answer without end.
      .on('connected', () => this.#reconnectIn(startMs))
      .on('authenticated', () => {
        clearTimeout(this.#timer);
        this.#state = 'up';
      })
      .on('disconnected', () => {
        if (this.#state === 'up' || this.#state === 'connecting') this.#state = 'lost';
      })
      .on('error', (error) => {
        if (error.message.startsWith('Authentication failed')) this.#state = 'refused';
        else if (this.#state === 'up' || this.#state === 'connecting') this.#state = 'lost';
        // The library gives up; a bot that was enabled again is found later.
        if (error instanceof WSAuthFailureError) this.#reconnectIn(againMs);
      })
      // A second program has connected as this bot, which ends this connection for good. If that was a mistake,
      // or that program ends, the bot is back by itself.
      .on('event.disconnected_event', () => {
        this.#state = 'replaced';
        this.#reconnectIn(againMs);
      });
  }

  #reconnectIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.client.disconnect();
      this.client.connect();
    }, milliseconds);
  }
}
