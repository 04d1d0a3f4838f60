/** What is said about WeChat, in Chinese. The English words in `en-wechat.ts` have the same keys. */
export const zhWechat = {
  /** Above the code in the terminal. */
  scan: '微信登录:用要当机器人的那个微信号「扫一扫」,然后在手机上点确认。',
  /** Beneath it: for a terminal that cannot show the code. */
  scanLink: (link: string) => `扫不了就把这个链接做成二维码再扫:${link}`,
  scanned: '微信:已经扫码,请在手机上点确认。',
  loggedIn: '微信:已登录。',
  health: {
    starting: '微信正在连接。',
    scan: '微信等待扫码登录:二维码在终端和网页上。',
    loggedOut: '微信已退出登录,正在重新连接;要扫码时二维码会出现在终端和网页上。',
    lost: '微信网关连不上,正在重试。请看看网关是否在运行、WECHATY_PUPPET_SERVICE_ENDPOINT 写得对不对。',
  },
  puppetMissing: (name: string) =>
    `没有找到微信的连接方式「${name}」。请看 WECHATY_PUPPET 写得对不对,或先在勾稽旁边安装它:npm install ${name}`,
  /** Most often a token without its prefix. */
  notAccepted:
    '微信的连接设置不对,没有启动微信。请检查 WECHATY_PUPPET_SERVICE_TOKEN(要连同前缀一起写,例如 puppet_padlocal_… 或 insecure_…)和 WECHATY_PUPPET_SERVICE_ENDPOINT。',
  /** Merged messages that were forwarded as one card. */
  record: '聊天记录',
  recordClosed: '聊天记录里面的东西我打不开。请把里面的文件或链接逐个转发给我,可以多选、逐条转发。',
  fileGone: '这个文件从微信下载不了,可能已经过期。请再发一次,或发链接。',
};
