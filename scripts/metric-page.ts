/** The page of everything that can be asked of a report, made from the catalogue of metrics. */
import { type Choice, choices, type Metric, metricById, metrics } from '../src/report/metrics.ts';

const notice =
  '<!-- 由 npm run docs 生成,请改 src/report/metrics/ / made by npm run docs: change src/report/metrics/ -->';

const han = (words: readonly string[]): string[] => [...new Set(words.filter((word) => /[\u3400-\u9fff]/.test(word)))];
const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(rows: readonly Metric[]): string {
  const lines = rows.map(({ name, synonyms, unit, definition }) =>
    [name.label, han(synonyms).join('、'), unit?.label ?? '比例', definition.label].map(cell).join(' | '),
  );
  return `| 名称 | 也可以说 | 单位 | 定义 |\n|---|---|---|---|\n${lines.map((line) => `| ${line} |`).join('\n')}`;
}

const nameOf = (id: string): string => metricById(id)?.name.label ?? id;

function choiceTable(all: readonly Choice[]): string {
  const lines = all
    .filter(({ words }) => han(words).length > 0)
    .map(({ words, ids }) => `| ${cell(han(words).join('、'))} | ${cell(ids.map(nameOf).join('、'))} |`);
  return `| 说 | 答 |\n|---|---|\n${lines.join('\n')}`;
}

/** Metrics of table three for all applicants; the columns are explained in one place. */
const isTotal = ({ id }: Metric): boolean =>
  id.startsWith('applications.') &&
  !/\.(?:naturalPerson|business|research|publicInterest|legalService|otherOrganization|organizations)$/.test(id);
const ofReceived = ({ id }: Metric): boolean => /^applications\.received\.(?!total)/.test(id);
const starting = (prefix: string) => metrics.filter(({ id }) => id.startsWith(prefix));

export function metricPage(): string {
  return `${notice}

# 可以问的数

共 ${metrics.length} 个。问法:「东阿县政府办 2022 新收」「东阿县政府办近三年不予公开率」。空格、顿号、次序都不要紧。表里空着的、没有读出来的数照实说,不当作 0;填「/」的按 0 算,并且说明。

## 表三 申请

下面是总计列。

${table(metrics.filter(isTotal))}

### 按申请人

表三的每一行都可以按申请人问,把申请人写在前面或后面:「自然人新收」「法律服务机构予以公开」「新收中商业企业」。只说申请人,就是问新收。

${table(metrics.filter(ofReceived))}

## 表四 复议和诉讼

${table(starting('litigation.'))}

## 表二 主动公开

${table(starting('proactive.'))}

## 比例

分母是 0 的时候没有比例。

${table(starting('rate.'))}

## 正文里说的数

${table(starting('narrative.'))}

## 一个词有几种意思

下面的词分不清是哪一个,就都说出来,各用各的名称。那一年的格式没有的,不说。

${choiceTable(choices)}
`;
}
