/** Which file was read, when a page was only the shell around it. */
import type { Answer } from '../../check.ts';
import type { Words } from '../say/index.ts';
import { type Block, line } from '../say/reply.ts';

export const attachmentBlocks = ({ attachment }: Answer, words: Words): Block[] =>
  attachment === undefined ? [] : [line(words.link.attachment(attachment), 'info')];
