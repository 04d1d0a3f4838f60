/** 「设置」「安静」「说话」「语言 en」「管理员」「配对 CODE」: what holds in a chat, and who may change it. */
import type { Place } from '../place.ts';
import type { Words } from '../say/index.ts';
import { wordsOf } from '../say/languages.ts';
import { lines, type Reply } from '../say/reply.ts';
import { type Command, type Context, hearsPattern } from './command.ts';
import { refusalOf } from './refusal.ts';

/** Changes something if who asks may; otherwise says who may. */
async function changing(context: Context, change: () => Promise<string>): Promise<Reply> {
  return lines((await refusalOf(context)) ?? (await change()));
}

/** Who administers a group, in words. */
async function whoIn(place: Place, { group: { who } }: Words): Promise<string> {
  const { settings } = place;
  if (settings?.owner) return settings.ownerName === null ? who.unnamed : who.owner(settings.ownerName);
  return (await place.right()) === 'unpaired' ? who.nobody : who.admins;
}

export const settings: Command = {
  name: 'settings',
  hears: hearsPattern(/^\/?(?:设置|群设置|settings?)[。.!\uff01]?$/i),
  async reply(_, { place, words }) {
    if (!place.group) return lines(words.group.private);
    const silent = place.settings?.silent ?? false;
    return lines(words.group.settings(silent, words.group.language, await whoIn(place, words)));
  },
};

export const silence: Command = {
  name: 'silence',
  hears: (text, { place }) =>
    place.group && /^\/?(?:安静|别说话|只在@我时回答|quiet|silence)[。.!\uff01]?$/i.test(text) ? text : null,
  reply: (_, context) =>
    changing(context, async () => {
      await context.place.change({ silent: true });
      return context.words.group.silent;
    }),
};

export const speak: Command = {
  name: 'speak',
  hears: (text, { place }) => (place.group && /^\/?(?:说话|speak)[。.!\uff01]?$/i.test(text) ? text : null),
  reply: (_, context) =>
    changing(context, async () => {
      await context.place.change({ silent: false });
      return context.words.group.speaking;
    }),
};

export const administrator: Command = {
  name: 'administrator',
  hears: (text, { place }) => (place.group && /^\/?(?:管理员|admins?)[。.!?\uff01\uff1f]?$/i.test(text) ? text : null),
  reply: async (_, { place, words }) => lines(await whoIn(place, words)),
};

export const pair: Command = {
  name: 'pair',
  hears: hearsPattern(/^\/?(?:配对|pair)[\s:\uff1a]+([a-z\d]{4,20})$/i),
  async reply(code, { place, words, now }) {
    if (!place.group) return lines(words.group.notAGroup);
    const paired = await place.pair(code.toUpperCase(), now());
    return lines(paired ? words.group.paired(place.settings?.ownerName ?? words.group.you) : words.group.wrongCode);
  },
};

export const language: Command = {
  name: 'language',
  hears: hearsPattern(/^\/?(?:语言|lang(?:uage)?)[\s:\uff1a]*(\S{0,12})$/i),
  reply(asked, context) {
    const chosen = languageIn(asked);
    if (chosen === null) return lines(context.words.help.languages);
    return changing(context, async () => {
      await context.place.change({ language: chosen });
      return wordsOf(chosen).help.language;
    });
  },
};

function languageIn(asked: string): 'zh' | 'en' | null {
  if (/^(?:zh|中文|汉语|cn|chinese)/i.test(asked)) return 'zh';
  return /^(?:en|英文|英语|english)/i.test(asked) ? 'en' : null;
}
