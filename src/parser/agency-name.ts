/** Names of government offices: what is one, and which one a text speaks of. */
import { placeEnd } from '../report/agency-name.ts';

const endings =
  '人民政府办公室|人民政府办公厅|行政公署|公署|政府办公室|政府办公厅|政府办|人民政府|街道办事处|管理委员会|管委会|办事处|委员会|管理局|总局|分局|局|厅|部|署|委办|委|办公室|办公厅|办|中心|总队|支队|大队|联合会|海关|社|学院|大学|研究院|院|政府|站|处|所|公司';
const nameEnd = new RegExp(`(?:${endings})$`);
const generic =
  /^(?:本|我|该|各|全|上级|有关|相关|其他|其它)|^(?:政府|人民政府|办公室|中心|局|委|部门|单位|国务院办公厅|本机关|市政府|县政府|本市|本县|全市|全县|我市|我县|我镇|我区)$/;

/** Whether a text can be the name of an office: 「贵州省机关事务管理局」, but not 「我局」. */
export const isAgencyName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 40 &&
  (nameEnd.test(text) ? text.length >= 3 : placeEnd.test(text)) &&
  !generic.test(text) &&
  !/[\d,。、:;()《》]/.test(text);

const place = '[\\u3400-\\u9fff]{1,8}?(?:省|自治区|市|县|区|旗|盟|州|镇|乡)';
const officeInText = new RegExp(
  `(?:^|[,。;:、“”《》()年]|按照|根据|今年|年度|,)((?:${place}){1,3}[\\u3400-\\u9fff]{0,12}?(?:人民政府办公[室厅]|政府办公[室厅]|人民政府|街道办事处|管理局|委员会|局|厅|委|办公室))(?=(?:按照|认真|坚持|始终|严格|紧盯|紧紧|深入|高度|积极|全面|以|共|在|根据|不断|持续|切实|围绕|贯彻|主动|将|继续|政府信息|政务公开|20))`,
  'g',
);

/** The office that a text is written by: the full name that most often opens a sentence; null when unsure. */
export function findAgencies(paragraphs: readonly string[]): string | null {
  const count = new Map<string, number>();
  for (const paragraph of paragraphs.slice(0, 60)) {
    for (const match of paragraph.slice(0, 3000).matchAll(officeInText)) {
      const name = (match[1] as string).replace(/^.*(?:公布|发布|编制|现将|根据|按照|社会|关于)/, '');
      if (isAgencyName(name)) count.set(name, (count.get(name) ?? 0) + 1);
    }
  }
  const sorted = [...count].sort((a, b) => b[1] - a[1]);
  const [best, next] = sorted;
  if (!best || (next && next[1] === best[1])) return null;
  return best[0];
}

/** What an office calls itself in short, on a public account: 「富县应急」. */
const shortKinds: Readonly<Record<string, string>> = {
  应急: '应急管理局',
  教育: '教育局',
  教体: '教育和体育局',
  民政: '民政局',
  财政: '财政局',
  司法: '司法局',
  公安: '公安局',
  人社: '人力资源和社会保障局',
  自然资源: '自然资源局',
  生态环境: '生态环境局',
  住建: '住房和城乡建设局',
  交通: '交通运输局',
  交通运输: '交通运输局',
  水利: '水利局',
  水务: '水务局',
  农业农村: '农业农村局',
  商务: '商务局',
  文旅: '文化和旅游局',
  卫健: '卫生健康局',
  退役军人: '退役军人事务局',
  审计: '审计局',
  统计: '统计局',
  医保: '医疗保障局',
  市场监管: '市场监督管理局',
  林业: '林业局',
  信访: '信访局',
  乡村振兴: '乡村振兴局',
  城管: '城市管理局',
};

const account =
  /(?:公众号|微博|抖音|视频号|头条号|新媒体)[^“”"。;]{0,12}[“"]([\u3400-\u9fff]{1,6}?[省市县区旗])([\u3400-\u9fff]{2,6})[”"]/g;

/** The office behind a public account that the text calls its own, or null. It is a guess, to be confirmed. */
export function expandAccount(paragraphs: readonly string[]): string | null {
  const names = new Set<string>();
  for (const paragraph of paragraphs) {
    if (!paragraph.includes('“') && !paragraph.includes('"')) continue;
    for (const match of paragraph.slice(0, 5000).matchAll(account)) {
      const kind = shortKinds[match[2] as string];
      if (kind) names.add(`${match[1]}${kind}`);
    }
  }
  return names.size === 1 ? ([...names][0] as string) : null;
}
