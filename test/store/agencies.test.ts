/** Offices found, listed and linked, on both engines; each chat sees what it may know of. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { agencyNames } from '../../bench/store/agencies.ts';
import { aliasesOf, spelledParts } from '../../src/agencies/aliases.ts';
import { identify } from '../../src/agencies/identity.ts';
import { loadPinyin, spellings } from '../../src/agencies/pinyin.ts';
import type { Database } from '../../src/store/database.ts';
import { keepOffices } from '../../src/store/offices.ts';
import type { Agencies, Found } from '../../src/store/store.ts';
import { engines } from './engines.ts';

const COUNTY = 'group-donge';
const PREFECTURE = 'group-liaocheng';
const STRANGER = 'group-elsewhere';
const at = '2024-01-30T02:00:00.000Z';

const ofDonge = [
  '东阿县人民政府办公室',
  '东阿县教育和体育局',
  '东阿县财政局',
  '东阿县综合行政执法局',
  '东阿县卫生健康局',
  '东阿县文化广电和旅游局',
  '东阿县应急管理局',
  '东阿县姜楼镇人民政府',
  '东阿县铜城街道办事处',
  '国家税务总局东阿县税务局',
];
const ofLiaocheng = ['聊城市人民政府', '聊城市教育局', '聊城市财政局', '聊城市应急管理局', '国家税务总局聊城市税务局'];
const ofOthers = [
  '富县应急管理局',
  '富县教育局',
  '莱阳市教育局',
  '南京市鼓楼区教育局',
  '徐州市鼓楼区教育局',
  '吉林市教育局',
  '吉林省教育厅',
  '朝阳市教育局',
  '津市市教育局',
  '富县姜楼镇人民政府',
  '教育部',
  '蓬莱市教育局',
];

async function keep(database: Database, names: readonly string[], chat: string, isPublic: boolean): Promise<void> {
  await keepOffices(
    database,
    names.map((name) => ({
      office: identify(name, { host: isPublic ? 'www.gov.cn' : null, chat }),
      chat,
      isPublic,
    })),
  );
}

/** What was found, in one line: 「= name」,「? name name +more」,「~ name」. */
function told(found: Found): string {
  if (found.kind === 'one') return `= ${found.agency.name}`;
  const names = found.agencies.map(({ name }) => name).join(' ');
  return found.kind === 'near' ? `~ ${names}`.trim() : `? ${names}${found.more > 0 ? ` +${found.more}` : ''}`;
}

describe.each(await engines())('$name', (engine) => {
  let database: Database;
  let agencies: Agencies;
  const find = async (text: string, chat = STRANGER) => told(await agencies.find(chat, text));

  beforeAll(async () => {
    ({ database, agencies } = await engine.open());
    await keep(database, ofDonge, COUNTY, true);
    await keep(database, [...ofLiaocheng, '东阿县人民政府办公室'], PREFECTURE, true);
    await keep(database, ofOthers, 'somebody', true);
  });

  describe('one office', () => {
    it.each([
      [
        '东阿县人民政府办公室',
        '东阿县政府办 东阿政府办 聊城市东阿县政府办公室 山东省东阿县人民政府办公室 dexzfb dezfb dexrmzfbgs',
      ],
      ['东阿县教育和体育局', '东阿县教体局 东阿教体局 东阿教体 聊城市东阿县教体局 dongexianjiaotiju dejtj DEXJTJ'],
      ['东阿县卫生健康局', '东阿县卫健委 东阿县卫生健康委员会 东阿卫健局'],
      ['东阿县文化广电和旅游局', '东阿县文旅局 东阿县文广旅局'],
      ['东阿县姜楼镇人民政府', '东阿县姜楼镇 东阿县姜楼镇政府 东阿姜楼镇 dexjlz'],
      ['国家税务总局东阿县税务局', '东阿县税务局 东阿税务局 国家税务总局聊城市东阿县税务局'],
      ['聊城市人民政府', '聊城市 聊城 聊城市政府 山东省聊城市'],
      ['吉林市教育局', '吉林市教育局 吉林省吉林市教育局'],
      ['吉林省教育厅', '吉林省教育厅'],
      ['津市市教育局', '津市市教育局 常德市津市市教育局'],
      ['南京市鼓楼区教育局', '南京市鼓楼区教育局 江苏省南京市鼓楼区教育局'],
      ['教育部', '教育部'],
      ['朝阳市教育局', '朝阳市教育局'],
    ])('%s', async (name, texts) => {
      for (const text of texts.split(' '))
        expect({ text, found: await find(text) }).toEqual({ text, found: `= ${name}` });
    });
  });

  describe('a name without its place', () => {
    it.each([
      [COUNTY, '县政府办', '= 东阿县人民政府办公室'],
      [COUNTY, '我县政府办', '= 东阿县人民政府办公室'],
      [COUNTY, '教体局', '= 东阿县教育和体育局'],
      [COUNTY, 'jtj', '= 东阿县教育和体育局'],
      [COUNTY, '县财政局', '= 东阿县财政局'],
      [COUNTY, '市财政局', '= 聊城市财政局'],
      [COUNTY, '文旅局', '= 东阿县文化广电和旅游局'],
      [COUNTY, '姜楼镇', '= 东阿县姜楼镇人民政府'],
      [COUNTY, '姜楼镇政府', '= 东阿县姜楼镇人民政府'],
      [COUNTY, '应急局', '= 东阿县应急管理局'],
      [PREFECTURE, '财政局', '= 聊城市财政局'],
      [PREFECTURE, '市应急局', '= 聊城市应急管理局'],
      [PREFECTURE, '姜楼镇', '= 东阿县姜楼镇人民政府'],
      [STRANGER, '应急局', '? 东阿县应急管理局 富县应急管理局 聊城市应急管理局'],
      [STRANGER, '姜楼镇', '? 东阿县姜楼镇人民政府 富县姜楼镇人民政府'],
      [STRANGER, '县政府办', '~ 东阿县人民政府办公室'],
      [STRANGER, 'yjj', '? 东阿县应急管理局 富县应急管理局 聊城市应急管理局'],
    ])('%s: %s', async (chat, text, expected) => {
      const found = await find(text, chat);
      // The engines order Chinese names differently.
      expect(found.split(' ').toSorted()).toEqual(expected.split(' ').toSorted());
    });
  });

  describe('never straight when it is not certain', () => {
    it.each([
      ['鼓楼区教育局', '? 南京市鼓楼区教育局 徐州市鼓楼区教育局'],
      ['东阿县', '~ 东阿县人民政府办公室'],
      ['东阿县人民政府', '~ 东阿县人民政府办公室'],
      ['莱芜区教育局', '~ 莱阳市教育局'],
      ['东阿县教育局', '~ 东阿县教育和体育局'],
      ['莱芜市教育局', '~ 莱阳市教育局'],
      ['朝阳教育局', '~ 朝阳市教育局'],
      ['蓬莱区教育局', '~ 蓬莱市教育局'],
      ['满意度', '~'],
      ['今天天气', '~'],
      ['qqqqq', '~'],
      ['', '~'],
      ['%_', '~'],
      ["'; drop table agencies; --", '~'],
    ])('%s', async (text, expected) => {
      expect(await find(text)).toBe(expected);
    });
  });

  describe('typing errors are offered, the nearest first', () => {
    it.each([
      ['东阿县政俯办', '东阿县人民政府办公室'],
      ['东阿县人民政府办公事', '东阿县人民政府办公室'],
      ['东啊县教体局', '东阿县教育和体育局'],
      ['东阿县教提局', '东阿县教育和体育局'],
      ['聊成市财政局', '聊城市财政局'],
      ['东阿县财证局', '东阿县财政局'],
      ['东阿县综合执', '东阿县综合行政执法局'],
      ['阿东县财政局', '东阿县财政局'],
      ['东阿县江楼镇', '东阿县姜楼镇人民政府'],
      ['铜成街道', '东阿县铜城街道办事处'],
      ['富县应急管理居', '富县应急管理局'],
      ['莱阳教肓局', '莱阳市教育局'],
      ['dexzf', '东阿县人民政府办公室'],
    ])('%s', async (text, expected) => {
      const found = await agencies.find(STRANGER, text);
      expect(found.kind).toBe('near');
      expect(found.kind === 'near' && found.agencies[0]?.name).toBe(expected);
      expect(found.kind === 'near' && found.agencies.length).toBeLessThanOrEqual(5);
    });
  });

  test('the region of a chat is where most of its offices are', async () => {
    expect(await agencies.regionOf(COUNTY)).toBe('371524');
    expect(await agencies.regionOf(PREFECTURE)).toBe('371500');
    expect(await agencies.regionOf(STRANGER)).toBeNull();
    expect(await agencies.regionOf('somebody')).toBeNull();
  });

  test('choices begin with what came to the chat, then with its region', async () => {
    const one = await engine.open();
    const towns = [
      '安丘市',
      '宝应县',
      '北镇市',
      '苍南县',
      '昌乐县',
      '长岭县',
      '长兴县',
      '成武县',
      '大名县',
      '定陶区',
      '东阿县',
      '郓城县',
    ];
    await keep(
      one.database,
      towns.map((place) => `${place}平安镇人民政府`),
      'somebody',
      true,
    );
    await keep(one.database, ['郓城县平安镇人民政府', '东阿县财政局', '东阿县教育局'], COUNTY, true);
    const found = await one.agencies.find(COUNTY, 'paz');
    expect(found).toMatchObject({ kind: 'several', more: 3 });
    expect(found.kind !== 'one' && found.agencies.map(({ name }) => name).slice(0, 2)).toEqual([
      '郓城县平安镇人民政府',
      '东阿县平安镇人民政府',
    ]);
  });

  test('the offices of a chat, and of a region', async () => {
    const names = async (chat: string, scope: Parameters<Agencies['of']>[1]) =>
      (await agencies.of(chat, scope)).map(({ name }) => name).toSorted();
    expect(await names(COUNTY, { kind: 'chat' })).toEqual(ofDonge.toSorted());
    expect(await names(STRANGER, { kind: 'chat' })).toEqual([]);
    expect(await names(STRANGER, { kind: 'region', code: '371524' })).toEqual(ofDonge.toSorted());
    expect(await names(STRANGER, { kind: 'region', code: '371500' })).toEqual([...ofDonge, ...ofLiaocheng].toSorted());
    expect(await names(STRANGER, { kind: 'region', code: '220000' })).toEqual(['吉林市教育局', '吉林省教育厅']);
    expect(await names(STRANGER, { kind: 'region', code: '110000' })).toEqual([]);
  });

  describe('links', () => {
    const former = identify('东阿县教育局', { host: null, chat: COUNTY }).key;
    const successor = identify('东阿县教体局', { host: null, chat: COUNTY }).key;

    test('a former name finds the successor, in this chat only, until it is unlinked', async () => {
      await agencies.link(COUNTY, former, successor, '小李', at);
      expect(await find('东阿县教育局', COUNTY)).toBe('= 东阿县教育和体育局');
      expect(await find('教育局', COUNTY)).toBe('= 东阿县教育和体育局');
      expect(await find('东阿县教育局')).toBe('~ 东阿县教育和体育局');
      expect(await agencies.unlink(STRANGER, former)).toBe(false);
      expect(await agencies.unlink(COUNTY, former)).toBe(true);
      expect(await agencies.unlink(COUNTY, former)).toBe(false);
      expect(await find('东阿县教育局', COUNTY)).toBe('~ 东阿县教育和体育局');
    });

    test('the former office may be named instead of its key', async () => {
      await agencies.link(COUNTY, '东阿县教育局', successor, null, at);
      expect(await find('东阿县教育局', COUNTY)).toBe('= 东阿县教育和体育局');
      expect(await agencies.unlink(COUNTY, '东阿县教育局')).toBe(true);
    });

    test('a link is taken back by any name of the former office', async () => {
      const chat = 'group-former';
      await keepOffices(database, [
        { office: identify('县文化馆', { host: 'www.donge.gov.cn', chat }), chat, isPublic: true },
      ]);
      const found = await agencies.find(chat, '县文化馆');
      if (found.kind !== 'one') throw new Error('not found');
      await agencies.link(chat, found.agency.key, successor, null, at);
      expect(await find('县文化馆', chat)).toBe('= 东阿县教育和体育局');
      expect(await agencies.unlink(chat, '县文化馆')).toBe(true);
      expect(await find('县文化馆', chat)).toBe('= 县文化馆');
      await agencies.link(chat, '东阿县教育局', successor, null, at);
      expect(await agencies.unlink(chat, '聊城市东阿县教委')).toBe(true);
    });

    test('a circle of links is cut where it was closed before', async () => {
      const chat = 'group-circle';
      const key = (name: string) => identify(name, { host: null, chat }).key;
      const [a, b, c] = [key('东阿县财政局'), key('东阿县应急局'), key('东阿县卫健局')];
      await agencies.link(chat, a, a, null, at);
      await agencies.link(chat, a, b, null, at);
      await agencies.link(chat, b, c, null, at);
      expect(await find('东阿县财政局', chat)).toBe('= 东阿县卫生健康局');
      await agencies.link(chat, c, a, null, at);
      expect(await find('东阿县财政局', chat)).toBe('= 东阿县应急管理局');
      expect(await find('东阿县卫健局', chat)).toBe('= 东阿县应急管理局');
      expect(await find('东阿县应急局', chat)).toBe('= 东阿县应急管理局');
    });
  });

  describe('what came to one chat only', () => {
    const OWNER = 'group-owner';
    const secret = ['东阿县秘密建设局', '东阿县水利局', '平阴县孝直镇人民政府', '城区教育局', '单县审计局'];

    beforeAll(() => keep(database, secret, OWNER, false));

    test('is found there', async () => {
      for (const name of secret) expect(await find(name, OWNER)).toBe(`= ${name}`);
      expect(await find('孝直镇', OWNER)).toBe('= 平阴县孝直镇人民政府');
      expect(await find('shanxianshenjiju', OWNER)).toBe('= 单县审计局');
    });

    it.each([
      ...secret,
      '东阿县秘密建没局',
      '秘密建设局',
      '东阿水利局',
      '水利局',
      'dexslj',
      'slj',
      'dexsl',
      'shanxianshenjiju',
      'danxianshenjiju',
      'sxsjj',
      '孝直镇',
      '孝值镇政府',
      '平阴县孝直',
      '单县审计居',
      '单县',
      '城区教委',
      '审计局',
    ])('is not found, suggested or counted elsewhere: %s', async (text) => {
      for (const chat of [STRANGER, COUNTY]) {
        const found = await find(text, chat);
        for (const name of secret) expect(found).not.toContain(name);
        expect(found).not.toContain('+');
      }
    });

    test('is in no list of another chat, and cannot be got by its key', async () => {
      const { key } = identify('单县审计局', { host: null, chat: OWNER });
      expect((await agencies.get(OWNER, key))?.name).toBe('单县审计局');
      expect(await agencies.get(STRANGER, key)).toBeNull();
      const listed = await agencies.of(STRANGER, { kind: 'region', code: '370000' });
      expect(listed.map(({ name }) => name).filter((name) => secret.includes(name))).toEqual([]);
      // A link does not open it.
      await agencies.link(STRANGER, '单县统计局', key, null, at);
      expect(await find('单县统计局')).toBe('~');
      const fuxian = identify('富县教育局', { host: null, chat: STRANGER }).key;
      await agencies.link(STRANGER, fuxian, key, null, at);
      expect(await find('fxjyj')).toBe('= 富县教育局');
      await agencies.unlink(STRANGER, fuxian);
    });
  });

  test('every name of an office finds it, or choices with it among them', async () => {
    const one = await engine.open();
    const names = agencyNames(400, 11);
    await keep(one.database, names, COUNTY, true);
    await loadPinyin();
    const includes = (found: Found, key: string) =>
      found.kind === 'one'
        ? found.agency.key === key
        : found.agencies.some((each) => each.key === key) || (found.kind === 'several' && found.more > 0);
    for (const name of names.filter((_, at) => at % 8 === 0)) {
      const identity = identify(name, { host: 'www.gov.cn', chat: COUNTY });
      const { pinyin, initials } = spellings(spelledParts(identity));
      for (const text of [...aliasesOf(identity), ...pinyin, ...initials]) {
        const found = await one.agencies.find(STRANGER, text);
        expect({ text, name, found: includes(found, identity.key) }).toEqual({ text, name, found: true });
      }
    }
  });
});
