/** What the worker is given and gives back. */
import type { Chart } from './chart-data.ts';

export type Work = { readonly kind: 'svg'; readonly svg: string } | { readonly kind: 'chart'; readonly chart: Chart };

export interface Task {
  readonly id: number;
  readonly work: Work;
}

export type Drawn = { readonly id: number } & ({ readonly png: Uint8Array } | { readonly failure: string });
