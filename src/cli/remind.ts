/**
 * `gouji remind`: a look ahead. `--at TIME --dry-run` shows what would be sent where, `--calendar YEAR` the plan of
 * a year, `--ics YEAR FILE` its deadlines for a calendar program. Nothing is ever sent or claimed from here.
 */
import { momentOf, yearOf } from '../bot/reminders/day.ts';
import { calendarFrom } from '../bot/reminders/override.ts';
import { planLines, planOf } from '../bot/reminders/plan.ts';
import { previewOf } from '../bot/reminders/preview.ts';
import { defaults } from '../bot/reminders/settings.ts';
import { loadWords, type Words } from '../bot/say/index.ts';
import { plain } from '../bot/say/plain.ts';
import { looksAhead } from '../bot/watch-pages/ahead.ts';
import { fs } from '../builtin.ts';
import { type Config, readConfig } from '../config.ts';
import type { ReminderSettings } from '../store/index.ts';
import { UserError } from '../user-error.ts';
import { readOptions } from './options.ts';
import { put } from './output.ts';
import { storeFrom } from './store.ts';

const options = {
  at: { type: 'string' },
  'dry-run': { type: 'boolean' },
  chat: { type: 'string' },
  calendar: { type: 'string' },
  ics: { type: 'string' },
  format: { type: 'string' },
} as const;

export async function remind(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = await readConfig(environment, ['GOUJI_DATA', 'DATABASE_URL', 'GOUJI_LANG']);
  const words = await loadWords(config.language);
  const { cli } = words.remind;
  const { values, positionals } = readOptions(parameters, options, words);
  const { at, chat = null, calendar: year, ics, format = 'text' } = values;
  const dryRun = values['dry-run'] === true;
  if (format !== 'text' && format !== 'json') throw new UserError(cli.formats);
  const chosen = [at, year, ics].filter((one) => one !== undefined);
  if (chosen.length !== 1 || positionals.length !== Number(ics !== undefined)) throw new UserError(cli.usage);
  const isJson = format === 'json';
  if (at !== undefined) {
    if (!dryRun) throw new UserError(cli.dryRunOnly);
    return preview(instantFrom(at, words), chat, config, words, isJson);
  }
  const calendar = await calendarFrom(config.data, words);
  const settings = chat === null ? defaults : await settingsOf(chat, config, words);
  const plan = planOf(calendar, settings, yearFrom(year ?? ics, words) - 1);
  const [file] = positionals;
  if (file !== undefined) {
    const { icsOf } = await import('../bot/reminders/ics.ts');
    write(file, icsOf(plan, chat, new Date(), words), words);
    put(words.remind.ics.saved(file));
  } else put(isJson ? JSON.stringify(plan, null, 2) : planLines(plan, settings, words).join('\n'));
  return 0;
}

async function preview(now: Date, chat: string | null, config: Config, words: Words, isJson: boolean) {
  const { cli } = words.remind;
  const calendar = await calendarFrom(config.data, words);
  const store = await storeFrom(config, { mustExist: true });
  try {
    const chats = await store.rosters.chats();
    if (chat !== null && !chats.includes(chat)) throw new UserError(cli.noSuchChat(chat));
    const of = chat === null ? chats : [chat];
    const previews = await previewOf({ store, calendar, words }, of, now);
    const looks = await looksAhead(store, of, calendar, now);
    const { day, time } = momentOf(now);
    const year = yearOf(day);
    const provisional = calendar.isProvisional(year) ? [year] : [];
    if (isJson) {
      const printed = previews.map(({ reply, ...rest }) => ({ ...rest, text: plain(reply, words) }));
      put(JSON.stringify({ at: now.toISOString(), provisional, reminders: printed, looks }, null, 2));
    } else if (chats.length === 0) put(cli.noRosters);
    else if (previews.length + looks.length === 0) put(cli.nothing(`${day} ${time}`));
    for (const { to, title, mention, reply } of isJson ? [] : previews) {
      put([cli.to(to, title), plain(reply, words), ...mention.map(cli.mentions), ''].join('\n'));
    }
    for (const one of isJson ? [] : looks) put(words.watch.planned(one.chat, one.pages));
    if (!isJson && provisional.length > 0) put(words.remind.plan.provisional(provisional.join(words.list)));
    return 0;
  } finally {
    await store.close();
  }
}

async function settingsOf(chat: string, config: Config, { remind }: Words): Promise<ReminderSettings> {
  const store = await storeFrom(config, { mustExist: true });
  try {
    if (!(await store.rosters.chats()).includes(chat)) throw new UserError(remind.cli.noSuchChat(chat));
    return (await store.reminders.settings(chat)) ?? defaults;
  } finally {
    await store.close();
  }
}

/** Without an offset it is the time of Shanghai. */
function instantFrom(text: string, { remind }: Words): Date {
  const match = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?$/.exec(text.trim());
  const now = new Date(`${match?.[1]?.replace(' ', 'T') ?? ''}${match?.[2] ?? '+08:00'}`);
  if (!match || Number.isNaN(now.getTime())) throw new UserError(remind.cli.at);
  return now;
}

function yearFrom(text: string | undefined, { remind }: Words): number {
  const year = /^20\d\d$/.test(text ?? '') ? Number(text) : 0;
  if (year < 2021) throw new UserError(remind.cli.year);
  return year;
}

function write(file: string, text: string, words: Words): void {
  try {
    fs.writeFileSync(file, text);
  } catch {
    throw new UserError(words.check.notWritten(file));
  }
}
