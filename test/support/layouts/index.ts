/** Every layout, for the tests that run over all of them. */
import type { Layout } from './layout.ts';
import { columnLayouts } from './text-columns.ts';
import { lostLayouts } from './text-lost.ts';
import { pipeLayouts } from './text-pipes.ts';
import { verticalLayouts } from './text-vertical.ts';

export const layouts: readonly Layout[] = [...pipeLayouts, ...verticalLayouts, ...columnLayouts, ...lostLayouts];
