/** Buttons under an answer, and what a press of one says. */
import type { Step } from '../../say/reply.ts';
import type { Button, Press } from './types.ts';

/** Telegram keeps so many bytes with a button. */
const DATA_BYTES = 64;
/** Buttons share a row while their words are short. */
const ROW = 14;
const MOST_IN_ROW = 3;
/** More than these nobody reads; what is left can be typed. */
const MOST = 12;

/** Before what the button speaks of, where it is said. */
const ABOUT = '=';
/** Before words that are short enough to be kept with the button. */
const WORDS = '>';
/** Before the number of a button whose words are what is written on it. */
const LABEL = '#';

export function keyboardOf(steps: readonly Step[]): Button[][] {
  const says = new Set<string>();
  const rows: Button[][] = [];
  let room = 0;
  for (const { say, label, about } of steps) {
    if (say === null || says.has(say) || says.size >= MOST) continue;
    const before = about === undefined ? '' : ABOUT + about;
    const short = Buffer.byteLength(before + WORDS + say) <= DATA_BYTES;
    // Words that are too long are read from the button when it is pressed: Telegram sends the message along.
    const text = short ? [say, label].filter(Boolean).join(' ') : say;
    const button = { text, callback_data: before + (short ? WORDS + say : LABEL + says.size) };
    says.add(say);
    const row = rows.at(-1);
    if (row && text.length <= room && row.length < MOST_IN_ROW) {
      row.push(button);
      room -= text.length;
    } else {
      rows.push([button]);
      room = ROW - text.length;
    }
  }
  return rows;
}

const kept = /^(?:=(\w+))?([>#])(.*)$/s;

/** The words of a pressed button, and of what it speaks; null when they are not known, because the message is too old. */
export function pressedStep({ data = '', message }: Press): { readonly text: string; readonly about?: string } | null {
  const [, about, kind, rest = ''] = kept.exec(data) ?? [];
  const button = message?.reply_markup?.inline_keyboard?.flat().find(({ callback_data }) => callback_data === data);
  const text = kind === WORDS ? rest : kind === LABEL ? button?.text : undefined;
  return text === undefined ? null : { text, ...(about === undefined ? {} : { about }) };
}
