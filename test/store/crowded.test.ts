/** What other chats hold in private does not crowd out of a search what a chat may see, however much it is. */
import { describe, expect, test } from 'vitest';
import { allDivisions, fullName } from '../../src/agencies/divisions.ts';
import { identify } from '../../src/agencies/identity.ts';
import type { Database } from '../../src/store/database.ts';
import { keepOffices } from '../../src/store/offices.ts';
import { engines } from './engines.ts';

const visible = '尉犁县姜楼镇人民政府';

/** Towns of nearly that name, whose keys go before its own. */
const hidden = allDivisions()
  .filter(({ abolished, code }) => !abolished && code < '65')
  .flatMap(({ code }) => [`${fullName(code)}姜楼镇人民政府`, `${fullName(code)}姜楼子镇人民政府`])
  .slice(0, 5000);

async function keep(database: Database, names: readonly string[], chat: string, isPublic: boolean): Promise<void> {
  const namings = names.map((name) => ({ office: identify(name, { host: null, chat }), chat, isPublic }));
  for (let from = 0; from < namings.length; from += 500) {
    await database.transaction().execute((open) => keepOffices(open, namings.slice(from, from + 500)));
  }
}

describe.each(await engines())('$name', (engine) => {
  test('5,000 private offices of another chat', async () => {
    const alone = await engine.open();
    const crowded = await engine.open();
    for (const { database } of [alone, crowded]) await keep(database, [visible], 'c', true);
    await keep(crowded.database, hidden, 'a', false);
    expect(hidden).toHaveLength(5000);
    for (const typed of ['姜椅镇人民政府', 'jianglouz', '姜楼', '姜楼镇', '尉梨县姜楼镇', 'jlz']) {
      const found = await crowded.agencies.find('b', typed);
      expect(found, typed).toEqual(await alone.agencies.find('b', typed));
      const agencies = found.kind === 'one' ? [found.agency] : found.agencies;
      expect(
        agencies.map(({ name }) => name),
        typed,
      ).toEqual([visible]);
    }
  });
});
