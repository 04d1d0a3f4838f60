/** 「分享」, 「分享 东阿县教育局 2022」: what came to this chat may be looked up from every chat. */
import type { Agency } from '../../store/store.ts';
import { titleOf } from '../answer/verdict.ts';
import { senderOf } from '../keeping.ts';
import { lines, type Reply } from '../say/reply.ts';
import type { Command, Context } from './command.ts';

const LONGEST = 80;
const lastOne =
  /^\/?(?:分享|共享|share)(?:\s*(?:一下|它|这份|这个|上一份|刚才(?:的|那份)|给大家|到?给?(?:其他|别的|所有|各)群|it|this))*[。.!\uff01]?$/i;
const oneNamed = /^\/?(?:分享|共享|share)(?=[\s:\uff1a].*\S|.*20\d\d)[\s:\uff1a]*(.+)$/i;
const theYear = /[\s,\uff0c]*(?<!\d)(20\d\d)(?!\d)\s*年?度?(?:的?(?:年报|报告|年度报告))?[\s。.]*/;

interface Shared {
  readonly title: string;
  readonly fresh: boolean;
}

export const share: Command = {
  name: 'share',
  ofLast: (text) => lastOne.test(text),
  hears: (text) => (text.length <= LONGEST && (lastOne.test(text) || oneNamed.test(text)) ? text : null),
  reply: (text, context) => {
    const asked = lastOne.test(text) ? null : oneNamed.exec(text)?.[1];
    return asked ? shareNamed(asked, context) : shareLast(context);
  },
};

/** What the last answer was about. */
async function shareLast(context: Context): Promise<Reply> {
  const { conversation, words } = context;
  if (conversation.inputs.length === 0) return lines(words.share.nothing);
  const reports = conversation.inputs.flatMap(({ judged, kept }) =>
    judged.flatMap(({ report }, index) => {
      const version = kept[index]?.version;
      return version ? [{ version, title: titleOf(report, words) }] : [];
    }),
  );
  if (reports.length === 0) return lines(words.share.notKept);
  const shared: Shared[] = [];
  for (const { version, title } of reports) {
    shared.push({ title, fresh: await makePublic(version.agency, version.year, context) });
  }
  return told(shared, context);
}

async function shareNamed(asked: string, context: Context): Promise<Reply> {
  const { message, store, words } = context;
  const { chat } = message;
  const said = theYear.exec(asked);
  const year = said?.[1] === undefined ? null : Number(said[1]);
  const name = asked.replace(theYear, '').trim();
  const found = await store.agencies.find(chat, name);
  if (found.kind === 'several') {
    return lines(words.share.several(name, found.agencies.map((one) => one.name).join(words.list)));
  }
  if (found.kind === 'near') return lines(words.share.notHere(name, year));
  const { agency } = found;
  const years = await store.reports.years(chat, agency.key);
  const [only, another] = years;
  if (year !== null) return shareOne(agency, year, years, context);
  if (only === undefined) return lines(words.share.notHere(name, null));
  if (another === undefined) return shareOne(agency, only, years, context);
  return lines(words.share.whichYear(agency.name, years.join(words.list), years.at(-1) ?? only));
}

async function shareOne(agency: Agency, year: number, seen: readonly number[], context: Context): Promise<Reply> {
  const { words } = context;
  // What the chat cannot see is answered as what there is not.
  if (!seen.includes(year)) return lines(words.share.notHere(agency.name, year));
  const fresh = await makePublic(agency.key, year, context);
  return told([{ title: words.title(agency.name, year), fresh }], context);
}

async function makePublic(agency: string, year: number, { message, store, now }: Context): Promise<boolean> {
  const at = now().toISOString();
  return (await store.reports.share(message.chat, agency, year, senderOf(message), at)) !== null;
}

function told(shared: readonly Shared[], { words }: Context): Reply {
  const titles = (fresh: boolean) => [
    ...new Set(shared.filter((one) => one.fresh === fresh).map(({ title }) => title)),
  ];
  const [fresh, before] = [titles(true), titles(false).filter((title) => !titles(true).includes(title))];
  return lines(
    [
      ...(fresh.length > 0 ? [words.share.done(fresh.join(words.list))] : []),
      ...(before.length > 0 ? [words.share.already(before.join(words.list))] : []),
    ].join('\n'),
  );
}
