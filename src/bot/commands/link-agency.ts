/** 「关联 旧单位名 现单位名」, 「取消关联 旧单位名」: an office that was renamed, linked to its successor by hand. */
import type { Agency } from '../../store/store.ts';
import { lines } from '../say/reply.ts';
import type { Command, Context } from './command.ts';

const LONGEST_NAME = 60;
const links = /^(?:关联|link)(?:[\s:\uff1a]+(.*))?$/is;
const unlinks = /^(?:取消关联|解除关联|unlink)(?:[\s:\uff1a]+(.*))?$/is;
/** What stands between the two names. */
const between = /\s*(?:->|→|=>|到|改为|、|,|\uff0c)\s*|\s+/;

/** The one office of a name, or the sentence that says why there is none. */
async function officeCalled(text: string, { message, store, words }: Context): Promise<Agency | string> {
  const found = await store.agencies.find(message.chat, text);
  if (found.kind === 'one') return found.agency;
  const names = found.agencies.map(({ name }) => name).join(words.list);
  return found.kind === 'several' ? words.lookUp.link.several(text, names) : words.lookUp.link.notFound(text, names);
}

export const linkAgency: Command = {
  name: 'link agency',
  hears: (text) => (links.test(text) ? text : null),
  async reply(text, context) {
    const { message, store, words, now } = context;
    const names = (links.exec(text)?.[1] ?? '').trim().split(between);
    const [former, agency, ...others] = names.filter((name) => name !== '' && name.length <= LONGEST_NAME);
    if (former === undefined || agency === undefined || others.length > 0) return lines(words.lookUp.link.usage);
    const from = await officeCalled(former, context);
    if (typeof from === 'string') return lines(from);
    const to = await officeCalled(agency, context);
    if (typeof to === 'string') return lines(to);
    if (from.key === to.key) return lines(words.lookUp.link.same);
    const who = message.sender?.trim().slice(0, LONGEST_NAME) || null;
    await store.agencies.link(message.chat, from.key, to.key, who, now().toISOString());
    return lines(words.lookUp.link.done(from.name, to.name));
  },
};

export const unlinkAgency: Command = {
  name: 'unlink agency',
  hears: (text) => (unlinks.test(text) ? text : null),
  async reply(text, context) {
    const { message, store, words } = context;
    const former = (unlinks.exec(text)?.[1] ?? '').trim();
    if (former === '') return lines(words.lookUp.link.usage);
    const found = await store.agencies.find(message.chat, former);
    const agency = found.kind === 'one' ? found.agency : found.agencies.find(({ name }) => name === former);
    const gone = agency ? await store.agencies.unlink(message.chat, agency.key) : false;
    return lines(gone ? words.lookUp.link.undone(agency?.name ?? former) : words.lookUp.link.noSuch(former));
  },
};
