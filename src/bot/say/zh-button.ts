/** What is said about buttons under answers, in Chinese. The English words in `en-button.ts` have the same keys. */
export const zhButton = {
  rules: '规则',
  /** To who asks by a button or a quotation of an answer about something else than what was checked last. */
  older: '这是在问前面一份的回答,我现在记着的是最近核对的那一份。要看前面那份,请把它再发一次。',
  /** Above an answer to who quotes something that does not say which report is meant. */
  lastOne: (titles: string) => `最近核对的是 ${titles}:`,
};
