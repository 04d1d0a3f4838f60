/** Rankings, totals and lists of the offices of a chat or a place. */
import type { Metric } from '../../report/metrics.ts';
import type { Agency } from '../../store/store.ts';
import type { Question } from '../question/question.ts';
import type { Words } from '../say/index.ts';
import { type Block, line, strong } from '../say/reply.ts';
import type { Values } from './look-up.ts';
import { headingOf, valueBlocks, yearsByAgency } from './named-blocks.ts';
import { NAMED, noteBlocks } from './note-blocks.ts';
import { hasOwnUnit, type Ranking, rankingOf, totalOf } from './ranking.ts';
import type { ScopeFound } from './scope.ts';
import { formulaText, fullText, nameOf, shortText } from './value-text.ts';

/** So many offices are listed when no number is asked for. */
const LISTED = 20;

export const scopeName = (scope: ScopeFound, words: Words): string =>
  scope.place === null ? words.lookUp.scope.chat : words.lookUp.scope.place(scope.place);

/** 「哪家最多」「排名」: each metric by itself. */
export function rankingBlocks(found: Values, question: Question, words: Words): Block[] {
  const year = found.years.at(-1);
  if (found.values.length === 0 || year === undefined) return nothingBlocks(found, words);
  const order = question.order ?? 'most';
  const rankings = found.metrics.map((metric) => rankingOf(found, metric, year, order));
  const [first] = rankings;
  return [
    ...(first ? coverageBlocks(found, first, words) : []),
    ...rankings.flatMap((ranking) => [
      ...tableOf(ranking, order, question.top ?? LISTED, words),
      ...leftOutBlocks(ranking, words),
    ]),
    ...noteBlocks(found.values, words).slice(0, NAMED),
  ];
}

function tableOf(ranking: Ranking, order: 'most' | 'least', top: number, words: Words): Block[] {
  const { metric, year, ranked } = ranking;
  if (ranked.length === 0) return whyNotBlocks(metric, words);
  const last = ranked[Math.min(top, ranked.length) - 1]?.rank ?? 0;
  // Whoever shares the last rank is listed as well, unless there are too many of them.
  const level = ranked.filter(({ rank }) => rank <= last);
  const shown = level.length <= Math.max(top, LISTED) ? level : ranked.slice(0, Math.max(top, 1));
  const table: Block = {
    kind: 'table',
    caption: words.lookUp.titled([nameOf(metric, words), words.lookUp.year(year)]),
    columns: [words.lookUp[order]],
    rows: shown.map(({ rank, one }) => ({
      label: words.lookUp.rank(rank, one.agency.name),
      cells: [
        one.value.kind === 'share'
          ? shortText(metric, one.value, words) + words.lookUp.parts(one.value.numerator, one.value.denominator)
          : shortText(metric, one.value, words),
      ],
    })),
  };
  const more = ranked.length - shown.length;
  return more > 0 ? [table, line(words.lookUp.moreRanked(more))] : [table];
}

/** What can be neither ordered nor added. */
function whyNotBlocks(metric: Metric, words: Words): Block[] {
  if (hasOwnUnit(metric)) return [line(words.lookUp.ownUnits(nameOf(metric, words)))];
  return metric.kind === 'claim' ? [line(words.lookUp.notRanked)] : [];
}

/** 「合计」, a line for each metric and year. */
export function totalBlocks(found: Values, words: Words): Block[] {
  if (found.values.length === 0) return nothingBlocks(found, words);
  const totals = found.years.flatMap((year) => {
    const rankings = found.metrics.map((metric) => rankingOf(found, metric, year, 'most'));
    const [first] = rankings;
    return [
      ...(first ? coverageBlocks(found, first, words) : []),
      ...rankings.flatMap((ranking) => [...totalLine(ranking, words), ...leftOutBlocks(ranking, words)]),
    ];
  });
  return [...totals, ...noteBlocks(found.values, words).slice(0, NAMED)];
}

function totalLine(ranking: Ranking, words: Words): Block[] {
  const { metric, year, ranked } = ranking;
  const total = totalOf(ranking);
  if (total === null) return whyNotBlocks(metric, words);
  const value = fullText(metric, total, null, words);
  const formula = total.kind === 'share' ? formulaText(metric, total, words) : '';
  return [line([nameOf(metric, words), words.colon, strong(words.lookUp.total(year, value, ranked.length)), formula])];
}

/** The numbers of all offices of a scope, when neither an order nor a sum is asked for. */
export function listBlocks(found: Values, change: boolean, words: Words): Block[] {
  if (found.values.length === 0) return nothingBlocks(found, words);
  const have = found.agencies.filter(({ key }) => found.values.some(({ agency }) => agency.key === key));
  const [metric] = found.metrics;
  const [year, ...otherYears] = found.years;
  const first = metric && year !== undefined ? rankingOf(found, metric, found.years.at(-1) ?? year, 'most') : null;
  const shown = new Set(have.slice(0, LISTED).map(({ key }) => key));
  const part: Values = {
    ...found,
    agencies: have.slice(0, LISTED),
    values: found.values.filter(({ agency }) => shown.has(agency.key)),
    missing: [],
  };
  const more = have.length - shown.size;
  const table =
    otherYears.length > 0 && found.metrics.length === 1 && metric
      ? [yearsByAgency(part, metric, change, words), ...noteBlocks(part.values, words)]
      : valueBlocks(part, change, words);
  return [
    ...(first ? coverageBlocks(found, first, words) : []),
    ...table,
    ...(more > 0 ? [line(words.lookUp.moreRanked(more))] : []),
  ];
}

/** 「本群 12 家有 2023 年年报,缺 3 家」, and which. */
function coverageBlocks({ scope, agencies }: Values, { year, lacking }: Ranking, words: Words): Block[] {
  const name = scope ? scopeName(scope, words) : words.lookUp.scope.these;
  const blocks: Block[] = [
    line([strong(words.lookUp.coverage(name, agencies.length - lacking.length, year, lacking.length))]),
  ];
  if (lacking.length > 0) blocks.push(line(words.lookUp.lacking(namesOf(lacking, words), lacking.length - NAMED)));
  return blocks;
}

const namesOf = (agencies: readonly Agency[], words: Words): string =>
  agencies
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(words.list);

/** Blank and unread numbers are not 0: they are left out, and it is said. */
function leftOutBlocks({ metric, leftOut }: Ranking, words: Words): Block[] {
  if (leftOut.length === 0 || metric.kind === 'claim') return [];
  const names = leftOut
    .slice(0, NAMED)
    .map(({ agency, value, figures }) =>
      words.lookUp.leftOutOne(agency.name, fullText(metric, value, figures.format, words)),
    );
  const text = words.lookUp.leftOut(leftOut.length, names.join(words.list) + (leftOut.length > NAMED ? '…' : ''));
  return [line([headingOf(metric, words), words.colon, text], 'info')];
}

function nothingBlocks({ scope, years, agencies }: Values, words: Words): Block[] {
  const name = scope ? scopeName(scope, words) : namesOf(agencies, words);
  return [
    line(years.length === 0 ? words.lookUp.noneInScope(name) : words.lookUp.noneInYears(name, years.join(words.list))),
  ];
}
