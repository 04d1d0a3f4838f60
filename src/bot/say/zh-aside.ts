/** What the bot says about findings that are set aside, in Chinese. The English words in `en-aside.ts` have the same keys. */

export const zhAside = {
  /** The short line of an answer. */
  count: (count: number) => `已忽略 ${count} 处`,
  nothingElse: '没有别的问题',
  hint: (number: number) => `确实没有错的话,可回复 忽略 ${number} 加上原因。`,
  which: '忽略哪一处?回复 忽略 加编号和原因,例如 忽略 2 去年统计口径不同。',
  why: (number: number) => `为什么忽略第 ${number} 处?直接回复原因;不忽略就回复 取消。`,
  kept: '好,没有忽略。',
  done: (number: number, what: string, own: number) =>
    `第 ${number} 处已忽略:${what}。在这个对话里不再提;数字变了会再提。回复 恢复 ${own} 撤回,已忽略 看全部。`,
  already: (number: number, own: number) => `第 ${number} 处已经忽略过。回复 恢复 ${own} 撤回。`,
  notKnown: '这份报告没有写单位名称或年度,下次认不出是同一份,不能忽略。可以先回复单位名称。',
  none: '这个对话里没有忽略过问题。',
  list: (count: number) => `已忽略 ${count} 处。回复 恢复 加编号撤回。`,
  entry: (number: number, title: string, what: string) => `${number} ${title}:${what}`,
  entryDetail: (who: string | null, when: string, why: string) => `  ${who ?? '未记名'} · ${when} · 原因:${why}`,
  older: (count: number) => `更早的还有 ${count} 处。`,
  whichBack: '恢复哪一处?回复 已忽略 看编号,再回复 恢复 加编号。',
  noSuchNumber: (number: number) => `没有忽略过编号 ${number} 的问题。回复 已忽略 看全部。`,
  restored: (title: string, what: string) => `已恢复:${title}:${what}。下次核对会再说。`,
};
