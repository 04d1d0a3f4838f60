/** What the bot says on the command line, in Chinese. The English words in `en-check.ts` have the same keys. */

export const zhCheck = {
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
  gouji pair                       打印一个配对码,在群里说了它的人能改那个群的设置
  gouji rules                      列出全部规则
  gouji backup 文件 [--force]       备份存储(gouji 运行时也可以)
  gouji restore 文件               从备份恢复(先停止 gouji)
  gouji export [文件|-] [--force]   把存储写成 JSON 行(可在 SQLite 与 PostgreSQL 之间搬)
  gouji import 文件|-              读入 JSON 行,已有的不动
  gouji doctor [--format text|json]  检查设置、存储、字体、端口和各个平台
  gouji help | --version

check 的退出状态:0 没有必须改的 · 1 有必须改的 · 2 有文件读不了
doctor 的退出状态:0 都好 · 1 有不对的
ask 的退出状态:0 有答案 · 1 没有查到或没有看懂 · 2 存储打不开
设置(环境变量):PORT、HOST、GOUJI_TOKEN、DATABASE_URL、GOUJI_DATA、GOUJI_LANG=zh|en、GOUJI_MAX_BYTES、GOUJI_READ_SECONDS、GOUJI_QUIET_MS、GOUJI_PICTURES=on|off、GOUJI_PRIVATE_HOSTS、GOUJI_SIMILARITY_WARNING、GOUJI_SIMILARITY_INFO、GOUJI_MAX_AGE_MINUTES、GOUJI_METRICS_TOKEN、LOG_LEVEL;各个平台的(TELEGRAM_…、WECHATY_…、WECOM_…)见 docs/`,
};
