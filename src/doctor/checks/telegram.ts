import type { Config } from '../../config.ts';
import { type Check, type Finding, findings, ofPlatforms, read, type Surroundings } from '../finding.ts';
import { type Asked, ask, tryPort } from '../network.ts';
import { runningAt } from '../running.ts';

type Telegram = NonNullable<Config['telegram']>;

/** Clocks that differ by more break links and the age of messages, in milliseconds. */
const SKEW_MS = 60_000;

/** The token, whether Telegram can be reached with it, how updates come, and what the bot hears in groups. */
export const telegram: Check = async (surroundings) => {
  const { off, problem } = findings('telegram');
  const { telegram: say } = surroundings.words.doctor;
  const config = await read('telegram', surroundings, ofPlatforms.telegram);
  if (Array.isArray(config)) return config;
  if (config.telegram === null) return [off(say.off)];
  const { token, apiRoot } = config.telegram;
  const root = apiRoot.replace(/\/+$/, '');
  const { host } = new URL(root);

  const me = await ask(`${root}/bot${token}/getMe`);
  if (!me.reached) return [problem(say.unreachable(host, me.why), say.checkNetwork)];
  if (me.status === 401 || me.status === 404) return [problem(say.refused, say.copyToken)];
  const bot = resultOf(me);
  if (bot === null) return [problem(say.odd(host, me.status), say.correctRoot)];
  return [
    ...about(bot, surroundings),
    ...clockOf(me, surroundings),
    ...(await portOf(config.telegram, surroundings)),
    ...updates(resultOf(await ask(`${root}/bot${token}/getWebhookInfo`)), config.telegram, surroundings),
  ];
};

function about(bot: Readonly<Record<string, unknown>>, { words }: Surroundings): Finding[] {
  const { ok, warning } = findings('telegram');
  const { telegram: say } = words.doctor;
  const found = [ok(say.fine(String(bot.username ?? '')))];
  if (bot.can_join_groups === false) found.push(warning(say.noGroups, say.allowGroups));
  if (bot.can_read_all_group_messages === false) found.push(warning(say.privacy, say.privacyOff));
  return found;
}

function clockOf(me: Asked, { words }: Surroundings): Finding[] {
  if (!me.reached || me.date === null) return [];
  const seconds = Math.round((Date.now() - me.date.getTime()) / 1000);
  if (Math.abs(seconds) * 1000 < SKEW_MS) return [];
  return [findings('clock').warning(words.doctor.clock.skew(seconds), words.doctor.clock.setClock)];
}

/** Whether the port for the webhook can be had; a gouji that runs has it already. */
async function portOf({ webhook }: Telegram, { settings, words }: Surroundings): Promise<Finding[]> {
  const web = await settings('HOST', 'PORT');
  if (!webhook || !web) return [];
  const code = await tryPort(web.host, webhook.port);
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return [];
  if (code === 'EADDRINUSE' && (await runningAt(web))) return [];
  const { port, telegram: say } = words.doctor;
  const found = code === 'EACCES' ? port.denied(webhook.port) : port.taken(webhook.port);
  return [findings('telegram').problem(found, say.webhookPort)];
}

/** Polling and a webhook exclude each other; what Telegram says of the last calls. */
function updates(
  info: Readonly<Record<string, unknown>> | null,
  { webhook }: Telegram,
  { words }: Surroundings,
): Finding[] {
  if (info === null) return [];
  const { ok, warning } = findings('telegram');
  const { telegram: say } = words.doctor;
  const set = typeof info.url === 'string' && URL.canParse(info.url) ? info.url : null;
  const wanted = webhook?.url ?? null;
  const pending = Number(info.pending_update_count ?? 0);
  const found: Finding[] = [];
  if (wanted === null && set !== null) found.push(warning(say.otherWebhook(new URL(set).host), say.pollingWins));
  else if (wanted !== null && set !== wanted) found.push(ok(say.webhookLater));
  else found.push(ok(wanted === null ? say.polling(pending) : say.webhook(pending)));
  if (wanted !== null && set === wanted && typeof info.last_error_date === 'number' && pending > 0) {
    found.push(warning(say.callsFail, say.checkWebhook));
  }
  return found;
}

/** What a method of the Bot API gave. */
function resultOf(asked: Asked): Readonly<Record<string, unknown>> | null {
  if (!asked.reached || typeof asked.body !== 'object' || asked.body === null) return null;
  const { ok, result } = asked.body as { ok?: unknown; result?: unknown };
  return ok === true && typeof result === 'object' ? (result as Readonly<Record<string, unknown>> | null) : null;
}
