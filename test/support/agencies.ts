/** Bodies that publish reports: real and invented names, of every level and of awkward shapes. */
import type { Random } from './random.ts';

export type Level = 'ministry' | 'province' | 'city' | 'county' | 'town' | 'department';

export interface Body {
  readonly name: string;
  /** How the body speaks of itself: 我局、我镇、我县。 */
  readonly we: string;
  readonly level: Level;
  /** A government as a whole, whose report must also tell of 考核、评议、追责. */
  readonly government: boolean;
  /** May make 规章. */
  readonly makesRegulations: boolean;
}

const government = (name: string, we: string, level: Level): Body => ({
  name,
  we,
  level,
  government: true,
  makesRegulations: level === 'province' || level === 'city',
});
export const department = (name: string, we: string): Body => ({
  name,
  we,
  level: 'department',
  government: false,
  makesRegulations: false,
});

const counties = [
  '云溪县',
  '富县',
  '东阿县',
  '临澧县',
  '青石县',
  '景宁畲族自治县',
  '科尔沁左翼后旗',
  '莱阳市',
  '塔城市',
  '浈江区',
  '碑林区',
  '南市区',
] as const;
const cities = ['聊城市', '朔州市', '云州市', '黔西南布依族苗族自治州', '锡林郭勒盟', '大兴安岭地区'] as const;
const towns = [
  '官庄镇',
  '太平镇',
  '下河乡',
  '铜城街道办事处',
  '瓦店回族乡',
  '巴彦淖尔苏木',
  '新添镇',
  '迎宾路街道办事处',
] as const;
const bureaus = [
  '教育局',
  '应急管理局',
  '市场监督管理局',
  '人力资源和社会保障局',
  '住房和城乡建设局',
  '文化广播电视和旅游局',
  '统计局',
  '林业和草原局',
  '自然资源和规划局',
  '行政审批服务局',
  '医疗保障局',
  '综合行政执法局',
  '公安局',
] as const;
const commissions = ['发展和改革委员会', '卫生健康委员会', '民族宗教事务委员会'] as const;
const provinces = ['贵州省', '山东省', '内蒙古自治区', '广西壮族自治区', '重庆市'] as const;
const ministries: readonly Body[] = [
  { name: '国家林业和草原局', we: '我局', level: 'ministry', government: false, makesRegulations: true },
  { name: '交通运输部', we: '我部', level: 'ministry', government: false, makesRegulations: true },
  { name: '国家税务总局', we: '税务总局', level: 'ministry', government: false, makesRegulations: true },
];

/** Any body; departments of counties are the most common, as in life. */
export function randomBody(random: Random): Body {
  const place = random.pick(counties);
  switch (random.int(0, 11)) {
    case 0:
      return random.pick(ministries);
    case 1:
      return government(`${random.pick(provinces)}人民政府`, '全省', 'province');
    case 2:
      return department(
        `${random.pick(provinces)}${random.pick(['机关事务管理局', '审计厅', '司法厅', '民政厅'])}`,
        '本机关',
      );
    case 3: {
      const city = random.pick(cities);
      const name = city.endsWith('盟') || city.endsWith('地区') ? `${city}行政公署` : `${city}人民政府`;
      return government(name, city.endsWith('市') ? '我市' : '本级', 'city');
    }
    case 4:
      return government(`${place}人民政府`, place.endsWith('县') ? '我县' : '本级', 'county');
    case 5:
      return department(`${place}人民政府办公室`, '我办');
    case 6: {
      const town = random.pick(towns);
      const name = town.endsWith('办事处') ? `${place}${town}` : `${place}${town}人民政府`;
      return government(name, town.endsWith('乡') ? '我乡' : town.endsWith('镇') ? '我镇' : '本单位', 'town');
    }
    case 7:
      return department(`${place}${random.pick(commissions)}`, '我委');
    case 8:
      return department(
        random.pick([`国家税务总局${place}税务局`, `${place}气象局`, `${place}消防救援大队`]),
        '本单位',
      );
    case 9:
      return department(`${place}${random.pick(['经济开发区', '高新技术产业开发区'])}管理委员会`, '管委会');
    default:
      return department(`${place}${random.pick(bureaus)}`, '我局');
  }
}
