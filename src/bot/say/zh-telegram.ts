/** What is said about Telegram, in Chinese. The English words in `en-telegram.ts` have the same keys. */
export const zhTelegram = {
  /** The menu of commands. */
  commands: {
    help: '怎么用',
    details: '逐条看问题和依据,例如 /details 1',
    numbers: '报告里的全部数字',
    why: '为什么这样判,例如 /why 1',
    rules: '规则目录',
    ignored: '已忽略的问题',
    language: '换语言:/language en',
  },
  /** The name of a picture that was sent as one. */
  photo: '图片.jpg',
  tooLarge: '这个文件超过 20 MB,Telegram 不让机器人下载。请发文件的链接,或把正文复制给我。',
  fileGone: '这个文件从 Telegram 下载不了。请再发一次,或发链接。',
  tooLargeToSend: (name: string) => `${name} 超过 50 MB,Telegram 发不了。请在网页里核对这一批。`,
  filesForbidden: (name: string) => `${name} 发不出来:这个群不许发文件和图片。请管理员放开这项权限,或在私聊里问我。`,
  /** Shown where an old button was pressed. */
  tooOld: '这个按钮太旧了,请直接输入。',
  /** The button above inline results when there are none. */
  askMe: '没有查到,去问勾稽',
  health: {
    starting: 'Telegram 正在连接。',
    unauthorized: 'Telegram 不接受这个令牌。请检查 TELEGRAM_BOT_TOKEN。',
    conflict: '另一个程序正在用同一个 Telegram 机器人收消息。请停掉其中一个;稍后会再试。',
    unreachable: 'Telegram 连不上,正在重试。请看看网络或代理(NODE_USE_ENV_PROXY=1 和 HTTPS_PROXY)。',
  },
  wrongToken: 'Telegram 不接受这个令牌。请到 @BotFather 核对,写进 TELEGRAM_BOT_TOKEN。',
  portTaken: (port: number) => `Telegram 回调用的端口 ${port} 用不了,可能已被占用。用 TELEGRAM_WEBHOOK_PORT 换一个。`,
};
