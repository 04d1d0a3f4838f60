/** Whether what is written for the settings can be meant. */
import { defaults, type Setting } from './settings.ts';
import { WrongSettings, wrongSetting } from './wrong.ts';

/**
 * The settings as values, with the defaults in the place of what is not written.
 * @throws WrongSettings that says of each wrong one what to write instead
 */
export async function judge(given: Partial<Record<Setting, string>>) {
  const { z } = await import('zod');
  const whole = (least: number, most: number) =>
    z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number)
      .pipe(z.int().min(least).max(most));
  const share = z
    .string()
    .regex(/^(?:0|1|0?\.\d{1,9}|[01]\.\d{1,9})$/)
    .transform(Number)
    .pipe(z.number().min(0).max(1));
  const matching = (pattern: RegExp) => z.string().regex(pattern).nullable().default(null);
  const schema = z.object({
    PORT: whole(0, 65_535).default(defaults.PORT),
    HOST: z
      .string()
      .regex(/^[\w.:-]{1,255}$/)
      .default(defaults.HOST),
    GOUJI_DATA: z.string().max(4000).default(defaults.GOUJI_DATA),
    DATABASE_URL: z
      .string()
      .max(4000)
      .regex(/^postgres(?:ql)?:\/\//)
      .refine((text) => URL.canParse(text) && new URL(text).pathname.length > 1)
      .nullable()
      .default(defaults.DATABASE_URL),
    GOUJI_LANG: z.enum(['zh', 'en']).default(defaults.GOUJI_LANG),
    GOUJI_MAX_BYTES: whole(1000, 1_000_000_000).default(defaults.GOUJI_MAX_BYTES),
    GOUJI_READ_SECONDS: whole(1, 3600).default(defaults.GOUJI_READ_SECONDS),
    GOUJI_QUIET_MS: whole(0, 60_000).default(defaults.GOUJI_QUIET_MS),
    GOUJI_PICTURES: z.enum(['on', 'off']).default(defaults.GOUJI_PICTURES),
    GOUJI_PRIVATE_HOSTS: z
      .string()
      .max(4000)
      .toLowerCase()
      .transform((text) => text.split(/[,\s]+/).filter((host) => host !== ''))
      .pipe(z.array(z.string().regex(/^(?:[\w.-]{1,253}|[\da-f:.]{2,45})$/)))
      .default(defaults.GOUJI_PRIVATE_HOSTS),
    GOUJI_MAX_AGE_MINUTES: whole(1, 10_080).default(defaults.GOUJI_MAX_AGE_MINUTES),
    TELEGRAM_BOT_TOKEN: matching(/^\d{1,20}:[\w-]{10,200}$/),
    TELEGRAM_API_ROOT: z
      .string()
      .regex(/^https?:\/\/[\w.-]{1,253}(?::\d{1,5})?(?:\/[\w./~%-]{0,200})?$/)
      .default(defaults.TELEGRAM_API_ROOT),
    // Telegram itself calls https only; a Bot API server on this machine may do without.
    TELEGRAM_WEBHOOK_URL: matching(
      /^(?:https:\/\/[\w.-]{1,253}|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?(?:\/[\w./~%-]{0,500})?$/,
    ),
    TELEGRAM_WEBHOOK_SECRET: matching(/^[\w-]{16,256}$/),
    TELEGRAM_WEBHOOK_PORT: whole(0, 65_535).default(defaults.TELEGRAM_WEBHOOK_PORT),
    WECHATY_PUPPET: matching(/^(?:@[\w.-]{1,100}\/)?[\w.-]{1,100}$/),
    WECHATY_PUPPET_SERVICE_TOKEN: matching(/^[\w.-]{1,300}$/),
    WECHATY_PUPPET_SERVICE_ENDPOINT: matching(/^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\]):\d{1,5}$/i),
    WECOM_BOT_ID: matching(/^[\w.-]{1,300}$/),
    WECOM_BOT_SECRET: matching(/^[!-~]{1,300}$/),
    WECOM_WS_URL: matching(/^wss?:\/\/[!-~]{1,1000}$/),
    WECOM_WEBHOOK_URL: matching(/^https?:\/\/[!-~]{1,500}[?&]key=[\w-]{1,100}$/),
    GOUJI_SIMILARITY_WARNING: share.default(defaults.GOUJI_SIMILARITY_WARNING),
    GOUJI_SIMILARITY_INFO: share.default(defaults.GOUJI_SIMILARITY_INFO),
    GOUJI_TOKEN: matching(/^[\w-]{16,200}$/),
    GOUJI_METRICS_TOKEN: matching(/^[\w-]{16,200}$/),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default(defaults.LOG_LEVEL),
  });
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const wrong = new Set(result.error.issues.map((issue) => issue.path[0] as Setting));
  throw new WrongSettings([...wrong].map((name) => wrongSetting(name, given[name])));
}
