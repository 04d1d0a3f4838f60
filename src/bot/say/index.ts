/** The words of a language. */
import type { Language } from '../../report/cell.ts';
import type { Words } from './zh.ts';

/** Loads the words of one language and leaves the other on the disk; for `gouji check`. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en;
}

export type { Words };
