/** The answer to 「是哪个单位?」. */
import { answerNamed, nameable } from '../answering.ts';
import { lines } from '../say/reply.ts';
import type { Command } from './command.ts';

const LONGEST = 60;
const yes = /^(?:是|是的|对|对的|没错|嗯|确认|yes|y|ok)[。.!\uff01]?$/i;
const no = /^(?:不是|不|否|不对|no|n)[。.!\uff01]?$/i;
const organ =
  /(?:政府|办公室|办公厅|[局厅委办部署处院所站中心馆队]|委员会|街道|办事处|管委会|[镇乡市县区省州盟旗]|公司|集团|学校|大学|学院|医院|联合会|总工会|协会|法院|检察院|自治[州县区])$/;
const said = /^(?:不是|不对)?[,\uff0c。\s]*(?:我们?是|这是|单位是|应该是|应为|是)?[:\uff1a\s]*/;
/** What begins a request rather than a name. */
const asks = /^(?:帮|请|看|查|我想|有没有|有|怎|为什么|谁|哪|什么|能)/;

/** A name as it was said, without 「这是」 and the full stop; null when it is no name of an organ. */
function agencyIn(text: string): string | null {
  const name = text
    .replace(said, '')
    .replace(/[。.!\uff01,\uff0c\s]+$/, '')
    .replace(/\s+/g, '');
  if (name.length < 3 || name.length > LONGEST || /[\d?\uff1f:\uff1a,\uff0c。;\uff1b、/<>]/.test(name)) return null;
  return organ.test(name) || /^[A-Za-z]+$/.test(name) ? name : null;
}

/** Whether a text can be the answer to 「是哪个单位?」. */
export const saysAgency = (text: string): boolean =>
  text.length <= LONGEST && (yes.test(text) || no.test(text) || (agencyIn(text) !== null && !asks.test(text)));

export const agency: Command = {
  name: 'agency',
  hears(text, { conversation }) {
    if (text.length > LONGEST) return null;
    const corrects =
      nameable(conversation) !== undefined && organ.test(text) && !asks.test(text) && agencyIn(text) !== null;
    return conversation.asking.length > 0 || corrects ? text : null;
  },
  reply(text, { conversation, words, keeping }) {
    const report = conversation.asking[0]?.judged.find((one) => !one.report.agency.stated)?.report;
    const guess = report?.agency.name ?? null;
    if (yes.test(text))
      return guess === null
        ? lines(words.ask.agency(report?.year ?? null))
        : answerNamed(guess, conversation, words, keeping);
    if (no.test(text)) return lines(words.ask.whichThen);
    const name = agencyIn(text);
    return name === null ? lines(words.ask.notAName(text)) : answerNamed(name, conversation, words, keeping);
  },
};
