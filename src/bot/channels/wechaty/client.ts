/** The bot of the library: made, listened to, and made anew when it was lost. */
import { chmod, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { log, ScanStatus, WechatyBuilder } from 'wechaty';
import type { MessageInterface, WechatyInterface } from 'wechaty/impls';
import { UserError } from '../../../user-error.ts';
import { Login } from './login.ts';
import { STALL_SECONDS, type WechatyOptions } from './options.ts';
import { showCode } from './scan.ts';

const WATCHDOG_SECONDS = 60;
/** The watchdog of the library leaks a listener each time it bites, and then bites as often: ours does its work. */
const NEVER_SECONDS = 2_000_000;

export class Client {
  readonly login: Login;
  readonly #options: WechatyOptions;
  readonly #heard: (said: MessageInterface, bot: WechatyInterface) => void;
  readonly #tickMs: number;
  /** Rooms from which the bot was removed; those who removed it are not written to. */
  readonly #left = new Set<string>();
  #bot: WechatyInterface;
  #ticker: NodeJS.Timeout | undefined;
  #renewal: Promise<void> | null = null;

  constructor(options: WechatyOptions, heard: (said: MessageInterface, bot: WechatyInterface) => void) {
    const { watchdogSeconds = WATCHDOG_SECONDS } = options;
    // The library prints addresses, tokens and texts.
    log.level('silent');
    this.#options = options;
    this.#heard = heard;
    this.#tickMs = (watchdogSeconds * 1000) / 12;
    this.login = new Login(watchdogSeconds);
    this.#bot = build(options);
  }

  get bot(): WechatyInterface {
    return this.#bot;
  }

  hasLeft(roomId: string): boolean {
    return this.#left.has(roomId);
  }

  /** @throws UserError when a setting is not accepted, or the package of the puppet is not there */
  async start(): Promise<void> {
    const { memory } = this.#options;
    if (memory !== undefined) await keepSecret(`${memory}.memory-card.json`);
    try {
      await this.#begin();
    } catch (error) {
      throw refused(error, this.#options);
    }
    if (this.login.refused) {
      await this.stop();
      throw new UserError(this.#options.words('').wechat.notAccepted);
    }
    this.#ticker = setInterval(() => {
      if (this.#renewal === null && this.login.dueForRenewal()) this.#renewal = this.#renew();
    }, this.#tickMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#ticker);
    await this.#renewal;
    await this.#bot.stop();
  }

  async #begin(): Promise<void> {
    this.#listen(this.#bot);
    await this.#bot.init();
    keepNothing(this.#bot.puppet);
    this.#listenToPuppet(this.#bot);
    // What goes wrong here is told as an error event, and tried again.
    await this.#bot.start();
  }

  async #renew(): Promise<void> {
    this.login.renewing();
    const lost = this.#bot;
    this.#bot = build(this.#options);
    try {
      await lost.stop();
      await this.#begin();
    } catch {
      this.login.become('lost');
    } finally {
      this.#renewal = null;
    }
  }

  /** What a lost bot still tells is not heard. */
  #while<Given extends unknown[]>(bot: WechatyInterface, act: (...given: Given) => void): (...given: Given) => void {
    return (...given) => {
      if (bot === this.#bot) act(...given);
    };
  }

  #listen(bot: WechatyInterface): void {
    const { words, scan, terminal } = this.#options;
    const { login } = this;
    const tell = (sentence: string) => terminal?.write(`${sentence}\n`);
    const scanned = (code: string, status: ScanStatus) => {
      login.become('scan');
      const wanted = status === ScanStatus.Waiting || status === ScanStatus.Timeout;
      scan?.(wanted ? code : null);
      if (wanted && terminal) void showCode(code, terminal, words(''));
      if (status === ScanStatus.Scanned) tell(words('').wechat.scanned);
    };
    const loggedIn = () => {
      login.become('up');
      scan?.(null);
      tell(words('').wechat.loggedIn);
    };
    const failed = (error: Error) => {
      if (isRefusal(error)) login.become('refused');
      else if (isConnectionLoss(error)) login.become('lost');
    };
    bot.on('scan', this.#while(bot, scanned));
    bot.on('login', this.#while(bot, loggedIn));
    bot.on(
      'logout',
      this.#while(bot, () => login.become('loggedOut')),
    );
    bot.on(
      'heartbeat',
      this.#while(bot, () => login.alive()),
    );
    bot.on('error', this.#while(bot, failed));
  }

  /**
   * Messages are taken from the puppet, which tells them in order: the library tells each when it has looked up
   * who wrote it, and a later one may overtake an earlier.
   */
  #listenToPuppet(bot: WechatyInterface): void {
    const { puppet } = bot;
    // Those of the library, which would ask the gateway for everything once more.
    puppet.removeAllListeners('message');
    let before: Promise<void> = Promise.resolve();
    const said = ({ messageId }: { readonly messageId: string }) => {
      const found = this.#find(bot, messageId);
      before = before.then(async () => {
        const message = await found;
        if (message) this.#heard(message, bot);
      });
    };
    puppet.on('message', this.#while(bot, said));
    puppet.on('room-leave', ({ removeeIdList, roomId }) => {
      if (bot.isLoggedIn && removeeIdList.includes(puppet.currentUserId)) this.#left.add(roomId);
    });
    puppet.on('room-join', ({ inviteeIdList, roomId }) => {
      if (bot.isLoggedIn && inviteeIdList.includes(puppet.currentUserId)) this.#left.delete(roomId);
    });
  }

  async #find(bot: WechatyInterface, id: string): Promise<MessageInterface | null> {
    const { note, stallSeconds = STALL_SECONDS } = this.#options;
    const tooLong = setTimeout(stallSeconds * 1000, null, { ref: false });
    const found = bot.Message.find({ id }).catch((error: unknown) => {
      note(error);
      return null;
    });
    return (await Promise.race([found, tooLong])) ?? null;
  }
}

function build({ puppet, token, endpoint, plain, memory }: WechatyOptions): WechatyInterface {
  const name = memory === undefined ? {} : { name: memory };
  if (typeof puppet !== 'string') return WechatyBuilder.build({ ...name, puppet: puppet() });
  return WechatyBuilder.build({
    ...name,
    // The type knows the packages of a list of its own; any name can be loaded.
    puppet: puppet as 'wechaty-puppet-service',
    puppetOptions: {
      timeoutSeconds: NEVER_SECONDS,
      ...(token === undefined ? {} : { token }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(plain ? { tls: { disable: true } } : {}),
    },
  });
}

/**
 * The client of a gateway keeps contacts and rooms in a database in the home folder. It opens that database again
 * while it is still closing it, when a gateway comes back, and the error ends the process. Memory is enough.
 */
function keepNothing(puppet: object): void {
  if ('_payloadStore' in puppet) puppet._payloadStore = { start: async () => {}, stop: async () => {} };
}

/** Whoever reads the login can write as the account; the library would make the file for all to read. */
async function keepSecret(file: string): Promise<void> {
  await writeFile(file, '{}', { mode: 0o600, flag: 'wx' }).catch(() => chmod(file, 0o600));
}

/** The gateway is gone; errors about one message are nobody's health. */
const isConnectionLoss = (error: Error): boolean =>
  /UNAVAILABLE|ECONNREFUSED|ECONNRESET|CANCELLED|NO CLIENT/.test(error.message);

const isRefusal = (error: Error): boolean =>
  /requires a SNI|UNAUTHENTICATED|Invalid Wechaty TOKEN/i.test(error.message);

/** @returns what a person can mend: a missing package, or a token that the library does not take */
function refused(error: unknown, { puppet, words }: WechatyOptions): UserError {
  const { wechat } = words('');
  const text = error instanceof Error ? error.message : '';
  if (typeof puppet !== 'string' || !/Cannot find|not found/i.test(text))
    return new UserError(wechat.notAccepted, { cause: error });
  return new UserError(wechat.puppetMissing(puppet), { cause: error });
}
