/**
 * Places whose own people read them otherwise than dictionaries or strangers do. Both readings are searched:
 * this one, and the usual one.
 */
const lines = `
东阿 dong e|莘县 shen xian|冠县 guan xian|茌平 chi ping|六安 lu an|六合 lu he|丽水 li shui|台州 tai zhou|天台 tian tai
蚌埠 beng bu|大埔 da bu|番禺 pan yu|乐清 yue qing|单县 shan xian|盱眙 xu yi|铅山 yan shan|浚县 xun xian|涡阳 guo yang
亳州 bo zhou|洪洞 hong tong|渑池 mian chi|尉犁 yu li|莎车 suo che|井陉 jing xing|蔚县 yu xian|乐亭 lao ting|乐陵 lao ling
百色 bai se|东莞 dong guan|枞阳 zong yang|歙县 she xian|黟县 yi xian|郯城 tan cheng|牟平 mu ping|栖霞 qi xia|邗江 han jiang
邛崃 qiong lai|珲春 hun chun|柞水 zha shui|勐腊 meng la|儋州 dan zhou|筠连 jun lian|犍为 qian wei|荥阳 xing yang|荥经 ying jing
任县 ren xian|任丘 ren qiu|任泽 ren ze|盖州 gai zhou|穆棱 mu ling|泌阳 bi yang|中牟 zhong mu|郫都 pi du|繁峙 fan shi
都匀 du yun|都江堰 du jiang yan|乐都 le du|会稽 kuai ji|句容 ju rong|黄陂 huang pi|黄埔 huang pu|长子 zhang zi|柏乡 bai xiang
大城 dai cheng|鄄城 juan cheng|宕昌 tan chang|吐鲁番 tu lu fan|若羌 ruo qiang|且末 qie mo|叶县 ye xian|厦门 xia men|长垣 chang yuan
郏县 jia xian|隰县 xi xian|临朐 lin qu|阳曲 yang qu|曲阜 qu fu|曲周 qu zhou|曲沃 qu wo|解州 hai zhou|华阴 hua yin|华县 hua xian
华州 hua zhou|耒阳 lei yang|郴州 chen zhou|枣强 zao qiang|氾水 si shui|巴音郭楞 ba yin guo leng|朝阳 chao yang|行唐 xing tang
应县 ying xian|燕郊 yan jiao|藁城 gao cheng|侯马 hou ma|闽侯 min hou|獐子岛 zhang zi dao|重庆 chong qing|长治 chang zhi
济南 ji nan|济宁 ji ning|济源 ji yuan|汤阴 tang yin|武陟 wu zhi|睢县 sui xian|睢宁 sui ning|睢阳 sui yang|柘城 zhe cheng
嵊州 sheng zhou|衢州 qu zhou|鄞州 yin zhou|缙云 jin yun|瓯海 ou hai|峨边 e bian|阿坝 a ba|阿克苏 a ke su|那曲 na qu|噶尔 ga er`;

export const localReadings: ReadonlyMap<string, readonly string[]> = new Map(
  lines
    .split(/[\n|]/)
    .filter((line) => line !== '')
    .map((line) => {
      const [place = '', ...syllables] = line.split(' ');
      return [place, syllables] as const;
    }),
);

/** Second readings that occur in names of places, by character; rarer ones are not searched. */
export const otherReadings: Readonly<Record<string, readonly string[]>> = {
  阿: ['e', 'a'],
  莘: ['shen', 'xin'],
  茌: ['chi', 'ci'],
  六: ['lu', 'liu'],
  埔: ['bu', 'pu'],
  番: ['pan', 'fan'],
  乐: ['le', 'yue', 'lao'],
  单: ['shan', 'dan'],
  铅: ['yan', 'qian'],
  浚: ['xun', 'jun'],
  涡: ['guo', 'wo'],
  洞: ['dong', 'tong'],
  渑: ['mian', 'sheng'],
  尉: ['wei', 'yu'],
  莎: ['sha', 'suo'],
  蔚: ['yu', 'wei'],
  莞: ['guan', 'wan'],
  枞: ['zong', 'cong'],
  歙: ['she', 'xi'],
  牟: ['mu', 'mou'],
  栖: ['qi', 'xi'],
  珲: ['hun', 'hui'],
  柞: ['zha', 'zuo'],
  筠: ['jun', 'yun'],
  犍: ['qian', 'jian'],
  荥: ['xing', 'ying'],
  盖: ['gai', 'ge'],
  棱: ['ling', 'leng'],
  泌: ['bi', 'mi'],
  峙: ['shi', 'zhi'],
  都: ['du', 'dou'],
  会: ['hui', 'kuai'],
  句: ['ju', 'gou'],
  陂: ['pi', 'bei'],
  长: ['chang', 'zhang'],
  柏: ['bai', 'bo'],
  大: ['da', 'dai'],
  宕: ['dang', 'tan'],
  重: ['chong', 'zhong'],
  行: ['xing', 'hang'],
  朝: ['chao', 'zhao'],
  解: ['jie', 'hai', 'xie'],
  曾: ['zeng', 'ceng'],
  厦: ['xia', 'sha'],
  蚌: ['beng', 'bang'],
  亳: ['bo', 'hao'],
  堡: ['bao', 'pu', 'bu'],
  圩: ['wei', 'xu'],
  埠: ['bu', 'fu'],
  藏: ['zang', 'cang'],
  澄: ['cheng', 'deng'],
  沈: ['shen', 'chen'],
  卜: ['bu', 'bo'],
  车: ['che', 'ju'],
  盛: ['sheng', 'cheng'],
  仇: ['qiu', 'chou'],
  角: ['jiao', 'jue'],
  盱: ['xu', 'yu'],
  眙: ['yi', 'tai'],
  槟: ['bin', 'bing'],
  弋: ['yi', 'ge'],
  鄄: ['juan', 'yan'],
  郓: ['yun', 'jun'],
};
