/** What a word of the text may mean, so that an injected number is wrong by all of them. */
import type { Cells } from '../figures.ts';
import { figure } from '../fill.ts';

/** The numbers that a result may be said to be. */
export function valueSet(cells: Cells, name: string): ReadonlySet<number> {
  const value = figure(cells, name);
  return new Set(name === 'granted' ? [value, value + figure(cells, 'partly')] : [value]);
}
