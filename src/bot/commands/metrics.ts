/** 「能问什么」: what can be asked for, by group. 「指标 表三」: all of a group. 「指标 不予公开率」: what one means. */
import { type Metric, metrics, metricsNamed } from '../../report/metrics.ts';
import { exampleBlocks } from '../look-up/example-blocks.ts';
import { nameOf } from '../look-up/value-text.ts';
import { understand } from '../question/question.ts';
import type { Words } from '../say/index.ts';
import { labelText } from '../say/label.ts';
import { type Block, line, lines, type Reply, strong } from '../say/reply.ts';
import { askerOf } from './ask.ts';
import { type Command, hearsPattern } from './command.ts';

const groups = ['proactive', 'applications', 'litigation', 'rate', 'narrative'] as const;
type Group = (typeof groups)[number];
/** How people call a group. */
const groupWords: readonly (readonly [RegExp, Group])[] = [
  [/^(?:表二|主动公开|table 2)$/i, 'proactive'],
  [/^(?:表三|依申请公开|申请|table 3)$/i, 'applications'],
  [/^(?:表四|复议诉讼|table 4)$/i, 'litigation'],
  [/^(?:比率|比例|率|rates?)$/i, 'rate'],
  [/^(?:正文|正文里的数|text)$/i, 'narrative'],
];
/** So many of a group are named when all groups are. */
const NAMED = 8;
/** Ways to say a metric that are listed with it. */
const SYNONYMS = 12;
const FEW_SYNONYMS = 3;
/** So many are explained when a word names several. */
const EXPLAINED = 4;

export const listMetrics: Command = {
  name: 'metrics',
  hears: hearsPattern(/^\/?(?:能问什么|可以问什么|能查什么|可以查什么|指标|指标列表|全部指标|metrics)[?\uff1f。]?$/i),
  async reply(_, context): Promise<Reply> {
    const { words } = context;
    return {
      blocks: [
        line(words.lookUp.metrics.title(metrics.length)),
        ...groups.map((group) => groupLine(group, words)),
        line(words.lookUp.metrics.columns),
        line(words.lookUp.metrics.more),
        ...(await exampleBlocks(askerOf(context, null), words)),
      ],
    };
  },
};

const allOf = (group: Group): readonly Metric[] => metrics.filter(({ id }) => id.startsWith(`${group}.`));

/** The columns of table three are said once; each row stands for itself. */
const isPlain = ({ id }: Metric): boolean =>
  !id.startsWith('applications.') || id.endsWith('.total') || id.split('.').length < 3;

function groupLine(group: Group, words: Words): Block {
  const all = allOf(group);
  const plain = all.filter(isPlain);
  const names = plain.slice(0, NAMED).map((metric) => nameOf(metric, words));
  const text = words.lookUp.metrics.group(all.length, names.join(words.list) + (plain.length > NAMED ? '…' : ''));
  return line([strong(words.lookUp.metrics[group]), words.colon, text]);
}

export const explainMetric: Command = {
  name: 'explain metric',
  hears: hearsPattern(/^(?:指标|metrics?)[\s:\uff1a]+(.{1,40})$/i),
  reply(asked, { words, now }) {
    const group = groupWords.find(([pattern]) => pattern.test(asked))?.[1];
    if (group)
      return {
        blocks: [
          groupLine(group, words),
          ...allOf(group)
            .filter(isPlain)
            .map((one) => entry(one, words)),
        ],
      };
    const found = metricsCalled(asked, now());
    if (found.length === 0) return lines(words.lookUp.metrics.unknown(asked));
    return { blocks: found.slice(0, EXPLAINED).flatMap((metric) => explained(metric, words)) };
  },
};

/** By its name, or as it would be asked for: 「行政许可」. */
function metricsCalled(asked: string, now: Date): readonly Metric[] {
  const named = metricsNamed(asked);
  if (named.length > 0) return named;
  const question = understand(`${asked}多少`, { now, previous: null });
  return question && question.unknown.length === 0 ? question.metrics : [];
}

/** 「不予公开率(不公开率、拒绝公开率、拒绝率)」 */
function entry(metric: Metric, words: Words): Block {
  const others = metric.synonyms.slice(0, FEW_SYNONYMS).join(words.list);
  return line(nameOf(metric, words) + (others === '' ? '' : words.lookUp.definition(others)));
}

function explained(metric: Metric, words: Words): Block[] {
  const name = nameOf(metric, words);
  const definition = labelText(metric.definition, words);
  const unit = metric.unit ? words.lookUp.metrics.unit(labelText(metric.unit, words)) : '';
  const text = definition.startsWith(name)
    ? [strong(name), definition.slice(name.length)]
    : [strong(name), words.colon, definition];
  const others = metric.synonyms.slice(0, SYNONYMS);
  const blocks = [line([...text, unit])];
  return others.length > 0 ? [...blocks, line(words.lookUp.metrics.synonyms(others.join(words.list)))] : blocks;
}
