/** Page numbers, and lines that stand at the same place of each page: they are no part of the text. */
import type { LaidPage, PageItem } from './lattice-page.ts';

/** Lines at the top and at the bottom of a page that may be its furniture. */
const depth = 2;

/** 「- 3 -」 「第3页 共10页」 「3/10」 「Page 3 of 10」. */
const pageNumber =
  /^(?:[-\u2010-\u2015\u2212\uff0d\u2500·.~\u00b7]+\s*\d{1,4}\s*[-\u2010-\u2015\u2212\uff0d\u2500·.~\u00b7]+|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/i;
const bareNumber = /^\d{1,4}$/;
/** 「续表」 above the rest of a table. */
const continued = /^[(\uff08]?(?:接上[表页]|续上?[表页])[一二三四\d]?[)\uff09]?[:\uff1a]?$/;

const counters = /\d{1,4}\s*\/\s*\d{1,4}|第\s*\d{1,4}\s*页|共\s*\d{1,4}\s*页/g;

/** The pages without their headers, footers and numbers. */
export function dropFurniture(pages: readonly LaidPage[]): LaidPage[] {
  const repeated = repeatedLines(pages);
  return pages.map((page, index) => {
    const dropped = new Set<PageItem>();
    // From each end inwards: what stands behind a line of the text belongs to the text.
    for (const run of [page.items.slice(0, depth + 1), page.items.slice(-depth - 1).reverse()]) {
      for (const item of run) {
        if (item.kind !== 'text') break;
        const isFurniture =
          pageNumber.test(item.text) ||
          continued.test(item.text) ||
          repeated.has(keyOf(page, item)) ||
          isBareNumber(page, index, item, pages);
        if (!isFurniture) break;
        dropped.add(item);
      }
    }
    return dropped.size === 0 ? page : { ...page, items: page.items.filter((item) => !dropped.has(item)) };
  });
}

const keyOf = (page: LaidPage, line: { text: string; y: number }): string =>
  `${Math.round(line.y / 6)} ${Math.round(page.height)} ${line.text.replace(counters, '#').replace(/\s+/g, '')}`;

/** Lines that stand on most pages, the odd or the even ones counted by themselves, at one height. */
function repeatedLines(pages: readonly LaidPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const ends = new Set([...page.items.slice(0, depth), ...page.items.slice(-depth)]);
    for (const item of ends) {
      if (item.kind !== 'text') continue;
      const key = keyOf(page, item);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const fewest = Math.max(2, Math.floor(pages.length * 0.4));
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([key]) => key));
}

/** A number alone is the number of the page when it counts the pages, at the same height as on its neighbour. */
function isBareNumber(
  page: LaidPage,
  index: number,
  item: { text: string; y: number },
  pages: readonly LaidPage[],
): boolean {
  if (!bareNumber.test(item.text)) return false;
  const value = Number(item.text);
  const near = [index - 1, index + 1, index - 2, index + 2].some((other) =>
    pages[other]?.items.some(
      (one) => one.kind === 'text' && Math.abs(one.y - item.y) < 4 && one.text === String(value + other - index),
    ),
  );
  return near || (value === index + 1 && item.y > page.height * 0.9);
}
