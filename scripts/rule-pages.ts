/** The documentation pages of the rules, made from the catalogue: what it says of itself, and its example. */
import { forms } from '../src/report/cell.ts';
import type { Severity } from '../src/report/problem.ts';
import { reportsOf, settingsOf } from '../src/rules/example.ts';
import { explain, judge, rules } from '../src/rules/index.ts';
import type { Rule, Text } from '../src/rules/rule.ts';

type Language = keyof Text;

const severities: Record<Severity, Text & { sign: string }> = {
  error: { sign: '❌', zh: '要改', en: 'must be corrected' },
  warning: { sign: '⚠️', zh: '请核实', en: 'please verify' },
  info: { sign: 'ℹ️', zh: '提示', en: 'for information' },
};

const notice = '<!-- 由 npm run docs 生成,请改规则文件本身 / made by npm run docs: change the rule itself -->';

const titles: Record<string, Text> = {
  proactive: { zh: '表二', en: 'Table 2' },
  applications: { zh: '表三', en: 'Table 3' },
  litigation: { zh: '表四', en: 'Table 4' },
  values: { zh: '数值', en: 'Values' },
  structure: { zh: '结构', en: 'Structure' },
  years: { zh: '跨年', en: 'Across years' },
  narrative: { zh: '正文与表', en: 'Text and tables' },
  competence: { zh: '权限', en: 'Competence' },
  fees: { zh: '收费', en: 'Fees' },
  deadline: { zh: '期限', en: 'Deadlines' },
  rollup: { zh: '汇总', en: 'Roll-up' },
};

/** The legal basis; where it depends on the form, with the documents of all forms that the rule covers. */
function basisOf(rule: Rule, language: Language): string {
  const documents = rule.formats.map((format) => forms[format].document);
  return rule.basis[language].replaceAll('{form}', documents.join(language === 'zh' ? '、' : ' and '));
}

/** What the rule says of its own wrong example, as the bot would say it. */
function exampleOf(rule: Rule, language: Language): string[] {
  const reports = reportsOf(rule.example.invalid);
  const lines = judge(reports, settingsOf(rule.example.invalid)).flatMap(({ problems }, index) =>
    problems
      .filter((problem) => problem.rule === rule.id)
      .map((problem) => {
        const { message, suggestion } = explain(problem, reports[index]?.format ?? null, language);
        const quote = problem.quote ? `  \n  「${problem.quote}」` : '';
        return `- ${severities[problem.severity].sign} ${message}${suggestion ? `  \n  ${suggestion}` : ''}${quote}`;
      }),
  );
  if (lines.length === 0) throw new Error(`${rule.id}: its invalid example is not found`);
  return [...new Set(lines)];
}

function page(rule: Rule): string {
  const severity = severities[rule.severity];
  const covered = rule.formats.map((format) => forms[format].document);
  return `${notice}

# ${rule.id} ${rule.name.zh}

${severity.sign} ${severity.zh} · 适用${covered.join('、')}的格式

**为什么核对**:${rule.why.zh}

**依据**:${basisOf(rule, 'zh')}

**什么时候可能不是错**:${rule.caveat.zh}

**会这样说**:

${exampleOf(rule, 'zh').join('\n')}

## English: ${rule.name.en}

${severity.sign} ${severity.en} · forms of ${covered.join(', ')}

**Why:** ${rule.why.en}

**Basis:** ${basisOf(rule, 'en')}

**When it may be no error:** ${rule.caveat.en}

**What is said:**

${exampleOf(rule, 'en').join('\n')}
`;
}

function overview(): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const group = rule.id.split('/')[0] ?? '';
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  const parts = [...groups].map(([group, members]) => {
    const rows = members.map((rule) => {
      const { sign, zh } = severities[rule.severity];
      return `| [${rule.id}](${rule.id}.md) | ${rule.name.zh} | ${sign} ${zh} | ${rule.why.zh} |`;
    });
    const title = titles[group] ?? { zh: group, en: '' };
    return `## ${title.zh} ${title.en}\n\n| 规则 | 名称 | 级别 | 为什么 |\n|---|---|---|---|\n${rows.join('\n')}`;
  });
  return `${notice}

# 规则目录

共 ${rules.length} 条。级别是通常的级别,个别情形会降低。在对话里回复「为什么 1」或「规则 编号」,机器人也会说这些。

${parts.join('\n\n')}
`;
}

/** All pages by their path under docs/rules. */
export function rulePages(): Map<string, string> {
  const pages = new Map([['README.md', overview()]]);
  for (const rule of rules) pages.set(`${rule.id}.md`, page(rule));
  return pages;
}
