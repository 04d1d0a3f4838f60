/** Settings that cannot be meant, with what to write instead. */
import { UserError } from '../user-error.ts';
import { help, type Sentence, type Setting } from './settings.ts';

export class WrongSettings extends UserError {
  readonly sentences: readonly Sentence[];

  constructor(sentences: readonly Sentence[]) {
    super(sentences.map(({ zh, en }) => `${zh} / ${en}`).join('\n'));
    this.sentences = sentences;
  }
}

/** What to write for a setting. @param value the wrong one, as a help to find it */
export function wrongSetting(name: Setting, value?: string): Sentence {
  const { zh, en } = help[name];
  // It may hold a password or a key.
  if (value === undefined || /URL|TOKEN|SECRET/.test(name)) return { zh, en };
  const now = JSON.stringify(value);
  return { zh: `${zh}(现在是 ${now})`, en: `${en} (it is ${now})` };
}
