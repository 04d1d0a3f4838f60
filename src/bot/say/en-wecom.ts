/** What is said about WeCom, in English. */
import type { zhWecom } from './zh-wecom.ts';

export const enWecom: typeof zhWecom = {
  health: {
    connecting: 'WeCom is connecting.',
    lost: 'The connection to WeCom was lost; trying again.',
    refused:
      'WeCom does not accept this bot. Check WECOM_BOT_ID and WECOM_BOT_SECRET, and that the bot is enabled with a long connection in the admin console.',
    replaced: 'Another program has taken the WeCom connection: a bot can have only one. Trying again later.',
  },
  fileGone: 'This file cannot be fetched from WeCom; it may have expired. Please send it again, or send a link.',
  webhookRefused:
    'The WeCom group robot did not take the message. Check WECOM_WEBHOOK_URL: the address must be complete, and the robot still in the group.',
};
