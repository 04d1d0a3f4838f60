/** A bar for a terminal, with words behind it, on one line however long the words are. */

/** Cells of the bar itself. */
const CELLS = 20;
/** Parts of a cell, so that it moves with every file. */
const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[^\0-\uffff]/;

/**
 * `████▌░░░░ words`.
 * @param done share of the work, 0 to 1
 * @param columns width of the terminal: a line that is broken could not be written over
 */
export function bar(done: number, words: string, columns: number): string {
  const cells = Math.min(CELLS, Math.max(0, Math.floor(columns / 4)));
  const eighths = Math.round(Math.min(1, Math.max(0, done)) * cells * 8);
  const full = '█'.repeat(Math.floor(eighths / 8)) + (PARTS[eighths % 8] ?? '');
  return `${full.padEnd(cells, '░')} ${fitting(words, columns - cells - 2)}`;
}

/** As much of a text as has room; Chinese characters take two columns. */
function fitting(text: string, columns: number): string {
  let width = 0;
  let fits = '';
  for (const sign of text) {
    width += wide.test(sign) ? 2 : 1;
    if (width > columns) return `${fits.slice(0, -1)}…`;
    fits += sign;
  }
  return fits;
}
