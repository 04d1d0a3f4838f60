/** What is pasted into a prompt stays one message. */
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PasteAwareInput } from '../../src/bot/channels/console/paste.ts';

async function typedThrough(chunks: readonly (string | Buffer)[]) {
  const terminal = new PassThrough();
  const input = new PasteAwareInput(terminal, (lines) => `[${lines} lines]`, 10_000);
  let shown = '';
  input.on('data', (data: Buffer) => {
    shown += data.toString();
  });
  for (const chunk of chunks) {
    terminal.write(chunk);
    await setImmediate();
  }
  return { shown, input };
}

test('typed keys go through as they are', async () => {
  const { shown, input } = await typedThrough(['帮', '助', '\u001b[A', '\r']);
  expect(shown).toBe('帮助\u001b[A\r');
  expect(input.restore('帮助')).toBe('帮助');
});

test('a marked paste of many lines is shown as a placeholder and restored when sent', async () => {
  const { shown, input } = await typedThrough(['\u001b[200~一、总体情况\r二、主动公开\r', '三、申请\u001b[201~', '\r']);
  expect(shown).toBe('[3 lines]\r');
  expect(input.restore('[3 lines]')).toBe('一、总体情况\n二、主动公开\n三、申请');
  expect(input.restore('[3 lines]'), 'a paste is sent once').toBe('[3 lines]');
});

test('marks and characters may be cut anywhere', async () => {
  const bytes = Buffer.from('\u001b[200~总体\r情况\r\n完\u001b[201~');
  for (let cut = 1; cut < bytes.length; cut += 1) {
    const { shown, input } = await typedThrough([bytes.subarray(0, cut), bytes.subarray(cut)]);
    if (cut === 1) continue; // A lone Escape is a key of its own.
    expect(shown, `cut at ${cut}`).toBe('[3 lines]');
    expect(input.restore(shown)).toBe('总体\n情况\n完');
  }
});

test('several lines at once without marks are a paste too; one line is typed', async () => {
  const unmarked = await typedThrough(['a\nb\nc\n']);
  expect(unmarked.shown).toBe('[3 lines]');
  expect(unmarked.input.restore(unmarked.shown)).toBe('a\nb\nc');
  expect((await typedThrough(['\u001b[200~one line\u001b[201~'])).shown).toBe('one line');
  expect((await typedThrough(['help\r'])).shown).toBe('help\r');
});

test('two pastes of one length are told apart', async () => {
  const { shown, input } = await typedThrough(['\u001b[200~a\rb\u001b[201~', ' and ', '\u001b[200~c\rd\u001b[201~']);
  expect(input.restore(shown)).toBe('a\nb\n and \nc\nd');
});

test('no more of a paste is kept than may be read', async () => {
  const { shown, input } = await typedThrough([
    '\u001b[200~',
    ...Array<string>(50).fill('x\r'.repeat(500)),
    '\u001b[201~',
  ]);
  expect(input.restore(shown).length).toBeLessThan(12_000);
});
