/** 「规则 行合计」, 「为什么 1」: what a rule says, what it rests on, and when it may be wrong. */
import type { Format } from '../../report/cell.ts';
import { basisOf, exampleIn, rules, rulesNamed } from '../../rules/index.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, lines, strong } from '../say/reply.ts';
import { type Command, hearsPattern } from './command.ts';
import { itemWith } from './details.ts';

type Rule = (typeof rules)[number];

/** So many rules are named when a text fits several. */
const NAMED = 8;

/** A rule explained; the basis is the document of that form. */
async function ruleBlocks(rule: Rule, format: Format, words: Words): Promise<Block[]> {
  const language = words.code;
  const example = await exampleIn(rule, language);
  return [
    line([...words.rule.heading(rule.id, rule.name[language]), words.colon, rule.why[language]]),
    line(words.rule.level(words.rule.severity[rule.severity])),
    line(words.rule.basis(basisOf(rule, format, language))),
    ...(example === null ? [] : [line(words.rule.example(example))]),
    line(words.rule.exception(rule.caveat[language])),
  ];
}

/** The rule that a text names, explained; or what the text may have meant. */
export async function askedRule(asked: string, words: Words): Promise<Block[]> {
  const [found, ...others] = rulesNamed(asked);
  if (!found) return [line(words.rule.notFound(asked))];
  if (others.length === 0) return ruleBlocks(found, '2021', words);
  const names = [found, ...others].slice(0, NAMED).map((rule) => rule.name[words.code]);
  const more = others.length >= NAMED ? '…' : '';
  return [line(words.rule.several(asked, names.join(words.list) + more))];
}

/** Every rule with its name and level, one a line. */
export const ruleList = (words: Words): Block[] => [
  line(words.rule.list(rules.length)),
  ...rules.map((one) => line(words.rule.entry(one.id, one.name[words.code], words.rule.severity[one.severity]))),
];

/** Every rule by name, a line for each group. */
function ruleGroups(words: Words): Block[] {
  const titles: Readonly<Record<string, string>> = words.rule.groups;
  const groups = new Map<string, string[]>();
  for (const { id, name } of rules) {
    const [group = ''] = id.split('/');
    groups.set(group, [...(groups.get(group) ?? []), name[words.code]]);
  }
  return [
    line(words.rule.list(rules.length)),
    ...[...groups].map(([group, names]) => line([strong(titles[group] ?? group), words.colon, names.join(words.list)])),
  ];
}

export const rule: Command = {
  name: 'rule',
  hears: hearsPattern(/^(?:规则(?:说明)?|rules?)(?:[\s:\uff1a]*(.{0,60}))?$/i),
  reply: async (asked, { words }) => ({ blocks: asked === '' ? ruleGroups(words) : await askedRule(asked, words) }),
};

export const why: Command = {
  name: 'why',
  ofLast: () => true,
  hears: (text) => {
    const match = /^(?:为什么|为何|why)\s*(?:[第#]?\s*(\d{1,6})\s*[处条个]?)?[?\uff1f]?$/i.exec(text);
    return match ? (match[1] ?? '1') : null;
  },
  async reply(asked, { conversation, words }) {
    const item = itemWith(asked, conversation, words);
    if (typeof item === 'string') return lines(item);
    const ids = [...new Set(item.item.problems.map((problem) => problem.rule))];
    const named = ids.flatMap((id) => rulesNamed(id));
    const explained = await Promise.all(named.map((one) => ruleBlocks(one, item.report.format ?? '2021', words)));
    return { blocks: [...explained.flat(), line(words.aside.hint(item.number))] };
  },
};
