/** What asks for a form, and what does not. */
import { expect, test } from 'vitest';
import { askedIn } from '../../../src/bot/commands/form.ts';

const of = (name: string, year: number) => ({ name, year });

test.each([
  ['表格', 'keep', null],
  ['导出', 'keep', null],
  ['请给我表格', 'keep', null],
  ['xlsx', 'keep', null],
  ['tables', 'keep', null],
  ['给我改好的表', 'mend', null],
  ['改好的表。', 'mend', null],
  ['请给我一份改好的表格', 'mend', null],
  ['corrected form', 'mend', null],
  ['改好的表 空格填 0', 'fill', null],
  ['改好的表,空格也填0', 'fill', null],
  ['corrected form fill blanks', 'fill', null],
  ['东阿县政府办 2022 表格', 'keep', of('东阿县政府办', 2022)],
  ['表格 东阿县政府办 2022', 'keep', of('东阿县政府办', 2022)],
  ['导出东阿县政府办2022年的表格', 'keep', of('东阿县政府办', 2022)],
  ['帮我看看东阿县政府办2022年的表格', 'keep', of('东阿县政府办', 2022)],
  ['东阿县政府办 2020 改好的表', 'mend', of('东阿县政府办', 2020)],
  ['东阿县政府办 2020 年改好的表 空格填 0', 'fill', of('东阿县政府办', 2020)],
])('%s', (text, wish, whose) => {
  expect(askedIn(text)).toEqual({ wish, of: whose });
});

test.each([
  '',
  '给我',
  '全部数字',
  '名单 表格',
  '导出名单',
  '改好后再发一次',
  '东阿县政府办 2022 新收',
  '表格怎么填',
  '2022 表格',
])('not %j', (text) => {
  expect(askedIn(text)).toBeNull();
});
