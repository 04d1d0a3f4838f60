/** What `gouji serve` tells of itself: `/health`, `/metrics`, and the counting of its errors. */
import type { Channel } from '../bot/channel.ts';
import { healthOf } from '../bot/health.ts';
import type { Log } from '../bot/log.ts';
import { type Exposed, type Metrics, type Observed, openMetrics } from '../bot/metrics.ts';
import type { Words } from '../bot/say/index.ts';
import type { Store } from '../store/store.ts';
import { programVersion } from './help.ts';

export interface Operated {
  readonly store: Store;
  readonly log: Log;
  readonly words: Words;
  /** GOUJI_METRICS_TOKEN. */
  readonly token: string | null;
  /** Those that are started; asked each time. */
  readonly channels: () => readonly Pick<Channel, 'name' | 'health'>[];
  readonly readings?: Observed['readings'];
}

export interface Operating {
  /** For the web channel. */
  readonly operation: {
    health(): ReturnType<typeof healthOf>;
    metrics(): Promise<Exposed>;
    readonly token: string | null;
  };
  /** For whoever does the work. */
  readonly metrics: Metrics;
  /** The log; its errors are counted. */
  readonly log: Log;
}

export async function operate({ store, log, words, token, channels, readings }: Operated): Promise<Operating> {
  const version = programVersion();
  const unanswered = () => store.inbox.unanswered();
  const metrics = await openMetrics(version, {
    ...(readings ? { readings } : {}),
    unanswered: () => unanswered().catch(() => null),
    channels: () =>
      Object.fromEntries(channels().map(({ name, health }) => [name, (health?.().state ?? 'up') === 'up' ? 1 : 0])),
  });
  return {
    operation: {
      health: () => healthOf({ version, channels: channels(), unanswered, storeAway: words.doctor.storeAway }),
      metrics: () => metrics.expose(),
      token,
    },
    metrics,
    log: {
      async error(error, about, fields) {
        metrics.failed();
        return log.error(error, about, fields);
      },
      info: (text, fields) => log.info(text, fields),
    },
  };
}
