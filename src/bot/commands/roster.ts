/** 「名单」「导出名单」, and its changes: 「名单 加」「名单 删」「名单 改名」… Changes only by who administers the chat. */
import { rosterBlocks, rosterFile } from '../answer/roster.ts';
import { lines, type Reply } from '../say/reply.ts';
import { type Command, type Context, hearsPattern } from './command.ts';
import { refusalOf } from './refusal.ts';
import { addToRoster } from './roster-import.ts';
import { changeUnit, unitsNamed } from './roster-unit.ts';

const changes: readonly (readonly [RegExp, (asked: string, context: Context) => Promise<Reply>])[] = [
  [/^(?:(?:加上?|添加|增加|新增)[\s:\uff1a]*|add[\s:\uff1a]+)([\s\S]+)$/i, addToRoster],
  [/^(?:(?:删除?|去掉|移除)[\s:\uff1a]*|(?:remove|delete)[\s:\uff1a]+)([\s\S]+)$/i, removeUnits],
  [/^(?:清空|全部删除|clear)[。.]?()$/i, clear],
  [/^(?:撤销|撤回|undo)[。.]?()$/i, undoLast],
];

const changing = /^\/?(?:名单|roster)[\s:\uff1a]*(\S[\s\S]*)$/i;

export const seeRoster: Command = {
  name: 'roster',
  hears: hearsPattern(/^\/?(?:(?:看|查看)?(?:本群)?名单|roster)[?\uff1f。.]?$/i),
  async reply(_, { message, store, words }) {
    const units = await store.rosters.units(message.chat);
    return units.length === 0 ? lines(words.roster.empty) : { blocks: rosterBlocks(units, words) };
  },
};

export const exportRoster: Command = {
  name: 'export roster',
  hears: hearsPattern(/^\/?(?:导出名单|名单\s*导出|export\s+roster)[。.]?$/i),
  async reply(_, { message, store, words }) {
    const units = await store.rosters.units(message.chat);
    return units.length === 0 ? lines(words.roster.empty) : { blocks: [rosterFile(units, words)] };
  },
};

export const changeRoster: Command = {
  name: 'change roster',
  hears: (text) => (changing.test(text) ? text : null),
  async reply(text, context) {
    const asked = (changing.exec(text)?.[1] ?? '').trim();
    const refused = await refusalOf(context);
    if (refused !== null) return lines(refused);
    for (const [pattern, change] of changes) {
      const match = pattern.exec(asked);
      if (match) return change((match[1] ?? '').trim(), context);
    }
    return lines((await changeUnit(asked, context)) ?? context.words.roster.usage);
  },
};

async function removeUnits(asked: string, context: Context): Promise<Reply> {
  const { message, store, words } = context;
  const { chat } = message;
  const units = await store.rosters.units(chat);
  const found = await unitsNamed(
    asked.split(/[、,\uff0c;\uff1b\s]+/).filter((one) => one !== ''),
    units,
    context,
  );
  if (typeof found === 'string') return lines(found);
  const ids = [...new Set(found.map(({ id }) => id))];
  await store.rosters.remove(chat, ids);
  return lines(words.roster.removed(found.map(({ name }) => name).join(words.list), units.length - ids.length));
}

async function clear(_: string, { message, store, words }: Context): Promise<Reply> {
  const { chat } = message;
  const units = await store.rosters.units(chat);
  if (units.length === 0) return lines(words.roster.empty);
  const ids = units.map(({ id }) => id);
  await store.rosters.remove(chat, ids);
  return lines(words.roster.cleared(units.length));
}

async function undoLast(_: string, { message, store, words }: Context): Promise<Reply> {
  const { chat } = message;
  if (!(await store.rosters.undo(chat))) return lines(words.roster.nothingToUndo);
  return lines(words.roster.undone((await store.rosters.units(chat)).length));
}
