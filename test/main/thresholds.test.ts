/** The thresholds reach the judgement on every way: one file, several, and a chat. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, gouji, newFolder } from './run-gouji.ts';

/** Two years whose own words are nearly the same. */
const alike = (): string => {
  const work = [
    '设立专栏集中发布',
    '组织人员逐条核对',
    '向村民发放办事手册',
    '在集市设点当面解答',
    '按季度抽查更新情况',
  ];
  const topics = ['道路养护', '饮水安全', '耕地补贴', '养老服务', '垃圾分类', '校车安全', '防汛值守', '林地管护'];
  const said = topics.map((topic, index) => `对${topic}${work[index % 5]},由${topic}专班负责`).join(';');
  const both = readFileSync(fileOf('两年.txt'), 'utf8').replaceAll('设查阅点。', `设查阅点。${said}。`);
  return both.replace('设查阅点。', '设查阅点。新增电子屏三块,轮播办事流程。');
};

const never = { GOUJI_SIMILARITY_WARNING: '1', GOUJI_SIMILARITY_INFO: '1' };
const always = { GOUJI_SIMILARITY_WARNING: '0.1' };

interface Printed {
  readonly reports: readonly { readonly problems: readonly { readonly rule: string; readonly severity: string }[] }[];
}

async function severities(files: readonly string[], settings: Record<string, string>): Promise<string[]> {
  const { out } = await gouji(['check', '--format', 'json', ...files], '', settings);
  return (JSON.parse(out) as Printed[])
    .flatMap(({ reports }) => reports.flatMap(({ problems }) => problems))
    .filter(({ rule }) => rule === 'years/similarity')
    .map(({ severity }) => severity);
}

test('one file, several files and a chat keep to them', async () => {
  const folder = newFolder();
  const file = join(folder, '两年.txt');
  writeFileSync(file, alike());
  expect(await severities([file], never)).toEqual([]);
  expect(await severities([file], always)).toEqual(['warning']);
  expect(await severities([file], { ...never, GOUJI_SIMILARITY_INFO: '0.1' })).toEqual(['info']);
  const several = [file, fileOf('医保局.txt')];
  expect(await severities(several, never)).toEqual([]);
  expect(await severities(several, always)).toEqual(['warning']);
  expect((await gouji(['chat'], `/file ${file}\n`, never)).out).not.toContain('相同');
  expect((await gouji(['chat'], `/file ${file}\n`, always)).out).toContain('相同');
});

test('a wrong threshold is answered with what to write', async () => {
  const { status, errors } = await gouji(['check', fileOf('医保局.txt')], '', { GOUJI_SIMILARITY_INFO: '80%' });
  expect(status).not.toBe(0);
  expect(errors).toContain('GOUJI_SIMILARITY_INFO 要写 0 到 1 的数');
});
