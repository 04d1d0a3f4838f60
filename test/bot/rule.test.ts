/** Rules explained in the chat: found by id, name or a part of it, each with an example in words. */
import { describe, expect, test } from 'vitest';
import { ruleList } from '../../src/bot/commands/rule.ts';
import { Bot } from '../../src/bot/index.ts';
import { en } from '../../src/bot/say/en.ts';
import { plain } from '../../src/bot/say/plain.ts';
import { zh } from '../../src/bot/say/zh.ts';
import { readConfig } from '../../src/config.ts';
import { exampleIn, rules, rulesNamed } from '../../src/rules/index.ts';
import { memoryStore } from '../support/memory-store.ts';
import { silentLog } from './silent-log.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('is found by its id and its names, also where they are part of another', () => {
    for (const name of [id, rule.name.zh, rule.name.en, ` ${rule.name.en.toUpperCase()} `]) {
      expect(rulesNamed(name)).toEqual([rule]);
    }
  });

  test('has an example in words', async () => {
    for (const language of ['zh', 'en'] as const) {
      const example = await exampleIn(rule, language);
      expect(example).toMatch(/\S{3}/);
      expect(example).not.toMatch(/[{}]|undefined|null/);
    }
  });

  test('has a group with a name', () => {
    const [group = ''] = id.split('/');
    expect(Object.keys(zh.rule.groups)).toContain(group);
    expect(Object.keys(en.rule.groups)).toContain(group);
  });
});

test('a part that fits one rule names it, one that fits several names none', () => {
  expect(rulesNamed('雷同').map(({ id }) => id)).toEqual(['years/similarity']);
  expect(rulesNamed('narrative/').length).toBeGreaterThan(8);
  expect(rulesNamed('没有这条')).toEqual([]);
});

test('many that fit are not all named', async () => {
  const bot = new Bot(await readConfig({}), silentLog(), { store: await memoryStore() });
  const reply = plain(await bot.answer({ chat: 'a', text: '规则 narrative/', files: [] }), zh);
  expect(reply).toContain('…。请写全名称。');
  expect(reply.split('、')).toHaveLength(8);
});

test('the list of the command line has every rule with its level', () => {
  const list = plain({ blocks: ruleList(zh) }, zh).split('\n');
  expect(list).toHaveLength(rules.length + 1);
  expect(list).toContain('applications/row-sum 行合计(必须改)');
});
