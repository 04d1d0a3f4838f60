/** A number of bytes as people write it: 「20 MB」, 「500 KB」. */
export function sizeText(bytes: number): string {
  const units: readonly [string, number][] = [
    ['GB', 1024 ** 3],
    ['MB', 1024 ** 2],
    ['KB', 1024],
  ];
  for (const [unit, size] of units) if (bytes >= size) return `${Math.round((bytes / size) * 10) / 10} ${unit}`;
  return `${bytes} B`;
}
