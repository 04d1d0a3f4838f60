/** Both languages at hand, for a conversation that may change from one to the other. */
import type { Language } from '../../report/cell.ts';
import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

const languages: Record<Language, Words> = { zh, en };

export const wordsOf = (language: Language): Words => languages[language];
