/** What the bot says of its own accord about deadlines, in Chinese. The English words have the same keys. */

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const report = (year: number, march: boolean) => `${year} 年度${march ? '政府本级的' : ''}信息公开年报`;
const dayText = (month: number, date: number) => `${month} 月 ${date} 日`;
/** 「1 月 31 日」, 「本群定的 1 月 20 日」. */
const deadline = (month: number, date: number, local: boolean) => `${local ? '本群定的 ' : ''}${dayText(month, date)}`;
/** A space stands between a Chinese character and a number. */
const spaced = (by: string) => (/^\d/.test(by) ? ` ${by}` : by);

export const zhRemind = {
  /** What people call the channel that can only be written to. */
  webhook: '企业微信群机器人',
  title: (text: string) => `📌 ${text}`,
  /** A day that is named in full. */
  day: dayText,
  deadline,
  /** 「最后一个工作日是 29 日,周五」; with the month when it is another one. */
  lastDay: (month: number, date: number, weekday: number, sameMonth: boolean) =>
    `最后一个工作日是 ${sameMonth ? `${date} 日` : dayText(month, date)},${weekdays[weekday] ?? ''}`,
  legal: (month: number, date: number) => `法定截止 ${dayText(month, date)}`,
  notes: (notes: string) => `(${notes})`,
  noteSeparator: ';',

  heading: {
    start: (year: number, march: boolean, by: string, notes: string) =>
      `${report(year, march)}开始交了,${by}前交齐${notes}`,
    errors: (year: number, march: boolean, count: number) => `${report(year, march)},已交的里有 ${count} 家待改`,
    left: (year: number, march: boolean, by: string, count: number, notes: string) =>
      `${report(year, march)},离${spaced(by)}还有 ${count} 个工作日${notes}`,
    today: (year: number, march: boolean, by: string, notes: string) =>
      `${report(year, march)},今天截止(${by})${notes}`,
    /** The deadline itself is no working day. */
    lastToday: (year: number, march: boolean, by: string, notes: string) =>
      `${report(year, march)},今天是${spaced(by)}前最后一个工作日${notes}`,
    over: (year: number, march: boolean, by: string, notes: string) => `${report(year, march)},${by}已过${notes}`,
    /** `allIn`: what is left is to be mended. */
    weekly: (year: number, march: boolean, allIn: boolean) =>
      `${report(year, march)},${allIn ? '都交了,还没有改完' : '还没有交齐'}`,
    figures: '年报开始填了。提醒本单位去年留下的数:',
  },

  counts: (total: number, there: number, faulty: number) =>
    `${total} 家已交 ${there} 家${faulty > 0 ? `,其中 ${faulty} 家有待改` : ''}。`,
  /** The holidays of the year are not known yet. */
  reckoned: '放假安排没有公布,工作日是推算的',
  /** The names where there are few. */
  nobody: (total: number, names: string | null) =>
    total === 1 && names !== null
      ? `${names}还没有交。`
      : `${total} 家都还没有交${names === null ? '' : `:${names}`}。`,
  missing: (count: number, names: string) => `未交 ${count} 家:${names}`,
  sameMissing: (count: number) => `未交的还是上次说的 ${count} 家`,
  allButFaulty: (total: number, faulty: number) => `${total} 家都交了,还有 ${faulty} 家待改:`,
  sameFaulty: (total: number, faulty: number) => `${total} 家都交了,待改的还是上次说的 ${faulty} 家`,
  faults: (name: string, count: number) => `${name} ${count} 处`,
  more: (count: number) => `等 ${count} 家,回复 谁没交 看全部`,
  how: '把报告或链接发到群里就算交。回复 进度 随时查看;回复 停止提醒 关闭',
  mend: '改好后把报告或链接再发到群里。回复 进度 随时查看;回复 停止提醒 关闭',
  howFigures: '填好后把报告或链接发到群里,我来核对。回复 停止提醒 关闭',
  /** Where nobody can answer. */
  howElsewhere: '这里只发提醒,不收报告;由设置的人在勾稽里停止提醒。',
  complete: (total: number, march: boolean) =>
    total === 1
      ? `${march ? '政府本级年报' : '年报'}已交,问题都已改好。辛苦了。`
      : `${march ? '政府本级年报 ' : ''}${total} 家全部交齐,问题都已改好。辛苦了。`,

  figures: {
    unit: (name: string, parts: string) => `${name}:${parts}`,
    carried: (count: number) => `去年「结转下年度」${count} 件 → 今年「上年结转」应填 ${count}`,
    normativeDocuments: (count: number) => `规范性文件现行有效 ${count} 件`,
    regulations: (count: number) => `规章现行有效 ${count} 件`,
  },

  stages: {
    freeze: '去年留下的数',
    start: '开始',
    errors: '待改',
    't-7': 'T-7',
    't-3': 'T-3',
    't-1': 'T-1',
    day: '当天',
    after: '次日',
    weekly: '每周',
  },
  stageSays: {
    freeze: '每家去年结转和现行有效的数',
    start: '年报开始交',
    errors: '已交的还有哪些要改',
    't-7': '截止前 7 个工作日:谁没交',
    't-3': '截止前 3 个工作日:谁没交',
    't-1': '截止前 1 个工作日:谁没交',
    day: '截止日(或此前最后一个工作日)',
    after: '截止后第一个工作日:谁没交',
    weekly: '每周一次,有变化才说,到交齐为止',
  },

  plan: {
    heading: (year: number) => `${year} 年度年报的提醒计划`,
    deadlines: (title: string, by: string, notes: string) => `${title}:${by}截止${notes}`,
    track: (march: boolean) => (march ? '各级政府' : '部门、乡镇街道'),
    time: (time: string) => `工作日 ${time} 到 18:00 之间发;没有新情况的不重复说;交齐以后不再说。`,
    row: (day: string, weekday: number, stage: string, says: string) =>
      `${day} ${weekdays[weekday] ?? ''}  ${stage}  ${says}`,
    march: '(政府)',
    provisional: (years: string) =>
      `${years} 年的放假安排还没有公布(或这个版本还不知道),工作日是按法定节假日和周末推算的。公布后写进数据文件夹的 calendar.json 就准了。`,
    stopped: '本群的提醒现在是停止的。管理员回复 恢复提醒 打开。',
    paused: (day: string) => `提醒暂停到 ${day}(含)。`,
    noRoster: '本群还没有名单,所以现在不会发。',
    attached: '截止日期.ics 可以导入日历。',
  },

  settings: {
    heading: '本群的提醒',
    state: (time: string, mention: boolean) => `时间:工作日 ${time} 起;没交的${mention ? '点名并 @ 联系人' : '只点名'}`,
    off: (stages: string) => `关掉的:${stages}`,
    to: '发到企业微信群机器人的群',
    hint: '可以说:截止 1月20日 · 提醒时间 9:30 · 提醒 关 T-7 · 提醒 @ · 暂停提醒 到 1月15日 · 停止提醒 · 恢复提醒 · 提醒计划 · 日历',
    deadline: (title: string, by: string, legal: string, last: string) =>
      `已定:${title} ${by}截止,提醒按它算。${legal}不变。${last}。`,
    legalAgain: (days: string) => `已改回法定截止:${days}。`,
    deadlineUsage:
      '写明日期,例如 截止 1月20日(部门、乡镇街道,不晚于 1 月 31 日)或 截止 3月20日(各级政府,2 月 1 日到 3 月 31 日)。改回法定日期:截止 法定。',
    time: (time: string) => `以后在工作日 ${time} 起提醒。`,
    timeUsage: '提醒时间要在 8:00 到 17:59 之间,例如 提醒时间 9:30。夜里和假日不发。',
    stage: (stage: string, on: boolean) => `「${stage}」的提醒已${on ? '打开' : '关掉'}。`,
    stageUsage: (stages: string) => `写明是哪一次,例如 提醒 关 T-7。有:${stages}。`,
    mention: (on: boolean) => (on ? '以后点名时也 @ 名单里的联系人。' : '以后只点名,不 @ 人。'),
    toWebhook: '以后本群的提醒发到企业微信群机器人的群。改回来:提醒 发到 本群。',
    toHere: '以后提醒发在这里。',
    webhookOnly: '发到群机器人只能由这台电脑上的人设置:在终端或网页对话里说。',
    paused: (until: string, from: string) => `提醒暂停到 ${until}(含),${from}起接着发。提前恢复:恢复提醒。`,
    pauseUsage: '暂停到哪天?例如 暂停提醒 到 1月15日。一直停:停止提醒。',
    stopped: '本群不再提醒。再打开:恢复提醒。',
    resumed: '提醒已打开。回复 提醒计划 看日期。',
  },

  ics: {
    file: '截止日期.ics',
    calendar: (year: number) => `${year} 年度信息公开年报`,
    legal: (year: number, march: boolean) =>
      `${report(year, march)}法定截止(${march ? '各级政府公布' : '部门提交并公布'})`,
    local: (year: number, march: boolean) => `${report(year, march)}:本群定的截止日`,
    last: (year: number, march: boolean) => `${report(year, march)}:截止前最后一个工作日`,
    basis: '政府信息公开条例第四十九条',
    provisional: '放假安排还没有公布,最后一个工作日是推算的。',
    saved: (file: string) => `已写到 ${file}`,
  },

  calendar: {
    unreadable: (file: string) => `日历 ${file} 打不开。请看看它的权限。`,
    wrong: (file: string, path: string) =>
      `${file} 不是对的日历${path === '' ? '' : `,错在 ${path}`}。写法:{"2027":{"off":["2027-01-01","2027-02-05..2027-02-11"],"work":["2027-02-13"]}},off 是放假的日子,work 是补班的日子。`,
    otherYear: (file: string, year: string, day: string) => `${file} 里 ${day} 不是 ${year} 年的日子。`,
    both: (file: string, day: string) => `${file} 里 ${day} 既写成放假又写成补班。`,
  },

  cli: {
    usage:
      '写法:gouji remind --at 2027-01-29T09:00+08:00 --dry-run [--chat 群] · gouji remind --calendar 2027 · gouji remind --ics 2027 文件.ics;都可以加 --format json(--ics 除外)。',
    dryRunOnly: 'gouji remind --at 只看会发什么,不发送;请加上 --dry-run。真正的提醒由 gouji serve 发。',
    at: '--at 要写日期和时间,例如 2027-01-29T09:00+08:00。',
    year: '年份要写截止日期所在的那一年,2021 到 2099,例如 2027。',
    formats: '--format 只能写 text 或 json。',
    nothing: (at: string) => `${at}:没有要发的。`,
    noRosters: '还没有哪个群有名单,所以没有要发的。',
    noSuchChat: (chat: string) => `「${chat}」没有名单。`,
    to: (chat: string, stage: string) => `→ ${chat} ${stage}`,
    mentions: (people: string) => `@ ${people}`,
    complete: '全部交齐',
  },
};
