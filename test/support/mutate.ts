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

/** A whole row or paragraph; to swap single cells or headings would make another document, not a damaged one. */
const isWhole = (line: string): boolean => line.replace(/<[^<>]*>/g, '').length >= 20;

/** Applies one to `most` accidents. */
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
        if (next !== undefined && isWhole(line) && isWhole(next)) lines.splice(at, 2, next, line);
        break;
      }
      default:
        lines.splice(at, 0, random.pick(noise));
    }
  }
  return lines.join('\n');
}
