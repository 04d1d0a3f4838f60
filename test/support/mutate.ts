/** Small accidents to a text: a line lost, said twice, moved, or put in from elsewhere. */
import type { Random } from './random.ts';

const noise = [
  '打印本页',
  '第 3 页 共 5 页',
  '— 12 —',
  '',
  ' ',
  '分享到:',
  '2023-01-05',
  '扫一扫',
  '(续表)',
  '|',
  '单位:件',
  '填报人:张三 审核人:李四',
] as const;

/** A cell of its own, with or without its tags. */
const isNumber = (line: string): boolean => {
  const text = line.replace(/<[^<>]*>/g, '');
  return /^[|\s\d.]*$/.test(text) && /\d/.test(text);
};

/**
 * Applies one to `most` accidents. Lines that are numbers alone are never swapped with each other:
 * that would be another document, not a damaged one.
 */
export function mutateLines(text: string, random: Random, most = 3): string {
  const lines = text.split('\n');
  const times = random.int(1, most);
  for (let time = 0; time < times; time++) {
    const at = random.int(0, lines.length - 1);
    const line = lines[at] ?? '';
    switch (random.int(0, 3)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        lines.splice(at, 0, line);
        break;
      case 2: {
        const next = lines[at + 1];
        if (next !== undefined && !isNumber(line) && !isNumber(next)) lines.splice(at, 2, next, line);
        break;
      }
      default:
        lines.splice(at, 0, random.pick(noise));
    }
  }
  return lines.join('\n');
}
