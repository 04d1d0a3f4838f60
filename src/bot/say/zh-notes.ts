/** What the bot says about how well a report could be read, in Chinese. The English words in `en-notes.ts` have the same keys. */

export const zhNotes = {
  unread: (count: number, places: string) =>
    `有 ${count} 格这份文件里看不清(${places}),没有猜。请发 Word 版或网页另存的文件。`,
  andMore: (places: string) => `${places}等`,
  inferred: (count: number) => `有 ${count} 格的位置是按合计关系推出来的,回复 全部数字 可以对照。`,
  notAssessed: (count: number, names: string, why: string | null) =>
    `有 ${count} 条规则这次没法判断:${names}${why === null ? '' : `(${why})`}。`,
  guess: (agency: string, source: string | null) =>
    `${source === null ? '文中' : `「${source}」`}没有写单位全称,像是「${agency}」。是的话回复 是;不是的话直接回复名称。`,
  remembered: (agency: string) => `文中没有写单位名称,按你上次说的「${agency}」核对;不是的话直接回复名称。`,
  garbled: '原文夹有拼音或乱码,已还原后再读。',
  labelsLost: '原表有些行名丢失,这些行按次序放置。',
  truncated: '文件在表格中间断了,后面的没有读到。',
  fragment: '这是报告的一部分,只核对了看得到的。',
};
