/**
 * What the program counts of itself, for Prometheus. The only file that knows the library; everything else is
 * given the `Metrics` below. No label holds a chat, a person, a name or a text.
 */

/** What is told by those who do the work. */
export interface Metrics {
  /** A message came in. */
  received(channel: string): void;
  /** A message was answered, so many seconds after it came. */
  answered(channel: string, seconds: number): void;
  /** An input was read: `report`, `not-a-report`, `unreadable`, `archive`; by the kind of file. */
  read(format: string, status: string): void;
  /** A piece of a reply was sent. */
  sent(channel: string): void;
  /** A platform asked for patience (429). */
  held(channel: string): void;
  /** An error of ours. */
  failed(): void;
  /** A report was kept. */
  kept(): void;
}

const kinds = new Set('html htm mht txt docx doc wps rtf odt pdf ofd xlsx xls zip'.split(' '));

/** The kind of a file as it is counted, by its name or address: one of a few, for a label must not tell a name. */
export function countedKind(name: string): string {
  const kind = /\.([a-z]{3,4})(?:[?#].*)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return kinds.has(kind) ? kind : 'other';
}

/** Counts nothing: for tests and the terminal's own chat. */
export const noMetrics: Metrics = {
  received() {},
  answered() {},
  read() {},
  sent() {},
  held() {},
  failed() {},
  kept() {},
};

/** What is asked for when the figures are fetched. */
export interface Observed {
  /** Readings under way, and how many there may be. */
  readonly readings?: () => { readonly busy: number; readonly size: number };
  /** Messages that are not answered; null when the store does not say. */
  readonly unanswered?: () => Promise<number | null>;
  /** 1 for a channel that is up, else 0. */
  readonly channels?: () => Readonly<Record<string, 0 | 1>>;
}

export interface Exposed {
  readonly type: string;
  readonly text: string;
}

export interface OpenMetrics extends Metrics {
  /** The figures as Prometheus reads them. */
  expose(): Promise<Exposed>;
}

/** From 5 ms, an answer to a word, to a minute, a batch. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export async function openMetrics(version: string, observed: Observed = {}): Promise<OpenMetrics> {
  const { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } = await import('prom-client');
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counter = <L extends string = never>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter<L>({ name: `gouji_${name}_total`, help, labelNames, registers });
  const gauge = <L extends string = never>(
    name: string,
    help: string,
    collect: (this: InstanceType<typeof Gauge<L>>) => void | Promise<void>,
    labelNames: readonly L[] = [],
  ) => new Gauge<L>({ name: `gouji_${name}`, help, labelNames, collect, registers });

  new Gauge({ name: 'gouji_info', help: 'The program.', labelNames: ['version'], registers }).set({ version }, 1);
  const received = counter('messages_received', 'Messages that came in.', ['channel']);
  const answered = counter('messages_answered', 'Messages that were answered.', ['channel']);
  const seconds = new Histogram({
    name: 'gouji_answer_seconds',
    help: 'From a message to its answer.',
    labelNames: ['channel'],
    buckets: SECONDS,
    registers,
  });
  const read = counter('readings', 'Inputs that were read.', ['format', 'status']);
  const sent = counter('pieces_sent', 'Pieces of replies that were sent.', ['channel']);
  const held = counter('rate_limited', 'How often a platform asked for patience (429).', ['channel']);
  const failed = counter('errors', 'Errors of our own; each is in the log under its number.');
  const kept = counter('reports_kept', 'Reports that were kept.');

  const { readings, unanswered, channels } = observed;
  if (readings) {
    gauge('readings_busy', 'Readings under way.', function () {
      this.set(readings().busy);
    });
    gauge('readings_limit', 'Readings that can be under way.', function () {
      this.set(readings().size);
    });
  }
  if (unanswered) {
    gauge('messages_unanswered', 'Messages that are not answered yet.', async function () {
      this.reset();
      const count = await unanswered();
      if (count === null) this.remove();
      else this.set(count);
    });
  }
  if (channels) {
    gauge(
      'channel_up',
      '1 when the channel is connected.',
      function () {
        for (const [channel, up] of Object.entries(channels())) this.set({ channel }, up);
      },
      ['channel'],
    );
  }

  return {
    received: (channel) => received.inc({ channel }),
    answered(channel, took) {
      answered.inc({ channel });
      seconds.observe({ channel }, took);
    },
    read: (format, status) => read.inc({ format, status }),
    sent: (channel) => sent.inc({ channel }),
    held: (channel) => held.inc({ channel }),
    failed: () => failed.inc(),
    kept: () => kept.inc(),
    expose: async () => ({ type: register.contentType, text: await register.metrics() }),
  };
}
