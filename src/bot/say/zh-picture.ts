/** What is said on and about pictures, in Chinese. The English words in `en-picture.ts` have the same keys. */
export const zhPicture = {
  /** Where a picture cannot be shown. */
  shown: (alt: string) => `(图)${alt}`,
  /** What can be asked for. */
  steps: { picture: '图', card: '卡片' },
  tableAlt: (title: string, table: string, count: number) =>
    count === 0 ? `${title} ${table}` : `${title} ${table},标出 ${count} 处`,
  cardFile: '卡片',
  cardAlt: (title: string) => `${title}:没有问题的卡片`,
  notInTable: (number: number) => `第 ${number} 处不在表里,没有图。回复 详情 ${number} 看依据。`,
  noTable: '这份报告里没有读到这张表。',
  nothingToShow: '上一次核对的问题都不在表里,没有图。回复 图 表三 可以看整张表。',
  noCard: '卡片只给一份没有问题的报告。改好后再发一次。',
  off: '这里没有开图片。',
  by: '勾稽核对',
  source: (source: string) => `来源:${source}`,
  checkedOn: (day: string) => `${day} 核对`,
  unit: (unit: string) => `单位:${unit}`,
  reports: (count: number) => `${count} 份年报`,
  drawnOn: (day: string) => `${day} 查`,
  /** Beneath a chart: the check holds so many of its numbers to be wrong. */
  doubtful: (count: number) => `有 ${count} 个数核对时对不上`,
  gap: '没有年报或没有数的地方空着',
  /** What the marks of a table mean. */
  key: {
    wrong: '填错,→ 后是应填的数',
    possible: '可能错在这些格里',
    verify: '请核实',
    checked: '一起算过的格',
    blank: '空:没有填',
    unread: '?:没有读清',
  },
};
