/** 「已忽略」: what this chat has set aside: who, when, why. */
import { line, lines } from '../say/reply.ts';
import { type Command, hearsPattern } from './command.ts';

/** So many are listed, the newest first. */
const LISTED = 20;

/** 「2024-01-15 09:30」, by the clock of the offices. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

export const ignored: Command = {
  name: 'ignored',
  hears: hearsPattern(/^(?:已忽略|忽略列表|忽略了哪些|ignored)[?\uff1f。.]?$/i),
  async reply(_, { message, store, words }) {
    const all = (await store.asides.list(message.chat)).reverse();
    if (all.length === 0) return lines(words.aside.none);
    const blocks = all
      .slice(0, LISTED)
      .flatMap(({ number, title, what, who, at, why }) => [
        line(words.aside.entry(number, title, what)),
        line(words.aside.entryDetail(who, whenText(at), why)),
      ]);
    if (all.length > LISTED) blocks.push(line(words.aside.older(all.length - LISTED)));
    return { blocks: [line(words.aside.list(all.length)), ...blocks] };
  },
};

function whenText(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : clock.format(time);
}
