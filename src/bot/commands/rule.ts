/** 「规则 行合计」, 「为什么 1」: what a rule says, what it rests on, and when it may be wrong. */
import type { Format } from '../../report/cell.ts';
import { basisOf, findRule, rules } from '../../rules/index.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, lines } from '../say/reply.ts';
import { type Command, hearsPattern } from './command.ts';
import { itemWith } from './details.ts';

/** A rule explained; the basis is the document of that form. */
export function ruleBlocks(id: string, format: Format, words: Words): Block[] {
  const found = findRule(id);
  if (!found) return [line(words.rule.notFound(id))];
  const language = words.code;
  return [
    line([...words.rule.heading(found.id, found.name[language]), words.colon, found.why[language]]),
    line(words.rule.level(words.rule.severity[found.severity])),
    line(words.rule.basis(basisOf(found, format, language))),
    line(words.rule.exception(found.caveat[language])),
  ];
}

/** Every rule with its name, one a line. */
export const ruleList = (words: Words): Block[] => [
  line(words.rule.list(rules.length)),
  ...rules.map((one) => line(`${one.id} ${one.name[words.code]}`)),
];

export const rule: Command = {
  name: 'rule',
  hears: hearsPattern(/^(?:规则(?:说明)?|rules?)(?:[\s::]*(.{0,60}))?$/i),
  reply: (asked, { words }) => ({ blocks: asked === '' ? ruleList(words) : ruleBlocks(asked, '2021', words) }),
};

export const why: Command = {
  name: 'why',
  hears: (text) => /^(?:为什么|为何|why)\s*[第#]?\s*(\d{1,6})\s*[处条个]?[?\uff1f]?$/i.exec(text)?.[1] ?? null,
  reply(asked, { conversation, words }) {
    const item = itemWith(asked, conversation, words);
    if (typeof item === 'string') return lines(item);
    const ids = [...new Set(item.item.problems.map((problem) => problem.rule))];
    return { blocks: ids.flatMap((id) => ruleBlocks(id, item.report.format ?? '2021', words)) };
  },
};
