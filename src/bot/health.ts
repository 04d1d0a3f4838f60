/** How the whole program is: its channels, its store, and what waits to be answered. */
import type { Channel, Health } from './channel.ts';

/** As `/health` tells it. The first key says that it is us. */
export interface HealthReport {
  readonly gouji: string;
  readonly well: boolean;
  readonly store: Health;
  readonly channels: Readonly<Record<string, Health>>;
  /** Messages that came and are not answered; null when the store does not say. */
  readonly unanswered: number | null;
}

export interface Examined {
  readonly version: string;
  readonly channels: readonly Pick<Channel, 'name' | 'health'>[];
  /** Asks the store; its sentence when it cannot be asked is not told: it names the server. */
  readonly unanswered: () => Promise<number>;
  /** What is said of a store that does not answer. */
  readonly storeAway: string;
  /** A store that takes longer does not answer, in milliseconds. */
  readonly patience?: number;
}

const PATIENCE_MS = 3000;
const UP: Health = { state: 'up', why: null };

/** Well is who answers: a channel that waits for a person to scan a code does not make the program ill. */
export async function healthOf(examined: Examined): Promise<HealthReport> {
  const { version, channels, unanswered, storeAway, patience = PATIENCE_MS } = examined;
  const waiting = await within(unanswered(), patience);
  const store: Health = waiting === null ? { state: 'down', why: storeAway } : UP;
  const each = channels.map((channel) => [channel.name, channel.health?.() ?? UP] as const);
  const well = store.state === 'up' && each.every(([, { state }]) => state !== 'down');
  return { gouji: version, well, store, channels: Object.fromEntries(each), unanswered: waiting };
}

/** What is given in time, else null. */
async function within(given: Promise<number>, patience: number): Promise<number | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([given, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
