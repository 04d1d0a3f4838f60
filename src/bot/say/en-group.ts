/** What is said about groups and their settings, in English. The Chinese words are in `zh-group.ts`. */
import type { zhGroup } from './zh-group.ts';

export const enGroup: typeof zhGroup = {
  received: (count) => `${count} received, checking…`,
  welcome: 'For example, send me a link such as https://…/zfxxgknb/2023.html, or ask: 东阿县政府办 2022 新收',
  settings: (silent, language, who) =>
    `Settings of this group\nWhen I speak: ${silent ? 'only when I am mentioned' : 'when I am mentioned, and when somebody sends an annual report'}\nLanguage: ${language}\nAdministered by: ${who}\nAdministrators can say: quiet · speak · language zh · admin`,
  language: 'English',
  private: 'There is nothing to set here but the language: 语言 zh for Chinese.',
  silent: 'All right, in this group I answer only when I am mentioned. Say "speak" to undo it.',
  speaking:
    'All right, I check annual reports that are sent to this group. Say "quiet" to be answered only on mention.',
  who: {
    admins: 'the admins of the group',
    owner: (name) => name,
    unnamed: 'the one who paired me',
    nobody:
      'nobody yet. Run gouji pair on the computer that runs gouji, then mention me here and say: pair and that code',
  },
  refused: {
    admins: 'Only the admins of this group can change that.',
    owner: 'Only the one who paired me with this group can change that.',
    unpaired:
      'This platform does not tell me who the admins are. Run gouji pair on the computer that runs gouji, then mention me here and say: pair and that code.',
  },
  paired: (name) => `Paired: the settings of this group are up to ${name}.`,
  you: 'you',
  wrongCode: 'That code is wrong, used up or too old. Please run gouji pair again.',
  notAGroup: 'Pairing is for groups: please mention me in the group and say it there.',
  code: (code, hours) =>
    `Mention gouji in the group and say: pair ${code}\nGood for ${hours} hours, and once; whoever says it can change the settings of that group.`,
  channelOn: (name) => `${name}: listening`,
  channelFailed: (name, why) => `${name}: not started. ${why}`,
  channelBroken: (name, number) => `${name}: not started, by an error of ours. Error number ${number}`,
};
