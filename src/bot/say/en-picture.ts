/** What is said on and about pictures, in English. */
import type { Words } from './zh.ts';

export const enPicture: Words['picture'] = {
  shown: (alt) => `(picture) ${alt}`,
};
