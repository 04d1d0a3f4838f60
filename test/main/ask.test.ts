/** `gouji ask`, in a process of its own, on what `gouji check --keep` has kept. */
import { expect, test } from 'vitest';
import { fileOf, gouji, newFolder } from './run-gouji.ts';

test('what was kept is answered, in text and in JSON', async () => {
  const settings = { GOUJI_DATA: newFolder() };
  const kept = await gouji(['check', '--keep', fileOf('医保局.txt')], '', settings);
  expect(kept.errors).toContain('已存下 1 份报告');
  const text = await gouji(['ask', '示例市医保局 2023 新收多少件'], '', settings);
  expect(text.out.split('\n')[0]).toBe('5 件(表三 一、本年新收政府信息公开申请数量 · 总计)');
  expect(text.status).toBe(0);
  const json = await gouji(['ask', '--format', 'json', '示例市医保局', '2023', '新收'], '', settings);
  expect(JSON.parse(json.out)).toMatchObject({ status: 'answered', values: [{ value: 5, year: 2023 }] });
  const english = await gouji(['ask', '--lang', 'en', '示例市医保局 2023 满意度'], '', settings);
  expect(english.out).toContain('The reports have no number for “满意度”');
  expect(english.status).toBe(1);
});

test('nothing understood is 1, no store and a wrong option are 2', async () => {
  const settings = { GOUJI_DATA: newFolder() };
  const none = await gouji(['ask', '示例市医保局 2023 新收'], '', settings);
  expect(none.errors).toContain('这里还没有存过报告');
  expect(none.status).toBe(2);
  expect((await gouji(['ask'], '', settings)).status).toBe(2);
  await gouji(['check', '--keep', fileOf('医保局.txt')], '', settings);
  const odd = await gouji(['ask', '今天天气怎么样'], '', settings);
  expect(odd.out).toContain('没看懂');
  expect(odd.out).toContain('可以这样问');
  expect(odd.status).toBe(1);
});
