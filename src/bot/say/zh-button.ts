/** What is said about buttons under answers, in Chinese. The English words in `en-button.ts` have the same keys. */
export const zhButton = {
  rules: '规则',
  /** To who presses a button under an answer about something else than what was checked last. */
  older: '这个按钮在前面一份的回答下面,我现在记着的是最近核对的那一份。要看前面那份,请把它再发一次。',
};
