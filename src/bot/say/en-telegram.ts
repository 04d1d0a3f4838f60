/** What is said about Telegram, in English. */
import type { Words } from './zh.ts';

export const enTelegram: Words['telegram'] = {
  commands: {
    help: 'How to use it',
    details: 'Findings and why, e.g. /details 1',
    numbers: 'All numbers of the report',
    why: 'Why it was judged so, e.g. /why 1',
    rules: 'The rules',
    ignored: 'Findings that were set aside',
    language: 'Change the language: /language zh',
  },
  photo: 'picture.jpg',
  tooLarge:
    'This file is larger than 20 MB, and Telegram does not let bots download it. Please send a link to it, or paste the text.',
  fileGone: 'This file cannot be downloaded from Telegram. Please send it again, or send a link.',
  tooLargeToSend: (name) =>
    `${name} is larger than 50 MB and cannot be sent on Telegram. Please check this batch on the web page.`,
  filesForbidden: (name) =>
    `${name} could not be sent: this group lets nobody send files and pictures. Ask an admin to allow it, or ask me in private.`,
  tooOld: 'This button is too old; please type it.',
  askMe: 'Nothing found; ask gouji',
  health: {
    starting: 'Telegram is connecting.',
    unauthorized: 'Telegram does not accept the token. Please check TELEGRAM_BOT_TOKEN.',
    conflict:
      'Another program receives messages for the same Telegram bot. Please stop one of them; it will be tried again.',
    unreachable:
      'Telegram cannot be reached and is tried again. Please check the network or the proxy (NODE_USE_ENV_PROXY=1 and HTTPS_PROXY).',
  },
  wrongToken:
    'Telegram does not accept the token. Please compare it with @BotFather and put it into TELEGRAM_BOT_TOKEN.',
  portTaken: (port) =>
    `Port ${port} for the calls of Telegram cannot be used; it may be taken. Choose another with TELEGRAM_WEBHOOK_PORT.`,
};
