/**
 * The environment, read in one place. A wrong setting is answered with what to write instead.
 *
 * zod is loaded only when a setting is there to judge: a plain `gouji check` starts without it.
 */
import { join, resolve } from './builtin.ts';
import { judge } from './config/judge.ts';
import { defaults, type Setting, settingNames } from './config/settings.ts';
import { WrongSettings, wrongSetting } from './config/wrong.ts';
import type { Language } from './report/cell.ts';
import type { Settings as Judging } from './rules/index.ts';

export interface Config {
  /** Port of the web chat. */
  readonly port: number;
  /** Address the web chat listens on; 127.0.0.1 is reachable from this machine only. */
  readonly host: string;
  /** Folder for what the bot keeps, as an absolute path. */
  readonly data: string;
  /** A PostgreSQL server that keeps what the bot keeps, instead of a file in the folder; holds a password. */
  readonly databaseUrl: string | null;
  readonly language: Language;
  /** The largest file or text that is read, in bytes. */
  readonly maxBytes: number;
  /** The longest time for reading one input, in seconds. */
  readonly readSeconds: number;
  /** How long a chat must be quiet before files that come one after another are answered together, in milliseconds. */
  readonly quietMs: number;
  /** Answers come with pictures. */
  readonly pictures: boolean;
  /** Hosts of the own network that may be asked for, in lower case; all others must be public. */
  readonly privateHosts: readonly string[];
  /** A message of a chat platform that is older is not answered, in seconds. */
  readonly maxAgeSeconds: number;
  /** Null where the channel is off; so are those below. */
  readonly wechat: { readonly puppet: string; readonly token?: string; readonly endpoint?: string } | null;
  readonly wecom: { readonly botId: string; readonly secret: string; readonly url?: string } | null;
  /** The address of a group robot of WeCom, with its key. */
  readonly wecomWebhook: string | null;
  /** `apiRoot` is the Bot API server; `webhook` is where Telegram calls us, and the port that is listened on here. */
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string;
    readonly webhook: { readonly url: string; readonly secret: string; readonly port: number } | null;
  } | null;
  /** The thresholds of the rules. */
  readonly settings: Pick<Judging, 'similarity'>;
  /** What a browser must show before the web chat opens; null where nobody has to. */
  readonly token: string | null;
  /** With it others than this machine may ask for `/health` and `/metrics`. */
  readonly metricsToken: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

export { type Setting, settingNames } from './config/settings.ts';
export { WrongSettings } from './config/wrong.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings.
 * @param names the settings that matter to the caller; others stay at their defaults, even wrong ones
 * @throws WrongSettings that names each wrong setting and says what to write instead
 */
export async function readConfig(environment: Environment, names: readonly Setting[] = settingNames): Promise<Config> {
  const given: Partial<Record<Setting, string>> = {};
  for (const name of names) {
    const value = environment[name]?.trim();
    if (value) given[name] = value;
  }
  const plain = Object.keys(given).every((name) => name === 'GOUJI_LANG' && /^(zh|en)$/.test(given[name] ?? ''));
  const settings = plain
    ? { ...defaults, GOUJI_LANG: (given.GOUJI_LANG ?? defaults.GOUJI_LANG) as Language }
    : await judge(given);
  return {
    port: settings.PORT,
    host: settings.HOST,
    data: resolve(settings.GOUJI_DATA),
    databaseUrl: settings.DATABASE_URL,
    language: settings.GOUJI_LANG,
    maxBytes: settings.GOUJI_MAX_BYTES,
    readSeconds: settings.GOUJI_READ_SECONDS,
    quietMs: settings.GOUJI_QUIET_MS,
    pictures: settings.GOUJI_PICTURES === 'on',
    privateHosts: settings.GOUJI_PRIVATE_HOSTS,
    maxAgeSeconds: settings.GOUJI_MAX_AGE_MINUTES * 60,
    telegram: telegramOf(settings),
    wechat: wechatOf(settings),
    wecom: wecomOf(settings),
    wecomWebhook: settings.WECOM_WEBHOOK_URL,
    settings: {
      similarity: {
        warning: settings.GOUJI_SIMILARITY_WARNING,
        // What is a warning is told in any case.
        info: Math.min(settings.GOUJI_SIMILARITY_INFO, settings.GOUJI_SIMILARITY_WARNING),
      },
    },
    token: settings.GOUJI_TOKEN,
    metricsToken: settings.GOUJI_METRICS_TOKEN,
    logLevel: settings.LOG_LEVEL,
  };
}

/** Where the log is kept. */
export const logFile = (config: Config): string => join(config.data, 'gouji.log');

function telegramOf(told: {
  readonly TELEGRAM_BOT_TOKEN: string | null;
  readonly TELEGRAM_API_ROOT: string;
  readonly TELEGRAM_WEBHOOK_URL: string | null;
  readonly TELEGRAM_WEBHOOK_SECRET: string | null;
  readonly TELEGRAM_WEBHOOK_PORT: number;
}): Config['telegram'] {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_WEBHOOK_URL: url } = told;
  const { TELEGRAM_WEBHOOK_SECRET: secret, TELEGRAM_WEBHOOK_PORT: port } = told;
  if (token === null) return null;
  if (url === null) return { token, apiRoot, webhook: null };
  if (secret === null) throw new WrongSettings([wrongSetting('TELEGRAM_WEBHOOK_SECRET')]);
  return { token, apiRoot, webhook: { url, secret, port } };
}

/** A token alone is that of a gateway. */
function wechatOf(
  told: Pick<typeof defaults, `WECHATY_PUPPET${'' | '_SERVICE_TOKEN' | '_SERVICE_ENDPOINT'}`>,
): Config['wechat'] {
  const {
    WECHATY_PUPPET: puppet,
    WECHATY_PUPPET_SERVICE_TOKEN: token,
    WECHATY_PUPPET_SERVICE_ENDPOINT: endpoint,
  } = told;
  if (puppet === null && token === null) return null;
  return {
    puppet: puppet ?? 'wechaty-puppet-service',
    ...(token === null ? {} : { token }),
    ...(endpoint === null ? {} : { endpoint }),
  };
}

function wecomOf(told: Pick<typeof defaults, 'WECOM_BOT_ID' | 'WECOM_BOT_SECRET' | 'WECOM_WS_URL'>): Config['wecom'] {
  const { WECOM_BOT_ID: botId, WECOM_BOT_SECRET: secret, WECOM_WS_URL: url } = told;
  if (botId === null && secret === null) return null;
  if (botId === null) throw new WrongSettings([wrongSetting('WECOM_BOT_ID')]);
  if (secret === null) throw new WrongSettings([wrongSetting('WECOM_BOT_SECRET')]);
  return { botId, secret, ...(url === null ? {} : { url }) };
}
