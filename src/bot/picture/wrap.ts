/** Breaks text into lines the way Chinese is set: anywhere between characters, but no line begins with a full stop. */
import { drawable, widthOf } from './font.ts';

const ELLIPSIS = '…';
/** These do not begin a line, and those do not end one. */
const closing = /^[、,。;:!?)》」』】”’%,.;:!?)\]·…]/;
const opening = /[(《「『【“‘([]$/;

/** Words and numbers stay whole; of Chinese every character stands for itself. */
const tokens = (text: string): string[] => text.match(/[!-~]+ ?|[^!-~]/gu) ?? [];

/** @param most lines; what does not fit into them ends with an ellipsis */
export function wrap(
  text: string,
  width: number,
  size: number,
  bold = false,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string) => widthOf(line.trimEnd(), size, bold) <= width;
  const lines: string[] = [];
  let line: string[] = [];
  const turn = (carried: string[] = []) => {
    lines.push(line.join('').trimEnd());
    line = carried;
  };
  for (const token of tokens(drawable(text)).flatMap((one) => (fits(one) ? [one] : [...one]))) {
    if (line.length === 0 && token === ' ' && lines.length > 0) continue;
    if (fits(line.join('') + token)) {
      line.push(token);
      continue;
    }
    const carried = [token];
    while (line.length > 1 && (closing.test(carried[0] ?? '') || opening.test(line.at(-1) ?? ''))) {
      carried.unshift(line.pop() ?? '');
    }
    turn(carried);
  }
  if (line.length > 0) turn();
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(''), width, size, bold)];
}

/** The beginning of a text that fits one line. */
export function shortened(text: string, width: number, size: number, bold = false): string {
  const shown = drawable(text);
  if (widthOf(shown, size, bold) <= width) return shown;
  const characters = [...shown];
  while (characters.length > 0 && widthOf(characters.join('') + ELLIPSIS, size, bold) > width) characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
}
