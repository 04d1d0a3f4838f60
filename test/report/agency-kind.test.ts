import { describe, expect, it } from 'vitest';
import { agencyNature } from '../../src/report/agency-kind.ts';

describe('agencyNature', () => {
  it.each([
    ['国家税务总局', 'ministry', 'national', null],
    ['国家林业和草原局', 'ministry', 'national', null],
    ['交通运输部', 'ministry', 'national', null],
    ['国家税务总局临川县税务局', 'vertical', 'county', '临川县'],
    ['国家税务总局聊城市东阿县税务局', 'vertical', 'county', '聊城市东阿县'],
    ['富县气象局', 'vertical', 'county', '富县'],
    ['青岛海关', 'vertical', null, null],
    ['聊城市东阿县消防救援大队', 'vertical', 'county', '聊城市东阿县'],
    ['山东省人民政府', 'government', 'province', '山东省'],
    ['广西壮族自治区人民政府', 'government', 'province', '广西壮族自治区'],
    ['重庆市人民政府', 'government', 'province', '重庆市'],
    ['黔西南布依族苗族自治州人民政府', 'government', 'prefecture', '黔西南布依族苗族自治州'],
    ['锡林郭勒盟行政公署', 'government', 'prefecture', '锡林郭勒盟'],
    ['大兴安岭地区行政公署', 'government', 'prefecture', '大兴安岭地区'],
    ['塔城市人民政府', 'government', null, '塔城市'],
    ['塔城地区塔城市人民政府', 'government', 'county', '塔城地区塔城市'],
    ['郑州市人民政府', 'government', null, '郑州市'],
    ['景宁畲族自治县人民政府', 'government', 'county', '景宁畲族自治县'],
    ['科尔沁左翼后旗人民政府', 'government', 'county', '科尔沁左翼后旗'],
    ['青岛市市北区人民政府', 'government', 'county', '青岛市市北区'],
    ['荆州市沙市区人民政府', 'government', 'county', '荆州市沙市区'],
    ['东阿县人民政府办公室', 'government-office', 'county', '东阿县'],
    ['贵州省人民政府办公厅', 'government-office', 'province', '贵州省'],
    ['贵州省机关事务管理局', 'department', 'province', '贵州省'],
    ['富县应急管理局', 'department', 'county', '富县'],
    ['富县市场监督管理局', 'department', 'county', '富县'],
    ['聊城市市场监督管理局', 'department', null, '聊城市'],
    ['莱阳市卫生健康委员会', 'department', null, '莱阳市'],
    ['重庆市渝中区教育委员会', 'department', 'county', '重庆市渝中区'],
    ['上海市人民政府国有资产监督管理委员会', 'department', 'province', '上海市'],
    ['富县官庄镇人民政府', 'township', 'township', '富县'],
    ['碑林区教育局', 'department', 'county', '碑林区'],
    ['碑林区铜城街道办事处', 'township', 'township', '碑林区'],
    ['官庄镇人民政府', 'township', 'township', null],
    ['富县经济开发区管理委员会', null, null, null],
    ['聊城市生态环境局东阿县分局', null, null, null],
    ['教育局', null, null, null],
    ['富县人民医院', null, null, '富县'],
    ['中共富县县委办公室', null, null, null],
  ] as const)('%s', (name, kind, level, region) => {
    const nature = agencyNature(name);
    expect(nature.kind).toBe(kind);
    if (kind !== null) expect(nature).toMatchObject({ level, region });
  });

  it('knows the place alone', () => {
    expect(agencyNature('聊城市东阿县教育局').place).toBe('东阿县');
  });

  it('says nothing of no name', () => {
    expect(agencyNature(null)).toEqual({ kind: null, level: null, region: null, place: null });
  });
});
