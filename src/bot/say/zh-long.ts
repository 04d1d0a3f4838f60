/** What the bot says about an answer that is too long for a chat, in Chinese. The English words have the same keys. */
export const zhLong = {
  /** The file that holds the whole answer. */
  file: '全部内容.txt',
  rest: '内容较长,全部在附件里。',
};
