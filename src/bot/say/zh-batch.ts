/** What the bot says about many files at once, in Chinese. The English words in `en-batch.ts` have the same keys. */

export const zhBatch = {
  heading: (count: number) => [{ strong: `${count} 份核对完` }],
  clean: (count: number) => `${count} 份没有问题`,
  faulty: (count: number) => `${count} 份要看`,
  unread: (count: number) => `${count} 份读不了`,
  noReport: (count: number) => `${count} 份不是年报`,
  faults: (title: string, count: number) => `${title} ${count} 处`,
  moreFaulty: (count: number) => `还有 ${count} 份`,
  progress: (done: number, total: number, name: string) => `正在核对… ${done}/${total} ${name}`,
};
