/** What the process that draws is given and gives back. */
import type { Chart } from './chart-data.ts';

export type Work = { readonly kind: 'svg'; readonly svg: string } | { readonly kind: 'chart'; readonly chart: Chart };

export interface Task {
  readonly id: number;
  readonly work: Work;
}

/** `rss`: the resident memory of the process, in bytes. */
export type Drawn = { readonly id: number; readonly rss: number } & (
  | { readonly png: Uint8Array }
  | { readonly failure: string }
);
