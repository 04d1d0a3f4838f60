/** Answers `@bot 东阿县 2022` in any chat: only what is public is looked up. */
import type { Words } from '../../say/index.ts';
import type { Api } from './api.ts';
import { escaped } from './html.ts';
import { chatName } from './ids.ts';
import type { InlineQuery } from './types.ts';

/** One thing that was found: what is offered, and what is sent when it is chosen. */
export interface Found {
  readonly title: string;
  readonly text: string;
}

export type LookUp = (text: string, chat: string) => Promise<readonly Found[]>;

const MOST = 10;
const LONGEST = 1000;
/** Telegram may give the same answer to the same question for so long. */
const CACHE_SECONDS = 30;

export async function answerInline(query: InlineQuery, lookUp: LookUp, words: Words, api: Api): Promise<void> {
  const asked = query.query.trim();
  const found = asked === '' ? [] : await lookUp(asked, chatName(query.from.id));
  const results = found.slice(0, MOST).map(({ title, text }, index) => ({
    type: 'article',
    id: String(index),
    title,
    description: text.slice(0, 100),
    input_message_content: {
      message_text: escaped(text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  }));
  await api.call('answerInlineQuery', {
    inline_query_id: query.id,
    results,
    cache_time: CACHE_SECONDS,
    is_personal: true,
    // With nothing to offer, a button leads to the chat with the bot.
    ...(results.length === 0 ? { button: { text: words.telegram.askMe, start_parameter: 'help' } } : {}),
  });
}
