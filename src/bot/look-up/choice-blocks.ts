/** Which office is meant: several that fit, or the nearest when none does. */
import type { Agency } from '../../store/store.ts';
import type { Words } from '../say/index.ts';
import { type Block, line } from '../say/reply.ts';
import type { Resolved } from './agencies.ts';

type Choose = Extract<Resolved, { kind: 'choose' }>;

export function choiceBlocks({ text, agencies, more, exact }: Choose, words: Words): Block[] {
  const list = agencies.map(({ name }, index) => words.lookUp.choice(index + 1, name)).join(' ');
  const heading = !exact
    ? words.lookUp.near
    : more > 0
      ? words.lookUp.severalMore(text, agencies.length)
      : words.lookUp.several(agencies.length, text);
  const ending = !exact ? words.lookUp.nearReply : more > 0 ? words.lookUp.writeMore : words.lookUp.reply;
  return [line(heading + list + ending), buttons(agencies)];
}

/** Offices with one name are told apart by their number alone; what is sent is the number. */
const buttons = (agencies: readonly Agency[]): Block => ({
  kind: 'buttons',
  steps: agencies.map(({ name }, index) => ({ say: String(index + 1), label: name })),
});
