/** Who may change what holds for a chat. */
import type { Context } from './command.ts';

/** Why who writes may change nothing, as a sentence; null when they may. */
export async function refusalOf({ place, words }: Context): Promise<string | null> {
  const right = await place.right();
  return right === 'yes' ? null : words.group.refused[right];
}
