/**
 * A thousand messages of WeChat, through a real gateway on this machine: talk in groups, reports that are forwarded
 * there again and again (each is read, and answered once), and questions. There are no more answers than the pace of
 * the channel lets out at once, so that all of them are out at the end.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { FileBox } from 'file-box';
import { startGateway, TOKEN } from '../../test/support/wechaty/gateway.ts';
import { ROOM } from '../../test/support/wechaty/puppet.ts';
import { countyPage } from '../page.ts';
import { atMost, say, type Tell } from '../rows.ts';
import { serving } from './serving.ts';

const MESSAGES = 1000;
const PAGE_SIZE = 150_000;
/** Every so many messages one is a report, and one a question in private. */
const REPORTS = 10;
const QUESTIONS = 100;
/** Messages that come at once. */
const TOGETHER = 20;

export async function wechatRows(tell: Tell): Promise<void> {
  const { puppet, endpoint, login, stop } = await startGateway();
  const bot = await serving({
    WECHATY_PUPPET_SERVICE_TOKEN: TOKEN,
    WECHATY_PUPPET_SERVICE_ENDPOINT: endpoint,
    // The gateway of the tests has no certificate.
    WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'true',
  });
  try {
    await bot.says('WeChat');
    login();
    await pause(2000);
    const before = bot.memory();
    const page = Buffer.from(countyPage(1, PAGE_SIZE));
    for (let sent = 0; sent < MESSAGES; sent++) {
      const id = `in-${sent}`;
      if (sent % REPORTS === 1) {
        puppet.says({ id, room: ROOM, file: FileBox.fromBuffer(page, '年报.html'), filename: '年报.html' });
      } else if (sent % QUESTIONS === 0) puppet.says({ id, from: 'li', text: '东阿县 2022 新收' });
      else puppet.says({ id, room: ROOM, text: `第 ${sent} 条:大家下午好,材料请在周五前报来。` });
      if (sent % TOGETHER === TOGETHER - 1) await pause(100);
    }
    const questions = Math.ceil(MESSAGES / QUESTIONS);
    const isAnswered = () => puppet.sent.filter(({ to, text = '' }) => to === 'li' && text !== '').length >= questions;
    for (let waited = 0; !isAnswered(); waited++) {
      if (waited > 600) throw new Error('WeChat: not all questions were answered');
      await pause(100);
    }
    say(`${before.toFixed(0)} MB with WeChat at the start`);
    tell(atMost(`memory of gouji serve (web, WeChat) after ${MESSAGES} messages, MB`, bot.memory(), 0, 350));
  } finally {
    await bot.stop();
    await stop();
  }
}
