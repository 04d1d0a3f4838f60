/** What the commands for backups and transfers say, in Chinese. The English words in `en-backup.ts` have the same keys. */

export const zhBackup = {
  oneFile: (command: string) => `写一个文件名,例如 gouji ${command}`,
  onServer:
    '存储在 PostgreSQL 里(DATABASE_URL),请用 pg_dump -Fc 备份、pg_restore 恢复;gouji export 和 import 也可以用。',
  saved: (file: string) => `已备份到 ${file},检查过是完整的。`,
  restored: (file: string, former: string | null) =>
    former === null ? `已从 ${file} 恢复。` : `已从 ${file} 恢复。原来的存储另存为 ${former}。`,
  exported: (lines: number, file: string) => `已写出 ${lines} 行到 ${file}。`,
  progress: (lines: number) => `${lines} 行…`,
  imported: (lines: number, added: number) => `读了 ${lines} 行,新增 ${added} 行,其余已经有了。`,
  badLine: (line: number, why: string) => `第 ${line} 行没有导入:${why}`,
  moreBad: (count: number) => `另外还有 ${count} 行没有导入。`,
  notExport: (file: string) => `${file} 不是 gouji export 写的文件:第一行应是 {"gouji":"store","version":1}。`,
  newerExport: (file: string) => `${file} 是更新版本的 gouji 写的,没有导入。请升级 gouji。`,
  cut: (file: string) => `${file} 不完整:没有结尾的一行。已有的行都导入了;请重新导出,再导入一次。`,
  notJson: '不是一行完整的 JSON',
  tooLong: '这一行太长',
  wrong: (path: string) => `${path} 不对`,
  altered: '报告和它的校验值对不上,可能被改过',
  noAgency: '它说的单位不在文件里,也不在存储里',
  noVersion: '它说的报告不在文件里,也不在存储里',
};
