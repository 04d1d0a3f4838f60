/** What a name without a place means to those who live there. */
import { division, levelOfCode, parentOf } from './divisions.ts';

/** The divisions that 「市」 or 「县」 may mean to those who live there. */
export function placesMeant(home: string, rank: string | null): string[] {
  if (rank === null) return [home];
  const chain = [home, parentOf(home), parentOf(parentOf(home) ?? home)].filter((code) => code !== null);
  const meant = chain.filter((code) => {
    const name = division(code)?.name ?? '';
    if (rank === '县' || rank === '旗') return levelOfCode(code) === 'county' && !/[市区]$/.test(name);
    if (rank === '省') return levelOfCode(code) === 'province';
    return rank === '区' ? /区$/.test(name) : name.endsWith(rank);
  });
  return [...new Set(meant)];
}
