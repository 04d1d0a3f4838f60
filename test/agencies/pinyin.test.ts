import { beforeAll, describe, expect, it, test } from 'vitest';
import { spelledParts } from '../../src/agencies/aliases.ts';
import { bodyIdsSpelled } from '../../src/agencies/body-spelling.ts';
import { identify } from '../../src/agencies/identity.ts';
import { loadPinyin, sameSound, spellings } from '../../src/agencies/pinyin.ts';

beforeAll(loadPinyin);

const spelled = (name: string) => spellings(spelledParts(identify(name, { host: null, chat: 'group' })));

describe('the local reading and the everyday one', () => {
  it.each([
    ['东阿县', 'donge donga'],
    ['莘县', 'shenxian xinxian'],
    ['冠县', 'guanxian'],
    ['茌平区', 'chiping'],
    ['六安市', 'luan liuan'],
    ['六合区', 'luhe liuhe'],
    ['丽水市', 'lishui'],
    ['台州市', 'taizhou'],
    ['蚌埠市', 'bengbu bangbu'],
    ['大埔县', 'dabu dapu'],
    ['番禺区', 'panyu fanyu'],
    ['乐清市', 'yueqing leqing'],
    ['单县', 'shanxian danxian'],
    ['盱眙县', 'xuyi'],
    ['铅山县', 'yanshan qianshan'],
    ['乐陵市', 'laoling leling'],
    ['尉犁县', 'yuli weili'],
    ['井陉县', 'jingxing'],
    ['蔚县', 'yuxian weixian'],
    ['长子县', 'zhangzi changzi'],
    ['都江堰市', 'dujiangyan'],
    ['绿园区', 'lvyuan'],
  ])('%s', (place, readings) => {
    const { pinyin } = spelled(`${place}教育局`);
    for (const reading of readings.split(' '))
      expect(pinyin.some((each) => each.startsWith(reading) && each.endsWith('jiaoyuju'))).toBe(true);
  });
});

describe('what is typed for an office', () => {
  it.each([
    ['东阿县人民政府办公室', 'dexrmzfbgs dexzfb dezfb'],
    ['东阿县教育局', 'dexjyj'],
    ['东阿县人力资源和社会保障局', 'dexrlzyhshbzj dexrsj dersj'],
    ['聊城市发展和改革委员会', 'lcsfgw lcfgw'],
    ['东阿县姜楼镇人民政府', 'dexjlz dejlz jlz dexjlzrmzf'],
    ['南京市鼓楼区教育局', 'glqjyj'],
  ])('%s', (name, initials) => {
    expect(spelled(name).initials).toEqual(expect.arrayContaining(initials.split(' ')));
  });

  test('no office has so many spellings that indexing it takes long', () => {
    for (const name of ['都江堰市朝阳乐会街道办事处', '大埔县长乐镇人民政府', '科尔沁右翼前旗乌兰毛都苏木人民政府']) {
      const { pinyin, initials } = spelled(name);
      expect(pinyin.length + initials.length).toBeLessThan(200);
    }
  });
});

test('a body alone, in letters', async () => {
  expect(await bodyIdsSpelled('jyj')).toContain('教育局');
  expect(await bodyIdsSpelled('zfb')).toContain('人民政府办公室');
  expect(await bodyIdsSpelled('jiaoyuju')).toEqual(['教育局']);
  expect(await bodyIdsSpelled('qqq')).toEqual([]);
});

test('the slips of a pinyin keyboard sound alike', () => {
  expect(sameSound('育', '玉')).toBe(true);
  expect(sameSound('育', '盲')).toBe(false);
});
