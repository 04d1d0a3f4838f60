/** Plausible names of offices, as many as one likes: the bodies of every division, and towns with names made up. */
import { bodies } from '../../src/agencies/bodies.ts';
import { allDivisions, type Division, fullName, hasCounties, levelOfCode } from '../../src/agencies/divisions.ts';
import { random } from '../../test/support/random.ts';

const first =
  '大小东西南北上下新石马龙白黄青红金王李张刘陈杨赵周吴徐孙朱高林何郭罗宋谢唐韩曹许邓冯程蔡彭潘袁于董余苏叶吕魏蒋田杜沈姜官铜安永太平和兴福长清古双三五';
const second =
  '山水河湖泉江溪沟湾塘桥店集楼庄屯堡寨营坝坪岭岗峰坡原川洲滩城庙寺塔沙林竹柳槐桃梅松柏阳明安宁和平兴旺顺德化丰';
const kinds = ['镇人民政府', '镇人民政府', '镇人民政府', '乡人民政府', '街道办事处'];
/** Bodies that a division at random has; the others are for a few. */
const usual = 34;

/** So many different names; the same ones for the same seed. */
export function agencyNames(count: number, seed: number): readonly string[] {
  const chance = random(seed);
  const divisions = allDivisions().filter(({ abolished, code }) => !abolished && !/^[78]/.test(code));
  const names = new Set<string>();
  const add = (name: string) => {
    if (names.size < count) names.add(name);
  };
  const fulls = bodies.map(({ forms }) => forms[0]?.full ?? '').filter((full) => full !== '税务局');
  for (const each of divisions) {
    const place = fullName(each.code);
    for (const full of fulls.slice(0, 2)) add(`${place}${full}`);
  }
  const towns = (each: Division, most: number) => {
    for (let town = 0; town < most; town++) {
      const own = `${chance.pick([...first])}${chance.pick([...second])}`;
      add(`${fullName(each.code)}${own}${chance.pick(kinds)}`);
    }
  };
  while (names.size < count) {
    const each = chance.pick(divisions);
    const place = fullName(each.code);
    for (let body = 0; body < usual / 2; body++) {
      const full = chance.pick(fulls);
      add(`${place}${levelOfCode(each.code) === 'province' ? full.replace(/局$/, '厅') : full}`);
    }
    add(`国家税务总局${place}税务局`);
    if (!hasCounties(each.code)) towns(each, chance.int(4, 12));
  }
  return [...names];
}
