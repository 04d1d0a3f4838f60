/** What the bot says about tables to send back and mended forms, in Chinese. `en-form.ts` has the same keys. */

export const zhForm = {
  /** Names of files, without their ending; the office and the year stand before. */
  files: { numbers: '三张表', mended: '改好的表' },
  /** What a chat can send to have one. */
  say: { numbers: '表格', mended: '改好的表', fill: '改好的表 空格填 0' },

  numbers: (title: string) => `${title}的三张表和问题清单。改好以后把这个文件发回来,我只说变化。`,
  numbersClean: (title: string) => `${title}的三张表。要改的话直接改这个文件再发回来。`,
  mended: (title: string, changed: number, open: number) =>
    `${title}:${changed > 0 ? `改了 ${changed} 处` : '没有能确定的改动'},${open > 0 ? `还有 ${open} 处要定,没有动` : '没有别的要定'}。`,
  nothingToMend: (title: string) => `${title}的表没有要改的。`,
  change: (place: string, from: string, to: string) => `${place} ${from} → ${to}`,
  andMore: (count: number) => `等 ${count} 处`,
  label: (place: string) => `${place} 行名按规定用语`,
  unread: (count: number) => `有 ${count} 格没有读出,表里标着「待填」,请照原件填。`,
  blanksLeft: (count: number) => `有 ${count} 个空格没有替您填。要按 0 填,回复 改好的表 空格填 0`,
  filled: (count: number) => `按您说的,${count} 个空格填了 0(合计栏填各项之和)。`,
  notFilled: '空格按 0 填以后有的合计不平,所以没有填。',
  checkFirst: '这是核对用的稿子,印发以前请对照原件看一遍。',
  several: (titles: string) => `上一次有几份报告,请写明哪一份,例如 ${titles}`,
  notFound: (text: string) => `没有收到过「${text}」的年报。`,
  which: (text: string, names: string) => `「${text}」不止一个单位:${names}。请写全名称。`,
  near: (text: string, names: string) => `没有收到过「${text}」的年报。名称接近的有:${names}。`,
  noYear: (name: string, year: number, years: string) =>
    `没有收到过${name} ${year} 年的年报${years === '' ? '' : `;收到过 ${years} 年的`}。`,
  noTables: (title: string) => `${title}没有可以填进表里的数。`,

  /** The notes behind the tables. */
  notes: {
    mended: '已改',
    open: '要定',
    info: '提示',
    reading: '对照原件',
    filled: '补填',
    text: '正文',
    toFill: '待填',
    heading: '改了什么,还要定什么',
    findings: '问题',
    nothing: '没有要改的,也没有要定的。',
    legend: '绿底:已经改好,批注里有原来填的数。黄底:要定,批注里有原因。灰底:没有读出或位置是推算的,请照原件核对。',
    columns: {
      number: '序号',
      state: '处理',
      place: '位置',
      table: '表',
      row: '行',
      column: '栏',
      found: '填的',
      due: '应为',
      why: '为什么',
      basis: '依据',
    },
  },

  /** What is written beside a cell. */
  comments: {
    author: '勾稽',
    was: (number: number, from: string, to: number, why: string) => `原填 ${from},改为 ${to}(第 ${number} 处)。${why}`,
    label: (number: number, from: string) => `原印「${from}」,按规定用语改(第 ${number} 处)。`,
    candidate: (number: number, due: number, why: string) =>
      `可能是这一格填错:如果是,应为 ${due}(第 ${number} 处,没有改)。${why}`,
    due: (number: number, due: number, why: string) => `应为 ${due}(第 ${number} 处)。${why}`,
    open: (number: number, why: string) => `第 ${number} 处,没有改:${why}`,
    finding: (number: number, why: string) => `第 ${number} 处:${why}`,
    reading: (number: number, why: string) => `第 ${number} 处,可能是文件没读清,先对照原件:${why}`,
    filled: '原来是空格,按您说的补填。',
    unread: '这一格没有读出,请照原件填。',
    missingRow: '原报告没有这一行,请补填。',
    inferred: '这个数的位置是按合计关系推算的,请对照原件。',
    empty: '空',
  },
};
