/**
 * The bodies that every division has, under the names they go by. A line is one body: forms that mean the
 * same office of a division (`=`), each full form with its short ones (`,`). What only people say (`~`) helps
 * searching, and makes no two offices one. Bodies that may stand side by side in a division have own lines.
 */
const lines = `
人民政府,政府=行政公署,公署,行署
人民政府办公室,政府办公室,政府办,人民政府办=人民政府办公厅,政府办公厅=行政公署办公室,行署办公室,行署办~府办
发展和改革委员会,发展改革委员会,发改委,发展改革委=发展和改革局,发展改革局,发改局~发改
发展和改革服务中心
经济发展局,经发局
工业和信息化局,工业信息化局,工信局=工业和信息化厅,工信厅=工业和信息化委员会,工信委~工信
经济和信息化局,经信局=经济和信息化委员会,经信委=经济和信息化厅,经信厅
科学技术局,科技局=科学技术厅,科技厅=科学技术委员会,科委~科技
科技和工业信息化局,科工信局,科技工业和信息化局
教育局,教局=教育厅=教育委员会,教委~教育
教育和体育局,教育体育局,教体局~教体
教育科技局,教育和科技局,教科局
民族宗教事务局,民宗局=民族宗教事务委员会,民宗委=民族和宗教事务局~民宗
公安局=公安厅~公安
民政局=民政厅~民政
司法局=司法厅~司法
财政局=财政厅~财政
财政金融局
国有资产监督管理局,国资局=国有资产监督管理委员会,国资委~国资
人力资源和社会保障局,人力资源社会保障局,人社局=人力资源和社会保障厅,人力资源社会保障厅,人社厅~人社
自然资源局=自然资源厅~资源局
自然资源和规划局,自然资源规划局,自规局,资规局
规划和自然资源局,规划自然资源局,规资局
生态环境局,环境局=生态环境厅~环保局,环保,生态环境
住房和城乡建设局,住房城乡建设局,住建局=住房和城乡建设厅,住房城乡建设厅,住建厅=住房和城乡建设委员会,住房城乡建设委员会,住建委~住建
住房保障中心
住房保障和房产管理局,房管局
城乡建设局
城市管理局,城管局=城市管理委员会,城管委~城管
城市管理和综合执法局,城管执法局=城市管理综合执法局
城市管理行政执法局
综合行政执法局,综合执法局,行政执法局~综合执法
交通运输局,交通局=交通运输厅,交通厅=交通运输委员会,交通委~交通,交通运输
水利局=水利厅~水利
水务局=水务厅~水务
农业农村局=农业农村厅,农业厅=农业农村委员会,农业农村委~农业局,农业农村
农业农村和水利局
农牧局
乡村振兴局
林业局=林业厅~林业
林业和草原局,林草局
畜牧局
畜牧兽医局
畜牧兽医事业发展中心
商务局=商务厅=商务委员会,商务委~商务
商务和投资促进局,商务投促局
投资促进局,投促局
文化和旅游局,文化旅游局,文旅局=文化和旅游厅,文旅厅=文化和旅游委员会,文旅委~文旅
文化广电和旅游局,文化广电旅游局,文广旅局~文旅局,文旅
文化广电旅游体育局,文广旅体局~文旅局
文化体育和旅游局,文体旅局~文旅局
文化旅游体育局,文旅体局
文化体育局,文体局
体育局
卫生健康局,卫健局=卫生健康委员会,卫生健康委,卫健委~卫健,卫生局
退役军人事务局,退役军人局=退役军人事务厅~退役军人
应急管理局,应急局=应急管理厅,应急厅~应急
审计局=审计厅~审计
行政审批服务局,审批服务局,审批局=行政审批局~行政审批,审批
政务服务管理局,政务服务局
政务服务中心
政务服务和数据管理局,政务服务数据管理局,政数局
数据局
大数据局
大数据管理局
大数据发展局
市场监督管理局,市场监管局,市监局=市场监督管理厅~市场监管,工商局
统计局~统计
医疗保障局,医保局~医保
信访局~信访
地方金融监督管理局,金融监管局=地方金融管理局~金融局
金融工作局
机关事务管理局=机关事务服务中心~机关事务
机关事务局
人民防空办公室,人防办~人防
国防动员办公室,国动办
外事办公室,外办
投资服务中心
供销合作社联合社,供销社
地方志办公室,史志办,方志办=地方史志办公室=史志办公室
总工会
妇女联合会,妇联
残疾人联合会,残联
科学技术协会,科协
文学艺术界联合会,文联
工商业联合会,工商联
归国华侨联合会,侨联
红十字会
档案局
档案馆
气象局~气象
税务局~税务
烟草专卖局
邮政管理局
消防救援大队,消防大队
消防救援支队,消防支队
扶贫开发办公室,扶贫办
粮食和物资储备局,粮储局~粮食局
知识产权局
海洋局
海洋发展和渔业局
海洋和渔业局
园林绿化局
房产管理局
公共资源交易中心
住房公积金管理中心,公积金中心
经济开发区管理委员会,经开区管委会,经济开发区管委会
高新技术产业开发区管理委员会,高新区管委会,高新技术产业开发区管委会`;

export interface Body {
  /** The same for every form of the body; part of an office's identity. */
  readonly id: string;
  /** Full forms, each with the short ones that mean it. */
  readonly forms: readonly { readonly full: string; readonly short: readonly string[] }[];
  /** What people call it besides; other bodies may be called so too. */
  readonly loose: readonly string[];
}

export const bodies: readonly Body[] = lines
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [strict = '', loose = ''] = line.split('~');
    const forms = strict.split('=').map((form) => {
      const [full = '', ...short] = form.split(',');
      return { full, short };
    });
    return { id: forms[0]?.full ?? '', forms, loose: loose === '' ? [] : loose.split(',') };
  });

const byForm = new Map<string, { readonly body: Body; readonly full: string }>();
const byLoose = new Map<string, Body[]>();
for (const body of bodies) {
  for (const { full, short } of body.forms) for (const form of [full, ...short]) byForm.set(form, { body, full });
  for (const form of body.loose) byLoose.set(form, [...(byLoose.get(form) ?? []), body]);
}

/** The body that a name means, with the full form of that name; null for one that is not in the table. */
export const bodyNamed = (name: string): { readonly body: Body; readonly full: string } | null =>
  byForm.get(name) ?? null;

/** Bodies that people may mean by it. */
export const bodiesCalled = (name: string): readonly Body[] => byLoose.get(name) ?? [];
