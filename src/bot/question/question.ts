/** What a question about numbers asks for. Pure: the same text at the same time is the same question. */
import { followUp, goesOn, withoutMarker } from './follow-up.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Context, Question } from './shape.ts';
import { plain } from './text.ts';
import { yearOf } from './years.ts';

export type { Question, Scope, Years } from './shape.ts';

/** A longer text is pasted, not asked. */
const LONGEST = 300;

/** Requests for something else, that may hold a year, a number or the name of an office. */
const other =
  /^\/?(?:帮助|help|语言|lang|详情|忽略|恢复|撤销|为什么|为啥|怎么[填报办写改做算核]|规则|进度|谁[没还]|哪些?(?:单位|家)?[^?]{0,4}[没未](?:交|报|发)|还有谁|没交|未交|已交|谁交了|催|提醒|停止|名单|分享|共享|导出|下载|全部数字|所有数字|数字$|图$|更多|继续|核对|检查|改好|绑定|关联|我们?是|这是|不是|https?:)/;

/** What a word means is another question. */
const meaning = /^什么[是叫]|^啥是|什么意思|啥意思|怎么[算填报]|如何[算填报计]|哪里[填看]/;

/** Whether the words make a question about numbers at all. */
function isQuestion(parts: Parts, text: string): boolean {
  const { agencies, perhaps, metrics, years, wants, unknown } = parts;
  const dated = years.kind !== 'unsaid';
  if (wants === 'held') return parts.report || agencies.length > 0 || dated || /收到?过|哪/.test(text);
  if (metrics.length > 0) {
    // 「收到」 alone is no question, and 「收到2022年报了」 is none either.
    if (parts.everyday && !parts.asks && wants === 'values') {
      const short = unknown.length === 0 && !parts.report;
      return short && (agencies.length > 0 || (dated && (perhaps.length > 0 || / |,|\//.test(text))));
    }
    return (
      agencies.length > 0 || dated || parts.asks || wants !== 'values' || (unknown.length === 0 && text.length <= 30)
    );
  }
  if (agencies.length > 0) return dated || parts.report || wants !== 'values' || (parts.asks && unknown.length > 0);
  if (wants === 'change') return perhaps.length === 0 && unknown.length === 0;
  if (wants !== 'values') return parts.scope !== null && (dated || wants === 'ranking') && unknown.length === 0;
  // 「东阿住建 2022」, 「2022 东阿住建」: the simple form, with nothing else said.
  return dated && perhaps.length > 0 && unknown.length === 0 && perhaps.join('').length <= 12;
}

function standing(parts: Parts): Question {
  const { years, metrics, wants, order, top } = parts;
  // When an office or a scope is there, what is left over is none.
  const without = parts.agencies.length === 0 && parts.scope === null;
  const agencies = without ? parts.perhaps : parts.agencies;
  const unknown = without ? parts.unknown : [...parts.unknown, ...parts.perhaps];
  // 「东阿县政府办的年报」
  const held =
    wants === 'values' && metrics.length === 0 && years.kind === 'unsaid' && parts.report && unknown.length === 0;
  return {
    agencies,
    scope: parts.scope,
    years,
    metrics: wants === 'held' ? [] : metrics,
    wants: held ? 'held' : wants,
    order,
    top,
    unknown,
    follows: null,
  };
}

/** What a text asks for; null when it is no question about numbers. */
export function understand(text: string, { now, previous }: Context): Question | null {
  if (text.length > LONGEST) return null;
  const asked = plain(text);
  if (other.test(asked) || meaning.test(asked) || !/[\p{L}\d]/u.test(asked)) return null;
  const marked = previous !== null && goesOn(asked);
  const parts = partsOf(marked ? withoutMarker(asked) : asked, yearOf(now));
  if (previous && (marked || isQuestion(parts, asked) || onlyPart(parts, asked))) {
    const question = followUp(parts, previous, marked);
    if (question) return question;
  }
  return isQuestion(parts, asked) ? standing(parts) : null;
}

/** Said of a message rather than of a report. */
const said = /^(?:已?收到|确认|已?处理|已?办理|申请|重复|答复|公开了|已|办结|不处理)/;

/** 「2021」, 「近三年」, 「处罚」 after another question. */
function onlyPart(parts: Parts, text: string): boolean {
  const { agencies, perhaps, unknown, years, metrics } = parts;
  if (agencies.length + perhaps.length + unknown.length > 0) return false;
  return (years.kind !== 'unsaid' && metrics.length === 0) || (metrics.length > 0 && !said.test(text));
}
