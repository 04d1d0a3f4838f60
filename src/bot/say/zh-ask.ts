/** What the bot says when it is asked for numbers, in Chinese. The English words in `en-ask.ts` have the same keys. */
export const zhAsk = {
  // --- values
  value: (value: string, unit: string | null) => (unit === null ? value : `${value} ${unit}`),
  place: (table: string, row: string, column: string) => `(${table} ${row} · ${column})`,
  definition: (text: string) => `(${text})`,
  formula: (numerator: string, denominator: string) => `(${numerator} ÷ ${denominator})`,
  said: '(正文)',
  year: (year: number) => `${year} 年`,
  /** 「东阿县人民政府办公室 · 本年新收:」 */
  titled: (parts: readonly string[]) => parts.join(' · '),
  yearValue: (year: number, value: string) => `${year} 年 ${value}`,
  none: {
    blank: '这一格是空白',
    unread: '原件这一格没有读清',
    absent: '表格没有这一项',
    'absent-table': '这份年报里没有这张表',
    'absent-2019': '2019 版表格没有这一项',
    'absent-2021': '现行表格没有这一项',
    'zero-denominator': '分母是 0,没有比率',
    'not-said': '正文没有说',
    missing: '还没有年报',
  },
  /** The same in a line of years or a cell of a table. */
  short: {
    blank: '空白',
    unread: '没读清',
    absent: '无此项',
    'zero-denominator': '分母为 0',
    'not-said': '正文没说',
    missing: '没有年报',
  },
  noteOf: (title: string, note: string) => `${title}:${note}`,
  placeholder: '原件填的是「/」一类的符号,按 0 计。',
  inferred: '这个数在原件里的位置是按合计关系推出来的,请对照原件。',
  printedUnit: (unit: string | null) => (unit === null ? '原表没有写单位。' : `原表写的单位是${unit}。`),
  ownUnits: (metric: string) => `${metric}各家原表的单位不一(元或万元),不能排名或合计。请一家一家问。`,
  otherVersion: (value: string, received: string) => `另一版写 ${value}(${received} 收到)。`,
  former: (year: number, agency: string) => `${year} 年用的是${agency}的年报。`,
  unchecked: (count: number) => `另有 ${count} 份年报还有别的版本,没有逐份比较。`,
  otherWithout: (why: string, received: string) => `另一版里${why}(${received} 收到)。`,
  notInForm: (names: string) => `这一年的表格没有:${names}。`,
  missing: (agency: string, years: string) => `还没有${agency} ${years} 年的年报。`,
  missingYears: (years: string) => `还没有 ${years} 年的年报。`,
  nothingYet: (agency: string) => `还没有收到过${agency}的年报。把链接或文件发给我就能查。`,
  notAsked: (words: string) => `没看懂${words},没有算进去。`,

  // --- where it is from
  report: (agency: string, year: number) => `${agency} ${year} 年年报`,
  published: (date: string) => `${date} 公布`,
  source: {
    file: (name: string) => `文件 ${name}`,
    sharedFile: '群里分享的文件',
    text: '粘贴的文字',
  },
  /** Of the years of one office. */
  extreme: (order: 'most' | 'least', years: string, value: string) =>
    `${years} 年最${order === 'most' ? '多' : '少'},${value}`,
  sourceOf: (years: string, parts: string) => `${years} 年:${parts}`,
  moreSources: '问其中一个单位、一个年份,可以看到出处。',

  // --- comparing
  more: (by: string, percent: string | null) => `增加 ${by}${percent === null ? '' : `(+${percent})`}`,
  less: (by: string, percent: string | null) => `减少 ${by}${percent === null ? '' : `(−${percent})`}`,
  equal: '持平',
  points: (by: string) => `${by} 个百分点`,
  changed: (from: number, to: number, change: string) => `${to} 年比 ${from} 年${change}`,
  notComparable: (from: number, to: number) => `${from} 年与 ${to} 年不能比`,
  changeColumn: (from: number, to: number) => `${to} 比 ${from}`,

  /** The report has an error that concerns the number. */
  doubted: (finding: string) => `核对时发现这个数对不上:${finding}`,

  // --- ranking and totals
  parts: (numerator: number, denominator: number) => `(${numerator}/${denominator})`,
  scope: {
    chat: '本群',
    these: '这些单位里',
    place: (name: string) => name,
  },
  coverage: (scope: string, have: number, year: number, lacking: number) =>
    `${scope} ${have} 家有 ${year} 年年报${lacking > 0 ? `,缺 ${lacking} 家` : ''}`,
  lacking: (names: string, more: number) => `缺:${names}${more > 0 ? `,还有 ${more} 家` : ''}`,
  noneInScope: (scope: string) => `${scope}还没有可以查的年报。把链接或文件发给我就能查。`,
  noneInYears: (scope: string, years: string) => `${scope}还没有 ${years} 年的年报。`,
  most: '从多到少',
  least: '从少到多',
  rank: (rank: number, agency: string) => `${rank} ${agency}`,
  moreRanked: (count: number) => `还有 ${count} 家没有列出。`,
  leftOut: (count: number, names: string) => `${count} 家没有算进去:${names}`,
  leftOutOne: (agency: string, why: string) => `${agency}(${why})`,
  total: (year: number, value: string, count: number) => `${year} 年 ${count} 家合计 ${value}`,
  noPlace: (text: string) => `不知道「${text}」是哪个地方。请写全称,例如 东阿县。`,
  severalPlaces: (text: string, names: string) => `叫「${text}」的地方有几个:${names}。请写全称。`,
  noOwnPlace: '还不知道本群是哪个地方的。请写出地名,例如 东阿县。',
  notRanked: '这一项是正文里的话,不能排名或合计。请一家一家问。',

  // --- which reports are there
  held: (agency: string, count: number, years: string) => `${agency}的年报有 ${count} 份:${years} 年`,
  heldScope: (scope: string, count: number) => `${scope}有 ${count} 家的年报:`,
  heldEntry: (agency: string, years: string) => `${agency} ${years}`,
  heldGap: (years: string) => `中间缺 ${years} 年。`,
  heldYear: (agency: string, year: number, has: boolean) => `${agency} ${year} 年的年报:${has ? '有' : '还没有'}`,
  yearRange: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),

  // --- which office
  several: (count: number, text: string) => `有 ${count} 个「${text}」:`,
  severalMore: (text: string, shown: number) => `叫「${text}」的不止 ${shown} 个,先列这些:`,
  choice: (number: number, name: string) => `${number} ${name}`,
  reply: '。回复数字。',
  writeMore: '。回复数字,或写全称。',
  near: '还没有收到过这个单位的年报。名字接近的有:',
  nearReply: '。回复数字;不是的话,把链接或文件发给我就能查。',
  nothingNear: (text: string) => `还没有收到过「${text}」的年报。把链接或文件发给我就能查。`,
  noSuchChoice: (count: number) => `没有这一项。回复 1 到 ${count} 的数字,或写单位全称。`,
  /** What people ask for most, in words that are understood. */
  popular: ['新收', '结转下年', '予以公开', '不予公开率', '行政许可', '行政复议纠错率'],
  whichAgency: (understood: string) => (understood === '' ? '是哪个单位?' : `看懂了${understood},没看出是哪个单位。`),

  // --- what was not understood
  noSuchMetric: (words: string, examples: string) => `年报里没有${words}这个数。可以问:${examples}……`,
  allMetrics: '回复 能问什么 看全部。',
  examples: (examples: string) => `可以这样问:${examples}`,
  example: (agency: string, year: number, metric: string) => `${agency} ${year} ${metric}`,
  exampleTrend: (agency: string, metric: string) => `${agency}近三年${metric}`,
  noExamples: '把年报的链接或文件发给我,然后就能问,例如 东阿县政府办 2022 新收。',

  // --- what can be asked
  metrics: {
    title: (count: number) => `能问 ${count} 个数。写「单位 年份 指标」,例如:`,
    proactive: '表二 主动公开',
    applications: '表三 依申请公开',
    litigation: '表四 复议诉讼',
    rate: '比率',
    narrative: '正文里的数',
    group: (count: number, names: string) => `${count} 个。${names}`,
    unit: (unit: string) => `单位:${unit}。`,
    columns: '表三每一行都可以加上申请人问:自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他。',
    more: '回复 指标 表三 看一组的全部;指标 加名字看定义,例如 指标 不予公开率。',
    synonyms: (names: string) => `也可以说:${names}`,
    unknown: (text: string) => `没有叫「${text}」的指标。回复 能问什么 看全部。`,
  },

  // --- renamed offices
  link: {
    usage: '写 关联 旧单位名 现单位名,中间空一格。例如:关联 东阿县卫生和计划生育局 东阿县卫生健康局',
    done: (former: string, agency: string) =>
      `已关联:${former} → ${agency}。在这里查${agency},会接上${former}的年报。取消请回复:取消关联 ${former}`,
    undone: (former: string) => `已取消 ${former} 的关联。`,
    noSuch: (former: string) => `这里没有关联过「${former}」。`,
    notFound: (text: string, near: string) =>
      `还没有收到过「${text}」的年报,不能关联。${near === '' ? '' : `名字接近的有:${near}。`}`,
    several: (text: string, names: string) => `叫「${text}」的有几个:${names}。请写全称。`,
    same: '这两个名字已经是同一个单位,不用关联。',
  },

  // --- gouji ask
  cli: {
    noQuestion: '请写要问的,例如 gouji ask "东阿县政府办 2022 新收"。',
    formats: '--format 只能写 text 或 json。',
    kept: (count: number, nameless: number) =>
      `已存下 ${count} 份报告,可以用 gouji ask 查。${nameless > 0 ? `${nameless} 份没有写单位或年度,没有存。` : ''}`,
    fullName: '命令行里请写单位全称再问一次。',
  },
};
