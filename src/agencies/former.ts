/**
 * Divisions that were renamed, raised or merged while reports in today's forms were already written, or so
 * shortly before that their old names are still in use. Only changes that are certain are listed.
 */

/** A county that became a district or a city with the same land: the old name means the new division. */
export interface Renamed {
  readonly name: string;
  /** Code of the prefecture, four digits. */
  readonly prefecture: string;
  readonly now: string;
  readonly since: number;
}

const renamedLines = `
1302 滦县 滦州市 2018|1305 任县 任泽区 2020|1305 南和县 南和区 2020|1402 大同县 云州区 2018
1404 长治县 上党区 2018|1404 屯留县 屯留区 2018|1404 潞城市 潞城区 2018|1406 怀仁县 怀仁市 2018|1407 太谷县 太谷区 2019
2311 嫩江县 嫩江市 2019|2327 漠河县 漠河市 2018|3206 海门市 海门区 2020
3402 芜湖县 湾沚区 2020|3402 繁昌县 繁昌区 2020|3402 无为县 无为市 2019|3408 潜山县 潜山市 2018|3418 广德县 广德市 2019
3504 沙县 沙县区 2021|3607 龙南县 龙南市 2020|3611 上饶县 广信区 2019|3604 九江县 柴桑区 2017
3701 莱城区 莱芜区 2019|3701 济阳县 济阳区 2018|3701 章丘市 章丘区 2016|3702 即墨市 即墨区 2017|3715 茌平县 茌平区 2019
4103 偃师市 偃师区 2021|4107 长垣县 长垣市 2019|4116 淮阳县 淮阳区 2019|4208 京山县 京山市 2018
4305 邵东县 邵东市 2019|4311 祁阳县 祁阳市 2021
4501 横县 横州市 2021|4503 荔浦县 荔浦市 2018|4510 平果县 平果市 2019|4510 田阳县 田阳区 2019
5101 新津县 新津区 2020|5109 射洪县 射洪市 2019|5115 宜宾县 叙州区 2018|5134 会理县 会理市 2021
5202 水城县 水城区 2020|5223 兴仁县 兴仁市 2018|5205 黔西县 黔西市 2021
5303 马龙县 马龙区 2018|5304 澄江县 澄江市 2019|5306 水富县 水富市 2018|5323 禄丰县 禄丰市 2021
5404 米林县 米林市 2023|5405 错那县 错那市 2023
6103 凤翔县 凤翔区 2021|6104 彬县 彬州市 2018|6106 子长县 子长市 2019|6208 华亭县 华亭市 2018
6301 湟中县 湟中区 2019|6323 同仁县 同仁市 2020|6529 库车县 库车市 2019|6542 沙湾县 沙湾市 2021`;

export const renamed: readonly Renamed[] = renamedLines
  .split(/[\n|]/)
  .filter((line) => line !== '')
  .map((line) => {
    const [prefecture = '', name = '', now = '', since = ''] = line.split(' ');
    return { prefecture, name, now, since: Number(since) };
  });

/** Divisions that are no more and have no single successor: they keep their own codes, and are never merged. */
export const abolished: readonly (readonly [code: string, name: string])[] = [
  ['130521', '邢台县'],
  ['320611', '港闸区'],
  ['330103', '下城区'],
  ['330104', '江干区'],
  ['340208', '三山区'],
  ['350402', '梅列区'],
  ['370634', '长岛县'],
  ['370684', '蓬莱市'],
  ['371200', '莱芜市'],
  ['410306', '吉利区'],
  ['410322', '孟津县'],
];
