/** 「关联 旧单位名 现单位名」, 「取消关联 旧单位名」: an office that was renamed, linked to its successor by hand. */
import type { Agency } from '../../store/store.ts';
import { senderOf } from '../keeping.ts';
import type { Words } from '../say/index.ts';
import { lines } from '../say/reply.ts';
import type { Command, Context } from './command.ts';

const LONGEST_NAME = 60;
const links = /^(?:关联|link)(?:[\s:\uff1a]+(.*))?$/is;
const unlinks = /^(?:取消关联|解除关联|unlink)(?:[\s:\uff1a]+(.*))?$/is;
/** What stands between the two names. */
const between = /\s*(?:->|→|=>|到|改为|、|,|\uff0c)\s*|\s+/;

export const linkAgency: Command = {
  name: 'link agency',
  hears: (text) => (links.test(text) ? text : null),
  async reply(text, context) {
    const { message, store, words, now } = context;
    const { chat } = message;
    const names = (links.exec(text)?.[1] ?? '').trim().split(between);
    const [former, agency, ...others] = names.filter((name) => name !== '' && name.length <= LONGEST_NAME);
    if (former === undefined || agency === undefined || others.length > 0) return lines(words.lookUp.link.usage);
    const to = await officeCalled(agency, context);
    if (typeof to === 'string') return lines(to);
    // A link that is there already would lead the search for the former name to its successor.
    const relinked = await store.agencies.unlink(chat, former);
    const found = await store.agencies.find(chat, former);
    if (found.kind === 'several' && !relinked) {
      return lines(words.lookUp.link.several(former, namesOf(found.agencies, words)));
    }
    // The former office may never have been kept; then its name is all there is.
    const from = found.kind === 'one' ? found.agency : null;
    if (from?.key === to.key) return lines(words.lookUp.link.same);
    await store.agencies.link(chat, from?.key ?? former, to.key, senderOf(message), now().toISOString());
    return lines(words.lookUp.link.done(from?.name ?? former, to.name));
  },
};

/** The one office of a name, or the sentence that says why there is none. */
async function officeCalled(text: string, { message, store, words }: Context): Promise<Agency | string> {
  const found = await store.agencies.find(message.chat, text);
  if (found.kind === 'one') return found.agency;
  const names = namesOf(found.agencies, words);
  return found.kind === 'several' ? words.lookUp.link.several(text, names) : words.lookUp.link.notFound(text, names);
}

const namesOf = (agencies: readonly Agency[], words: Words): string =>
  agencies.map(({ name }) => name).join(words.list);

export const unlinkAgency: Command = {
  name: 'unlink agency',
  hears: (text) => (unlinks.test(text) ? text : null),
  async reply(text, { message, store, words }) {
    const former = (unlinks.exec(text)?.[1] ?? '').trim();
    if (former === '') return lines(words.lookUp.link.usage);
    const gone = await store.agencies.unlink(message.chat, former);
    return lines(gone ? words.lookUp.link.undone(former) : words.lookUp.link.noSuch(former));
  },
};
