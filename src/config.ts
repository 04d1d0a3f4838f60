/**
 * The environment, read in one place. A wrong setting is answered with what to write instead.
 *
 * zod is loaded only when a setting is there to judge: a plain `gouji check` starts without it.
 */
import { UserError } from './bot/user-error.ts';
import { join, resolve } from './builtin.ts';
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

type Environment = Readonly<Record<string, string | undefined>>;
export type Setting = keyof typeof defaults;

const defaults = {
  PORT: 3000,
  HOST: '127.0.0.1',
  GOUJI_DATA: '.gouji',
  DATABASE_URL: null as string | null,
  GOUJI_LANG: 'zh',
  GOUJI_MAX_BYTES: 20 * 1024 * 1024,
  GOUJI_READ_SECONDS: 60,
  GOUJI_QUIET_MS: 2000,
  GOUJI_PICTURES: 'on' as 'on' | 'off',
  GOUJI_PRIVATE_HOSTS: [] as string[],
  GOUJI_MAX_AGE_MINUTES: 60,
  WECHATY_PUPPET: null as string | null,
  WECHATY_PUPPET_SERVICE_TOKEN: null as string | null,
  WECHATY_PUPPET_SERVICE_ENDPOINT: null as string | null,
  WECOM_BOT_ID: null as string | null,
  WECOM_BOT_SECRET: null as string | null,
  WECOM_WS_URL: null as string | null,
  WECOM_WEBHOOK_URL: null as string | null,
  TELEGRAM_BOT_TOKEN: null as string | null,
  TELEGRAM_API_ROOT: 'https://api.telegram.org',
  TELEGRAM_WEBHOOK_URL: null as string | null,
  TELEGRAM_WEBHOOK_SECRET: null as string | null,
  TELEGRAM_WEBHOOK_PORT: 3010,
  GOUJI_SIMILARITY_WARNING: 0.9,
  GOUJI_SIMILARITY_INFO: 0.8,
  GOUJI_TOKEN: null as string | null,
  GOUJI_METRICS_TOKEN: null as string | null,
  LOG_LEVEL: 'info',
} as const;

/** The names of all settings. */
export const settingNames = Object.keys(defaults) as readonly Setting[];

const help: Record<Setting, string> = {
  PORT: 'PORT 要写 0 到 65535 的整数,例如 PORT=3001 / PORT must be a whole number from 0 to 65535, e.g. PORT=3001',
  HOST: 'HOST 要写一个地址,例如 HOST=127.0.0.1 / HOST must be an address, e.g. HOST=127.0.0.1',
  GOUJI_DATA: 'GOUJI_DATA 要写一个文件夹 / GOUJI_DATA must be a folder',
  DATABASE_URL:
    'DATABASE_URL 要写 postgres://用户:密码@主机:5432/数据库;密码里的 @ / # 等要写成 %40 %2F %23 / DATABASE_URL must be postgres://user:password@host:5432/database; write @ / # in the password as %40 %2F %23',
  GOUJI_LANG: 'GOUJI_LANG 只能写 zh 或 en / GOUJI_LANG must be zh or en',
  GOUJI_MAX_BYTES:
    'GOUJI_MAX_BYTES 要写 1000 到 1000000000 的整数(字节),例如 20971520 / GOUJI_MAX_BYTES must be a whole number of bytes from 1000 to 1000000000, e.g. 20971520',
  GOUJI_READ_SECONDS:
    'GOUJI_READ_SECONDS 要写 1 到 3600 的整数(秒),例如 60 / GOUJI_READ_SECONDS must be a whole number of seconds from 1 to 3600, e.g. 60',
  GOUJI_QUIET_MS:
    'GOUJI_QUIET_MS 要写 0 到 60000 的整数(毫秒),例如 2000 / GOUJI_QUIET_MS must be a whole number of milliseconds from 0 to 60000, e.g. 2000',
  GOUJI_PICTURES: 'GOUJI_PICTURES 只能写 on 或 off / GOUJI_PICTURES must be on or off',
  GOUJI_PRIVATE_HOSTS:
    'GOUJI_PRIVATE_HOSTS 要写主机名或地址,用逗号隔开,不带 http:// 和端口,例如 oa.example.gov.cn,10.0.0.5 / GOUJI_PRIVATE_HOSTS must be host names or addresses with commas between them, without http:// and port, e.g. oa.example.gov.cn,10.0.0.5',
  GOUJI_MAX_AGE_MINUTES:
    'GOUJI_MAX_AGE_MINUTES 要写 1 到 10080 的整数(分钟),例如 60:更早的消息不回 / GOUJI_MAX_AGE_MINUTES must be a whole number of minutes from 1 to 10080, e.g. 60: older messages are not answered',
  WECHATY_PUPPET:
    'WECHATY_PUPPET 要写连接方式的包名,例如 wechaty-puppet-service 或 wechaty-puppet-wechat4u / WECHATY_PUPPET must be the package of a puppet, e.g. wechaty-puppet-service or wechaty-puppet-wechat4u',
  WECHATY_PUPPET_SERVICE_TOKEN:
    'WECHATY_PUPPET_SERVICE_TOKEN 要写微信网关给的令牌,连同前缀,例如 puppet_padlocal_… / WECHATY_PUPPET_SERVICE_TOKEN must be the token of the WeChat gateway with its prefix, e.g. puppet_padlocal_…',
  WECHATY_PUPPET_SERVICE_ENDPOINT:
    'WECHATY_PUPPET_SERVICE_ENDPOINT 要写 主机:端口,例如 127.0.0.1:8788 / WECHATY_PUPPET_SERVICE_ENDPOINT must be host:port, e.g. 127.0.0.1:8788',
  WECOM_BOT_ID:
    'WECOM_BOT_ID 要写企业微信智能机器人的 Bot ID,和 WECOM_BOT_SECRET 一起写 / WECOM_BOT_ID must be the Bot ID of a WeCom smart bot, together with WECOM_BOT_SECRET',
  WECOM_BOT_SECRET:
    'WECOM_BOT_SECRET 要写企业微信智能机器人的 Secret,和 WECOM_BOT_ID 一起写 / WECOM_BOT_SECRET must be the Secret of a WeCom smart bot, together with WECOM_BOT_ID',
  WECOM_WS_URL:
    'WECOM_WS_URL 要写 wss:// 开头的地址;只有私有部署的企业微信才要写 / WECOM_WS_URL must begin with wss://; only a private deployment of WeCom needs it',
  WECOM_WEBHOOK_URL:
    'WECOM_WEBHOOK_URL 要写群机器人的完整地址,例如 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=… / WECOM_WEBHOOK_URL must be the whole address of a group robot, e.g. https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
  TELEGRAM_BOT_TOKEN:
    'TELEGRAM_BOT_TOKEN 要写 @BotFather 给的令牌,样子是 123456789:AA… / TELEGRAM_BOT_TOKEN must be the token from @BotFather, like 123456789:AA…',
  TELEGRAM_API_ROOT:
    'TELEGRAM_API_ROOT 要写 Bot API 服务器的网址,例如 https://api.telegram.org / TELEGRAM_API_ROOT must be the address of a Bot API server, e.g. https://api.telegram.org',
  TELEGRAM_WEBHOOK_URL:
    'TELEGRAM_WEBHOOK_URL 要写 Telegram 能访问的 https 网址,例如 https://bot.example.gov.cn/telegram;不写就用长轮询 / TELEGRAM_WEBHOOK_URL must be an https address that Telegram can reach, e.g. https://bot.example.gov.cn/telegram; leave it out for long polling',
  TELEGRAM_WEBHOOK_SECRET:
    '写了 TELEGRAM_WEBHOOK_URL 就要写 TELEGRAM_WEBHOOK_SECRET:16 到 256 个字母、数字、_ 或 -,随机生成 / With TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET must be 16 to 256 letters, digits, _ or -, made at random',
  TELEGRAM_WEBHOOK_PORT:
    'TELEGRAM_WEBHOOK_PORT 要写 0 到 65535 的整数,例如 TELEGRAM_WEBHOOK_PORT=3010 / TELEGRAM_WEBHOOK_PORT must be a whole number from 0 to 65535, e.g. TELEGRAM_WEBHOOK_PORT=3010',
  GOUJI_SIMILARITY_WARNING:
    'GOUJI_SIMILARITY_WARNING 要写 0 到 1 的数(两年文字相同到几成才提请核实),例如 0.9 / GOUJI_SIMILARITY_WARNING must be a number from 0 to 1 (how much equal text of two years is a warning), e.g. 0.9',
  GOUJI_SIMILARITY_INFO:
    'GOUJI_SIMILARITY_INFO 要写 0 到 1 的数(两年文字相同到几成才提示),例如 0.8 / GOUJI_SIMILARITY_INFO must be a number from 0 to 1 (how much equal text of two years is a remark), e.g. 0.8',
  GOUJI_TOKEN:
    'GOUJI_TOKEN 要写 16 个以上的字母、数字、_ 或 -,例如 openssl rand -hex 24 的结果 / GOUJI_TOKEN must be at least 16 letters, digits, _ or -, e.g. what openssl rand -hex 24 prints',
  GOUJI_METRICS_TOKEN:
    'GOUJI_METRICS_TOKEN 要写 16 个以上的字母、数字、_ 或 -,例如 openssl rand -hex 24 的结果 / GOUJI_METRICS_TOKEN must be at least 16 letters, digits, _ or -, e.g. what openssl rand -hex 24 prints',
  LOG_LEVEL:
    'LOG_LEVEL 只能写 fatal、error、warn、info、debug、trace 或 silent / LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent',
};

/**
 * Reads the settings.
 * @param names the settings that matter to the caller; others stay at their defaults, even wrong ones
 * @throws UserError that names each wrong setting and says what to write instead
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
  if (secret === null) throw new UserError(help.TELEGRAM_WEBHOOK_SECRET);
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
  if (botId === null) throw new UserError(help.WECOM_BOT_ID);
  if (secret === null) throw new UserError(help.WECOM_BOT_SECRET);
  return { botId, secret, ...(url === null ? {} : { url }) };
}

async function judge(given: Partial<Record<Setting, string>>) {
  const { z } = await import('zod');
  const whole = (least: number, most: number) =>
    z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number)
      .pipe(z.int().min(least).max(most));
  const share = z
    .string()
    .regex(/^(?:0|1|0?\.\d{1,9}|[01]\.\d{1,9})$/)
    .transform(Number)
    .pipe(z.number().min(0).max(1));
  const matching = (pattern: RegExp) => z.string().regex(pattern).nullable().default(null);
  const schema = z.object({
    PORT: whole(0, 65_535).default(defaults.PORT),
    HOST: z
      .string()
      .regex(/^[\w.:-]{1,255}$/)
      .default(defaults.HOST),
    GOUJI_DATA: z.string().max(4000).default(defaults.GOUJI_DATA),
    DATABASE_URL: z
      .string()
      .max(4000)
      .regex(/^postgres(?:ql)?:\/\//)
      .refine((text) => URL.canParse(text) && new URL(text).pathname.length > 1)
      .nullable()
      .default(defaults.DATABASE_URL),
    GOUJI_LANG: z.enum(['zh', 'en']).default(defaults.GOUJI_LANG),
    GOUJI_MAX_BYTES: whole(1000, 1_000_000_000).default(defaults.GOUJI_MAX_BYTES),
    GOUJI_READ_SECONDS: whole(1, 3600).default(defaults.GOUJI_READ_SECONDS),
    GOUJI_QUIET_MS: whole(0, 60_000).default(defaults.GOUJI_QUIET_MS),
    GOUJI_PICTURES: z.enum(['on', 'off']).default(defaults.GOUJI_PICTURES),
    GOUJI_PRIVATE_HOSTS: z
      .string()
      .max(4000)
      .toLowerCase()
      .transform((text) => text.split(/[,\s]+/).filter((host) => host !== ''))
      .pipe(z.array(z.string().regex(/^(?:[\w.-]{1,253}|[\da-f:.]{2,45})$/)))
      .default(defaults.GOUJI_PRIVATE_HOSTS),
    GOUJI_MAX_AGE_MINUTES: whole(1, 10_080).default(defaults.GOUJI_MAX_AGE_MINUTES),
    TELEGRAM_BOT_TOKEN: matching(/^\d{1,20}:[\w-]{10,200}$/),
    TELEGRAM_API_ROOT: z
      .string()
      .regex(/^https?:\/\/[\w.-]{1,253}(?::\d{1,5})?(?:\/[\w./~%-]{0,200})?$/)
      .default(defaults.TELEGRAM_API_ROOT),
    // Telegram itself calls https only; a Bot API server on this machine may do without.
    TELEGRAM_WEBHOOK_URL: matching(
      /^(?:https:\/\/[\w.-]{1,253}|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?(?:\/[\w./~%-]{0,500})?$/,
    ),
    TELEGRAM_WEBHOOK_SECRET: matching(/^[\w-]{16,256}$/),
    TELEGRAM_WEBHOOK_PORT: whole(0, 65_535).default(defaults.TELEGRAM_WEBHOOK_PORT),
    WECHATY_PUPPET: matching(/^(?:@[\w.-]{1,100}\/)?[\w.-]{1,100}$/),
    WECHATY_PUPPET_SERVICE_TOKEN: matching(/^[\w.-]{1,300}$/),
    WECHATY_PUPPET_SERVICE_ENDPOINT: matching(/^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\]):\d{1,5}$/i),
    WECOM_BOT_ID: matching(/^[\w.-]{1,300}$/),
    WECOM_BOT_SECRET: matching(/^[!-~]{1,300}$/),
    WECOM_WS_URL: matching(/^wss?:\/\/[!-~]{1,1000}$/),
    WECOM_WEBHOOK_URL: matching(/^https?:\/\/[!-~]{1,500}[?&]key=[\w-]{1,100}$/),
    GOUJI_SIMILARITY_WARNING: share.default(defaults.GOUJI_SIMILARITY_WARNING),
    GOUJI_SIMILARITY_INFO: share.default(defaults.GOUJI_SIMILARITY_INFO),
    GOUJI_TOKEN: matching(/^[\w-]{16,200}$/),
    GOUJI_METRICS_TOKEN: matching(/^[\w-]{16,200}$/),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default(defaults.LOG_LEVEL),
  });
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const wrong = new Set(result.error.issues.map((issue) => issue.path[0] as Setting));
  throw new UserError([...wrong].map((name) => `${help[name]}${now(name, given[name])}`).join('\n'));
}

/** The wrong value, as a help to find it; never one that may hold a password or a key. */
const now = (name: Setting, value: string | undefined): string =>
  /URL|TOKEN|SECRET/.test(name) ? '' : `(现在是 ${JSON.stringify(value)})`;
