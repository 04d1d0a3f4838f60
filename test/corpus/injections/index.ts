/** Every kind of error that is put into clean reports. */
import type { Injection } from './injection.ts';
import { mannerInjections } from './manner.ts';
import { narrativeInjections } from './narrative.ts';
import { structureInjections } from './structure.ts';
import { tableInjections } from './tables.ts';

export { cleanOf } from './injection.ts';

export const injections: readonly Injection[] = [
  ...tableInjections,
  ...structureInjections,
  ...narrativeInjections,
  ...mannerInjections,
];
