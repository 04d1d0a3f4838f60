/** Bodies by their spelling: 「jyj」 is 教育局 wherever it stands. Made when somebody first types letters. */
import { bodies } from './bodies.ts';
import { loadPinyin, spellings } from './pinyin.ts';

let spelled: Map<string, string[]> | null = null;

/** The bodies that are spelled so, in full or by their initials. */
export async function bodyIdsSpelled(letters: string): Promise<readonly string[]> {
  if (!spelled) {
    await loadPinyin();
    spelled = new Map();
    for (const { id, forms } of bodies) {
      const names = forms.flatMap(({ full, short }) => [full, ...short]);
      const { pinyin, initials } = spellings(names.map((name) => ['', name] as const));
      for (const key of new Set([...pinyin, ...initials])) spelled.set(key, [...(spelled.get(key) ?? []), id]);
    }
  }
  return spelled.get(letters) ?? [];
}
