/**
 * What may stand in the log of an error. Libraries put into their errors what they were given: addresses with a
 * token, the body of a request, the text that could not be parsed. None of it is for the log.
 */

/** What an entry tells of an error. */
export interface Told {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: readonly string[];
  readonly cause?: Told;
  readonly errors?: readonly Told[];
}

/** Longest message, most frames, and how deep causes are followed. */
const MESSAGE = 500;
const FRAMES = 20;
const DEPTH = 5;
const HIDDEN = '…';

/** Of an error its kind, what happened and where; never its other properties, which may hold anything. */
export function toldOf(error: unknown, depth = 0): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: '' };
  const code = 'code' in error ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const deeper = (one: unknown) => toldOf(one, depth + 1);
  const within = error instanceof AggregateError ? error.errors.slice(0, FRAMES) : [];
  return {
    type: error.constructor?.name ?? error.name,
    message: messageOf(error),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(frames.length > 0 ? { stack: frames.slice(0, FRAMES).map((line) => line.trim()) } : {}),
    ...(error.cause !== undefined && depth < DEPTH ? { cause: deeper(error.cause) } : {}),
    ...(within.length > 0 && depth < DEPTH ? { errors: within.map(deeper) } : {}),
  };
}

/**
 * Our own messages and those of the libraries are English; what is not is what somebody wrote, or the name of a
 * file. What a parser quotes is the content of a file.
 */
function messageOf({ name, message }: Error): string {
  const quoted = name === 'SyntaxError' ? /"[^"]*"?|'[^']*'?/g : /"[^"]*\s[^"]*"?/g;
  return (
    message
      .slice(0, MESSAGE * 4)
      .replace(quoted, HIDDEN)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII.
      .replace(/[^\u0000-\u007f]+/g, HIDDEN)
      .slice(0, MESSAGE)
  );
}

/** Settings whose values are nobody's business, and of those with an address the parts that are. */
const SECRET = /TOKEN|SECRET|PASSWORD|_KEY$/;
/** A shorter one would hide ordinary words; none of the platforms gives one. */
const SHORTEST = 6;

/** All secrets of the environment, also as they look in an address and in JSON, the longest first. */
export function secretsOf(environment: Readonly<Record<string, string | undefined>>): string[] {
  const secrets = new Set<string>();
  for (const [name, value = ''] of Object.entries(environment)) {
    if (SECRET.test(name)) secrets.add(value.trim());
    if (!/URL|ENDPOINT|ROOT/.test(name) || !URL.canParse(value)) continue;
    const { username, password, searchParams } = new URL(value);
    secrets.add(password);
    if (password !== '') secrets.add(`${username}:${password}`);
    for (const [key, one] of searchParams) if (/key|token|secret|pass/i.test(key)) secrets.add(one);
  }
  const seen = [...secrets].flatMap((one) => [one, decoded(one)]).filter((one) => one.length >= SHORTEST);
  const written = seen.flatMap((one) => [one, encodeURIComponent(one), JSON.stringify(one).slice(1, -1)]);
  return [...new Set(written)].sort((a, b) => b.length - a.length);
}

/** What looks like a secret, whoever's it is. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/\d{5,}:[\w-]{20,}/g, HIDDEN],
  [/(:\/\/[^\s/:@"]*):[^\s/@"]+@/g, `$1:${HIDDEN}@`],
  [/([?&][\w-]*(?:key|token|secret|sign|pass\w*)=)[^&\s"']+/gi, `$1${HIDDEN}`],
  [/(\bBearer )[\w.~+/-]+=*/gi, `$1${HIDDEN}`],
  [/\b(?:puppet|insecure)_[\w-]{6,}/g, HIDDEN],
];

/** A line of the log without secrets. */
export function scrub(line: string, secrets: readonly string[]): string {
  let clean = line;
  for (const secret of secrets) clean = clean.replaceAll(secret, HIDDEN);
  for (const [shape, instead] of shapes) clean = clean.replace(shape, instead);
  return clean;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
