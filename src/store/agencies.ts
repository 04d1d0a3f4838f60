/** The offices of the store: searched, listed and linked, each chat seeing what it may know of. */
import type { Database } from './database.ts';
import { findOffice } from './find-office.ts';
import { link, unlink } from './office-links.ts';
import { regionOf } from './own-region.ts';
import { officesByKey, officesInRegion, ownOffices } from './seen-offices.ts';
import type { Agencies, Agency } from './store.ts';

const byName = new Intl.Collator('zh-Hans-CN');

export function agenciesOf(database: Database): Agencies {
  return {
    find: (chat, text) => findOffice(database, chat, text),
    async get(chat, key) {
      const [office] = await officesByKey(database, chat, [key]);
      return office?.agency ?? null;
    },
    async of(chat, scope) {
      const offices =
        scope.kind === 'chat' ? await ownOffices(database, chat) : await officesInRegion(database, chat, scope.code);
      return offices.map(({ agency }): Agency => agency).sort((a, b) => byName.compare(a.name, b.name));
    },
    regionOf: (chat) => regionOf(database, chat),
    link: (chat, former, agency, who, at) =>
      database.transaction().execute((open) => link(open, { chat, former, agency, who, at })),
    unlink: (chat, former) => unlink(database, chat, former),
  };
}
