/** What the bot says about what changed since the version before, in Chinese. The English words in `en-version.ts` have the same keys. */

export const zhVersion = {
  again: (version: number) => `,第 ${version} 版`,
  back: (version: number) => `,又是第 ${version} 版`,
  same: ',与上次是同一份',
  comparedWith: (years: string) => `跨年的问题,是与以前收到的 ${years} 年年报比出来的。`,
  allMended: (count: number) => `上次 ${count} 处${count > 1 ? '都' : ''}已改好`,
  someMended: (before: number, mended: number, left: number) => `上次 ${before} 处,改好 ${mended} 处,还有 ${left} 处`,
  noneMended: (before: number) => `上次 ${before} 处${before > 1 ? '都' : ''}还在`,
  fresh: (count: number) => `新出现 ${count} 处`,
  nothingBefore: '上次就没有问题',
  stillClean: '现在也没有',
  changes: (parts: string) => `变化:${parts}`,
  noChange: '数字与上次一样。',
  change: (place: string, from: string, to: string) => `${place} ${from} → ${to}`,
  text: (metric: string) => `正文${metric}`,
  more: (count: number) => `等 ${count} 处`,
};
