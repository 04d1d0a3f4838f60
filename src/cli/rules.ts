/** `gouji rules`: every rule with its name and level. `gouji rules NAME`: one explained. */
import { askedRule, ruleList } from '../bot/commands/rule.ts';
import { loadWords } from '../bot/say/index.ts';
import { plain } from '../bot/say/plain.ts';
import { readConfig } from '../config.ts';
import { put } from './output.ts';

export async function rules(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { language } = await readConfig(environment, ['GOUJI_LANG']);
  const words = await loadWords(language);
  const asked = parameters.join(' ').trim();
  const blocks = asked === '' ? ruleList(words) : await askedRule(asked, words);
  put(plain({ blocks }, words));
  return 0;
}
