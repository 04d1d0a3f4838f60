/** What is said about the store, in Chinese. The English words in `en-store.ts` have the same keys. */
import type { StoreWords } from '../../store/index.ts';

const again = '之前确认收下的都在;处理好后再试一次。';

export const zhStore = {
  server: (host: string, database: string) => `${host} 上的数据库 ${database}`,
  full: (place: string) => `磁盘满了,没有存下:${place}。请腾出空间。${again}`,
  readOnly: (place: string) =>
    `没有写入的权限:${place}。请检查这个文件夹和其中文件的权限,或用 GOUJI_DATA 换一个文件夹。`,
  notOpened: (place: string) =>
    `打不开:${place}。请看看文件夹在不在、是不是文件夹、有没有权限,或用 GOUJI_DATA 换一个。`,
  corrupt: (place: string) =>
    `存储文件损坏,读不了:${place}。请停止 gouji,用 gouji restore 加备份文件恢复;现在的文件会另存,不会删除。`,
  busy: (place: string) => `别的程序正占用着:${place}。没有存下,请稍后再试。`,
  denied: (place: string) => `没有权限读写:${place}。请管理员给这个用户读写和建表的权限。`,
  broken: (place: string) => `读写磁盘出错:${place}。请检查磁盘(或网络盘)是否还在、是否已满。${again}`,
  unreachable: (place: string) => `连不上${place}。请看看服务器开着没有、DATABASE_URL 写得对不对,再试一次。`,
  gone: (place: string) => `和${place}的连接断了,这一次没有存下。${again}`,
  login: (place: string) => `${place}不接受这个用户名或密码。请检查 DATABASE_URL。`,
  noDatabase: (place: string) => `没有${place}。请先建立这个数据库,或检查 DATABASE_URL。`,
  newer: (place: string) => `${place}是更新版本的 gouji 写的,这个版本不认识,没有动它。请升级 gouji。`,
  tooOld: (place: string, version: string) => `${place}是 PostgreSQL ${version},需要 15 或更新的版本。`,
  inUse: (folder: string) => `数据文件夹正被另一个 gouji 使用:${folder}。请先停止那一个,或用 GOUJI_DATA 换一个文件夹。`,
  nothingKept: (folder: string) =>
    `这里还没有存过报告:${folder}。请检查 GOUJI_DATA;核对过的报告在 gouji serve 或 gouji chat 里才会存下。`,
  exists: (file: string) => `${file} 已经有了,没有覆盖。换一个文件名,或加 --force 覆盖它。`,
  notOurs: (file: string) => `${file} 不是 gouji 的存储文件(或不存在),什么都没有动。`,
  damaged: (file: string) => `${file} 是损坏的,什么都没有动。请用另一份备份。`,
} satisfies StoreWords;
