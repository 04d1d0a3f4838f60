/** What people call a division in short. */

const peoples =
  '朝鲜|土家|壮|回|苗|侗|瑶|畲|彝|满|蒙古|达斡尔|鄂温克|鄂伦春|哈萨克|维吾尔|柯尔克孜|锡伯|塔吉克|布依|水|仡佬|藏|羌|白|傣|景颇|傈僳|哈尼|拉祜|佤|纳西|普米|怒|独龙|布朗|黎|土|撒拉|东乡|保安|裕固|毛南|仫佬|各';
const autonomous = new RegExp(`^([\\u3400-\\u9fff]{2,7}?)(?:(?:${peoples})族?)+自治[州县旗]$`);
/** Whose short form is not what is left of the name. */
const own: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  香港特别行政区: '香港',
  澳门特别行政区: '澳门',
  巴音郭楞蒙古自治州: '巴音郭楞',
  博尔塔拉蒙古自治州: '博尔塔拉',
  克孜勒苏柯尔克孜自治州: '克孜勒苏',
  莫力达瓦达斡尔族自治旗: '莫力达瓦',
  神农架林区: '神农架',
  鄂伦春自治旗: '鄂伦春',
  鄂温克族自治旗: '鄂温克',
  东乡族自治县: '东乡',
  前郭尔罗斯蒙古族自治县: '前郭',
  喀喇沁左翼蒙古族自治县: '喀左',
  科尔沁左翼中旗: '科左中旗',
  科尔沁左翼后旗: '科左后旗',
  科尔沁右翼前旗: '科右前旗',
  科尔沁右翼中旗: '科右中旗',
  察哈尔右翼前旗: '察右前旗',
  察哈尔右翼中旗: '察右中旗',
  察哈尔右翼后旗: '察右后旗',
  达尔罕茂明安联合旗: '达茂旗',
  东乌珠穆沁旗: '东乌旗',
  西乌珠穆沁旗: '西乌旗',
  新巴尔虎左旗: '新左旗',
  新巴尔虎右旗: '新右旗',
};

/** 「东阿」 of 「东阿县」,「延边」 of 「延边朝鲜族自治州」; a name of two characters stays: 「单县」. */
export function shortName(name: string): string {
  const known = own[name] ?? autonomous.exec(name)?.[1];
  if (known) return known;
  // 井陉矿区 is not 井陉.
  if (name.length <= 2 || name.endsWith('矿区')) return name;
  return name.replace(/(?:地区|新区|[省市盟县区旗])$/, (suffix, at: number) => {
    if (at >= 2) return '';
    return at + suffix.length > 2 && suffix.length === 1 ? '' : suffix;
  });
}
