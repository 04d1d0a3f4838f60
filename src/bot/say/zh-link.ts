/** What the bot says about links, in Chinese. The English words in `en-link.ts` have the same keys. */

const later = '稍后可以再发一次,或把正文复制给我。';
const otherwise = '请用浏览器打开,另存为文件再发,或把正文复制给我。';

export const zhLink = {
  /** The address that failed, when it is not the one that was sent. */
  at: (sentence: string, address: string) => `${sentence}(${address})`,
  attachment: (name: string) => `读的是附件:${name}`,
  'not-found': '网页打不开:这个网址上没有内容,可能已经删除或移动。请换一个链接,或把正文复制给我。',
  refused: `网页打不开:对方服务器拒绝访问。${otherwise}`,
  'timed-out': {
    answer: (seconds: number) => `网页打不开:对方服务器 ${seconds} 秒没有应答。${later}`,
    end: (seconds: number) => `网页没有下载完:${seconds} 秒还没有传完。${later}`,
  },
  'needs-login': '这个网页要登录才能看。请把文件发来,或把正文复制给我。',
  'too-large': (limit: string) => `链接里的内容超过 ${limit},没有下载。请只发报告本身。`,
  'not-a-page': '这个链接里没有能读的正文。请在浏览器里打开,把正文复制给我,或发文件。',
  'not-allowed': {
    address: '这个网址不完整或写错了。请从浏览器的地址栏复制再发。',
    scheme: '只能读 http 或 https 开头的网址。',
    credentials: '网址里带有用户名或密码,没有打开。请去掉再发。',
    port: '这个网址的端口不是网站用的,没有打开。',
    private: '这个网址在内部网络里,没有打开。请把文件发来;确实要读的内网网站,请管理员写进 GOUJI_PRIVATE_HOSTS。',
  },
  'no-such-host': '网页打不开:找不到这个网站。请看看网址对不对,或把正文复制给我。',
  certificate: `网页打不开:网站的安全证书有问题。${otherwise}`,
  'too-many-redirects': `网页打不开:网址转来转去没有到头。${otherwise}`,
  'server-error': (status: number) => `网页打不开:对方服务器出错(${status})。${later}`,
  interrupted: `网页没有下载完:连接中断了。${later}`,
  'several-reports': (count: number) => `这个网页列着 ${count} 份报告,不知道要看哪一份。请打开那一份,把它的链接发来。`,
};
