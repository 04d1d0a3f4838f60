import { describe, expect, it, test } from 'vitest';
import {
  allDivisions,
  division,
  divisionsCalled,
  divisionsNamed,
  fullName,
  hasCounties,
  isAmbiguous,
  levelOfCode,
  liesIn,
  parentOf,
} from '../../src/agencies/divisions.ts';
import { abolished, renamed } from '../../src/agencies/former.ts';
import { shortName } from '../../src/agencies/short-name.ts';

describe('short names', () => {
  it.each([
    ['东阿县', '东阿'],
    ['聊城市', '聊城'],
    ['内蒙古自治区', '内蒙古'],
    ['广西壮族自治区', '广西'],
    ['延边朝鲜族自治州', '延边'],
    ['黔西南布依族苗族自治州', '黔西南'],
    ['克孜勒苏柯尔克孜自治州', '克孜勒苏'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['阿里地区', '阿里'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['单县', '单县'],
    ['津市市', '津市'],
    ['沙市区', '沙市'],
    ['井陉矿区', '井陉矿区'],
    ['浦东新区', '浦东'],
    ['神农架林区', '神农架'],
    ['鄂温克族自治旗', '鄂温克'],
  ])('%s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe('the tree', () => {
  it.each([
    ['371524', '371500'],
    ['371500', '370000'],
    ['370000', null],
    ['110105', '110000'],
    ['500229', '500000'],
    ['419001', '410000'],
    ['429021', '420000'],
    ['659001', '650000'],
    ['469001', '460000'],
  ])('%s lies in %s', (code, above) => {
    expect(parentOf(code)).toBe(above);
    if (above) expect(liesIn(code, above)).toBe(true);
  });

  it.each([
    ['110105', '北京市朝阳区'],
    ['320106', '南京市鼓楼区'],
    ['371524', '东阿县'],
    ['419001', '济源市'],
  ])('%s is told from others as %s', (code, name) => {
    expect(fullName(code)).toBe(name);
  });

  test('every division has a name, a level and a parent that is one', () => {
    for (const { code, name, short } of allDivisions()) {
      expect(code).toMatch(/^\d{6}$/);
      expect(short.length).toBeGreaterThanOrEqual(2);
      expect(divisionsNamed(name)).toContain(code);
      const above = parentOf(code);
      if (above) expect(division(above), code).toBeDefined();
      else expect(levelOfCode(code)).toBe('province');
    }
  });

  test('zones, towns and placeholders are no divisions', () => {
    for (const name of ['经济技术开发区', '高新区', '省直辖县', '县', '其它区', '长安镇', '自治区直辖县级行政区划'])
      expect(divisionsNamed(name), name).toEqual([]);
    expect(divisionsNamed('北京市')).toEqual(['110000']);
  });

  test('names that several places bear', () => {
    expect(divisionsNamed('鼓楼区')).toHaveLength(4);
    expect(divisionsCalled('朝阳').toSorted()).toEqual(['110105', '211300', '211321', '220104']);
    for (const name of ['鼓楼区', '朝阳区', '城区', '东区', '新城区']) expect(isAmbiguous(name), name).toBe(true);
    for (const name of ['东阿县', '莱芜区', '津市市']) expect(isAmbiguous(name), name).toBe(false);
  });

  test('prefectures without counties', () => {
    expect(hasCounties('441900')).toBe(false);
    expect(hasCounties('371500')).toBe(true);
    expect(hasCounties('371524')).toBe(false);
  });
});

describe('former names', () => {
  it.each(renamed)('$name is $now since $since', ({ prefecture, name, now, since }) => {
    const codes = divisionsNamed(now).filter((code) => code.startsWith(prefecture));
    expect(codes).toHaveLength(1);
    expect(divisionsNamed(name).filter((code) => code.startsWith(prefecture))).toEqual(codes);
    expect(since).toBeGreaterThanOrEqual(2016);
  });

  test('what was abolished has no code of today', () => {
    for (const [code, name] of abolished) expect(division(code)).toMatchObject({ name, abolished: true });
  });
});
