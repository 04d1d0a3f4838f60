/** 「核对这个」, said of a message that is quoted. */
import type { Message } from './channel.ts';
import { brings } from './commands/check.ts';

const means =
  /^(?:请|帮我|帮忙|麻烦)*(?:核对|检查|看看|看一下|看下|check)?(?:一下)?(?:这个|这份|这条|this)?[。.!\uff01]?$/i;

/** The message, with the text that it quotes where that is what is meant. */
export function withMeant(message: Message): Message {
  const { text, quoted, files } = message;
  if (!quoted || files.length > 0 || !means.test(text.trim())) return message;
  const meant = { ...message, text: quoted };
  return brings(meant) ? meant : message;
}
