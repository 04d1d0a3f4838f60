/** What is said on and about pictures, in Chinese. The English words in `en-picture.ts` have the same keys. */
export const zhPicture = {
  /** Where a picture cannot be shown. */
  shown: (alt: string) => `(图)${alt}`,
};
