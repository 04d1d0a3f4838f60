/** What is said about WeChat, in English. */
import type { zhWechat } from './zh-wechat.ts';

export const enWechat: typeof zhWechat = {
  scan: 'WeChat login: scan with the WeChat account that is to be the bot, then confirm on the phone.',
  scanLink: (link) => `If it cannot be scanned, make a QR code of this link: ${link}`,
  scanned: 'WeChat: scanned. Please confirm on the phone.',
  loggedIn: 'WeChat: logged in.',
  health: {
    starting: 'WeChat is connecting.',
    scan: 'WeChat waits for a login: the QR code is in the terminal and on the web page.',
    loggedOut:
      'WeChat was logged out and is connecting again; when a scan is needed, the QR code is in the terminal and on the web page.',
    lost: 'The WeChat gateway cannot be reached; trying again. Is it running, and is WECHATY_PUPPET_SERVICE_ENDPOINT right?',
  },
  puppetMissing: (name) =>
    `The WeChat connection "${name}" was not found. Is WECHATY_PUPPET right? Otherwise install it beside gouji: npm install ${name}`,
  notAccepted:
    'The settings for WeChat are not accepted, so WeChat is off. Check WECHATY_PUPPET_SERVICE_TOKEN (with its prefix, e.g. puppet_padlocal_… or insecure_…) and WECHATY_PUPPET_SERVICE_ENDPOINT.',
  record: 'chat history',
  recordClosed: 'I cannot open what is in a chat history. Forward its files and links one by one instead.',
  fileGone: 'This file cannot be fetched from WeChat; it may have expired. Please send it again, or send a link.',
};
