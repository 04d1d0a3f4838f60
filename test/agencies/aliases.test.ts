/** Every name of an office leads to that office, or leaves its place open; none leads to another. */
import { describe, expect, it, test } from 'vitest';
import { agencyNames } from '../../bench/store/agencies.ts';
import { aliasesOf } from '../../src/agencies/aliases.ts';
import { readName } from '../../src/agencies/asked.ts';
import { bodies, bodyNamed } from '../../src/agencies/bodies.ts';
import { allDivisions, fullName } from '../../src/agencies/divisions.ts';
import { identify } from '../../src/agencies/identity.ts';

const where = { host: null, chat: 'group' };

describe('aliases', () => {
  it.each([
    ['东阿县人民政府办公室', '东阿县政府办 东阿政府办 聊城市东阿县人民政府办公室 山东省聊城市东阿县政府办公室'],
    ['东阿县教育和体育局', '东阿县教体局 东阿教体局'],
    ['东阿县姜楼镇人民政府', '东阿县姜楼镇 东阿姜楼镇政府 聊城市东阿县姜楼镇人民政府'],
    ['茌平区教育局', '茌平县教育局 茌平教育局'],
    ['国家税务总局东阿县税务局', '东阿县税务局 东阿税务局'],
    ['国家统计局聊城调查队', '国家统计局聊城市调查队 国家统计局聊城调查队'],
    ['南京市鼓楼区教育局', '鼓楼区教育局 江苏省南京市鼓楼区教育局'],
  ])('%s', (name, expected) => {
    expect(aliasesOf(identify(name, where))).toEqual(expect.arrayContaining(expected.split(' ')));
  });

  test('without its place an office is called by its body', () => {
    expect(aliasesOf(identify('东阿县教育局', where), true)).toEqual(expect.arrayContaining(['教育局', '教委']));
    expect(aliasesOf(identify('东阿县教育局', where))).not.toContain('教育局');
  });

  test('none leads to an office of another place', () => {
    for (const name of agencyNames(1500, 3)) {
      const { key, region } = identify(name, where);
      for (const alias of aliasesOf(identify(name, where))) {
        const other = identify(alias, where);
        expect({ alias, region: other.region ?? region }).toEqual({ alias, region });
        const { keys, loose, codes } = readName(alias);
        const meant = [...keys, ...loose];
        if (!meant.includes(key))
          expect({ alias, name, codes }).toMatchObject({ codes: expect.arrayContaining([region]) });
      }
    }
  });
});

test('two offices never share a key', () => {
  const keys = new Map<string, string>();
  for (const { code, abolished } of allDivisions()) {
    if (abolished) continue;
    // Other bodies for each division, so that all meet many places.
    for (const { id, forms } of bodies.filter((_, at) => at < 2 || (at + Number(code)) % 9 === 0)) {
      const name = `${fullName(code)}${forms[0]?.full}`;
      const { key } = identify(name, where);
      expect({ name, key }).toEqual({ name, key: `${code}|${id}` });
      expect(keys.get(key), name).toBeUndefined();
      keys.set(key, name);
    }
  }
});

test('a form of a body means one body', () => {
  const seen = new Map<string, string>();
  for (const { id, forms } of bodies)
    for (const { full, short } of forms)
      for (const form of [full, ...short]) {
        expect(seen.get(form), form).toBeUndefined();
        seen.set(form, id);
        expect(bodyNamed(form)?.body.id).toBe(id);
      }
});
