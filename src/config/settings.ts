/** The settings: their names, what holds where nothing is written, and what to write instead of something wrong. */

export type Setting = keyof typeof defaults;

export const defaults = {
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

/** By setting, in both languages: the language itself may be what is wrong. */
/** In both languages: which one is wanted is a setting, too. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export const help: Record<Setting, Sentence> = {
  PORT: {
    zh: 'PORT 要写 0 到 65535 的整数,例如 PORT=3001',
    en: 'PORT must be a whole number from 0 to 65535, e.g. PORT=3001',
  },
  HOST: {
    zh: 'HOST 要写一个地址,例如 HOST=127.0.0.1',
    en: 'HOST must be an address, e.g. HOST=127.0.0.1',
  },
  GOUJI_DATA: {
    zh: 'GOUJI_DATA 要写一个文件夹',
    en: 'GOUJI_DATA must be a folder',
  },
  DATABASE_URL: {
    zh: 'DATABASE_URL 要写 postgres://用户:密码@主机:5432/数据库;密码里的 @ / # 等要写成 %40 %2F %23',
    en: 'DATABASE_URL must be postgres://user:password@host:5432/database; write @ / # in the password as %40 %2F %23',
  },
  GOUJI_LANG: {
    zh: 'GOUJI_LANG 只能写 zh 或 en',
    en: 'GOUJI_LANG must be zh or en',
  },
  GOUJI_MAX_BYTES: {
    zh: 'GOUJI_MAX_BYTES 要写 1000 到 1000000000 的整数(字节),例如 20971520',
    en: 'GOUJI_MAX_BYTES must be a whole number of bytes from 1000 to 1000000000, e.g. 20971520',
  },
  GOUJI_READ_SECONDS: {
    zh: 'GOUJI_READ_SECONDS 要写 1 到 3600 的整数(秒),例如 60',
    en: 'GOUJI_READ_SECONDS must be a whole number of seconds from 1 to 3600, e.g. 60',
  },
  GOUJI_QUIET_MS: {
    zh: 'GOUJI_QUIET_MS 要写 0 到 60000 的整数(毫秒),例如 2000',
    en: 'GOUJI_QUIET_MS must be a whole number of milliseconds from 0 to 60000, e.g. 2000',
  },
  GOUJI_PICTURES: {
    zh: 'GOUJI_PICTURES 只能写 on 或 off',
    en: 'GOUJI_PICTURES must be on or off',
  },
  GOUJI_PRIVATE_HOSTS: {
    zh: 'GOUJI_PRIVATE_HOSTS 要写主机名或地址,用逗号隔开,不带 http:// 和端口,例如 oa.example.gov.cn,10.0.0.5',
    en: 'GOUJI_PRIVATE_HOSTS must be host names or addresses with commas between them, without http:// and port, e.g. oa.example.gov.cn,10.0.0.5',
  },
  GOUJI_MAX_AGE_MINUTES: {
    zh: 'GOUJI_MAX_AGE_MINUTES 要写 1 到 10080 的整数(分钟),例如 60:更早的消息不回',
    en: 'GOUJI_MAX_AGE_MINUTES must be a whole number of minutes from 1 to 10080, e.g. 60: older messages are not answered',
  },
  WECHATY_PUPPET: {
    zh: 'WECHATY_PUPPET 要写连接方式的包名,例如 wechaty-puppet-service 或 wechaty-puppet-wechat4u',
    en: 'WECHATY_PUPPET must be the package of a puppet, e.g. wechaty-puppet-service or wechaty-puppet-wechat4u',
  },
  WECHATY_PUPPET_SERVICE_TOKEN: {
    zh: 'WECHATY_PUPPET_SERVICE_TOKEN 要写微信网关给的令牌,连同前缀,例如 puppet_padlocal_…',
    en: 'WECHATY_PUPPET_SERVICE_TOKEN must be the token of the WeChat gateway with its prefix, e.g. puppet_padlocal_…',
  },
  WECHATY_PUPPET_SERVICE_ENDPOINT: {
    zh: 'WECHATY_PUPPET_SERVICE_ENDPOINT 要写 主机:端口,例如 127.0.0.1:8788',
    en: 'WECHATY_PUPPET_SERVICE_ENDPOINT must be host:port, e.g. 127.0.0.1:8788',
  },
  WECOM_BOT_ID: {
    zh: 'WECOM_BOT_ID 要写企业微信智能机器人的 Bot ID,和 WECOM_BOT_SECRET 一起写',
    en: 'WECOM_BOT_ID must be the Bot ID of a WeCom smart bot, together with WECOM_BOT_SECRET',
  },
  WECOM_BOT_SECRET: {
    zh: 'WECOM_BOT_SECRET 要写企业微信智能机器人的 Secret,和 WECOM_BOT_ID 一起写',
    en: 'WECOM_BOT_SECRET must be the Secret of a WeCom smart bot, together with WECOM_BOT_ID',
  },
  WECOM_WS_URL: {
    zh: 'WECOM_WS_URL 要写 wss:// 开头的地址;只有私有部署的企业微信才要写',
    en: 'WECOM_WS_URL must begin with wss://; only a private deployment of WeCom needs it',
  },
  WECOM_WEBHOOK_URL: {
    zh: 'WECOM_WEBHOOK_URL 要写群机器人的完整地址,例如 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
    en: 'WECOM_WEBHOOK_URL must be the whole address of a group robot, e.g. https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
  },
  TELEGRAM_BOT_TOKEN: {
    zh: 'TELEGRAM_BOT_TOKEN 的样子不对:要写 @BotFather 给的整个令牌,样子是 123456789:AA…',
    en: 'TELEGRAM_BOT_TOKEN does not look right: it must be the whole token from @BotFather, like 123456789:AA…',
  },
  TELEGRAM_API_ROOT: {
    zh: 'TELEGRAM_API_ROOT 要写 Bot API 服务器的网址,例如 https://api.telegram.org',
    en: 'TELEGRAM_API_ROOT must be the address of a Bot API server, e.g. https://api.telegram.org',
  },
  TELEGRAM_WEBHOOK_URL: {
    zh: 'TELEGRAM_WEBHOOK_URL 要写 Telegram 能访问的 https 网址,例如 https://bot.example.gov.cn/telegram;不写就用长轮询',
    en: 'TELEGRAM_WEBHOOK_URL must be an https address that Telegram can reach, e.g. https://bot.example.gov.cn/telegram; leave it out for long polling',
  },
  TELEGRAM_WEBHOOK_SECRET: {
    zh: '写了 TELEGRAM_WEBHOOK_URL 就要写 TELEGRAM_WEBHOOK_SECRET,否则谁都能冒充 Telegram:16 到 256 个字母、数字、_ 或 -,例如 openssl rand -hex 32 的结果',
    en: 'With TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET must be 16 to 256 letters, digits, _ or -, e.g. what openssl rand -hex 32 prints, or anybody could pretend to be Telegram',
  },
  TELEGRAM_WEBHOOK_PORT: {
    zh: 'TELEGRAM_WEBHOOK_PORT 要写 0 到 65535 的整数,例如 TELEGRAM_WEBHOOK_PORT=3010',
    en: 'TELEGRAM_WEBHOOK_PORT must be a whole number from 0 to 65535, e.g. TELEGRAM_WEBHOOK_PORT=3010',
  },
  GOUJI_SIMILARITY_WARNING: {
    zh: 'GOUJI_SIMILARITY_WARNING 要写 0 到 1 的数(两年文字相同到几成才提请核实),例如 0.9',
    en: 'GOUJI_SIMILARITY_WARNING must be a number from 0 to 1 (how much equal text of two years is a warning), e.g. 0.9',
  },
  GOUJI_SIMILARITY_INFO: {
    zh: 'GOUJI_SIMILARITY_INFO 要写 0 到 1 的数(两年文字相同到几成才提示),例如 0.8',
    en: 'GOUJI_SIMILARITY_INFO must be a number from 0 to 1 (how much equal text of two years is a remark), e.g. 0.8',
  },
  GOUJI_TOKEN: {
    zh: 'GOUJI_TOKEN 要写 16 个以上的字母、数字、_ 或 -,例如 openssl rand -hex 24 的结果',
    en: 'GOUJI_TOKEN must be at least 16 letters, digits, _ or -, e.g. what openssl rand -hex 24 prints',
  },
  GOUJI_METRICS_TOKEN: {
    zh: 'GOUJI_METRICS_TOKEN 要写 16 个以上的字母、数字、_ 或 -,例如 openssl rand -hex 24 的结果',
    en: 'GOUJI_METRICS_TOKEN must be at least 16 letters, digits, _ or -, e.g. what openssl rand -hex 24 prints',
  },
  LOG_LEVEL: {
    zh: 'LOG_LEVEL 只能写 fatal、error、warn、info、debug、trace 或 silent',
    en: 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent',
  },
};
