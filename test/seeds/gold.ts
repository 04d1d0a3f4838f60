/** The truth beside real inputs, where the folder with them exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const shared = new URL('../../../shared/', import.meta.url);

export interface MustFind {
  readonly rule: string;
  readonly cells: readonly string[];
  readonly expected: number | string | null;
  readonly found: number | string | null;
}

export interface GoldReport {
  readonly agency: string | null;
  readonly agencyStated: boolean;
  readonly year: number | null;
  readonly format: '2019' | '2021' | null;
  readonly tables: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, number | string | null>>>> | null>
  >;
  readonly mustFind: readonly MustFind[];
}

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reports: readonly GoldReport[];
}

/** All seeds with a gold; empty where the folder does not exist. */
export function seedsWithGold(): Seed[] {
  const gold = new URL('gold/', shared);
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { source, reports } = JSON.parse(readFileSync(new URL(name, gold), 'utf8')) as {
        source: string;
        reports: GoldReport[];
      };
      return { name: source, bytes: new Uint8Array(readFileSync(new URL(`seeds/${source}`, shared))), reports };
    });
}
