/** 「能问什么」: everything that can be asked for, by group. 「指标 不予公开率」: what one of it means. */
import { type Metric, metrics, metricsNamed } from '../../report/metrics.ts';
import { exampleBlocks } from '../answer/look-up-examples.ts';
import { nameOf, textOf } from '../answer/look-up-value.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, lines, type Reply, strong } from '../say/reply.ts';
import { askerOf } from './ask.ts';
import { type Command, hearsPattern } from './command.ts';

const groups = ['proactive', 'applications', 'litigation', 'rate', 'narrative'] as const;
/** Ways to say a metric that are listed with it. */
const SYNONYMS = 12;
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
        ...groups.flatMap((group) => groupBlocks(group, words)),
        line(words.lookUp.metrics.more),
        ...(await exampleBlocks(askerOf(context, null), words)),
      ],
    };
  },
};

/** The columns of table three are said once; each row stands for itself. */
const isPlain = ({ id }: Metric): boolean =>
  !id.startsWith('applications.') || id.endsWith('.total') || id.split('.').length < 3;

function groupBlocks(group: (typeof groups)[number], words: Words): Block[] {
  const all = metrics.filter(({ id }) => id.startsWith(`${group}.`));
  const listed = all.filter(isPlain).map((metric) => nameOf(metric, words));
  const text = line([
    strong(words.lookUp.metrics[group]),
    words.colon,
    words.lookUp.metrics.group(all.length, listed.join(words.list)),
  ]);
  return group === 'applications' ? [text, line(words.lookUp.metrics.columns)] : [text];
}

export const explainMetric: Command = {
  name: 'explain metric',
  hears: hearsPattern(/^(?:指标|metrics?)[\s:\uff1a]+(.{1,40})$/i),
  reply(asked, { words }) {
    const found = metricsNamed(asked);
    if (found.length === 0) return lines(words.lookUp.metrics.unknown(asked));
    return { blocks: found.slice(0, EXPLAINED).flatMap((metric) => explained(metric, words)) };
  },
};

function explained(metric: Metric, words: Words): Block[] {
  const unit = metric.unit ? words.lookUp.metrics.unit(textOf(metric.unit, words)) : '';
  const blocks = [line([strong(nameOf(metric, words)), words.colon, textOf(metric.definition, words), unit])];
  const others = metric.synonyms.slice(0, SYNONYMS);
  return others.length > 0 ? [...blocks, line(words.lookUp.metrics.synonyms(others.join(words.list)))] : blocks;
}
