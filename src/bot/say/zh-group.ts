/** What is said about groups and their settings, in Chinese. The English words in `en-group.ts` have the same keys. */
export const zhGroup = {
  received: (count: number) => `收到 ${count} 份,正在核对…`,
  /** The first words to a person who only says something. */
  welcome: '例如直接把这样的链接发给我:https://…/zfxxgknb/2023.html,或问:东阿县政府办 2022 新收',
  settings: (silent: boolean, language: string, who: string) =>
    `本群设置\n何时说话:${silent ? '只在@我时回答' : '@我时回答;有人发来年报时也核对'}\n语言:${language}\n管理:${who}\n管理员可以说:安静 · 说话 · 语言 en · 管理员`,
  language: '中文',
  private: '单聊里没有要设置的,只有语言:语言 en 换成英文。',
  silent: '好的,本群只在@我时回答。说「说话」恢复。',
  speaking: '好的,有人在本群发来年报时我会直接核对。说「安静」改回只在@我时回答。',
  who: {
    admins: '群管理员',
    owner: (name: string) => name,
    unnamed: '配对的人',
    nobody: '还没有人。请在运行勾稽的电脑上运行 gouji pair,再在本群@我说:配对 加上那个码',
  },
  refused: {
    admins: '这项设置只有群管理员能改。',
    owner: '这项设置只有和我配对的人能改。',
    unpaired: '这个平台认不出群管理员。请在运行勾稽的电脑上运行 gouji pair,再在本群@我说:配对 加上那个码。',
  },
  paired: (name: string) => `配对好了,本群的设置由${name}管理。`,
  you: '您',
  wrongCode: '这个码不对,或已经用过、过期。请再运行一次 gouji pair。',
  notAGroup: '配对是给群用的:请在群里@我说。',
  /** Printed by `gouji pair`. */
  code: (code: string, hours: number) =>
    `在群里@勾稽说:配对 ${code}\n${hours} 小时内有效,只能用一次;说的人就能改那个群的设置。`,
  /** Printed when the bot starts. */
  channelOn: (name: string) => `${name}:已开始`,
  channelFailed: (name: string, why: string) => `${name}:没有启动。${why}`,
  channelBroken: (name: string, number: string) => `${name}:没有启动,是勾稽的问题。错误编号 ${number}`,
};
