/** What the bot says, in Chinese. The English words in `en.ts` have the same keys. */
import type { Language } from '../../report/cell.ts';
import { zhAside } from './zh-aside.ts';
import { zhAsk } from './zh-ask.ts';
import { zhBackup } from './zh-backup.ts';
import { zhBatch } from './zh-batch.ts';
import { zhButton } from './zh-button.ts';
import { zhCheck } from './zh-check.ts';
import { zhClaims } from './zh-claims.ts';
import { zhDoctor } from './zh-doctor.ts';
import { zhFigures } from './zh-figures.ts';
import { zhForm } from './zh-form.ts';
import { zhGroup } from './zh-group.ts';
import { zhHelp } from './zh-help.ts';
import { zhLink } from './zh-link.ts';
import { zhLong } from './zh-long.ts';
import { zhNotes } from './zh-notes.ts';
import { zhPage } from './zh-page.ts';
import { zhPicture } from './zh-picture.ts';
import { zhRefused } from './zh-refused.ts';
import { zhRemind } from './zh-remind.ts';
import { zhRoster } from './zh-roster.ts';
import { zhRule } from './zh-rule.ts';
import { zhShare } from './zh-share.ts';
import { zhSpreadsheet } from './zh-spreadsheet.ts';
import { zhStore } from './zh-store.ts';
import { zhTelegram } from './zh-telegram.ts';
import { zhVersion } from './zh-version.ts';
import { zhWatch } from './zh-watch.ts';
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

  figures: zhFigures,

  metrics: zhClaims,

  item: {
    reading: '这一处可能是文件没读清,请对照原件:',
    basis: (basis: string) => `依据:${basis}`,
    cell: (place: string, value: string) => `${place}:${value}`,
    rule: (id: string, name: string) => `规则:${id} ${name}`,
    suggestion: (text: string) => `怎么改:${text}`,
    of: (title: string) => `(${title})`,
  },

  notes: zhNotes,

  version: zhVersion,

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

  batch: zhBatch,

  spreadsheet: zhSpreadsheet,

  refused: zhRefused,

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
    /** `some`: in some of them nothing was filled in. */
    otherRows: (count: number, some: boolean) => `其余 ${count} 行都是 0${some ? ' 或空' : ''}。`,
    allRows: (some: boolean) => `各行都是 0${some ? ' 或空' : ''}。`,
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
  button: zhButton,

  roster: zhRoster,
  watch: zhWatch,
  share: zhShare,

  lookUp: zhAsk,

  help: zhHelp,

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

  check: zhCheck,

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
