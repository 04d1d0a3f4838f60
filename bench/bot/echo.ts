/** A bare bot on the same library, as a program of its own: it says what it is told. */
import { Telegraf } from 'telegraf';

const { TELEGRAM_BOT_TOKEN: token = '', TELEGRAM_API_ROOT: apiRoot = '' } = process.env;
const bot = new Telegraf(token, { telegram: { apiRoot } });
bot.on('text', (context) => context.reply(context.message.text));
process.once('SIGTERM', () => bot.stop());
await bot.launch();
