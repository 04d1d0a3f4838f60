/** 「关注 https://…」「关注的网页」「取消关注 2」「看关注的网页」: pages where units publish. Changes only by who administers the chat. */

import { UserError } from '../../user-error.ts';
import { newsBlocks, watchedBlocks } from '../answer/watched.ts';
import { senderOf } from '../keeping.ts';
import { line, lines, type Reply } from '../say/reply.ts';
import { linksToWatch } from '../watch-pages/asking.ts';
import { type Command, type Context, hearsPattern } from './command.ts';
import { refusalOf } from './refusal.ts';

/** Pages that one chat may have watched. */
const MOST_PAGES = 20;

/** Does something if who asks may. */
const allowed = async (context: Context, work: () => Promise<Reply>): Promise<Reply> => {
  const refused = await refusalOf(context);
  return refused === null ? work() : lines(refused);
};

const withoutScheme = /^\/?(?:关注|watch)[\s:\uff1a]+[\w-]+(?:\.[\w-]+)+(?:[/:]\S*)?$/i;

export const watchPages: Command = {
  name: 'watch pages',
  hears: (text) => (linksToWatch(text)?.stop === false || withoutScheme.test(text) ? text : null),
  reply: (text, context) => allowed(context, () => watchAll(linksToWatch(text)?.links ?? [], context)),
};

async function watchAll(links: readonly string[], context: Context): Promise<Reply> {
  const { message, store, words, now, pages } = context;
  const { watch } = words;
  if (links.length === 0) return lines(watch.usage);
  const { chat } = message;
  const told: string[] = [];
  for (const link of links) {
    const there = await store.watched.of(chat);
    try {
      const url = await pages.publicAddress(link, words);
      if (there.some((page) => page.url === url)) told.push(watch.already(url));
      else if (there.length >= MOST_PAGES) told.push(watch.refused(url, watch.full(MOST_PAGES)));
      else await store.watched.add(chat, url, senderOf(message), now().toISOString());
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      told.push(watch.refused(link, error.message));
    }
  }
  const count = (await store.watched.of(chat)).length;
  const added = told.length < links.length ? [watch.added(count)] : [];
  return { blocks: [...added, ...told].map((text) => line(text)) };
}

export const watchedPages: Command = {
  name: 'watched pages',
  hears: hearsPattern(/^\/?(?:关注|关注(?:的|了哪些)?网页|关注列表|watch(?:ed)?(?: pages)?)[?\uff1f。.]?$/i),
  async reply(_, { message, store, words }) {
    return { blocks: watchedBlocks(await store.watched.of(message.chat), words) };
  },
};

const byNumber = /^\/?(?:取消关注|不再关注|unwatch)[\s:\uff1a]*(?:第\s*)?(\d{0,3})\s*个?[。.]?$/i;

export const unwatchPages: Command = {
  name: 'unwatch pages',
  hears: (text) => (linksToWatch(text)?.stop === true || byNumber.test(text) ? text : null),
  reply: (text, context) =>
    allowed(context, async () => {
      const { message, store, words, pages } = context;
      const there = await store.watched.of(message.chat);
      if (there.length === 0) return lines(words.watch.none);
      const named = await Promise.all(
        (linksToWatch(text)?.links ?? []).map((link) => pages.publicAddress(link, words)),
      );
      const number = Number(byNumber.exec(text)?.[1] || 0);
      const gone = there.filter(({ url }, index) => index + 1 === number || named.includes(url));
      for (const { url } of gone) await store.watched.remove(message.chat, url);
      if (gone.length === 0) return lines(words.watch.noSuch(there.length));
      return { blocks: gone.map(({ url }) => line(words.watch.removed(url))) };
    }),
};

export const lookNow: Command = {
  name: 'look now',
  hears: hearsPattern(/^\/?(?:(?:现在)?看(?:看|一下)?关注的?网页|look now)[。.]?$/i),
  reply: (_, context) =>
    allowed(context, async () => {
      const { message, store, words, pages } = context;
      if ((await store.watched.of(message.chat)).length === 0) return lines(words.watch.none);
      return { blocks: newsBlocks(await pages.look(message.chat), words) };
    }),
};
