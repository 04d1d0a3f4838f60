/** What would be sent where at an instant; nothing is claimed and nothing sent. */
import type { Store } from '../../store/store.ts';
import { progressOf } from '../roster/progress.ts';
import type { Words } from '../say/index.ts';
import type { Reply } from '../say/reply.ts';
import type { Calendar } from './calendar.ts';
import { lookAt, prospectOf } from './look.ts';
import { messageOf } from './message.ts';
import { stageText } from './plan.ts';
import { WEBHOOK } from './settings.ts';

export interface Preview {
  readonly chat: string;
  /** Where it goes; the chat itself, unless it chose another place. */
  readonly to: string;
  readonly year: number;
  readonly stage: string;
  /** What people call the stage. */
  readonly title: string;
  readonly date: string;
  readonly mention: readonly string[];
  readonly reply: Reply;
}

export async function previewOf(
  { store, calendar, words }: { readonly store: Store; readonly calendar: Calendar; readonly words: Words },
  chats: readonly string[],
  now: Date,
): Promise<Preview[]> {
  const previews: Preview[] = [];
  for (const chat of chats) {
    const prospect = await prospectOf(store, chat, calendar, now);
    if (prospect === null) continue;
    const { settings, year } = prospect;
    const { rulings, left } = await lookAt(store, prospect, { calendar, now, handedIn: progressOf });
    for (const { stage, date, says } of rulings) {
      if (says === null) continue;
      const to = settings.to ?? chat;
      const { reply, contacts } = messageOf(says, { words, calendar, now, left, elsewhere: to === WEBHOOK });
      const title =
        says.kind === 'complete'
          ? words.remind.cli.complete
          : stageText(says.occasion.stage.id, says.occasion.track, words);
      previews.push({ chat, to, year, stage, title, date, mention: settings.mention ? contacts : [], reply });
    }
  }
  return previews;
}
