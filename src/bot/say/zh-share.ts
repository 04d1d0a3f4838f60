/** What the bot says about sharing, in Chinese. The English words in `en-share.ts` have the same keys. */

export const zhShare = {
  done: (titles: string) =>
    `已分享:${titles}。别的群也能查到里面的数了;那里只看到「群里分享的文件」,看不到文件名、是哪个群、谁发的。`,
  already: (titles: string) => `${titles}:各群本来就能查,不用再分享。`,
  notHere: (name: string, year: number | null) =>
    `这里没有收到过「${name}」${year === null ? '' : ` ${year} 年`}的年报。`,
  nothing: '还没有核对过报告。把年报发来再回复 分享,或写明单位和年份,例如 分享 示例市教育局 2023。',
  notKept: '上一份没有记下来,不能分享。没有写单位名称的,先回复单位名称。',
  several: (text: string, names: string) => `有几个「${text}」:${names}。请写全称和年份。`,
  whichYear: (name: string, years: string, year: number) =>
    `${name}有 ${years} 年的年报。请写明年份,例如 分享 ${name} ${year}。`,
};
