/** What is said about watched pages: the list of them, and what a look brought. */
import type { PageLook, WatchedPage } from '../../store/store.ts';
import { dateOf, momentOf } from '../reminders/day.ts';
import type { Words } from '../say/index.ts';
import { type Block, line } from '../say/reply.ts';
import type { News } from '../watch-pages/index.ts';

/** So many of a kind are told in the chat. */
const TOLD = 5;
const NAMED = 60;

export function watchedBlocks(pages: readonly WatchedPage[], words: Words): Block[] {
  const { watch } = words;
  if (pages.length === 0) return [line(watch.none)];
  return [
    line([{ strong: watch.list(pages.length) }]),
    ...pages.flatMap(({ url, look }, index) => [
      line(watch.page(index + 1, url)),
      ...lookLines(look, words).map((text) => line(`   ${text}`)),
    ]),
    { kind: 'next', steps: watch.next.list.map((say) => ({ say, label: null })) },
  ];
}

function lookLines(look: PageLook | null, words: Words): string[] {
  const { watch } = words;
  if (look === null) return [watch.notYet];
  const { trouble, links, left } = look;
  const at = atText(look.at, words);
  const count = links.reduce((sum, { reports, unnamed }) => sum + reports.length + unnamed, 0);
  const head =
    trouble === null
      ? watch.looked(at, count)
      : count === 0
        ? watch.trouble(at, shortly(trouble))
        : watch.part(at, count, shortly(trouble));
  const unread = links.flatMap((one) =>
    one.trouble === null ? [] : [watch.unread(one.title || one.url, shortly(one.trouble))],
  );
  return [
    head,
    ...(left > 0 ? [watch.left(left)] : []),
    ...some(unnamedLines(links, words), words),
    ...some(unread, words),
  ];
}

export function newsBlocks(news: News, words: Words): Block[] {
  const { watch, list } = words;
  const { year, pages, units, others, unnamed, troubled, left } = news;
  const came = units.map(({ unit, errors }) => watch.came(unit.name, errors));
  const kept = others.map((one) => watch.other(one.name, one.year));
  const isNew = came.length + kept.length + unnamed.length > 0;
  const named = (names: readonly string[]) =>
    names.slice(0, NAMED).join(list) + (names.length > NAMED ? watch.more(names.length) : '');
  return [
    ...(came.length > 0 ? [line(watch.news(pages, year, named(came)))] : []),
    ...(isNew || pages === troubled.length ? [] : [line(watch.nothingNew(pages))]),
    ...(kept.length > 0 ? [line(watch.others(named(kept)))] : []),
    ...some(unnamedLines(unnamed, words), words).map((text) => line(text)),
    ...troubled.map(({ url, at, trouble }) =>
      line(`${url} ${watch.trouble(atText(at, words), shortly(trouble ?? ''))}`, 'unread'),
    ),
    ...(left > 0 ? [line(watch.left(left))] : []),
  ];
}

/** Where pages are watched, when they were last looked at. */
export function watchedNote(pages: readonly WatchedPage[], words: Words): Block[] {
  const { watch } = words;
  if (pages.length === 0) return [];
  const looks = pages.flatMap(({ look }) => look ?? []);
  const last = looks
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (last === undefined) return [line(watch.progressNotYet(pages.length))];
  const troubled = looks.filter(({ trouble }) => trouble !== null).length;
  const note = troubled > 0 ? watch.progressTrouble(troubled) : '';
  return [line(watch.progress(pages.length, atText(last, words)) + note)];
}

const unnamedLines = (links: PageLook['links'], { watch }: Words): string[] =>
  links.filter(({ unnamed }) => unnamed > 0).map(({ title, url }) => watch.unnamed(title, url));

const some = (lines: readonly string[], { watch }: Words): readonly string[] =>
  lines.length > TOLD ? [...lines.slice(0, TOLD), watch.more(lines.length)] : lines;

function atText(at: string, { watch }: Words): string {
  const { day, time } = momentOf(new Date(at));
  const { month, date } = dateOf(day);
  return watch.day(month, date, time);
}

/** What happened, without what a person who sent the link would do next. */
const shortly = (sentence: string): string => /^.*?(?:。|\.(?=\s|$))/.exec(sentence)?.[0] ?? sentence;
