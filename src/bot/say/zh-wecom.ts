/** What is said about WeCom (企业微信), in Chinese. The English words in `en-wecom.ts` have the same keys. */
export const zhWecom = {
  health: {
    connecting: '企业微信正在连接。',
    lost: '企业微信的连接断了,正在重试。',
    refused:
      '企业微信不接受这个机器人。请检查 WECOM_BOT_ID 和 WECOM_BOT_SECRET,并在管理后台看看机器人是不是以长连接方式启用。',
    replaced: '企业微信的连接被另一个程序占用:同一个机器人同时只能有一个连接。稍后会再试。',
  },
  fileGone: '这个文件从企业微信下载不了,可能已经过期。请再发一次,或发链接。',
  webhookRefused: '企业微信群机器人没有接受消息。请检查 WECOM_WEBHOOK_URL:地址要完整,机器人没有被移出群。',
};
