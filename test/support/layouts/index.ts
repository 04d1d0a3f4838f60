/** Every layout, for the tests that run over all of them. */
import { cleanLayouts } from './html-clean.ts';
import { tableLayouts } from './html-tables.ts';
import { wordLayouts } from './html-word.ts';
import type { Layout } from './layout.ts';
import { columnLayouts } from './text-columns.ts';
import { garbledLayouts } from './text-garbled.ts';
import { lostLayouts } from './text-lost.ts';
import { oddityLayouts } from './text-oddities.ts';
import { pageLayouts } from './text-pages.ts';
import { pdfLayouts } from './text-pdf.ts';
import { pipeLayouts } from './text-pipes.ts';
import { styleLayouts } from './text-styles.ts';
import { verticalLayouts } from './text-vertical.ts';

export const layouts: readonly Layout[] = [
  ...pipeLayouts,
  ...verticalLayouts,
  ...columnLayouts,
  ...pdfLayouts,
  ...lostLayouts,
  ...pageLayouts,
  ...styleLayouts,
  ...oddityLayouts,
  ...garbledLayouts,
  ...cleanLayouts,
  ...wordLayouts,
  ...tableLayouts,
];
