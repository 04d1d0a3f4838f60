/** What a check of the doctor finds, and what it is given to look at. */
import type { Words } from '../bot/say/index.ts';
import { type Config, readConfig, type Setting, WrongSettings } from '../config.ts';

/** `off`: not configured, which is all right. Only a `problem` makes the doctor say that something is wrong. */
export type Mark = 'ok' | 'off' | 'warning' | 'problem';

export interface Finding {
  /** Which part it is about, for programs: `store`, `telegram`. */
  readonly check: string;
  readonly mark: Mark;
  /** A sentence; never with a password, a token or a key. */
  readonly found: string;
  /** What to do; null when there is nothing to be done. */
  readonly todo: string | null;
}

/** What the checks look at; everything that goes to the outside passes here. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly words: Words;
  /** The settings with these names; null when one of them is wrong, which is told once by its own check. */
  settings(...names: Setting[]): Promise<Config | null>;
}

export type Check = (surroundings: Surroundings) => Promise<Finding[]>;

/** A setting as it was given; null when it is missing or empty. */
export const given = ({ environment }: Surroundings, name: string): string | null => environment[name]?.trim() || null;

/** Makes the findings of one check. */
export const findings = (check: string) => ({
  ok: (found: string): Finding => ({ check, mark: 'ok', found, todo: null }),
  off: (found: string): Finding => ({ check, mark: 'off', found, todo: null }),
  warning: (found: string, todo: string): Finding => ({ check, mark: 'warning', found, todo }),
  problem: (found: string, todo: string): Finding => ({ check, mark: 'problem', found, todo }),
});

/** The settings of each platform. They are judged by its own check, all others by the check of the settings. */
export const ofPlatforms = {
  telegram: [
    'TELEGRAM_BOT_TOKEN',
    'TELEGRAM_API_ROOT',
    'TELEGRAM_WEBHOOK_URL',
    'TELEGRAM_WEBHOOK_SECRET',
    'TELEGRAM_WEBHOOK_PORT',
  ],
  wechat: ['WECHATY_PUPPET', 'WECHATY_PUPPET_SERVICE_TOKEN', 'WECHATY_PUPPET_SERVICE_ENDPOINT'],
  wecom: ['WECOM_BOT_ID', 'WECOM_BOT_SECRET', 'WECOM_WS_URL'],
  wecomWebhook: ['WECOM_WEBHOOK_URL'],
} as const satisfies Readonly<Record<string, readonly Setting[]>>;

/** The settings with these names, or what is wrong with them, for the check that they belong to. */
export async function read(
  check: string,
  { environment, words }: Pick<Surroundings, 'environment' | 'words'>,
  names: readonly Setting[],
): Promise<Config | Finding[]> {
  try {
    return await readConfig(environment, names);
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error;
    const { problem } = findings(check);
    return error.sentences.map((sentence) => problem(sentence[words.code], words.doctor.settings.correct));
  }
}
