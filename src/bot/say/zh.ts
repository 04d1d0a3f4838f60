/** What the bot says, in Chinese. The English words in `en.ts` have the same keys. */
import type { Language } from '../../report/cell.ts';
import type { ClaimMetric } from '../../report/report.ts';
import { zhAside } from './zh-aside.ts';
import { zhAsk } from './zh-ask.ts';
import { zhBackup } from './zh-backup.ts';
import { zhDoctor } from './zh-doctor.ts';
import { zhForm } from './zh-form.ts';
import { zhGroup } from './zh-group.ts';
import { zhLink } from './zh-link.ts';
import { zhLong } from './zh-long.ts';
import { zhPage } from './zh-page.ts';
import { zhPicture } from './zh-picture.ts';
import { zhRemind } from './zh-remind.ts';
import { zhRoster } from './zh-roster.ts';
import { zhRule } from './zh-rule.ts';
import { zhShare } from './zh-share.ts';
import { zhStore } from './zh-store.ts';
import { zhTelegram } from './zh-telegram.ts';
import { zhWechat } from './zh-wechat.ts';
import { zhWecom } from './zh-wecom.ts';

export const zh = {
  /** Which words these are. */
  code: 'zh' as Language,
  /** 「东阿县人民政府办公室 · 2020 年」. */
  title: (agency: string | null, year: number | null) =>
    `${agency ?? '未写单位名称'} · ${year === null ? '年度不明' : `${year} 年`}`,
  guessed: (agency: string) => `${agency}(待确认)`,
  trialForm: '(2019 版格式)',
  pastedText: '粘贴的文字',
  colon: ':',
  comma: ',',
  semicolon: ';',
  list: '、',
  quoted: (text: string) => `「${text}」`,
  openQuote: '「',
  closeQuote: '」',

  verdict: {
    error: (count: number) => `${count} 处要改`,
    warning: (count: number) => `${count} 处请核实`,
    info: (count: number) => `${count} 处提示`,
    reading: (count: number) => `${count} 处要对照原件`,
    consistent: '三张表平衡,正文与表一致',
    balanced: '三张表平衡',
    nothingFound: '能核对的部分没有发现问题',
    notJudged: '格式认不出来,没有核对',
  },

  before2019: (year: number) => `这像是 ${year} 年的报告。2019 年以前没有统一的三张表,不能核对。`,

  figures: {
    received: '新收',
    carriedIn: '上年结转',
    handled: '办结',
    carriedOut: '结转下年',
    granted: '公开',
    partiallyGranted: '部分公开',
    refused: '不予公开',
    unavailable: '无法提供',
    notProcessed: '不予处理',
    other: '其他处理',
    noLitigation: '行政复议、诉讼 0',
    reconsideration: '行政复议',
    lawsuits: '行政诉讼',
    normativeDocuments: '规范性文件现行有效',
    publishedDocuments: '规范性文件对外公开',
    licensing: '行政许可',
    penalties: '行政处罚',
    coercion: '行政强制',
    fees: '收费',
    feeUnit: ' 万元',
    unread: '看不清',
    empty: '空',
    results: (parts: string) => `(${parts})`,
    noTable: (table: string) => `没有读到${table}`,
  },

  /** What a number of the text counts. */
  metrics: {
    'applications.received': '新收',
    'applications.carriedIn': '上年结转',
    'applications.accepted': '受理',
    'applications.processed': '办理',
    'applications.answered': '答复',
    'applications.handled': '办结',
    'applications.carriedOut': '结转下年',
    'applications.granted': '予以公开',
    'applications.partiallyGranted': '部分公开',
    'applications.grantedOrPartially': '予以公开或部分公开',
    'applications.refused': '不予公开',
    'applications.unavailable': '无法提供',
    'applications.notProcessed': '不予处理',
    'applications.other': '其他处理',
    'litigation.reconsideration': '行政复议',
    'litigation.lawsuits': '行政诉讼',
    'litigation.directLawsuit': '未经复议直接起诉',
    'litigation.lawsuitAfterReconsideration': '复议后起诉',
    'litigation.corrected': '复议诉讼纠正',
    'litigation.notUpheld': '复议诉讼未维持',
    'litigation.reconsiderationAndLawsuits': '行政复议和诉讼',
    'proactive.normativeDocuments.issued': '制发规范性文件',
    'proactive.normativeDocuments.inForce': '现行有效规范性文件',
  } satisfies Record<ClaimMetric, string>,

  item: {
    reading: '这一处可能是文件没读清,请对照原件:',
    basis: (basis: string) => `依据:${basis}`,
    cell: (place: string, value: string) => `${place}:${value}`,
    rule: (id: string, name: string) => `规则:${id} ${name}`,
    suggestion: (text: string) => `怎么改:${text}`,
    of: (title: string) => `(${title})`,
  },

  notes: {
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
  },

  version: {
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
  },

  ask: {
    agency: (year: number | null) =>
      `${year === null ? '读到一份报告' : `读到一份 ${year} 年的报告`},文中没有写单位名称。是哪个单位?直接回复名称即可。`,
    agencyOf: (source: string, year: number | null) =>
      `「${source}」${year === null ? '' : `(${year} 年)`}没有写单位名称。是哪个单位?直接回复名称即可。`,
    notAName: (text: string) => `「${text}」不像单位名称。请回复全称,例如 示例市应急管理局。`,
    whichThen: '那是哪个单位?直接回复名称即可。',
  },

  next: {
    answer: (steps: string) => `回复 ${steps}`,
    detail: (number: number) => `详情 ${number}`,
    detailLabel: '看依据',
    more: (count: number) => `还有 ${count} 处,回复 详情`,
    details: '详情',
    allNumbers: '全部数字',
    help: '帮助',
    resend: '改好后再发一次,我只说变化',
    yes: '是',
  },

  batch: {
    heading: (count: number) => [{ strong: `${count} 份核对完` }],
    clean: (count: number) => `${count} 份没有问题`,
    faulty: (count: number) => `${count} 份要看`,
    unread: (count: number) => `${count} 份读不了`,
    noReport: (count: number) => `${count} 份不是年报`,
    faults: (title: string, count: number) => `${title} ${count} 处`,
    moreFaulty: (count: number) => `还有 ${count} 份`,
    progress: (done: number, total: number, name: string) => `正在核对… ${done}/${total} ${name}`,
  },

  /** The spreadsheet of a batch. */
  spreadsheet: {
    file: '核对结果.xlsx',
    attached: (name: string) => `(附件)${name}`,
    saved: (path: string) => `(附件)已存到 ${path}`,
    sheets: {
      results: '汇总',
      findings: '问题',
      numbers: (format: string) => (format === '2021' ? '数字' : `数字(${format}版格式)`),
      claims: '正文里的数',
    },
    weights: { error: '必须改', warning: '请核实', reading: '对照原件', info: '提示' },
    result: (errors: number, others: number) =>
      errors + others === 0
        ? '没有问题'
        : [...(errors > 0 ? [`${errors} 处要改`] : []), ...(others > 0 ? [`${others} 处请核实`] : [])].join(','),
    columns: {
      agency: '单位',
      year: '年度',
      result: '结果',
      received: '新收',
      carriedIn: '上年结转',
      handled: '办结',
      carriedOut: '结转下年',
      file: '文件',
      severity: '级别',
      table: '表',
      row: '行',
      column: '栏',
      found: '填的',
      expected: '应为',
      why: '为什么',
      suggestion: '怎么改',
      basis: '依据',
      quote: '原文',
      rule: '规则',
      claim: '说的是',
      number: '数',
      unit: '单位(量词)',
    },
  },

  refused: {
    empty: '这个文件是空的。请发年度报告的文件或链接,或把正文复制给我。',
    'no-text': '这里面没有读到文字。请发 Word 版或网页链接,或把正文复制给我。',
    'other-document': '这不像政府信息公开工作年度报告。请发年度报告本身。',
    'not-about-disclosure': '这里面没有政府信息公开年度报告的内容。请发年度报告本身。',
    'too-large': '内容太大,没有读。请只发报告本身。',
    binary: '这个文件读不了:不是文档,也不是文字。请发 Word、PDF 或网页链接,或把正文复制给我。',
    image: '这是图片,里面没有文字。请发 Word 版或网页链接,或把正文复制给我。',
    'format-not-supported': '这种格式现在还读不了。请另存为 Word(.docx)或 PDF 再发,或把正文复制给我。',
    'too-complex': '这个文件的结构异常,没有读完。请把报告正文复制给我。',
    scan: '这个文件是扫描图片,里面没有文字。请发 Word 版或网页链接。',
    password: '这个文件有密码,打不开。请去掉密码再发。',
    rights: '这个文件加了权限保护,打不开。请另存为普通的 Word 或 PDF 再发。',
    damaged: '这个文件不完整或已损坏,没有读完。请重新导出或下载后再发。',
    'too-slow': '这个文件读了太久,没有读完。请另存为网页或 Word 再发,或把正文复制给我。',
    'too-much-memory': '读这个文件要用的内存太多,没有读完。请另存为网页或 Word 再发,或把正文复制给我。',
    'empty-archive': '这个压缩包里没有文件。',
    missing: '没有这个文件。请看看路径对不对。',
    denied: '没有权限读这个文件。',
    'not-a-file': '这不是一个可以读的文件。',
    'empty-folder': '这个文件夹里没有文件。',
    'over-limit': (limit: string) => `文件超过 ${limit},没有读。请只发报告本身。`,
    'text-over-limit': (limit: string) => `文字超过 ${limit},没有读。请只发报告本身。`,
    'together-over-limit': (limit: string) => `这些文件加起来超过 ${limit},没有收。请分几次发。`,
    'too-many-files': (most: number) => `一次最多收 ${most} 个文件。请分几次发,或打成 ZIP。`,
    ours: (number: string) => `出了一个我们的错(编号 ${number}),已经记下。请稍后再发一次。`,
    unlogged: '出了一个我们的错,这一份没有结果;其余的不受影响。',
  },

  link: zhLink,
  form: zhForm,
  picture: zhPicture,
  group: zhGroup,
  telegram: zhTelegram,
  wecom: zhWecom,
  wechat: zhWechat,

  long: zhLong,

  store: zhStore,

  backup: zhBackup,
  doctor: zhDoctor,

  detail: {
    heading: (title: string, count: number) => `${title}:共 ${count} 处`,
    none: '上一份没有要看的问题。',
    nothingYet: '还没有核对过报告。把年度报告的文件发来,或把正文粘贴进来。',
    noSuchNumber: (number: number, count: number) => `没有第 ${number} 处;上一次共 ${count} 处。`,
  },

  numbers: {
    values: '数',
    row: '行',
    otherRowsZero: (count: number) => `其余 ${count} 行都是 0。`,
    allZero: '各行都是 0。',
    unread: '?',
    empty: '空',
    legend: '? 是看不清,没有猜;空 是没有填。',
    narrative: '正文里的数',
    /** A number of the text with its unit as printed. */
    claim: (value: number, unit: string | null) => `${value}${unit ?? ''}`,
  },

  remind: zhRemind,
  rule: zhRule,

  aside: zhAside,

  roster: zhRoster,
  share: zhShare,

  lookUp: zhAsk,

  help: {
    lines: [
      '把政府信息公开工作年度报告发来(链接、Word、PDF、表格、网页文件,或粘贴正文),我核对三张表和正文,说出哪里要改。',
      '核对之后可以回复:详情 1 · 全部数字 · 图 1 · 改好的表 · 表格 · 为什么 1 · 规则 行合计 · 忽略 1 加原因 · 已忽略 · 分享 · 改好后再发一次',
      '查数:写「单位 年份 指标」,例如 东阿县政府办 2022 新收;也可以说近三年、和去年比、排名。回复 能问什么 看全部指标。',
      '催报:回复 导入名单 给出单位名单,谁没交、进度 随时看;有了名单,就按日历提醒谁没交。回复 提醒计划 看日期 · 提醒 看设置 · 停止提醒 关闭。',
      '语言 en 换成英文。发来链接时才去打开那个链接。',
    ],
    file: '文件:输入 /file 加路径;文件可以直接拖进终端。',
    notUnderstood: (text: string) =>
      `没看懂「${text}」。我能核对政府信息公开工作年度报告:发文件、链接,或粘贴正文;也能查存下的年报里的数。回复 帮助 看能做什么。`,
    language: '已换成中文。',
    languages: '回复 语言 zh 用中文,language en 用英文。',
  },

  console: {
    greeting: '发年度报告:输入 /file 加路径,或直接粘贴正文。输入 帮助 看说明,Ctrl-C 退出。',
    prompt: '年报',
    pasted: (count: number) => `[粘贴的文字,${count} 行]`,
    noPath: '在 /file 后面写文件的路径,例如 /file 年报.html',
    bye: '已停止。',
  },

  serve: {
    started: (runtime: string, data: string, address: string) =>
      `勾稽 · Node ${runtime} · 数据在 ${data} · 打开 ${address}`,
    portTaken: (port: number, other: number) =>
      `端口 ${port} 已被别的程序占用。换一个端口再启动,例如 PORT=${other} npm start`,
    portDenied: (port: number) => `没有权限使用端口 ${port}。换一个 1024 以上的端口,例如 PORT=3001 npm start`,
    hostUnknown: (host: string) => `地址 ${host} 不是这台电脑的。去掉 HOST 设置,或写 HOST=127.0.0.1`,
    dataDenied: (folder: string) => `数据文件夹 ${folder} 写不进去。用 GOUJI_DATA 换一个文件夹。`,
  },

  check: {
    summary: (total: number) => `${total} 份核对完`,
    noInput: '请写要核对的文件,例如 gouji check 年报.html;- 是标准输入。gouji help 看全部用法。',
    unknownOption: (detail: string) => `命令写得不对:${detail}。gouji help 看用法。`,
    unknownCommand: (command: string) => `没有「${command}」这个命令。gouji help 看用法。`,
    formats: '--format 只能写 text、json 或 jsonl。',
    notWritten: (file: string) => `${file} 写不进去。请换一个文件夹或文件名;如果它正在 Excel 里打开,请先关闭。`,
    languages: '--lang 只能写 zh 或 en。',
    usage: `用法
  gouji check [--format text|json|jsonl] [--lang zh|en] [--xlsx 结果.xlsx] [--keep] 文件、文件夹、压缩包或网址…|-    核对年度报告
  (--keep 把核对过的报告存下来,以后可以查)
  gouji ask [--format text|json] [--lang zh|en] "单位 年份 指标"    查存下的年报里的数
  gouji chat                       在终端里对话;从管道读时一行一条消息
  gouji serve                      启动网页对话(npm start)
  gouji remind --at 2027-01-29T09:00+08:00 --dry-run [--chat 群] [--format text|json]    那时会提醒什么(只看不发)
  gouji remind --calendar 2027 [--chat 群] [--format text|json]    一年的提醒计划
  gouji remind --ics 2027 文件.ics   截止日期,可导入日历
  gouji rules                      列出全部规则
  gouji backup 文件 [--force]       备份存储(gouji 运行时也可以)
  gouji restore 文件               从备份恢复(先停止 gouji)
  gouji export [文件|-] [--force]   把存储写成 JSON 行(可在 SQLite 与 PostgreSQL 之间搬)
  gouji import 文件|-              读入 JSON 行,已有的不动
  gouji doctor [--format text|json]  检查设置、存储、端口和各个平台
  gouji help | --version

check 的退出状态:0 没有必须改的 · 1 有必须改的 · 2 有文件读不了
doctor 的退出状态:0 都好 · 1 有不对的
ask 的退出状态:0 有答案 · 1 没有查到或没有看懂 · 2 存储打不开
设置(环境变量):PORT、HOST、GOUJI_TOKEN、DATABASE_URL、GOUJI_DATA、GOUJI_LANG=zh|en、GOUJI_MAX_BYTES、GOUJI_READ_SECONDS、GOUJI_QUIET_MS、GOUJI_PICTURES=on|off、GOUJI_PRIVATE_HOSTS、GOUJI_SIMILARITY_WARNING、GOUJI_SIMILARITY_INFO、LOG_LEVEL`,
  },

  page: zhPage,
};

/** A word that stands where both languages must have the same shape. */
type Shape<T> = T extends Language
  ? Language
  : T extends (...values: infer V) => infer R
    ? (
        ...values: V
      ) => R extends string ? string : R extends readonly unknown[] ? readonly (string | { strong: string })[] : R
    : T extends string
      ? string
      : T extends readonly string[]
        ? readonly string[]
        : { readonly [K in keyof T]: Shape<T[K]> };

export type Words = Shape<typeof zh>;
