/** What holds in a chat: its language, when the bot speaks, who may change that. */
import type { Database } from './database.ts';
import { moveChat } from './moving.ts';
import type { Asked, ChatSettings, Chats } from './store.ts';

const none: ChatSettings = {
  language: null,
  silent: false,
  closed: false,
  owner: null,
  ownerName: null,
  asked: null,
};

export function chatsOf(database: Database): Chats {
  return {
    get: (chat) => get(database, chat),
    async set(chat, change) {
      await database.transaction().execute(async (open) => {
        const row = rowOf({ ...((await get(open, chat)) ?? none), ...change });
        await open
          .insertInto('chats')
          .values({ chat, ...row })
          .onConflict((conflict) => conflict.column('chat').doUpdateSet(row))
          .execute();
      });
    },
    move: (from, to, now, holds) => moveChat(database, { from, to, now, holds }),
    async languages() {
      const rows = await database
        .selectFrom('chats')
        .select(['chat', 'language'])
        .where('language', 'is not', null)
        .execute();
      return new Map(rows.flatMap(({ chat, language }) => (language === null ? [] : [[chat, languageOf(language)]])));
    },
    async closed() {
      const rows = await database.selectFrom('chats').select('chat').where('closed', '=', 1).execute();
      return rows.map(({ chat }) => chat);
    },
    async addCode(code, until) {
      await database.insertInto('pairing_codes').values({ code, until }).execute();
    },
    async takeCode(code, now) {
      await database.deleteFrom('pairing_codes').where('until', '<', now).execute();
      const taken = await database.deleteFrom('pairing_codes').where('code', '=', code).executeTakeFirst();
      return taken.numDeletedRows > 0n;
    },
  };
}

async function get(database: Database, chat: string): Promise<ChatSettings | null> {
  const row = await database.selectFrom('chats').selectAll().where('chat', '=', chat).executeTakeFirst();
  if (!row) return null;
  const { language, silent, closed, owner, owner_name: ownerName, asked } = row;
  return {
    language: language === null ? null : languageOf(language),
    silent: silent === 1,
    closed: closed === 1,
    owner,
    ownerName,
    asked: asked === null ? null : (JSON.parse(asked) as Asked),
  };
}

const languageOf = (text: string): 'zh' | 'en' => (text === 'en' ? 'en' : 'zh');

const rowOf = ({ language, silent, closed, owner, ownerName, asked }: ChatSettings) => ({
  language,
  silent: silent ? 1 : 0,
  closed: closed ? 1 : 0,
  owner,
  owner_name: ownerName,
  asked: asked === null ? null : JSON.stringify(asked),
});
