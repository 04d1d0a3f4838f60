import type { Unit } from '../../src/store/store.ts';

/** A department of a roster of which nothing more is known. */
export const unit = (id: string, name: string, agency: string | null = null, more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  agency,
  aliases: [],
  contact: null,
  kind: 'department',
  parent: null,
  ...more,
});
