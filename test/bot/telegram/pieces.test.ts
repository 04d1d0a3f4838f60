/** Whatever is said becomes HTML that Telegram takes: sound, within the limit, and all of it there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seenLength } from '../../../src/bot/channels/telegram/html.ts';
import { keyboardOf, pressedStep } from '../../../src/bot/channels/telegram/keyboard.ts';
import { piecesOf } from '../../../src/bot/channels/telegram/pieces.ts';
import { clean } from '../../../src/bot/say/plain.ts';
import type { Block } from '../../../src/bot/say/reply.ts';
import { zh } from '../../../src/bot/say/zh.ts';
import { readHtml } from '../../support/telegram/markup.ts';

const text = (most: number) =>
  fc.string({
    unit: fc.constantFrom('年', '<', '>', '&', '"', 'a', '😀', '</b>', '&lt;', ' ', '\u202e', '\n'),
    maxLength: most,
  });
const runs = fc.array(fc.oneof(text(900), fc.record({ strong: text(900) })), { maxLength: 4 });
const mark = fc.constantFrom('ok' as const, 'error' as const, null);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), mark, runs }),
  fc.record({
    kind: fc.constant('item' as const),
    number: fc.nat(99),
    mark: fc.constant('warning' as const),
    runs,
    details: fc.array(text(900), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: text(20),
    columns: fc.array(text(8), { maxLength: 7 }),
    rows: fc.array(fc.record({ label: text(30), cells: fc.array(text(6), { maxLength: 7 }) }), { maxLength: 40 }),
  }),
);
/** What is written, without white space and the headings that are repeated. */
const letters = (value: string): string => clean(value).replace(/\s/g, '');
const lettersOf = (one: Block): string =>
  one.kind === 'line' || one.kind === 'item'
    ? letters(one.runs.map((run) => (typeof run === 'string' ? run : run.strong)).join(''))
    : '';

test('for any answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
      const pieces = await piecesOf({ blocks }, zh);
      for (const { text: html } of pieces) {
        const read = readHtml(html);
        expect(read.text.length).toBeLessThanOrEqual(4096);
        expect(seenLength(html)).toBeGreaterThanOrEqual(read.text.length);
        expect(html.isWellFormed()).toBe(true);
      }
      if (pieces.some(({ file }) => file)) return;
      const seen = letters(pieces.map(({ text: html }) => readHtml(html).text).join(''));
      for (const one of blocks) expect(seen).toContain(lettersOf(one));
    }),
    { numRuns: 60 },
  );
});

test('the words of any button come back from its press', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), { maxLength: 12 }),
      fc.option(fc.constant({ about: '1z141z3' }), { nil: {} }),
      (says, about) => {
        const inline_keyboard = keyboardOf(says.map((say) => ({ say, label: null, ...about })));
        const buttons = inline_keyboard.flat();
        const message = {
          message_id: 1,
          date: 1,
          chat: { id: 1, type: 'private' as const },
          reply_markup: { inline_keyboard },
        };
        const from = { id: 1, is_bot: false };
        for (const { callback_data } of buttons) expect(Buffer.byteLength(callback_data ?? '')).toBeLessThanOrEqual(64);
        expect(
          buttons.map(({ callback_data = '' }) => pressedStep({ id: '1', from, message, data: callback_data })),
        ).toEqual(says.map((text) => ({ text, ...about })));
      },
    ),
  );
});
