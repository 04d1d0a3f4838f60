/**
 * What is asked of the store while a message is answered. A store that fails costs nobody an answer:
 * what it had to say is told beneath it, and it is not asked again for this message.
 */
import type { Report } from '../report/report.ts';
import type { Kept, Origin, Store, StoredAside, VersionKey } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { type Below, belowThese } from './roster/below.ts';
import { type Arrived, type Marked, markedBy } from './roster/marking.ts';

const LONGEST_NAME = 60;

/** Who writes, as far as the platform tells. */
export const senderOf = ({ sender }: { readonly sender?: string | null }): string | null =>
  sender?.trim().slice(0, LONGEST_NAME) || null;

export interface KeepingParts {
  readonly store: Store;
  readonly chat: string;
  readonly now: () => Date;
  /** The sentence for an error of ours. */
  readonly failed: (error: unknown) => Promise<string>;
  /** Told of every report that was kept. */
  readonly kept?: () => void;
}

/** A report in the store, and the instant of the act that brought it. */
export interface KeptReport extends Kept {
  readonly at: string;
}

export class Keeping {
  readonly #parts: KeepingParts;
  /** One instant for all that one message brings. */
  readonly #at: string;
  #asides: Promise<readonly StoredAside[]> | null = null;
  #trouble: string | null = null;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
    this.#at = parts.now().toISOString();
  }

  /** Why something could not be kept or looked at; null when all went well. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** What the chat has set aside. */
  asides(): Promise<readonly StoredAside[]> {
    this.#asides ??= this.#attempt(({ asides }) => asides.list(this.#parts.chat), []);
    return this.#asides;
  }

  /** Keeps a report; null when it does not say whose it is, or could not be kept. */
  async keep(report: Report, origin: Origin | undefined, sender: string | null): Promise<KeptReport | null> {
    const { agency, year } = report;
    if (!origin || agency.name === null || !agency.stated || year === null) return null;
    const { chat } = this.#parts;
    const forward = { chat, sender, at: this.#at, origin };
    return this.#attempt(async ({ reports }) => {
      const kept = await reports.keep(report, forward);
      this.#parts.kept?.();
      return { ...kept, at: this.#at };
    }, null);
  }

  /** Takes back what came under a wrong name; what the chat had under that name before stays. */
  async withdraw({ version, again, at }: KeptReport): Promise<void> {
    if (again === 'last') return;
    await this.#attempt(({ reports }) => reports.withdraw(version, this.#parts.chat, at), undefined);
  }

  /** The reports of other years of the same office. */
  otherYears({ agency, year }: VersionKey): Promise<readonly Report[]> {
    return this.#attempt(({ reports }) => reports.otherYears(this.#parts.chat, agency, year), []);
  }

  /** What reports that have just come tick off in the chat's roster; null when nothing. */
  marked(arrived: readonly Arrived[]): Promise<Marked | null> {
    const { chat, now } = this.#parts;
    return this.#attempt((store) => markedBy(store, chat, arrived, now()), null);
  }

  /** The offices below those of these reports, by the chat's roster; by the report's own key. */
  below(reports: readonly { readonly agency: string; readonly report: Report }[]): Promise<ReadonlyMap<Report, Below>> {
    return this.#attempt((store) => belowThese(store, this.#parts.chat, reports), new Map<Report, Below>());
  }

  async #attempt<T>(work: (store: Store) => Promise<T>, otherwise: T): Promise<T> {
    if (this.#trouble !== null) return otherwise;
    try {
      return await work(this.#parts.store);
    } catch (error) {
      this.#trouble = error instanceof UserError ? error.message : await this.#parts.failed(error);
      return otherwise;
    }
  }
}
