/**
 * Radicals to the characters they look like. Fonts in PDF often name 「⽉」 (a radical) where 「月」 was typed,
 * because both have one shape. NFKC maps the Kangxi radicals; for the supplement only this list does.
 */
const supplement =
  '⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** The horizontal bar has the shape of the dash that was typed. */
const characters = new Map([['\u2015', '\u2014']]);
const pairs = [...supplement];
for (let index = 0; index + 1 < pairs.length; index += 2) {
  characters.set(pairs[index] as string, pairs[index + 1] as string);
}

/** Radicals and compatibility ideographs, one character at a time. */
const lookalike = /[\u2015\u2e80-\u2fdf\uf900-\ufaff]/;
const lookalikes = /[\u2015\u2e80-\u2fdf\uf900-\ufaff]/g;

/** The same text in common Han characters. */
export const hanOf = (text: string): string =>
  lookalike.test(text) ? text.replace(lookalikes, (char) => characters.get(char) ?? char.normalize('NFKC')) : text;
