import { testRule } from '../support.ts';

const text = (...sentences: string[]) => ({ text: { 1: sentences } });
const wrong = (title: string, sentence: string, words?: string) => ({
  title,
  report: text(sentence),
  finds: [{ severity: 'error' as const, cells: [] }],
  ...(words === undefined ? {} : { says: [words] }),
});

testRule('narrative/slogan', {
  valid: [
    { title: 'as the Regulations say it', report: text('坚持以公开为常态、不公开为例外。') },
    { title: 'in quotation marks', report: text('坚持“公开为常态、不公开为例外”原则。') },
    { title: 'in full width', report: text('坚持以公开为常态\uff0c以不公开为例外。') },
    { title: 'with other words', report: text('做到公开是常态、不公开是例外。') },
    { title: 'the other way about', report: text('坚持不公开为例外、公开为常态。') },
    { title: 'not to be published', report: text('坚持公开为常态、不予公开为例外。') },
    { title: 'the old way', report: text('扭转了不公开为常态、公开为例外的做法。') },
    { title: 'half of it', report: text('逐步形成公开为常态的工作格局,没有例外。') },
  ],
  invalid: [
    wrong('the 不 left out', '坚持以公开为常态、公开为例外。', '「公开为常态、公开为例外」写反或漏字'),
    wrong('turned round', '坚持“不公开为常态、公开为例外”。', '「不公开为常态、公开为例外」'),
    wrong('one 不 too many', '坚持以不公开为常态\uff0c不公开为例外。'),
    wrong('in the other order', '坚持以公开为例外、公开为常态。'),
    wrong('with 是', '做到公开是常态、公开是例外。'),
    {
      title: 'in a garbled text',
      report: { ...text('坚持以公开为常态、公开为例外。'), evidence: { doubts: ['garbled'] } },
      finds: [{ severity: 'warning', cause: 'reading' }],
    },
  ],
  unread: [{ title: 'no text', report: {}, reason: 'no-text' }],
});
