/** What the narrative claims of the numbers in the tables. */
import type { SectionNumber } from '../report/forms/common.ts';
import type { Claim, Section } from '../report/report.ts';
import type { Topic } from './prose/counts.ts';
import { plain, quoteOf } from './prose/plain.ts';
import { statementsIn } from './prose/sentence.ts';
import { eachSentence } from './prose/sentences.ts';
import { topicWords, unrelated } from './prose/vocabulary.ts';

/** No honest narrative makes more claims; a hostile one must not fill the memory. */
const MOST_CLAIMS = 1000;
/** A title of a sub-section, 「(二)依申请公开情况」, is not longer. */
const HEADING_LENGTH = 30;
/** For how many sentences the matter of a heading holds when they do not name it again. */
const HOLDS = 3;

/**
 * Reads the claims of a narrative: applications received, handled and their results, litigation,
 * normative documents. A number is taken only when its own words say what it counts; numbers of
 * other matters (热线、信箱、建议提案…), other years, comparisons and plans are left out, and those
 * of one channel, office or month have the scope `part`.
 *
 * @param sections paragraphs in simplified Chinese, digits and brackets half or full width
 * @param year the year of the report; null when it is not known, then no year is excluded
 */
export function readClaims(sections: readonly Section[], year: number | null): Claim[] {
  const claims: Claim[] = [];
  for (const section of sections) new SectionReader(section.number, year, claims).read(section.paragraphs);
  return claims;
}

/** Words without which a sentence says nothing of ours. Cheap to look for, unlike the patterns behind. */
function hasKeyWord(text: string): boolean {
  return (
    text.includes('申请') ||
    text.includes('复议') ||
    text.includes('诉讼') ||
    text.includes('规范性文件') ||
    text.includes('收到信息公开')
  );
}

/** A figure, a Chinese numeral with a unit, or a negation. */
const saysANumber = /[0-9\uff10-\uff19未没无零〇]|[一二三四五六七八九十两百千][件宗份次条例起项个笔]|不存在/;

const defaultTopic = (section: SectionNumber | null): Topic =>
  section === 3 ? 'application' : section === 4 ? 'litigation' : null;

class SectionReader {
  readonly #section: SectionNumber | null;
  readonly #year: number | null;
  readonly #claims: Claim[];
  #topic: Topic;
  #age = 0;
  #headed = false;
  #area = false;

  constructor(section: SectionNumber | null, year: number | null, claims: Claim[]) {
    this.#section = section;
    this.#year = year;
    this.#claims = claims;
    this.#topic = defaultTopic(section);
    this.#headed = this.#topic !== null;
  }

  read(paragraphs: readonly string[]): void {
    for (const paragraph of paragraphs) {
      if (this.#topic === null && !hasKeyWord(paragraph)) continue;
      eachSentence(paragraph, (from, to) => this.#sentence(paragraph, from, to));
    }
  }

  #sentence(paragraph: string, from: number, to: number): void {
    const printed = paragraph.slice(from, to);
    const named = hasKeyWord(printed);
    if (!named && this.#topic === null) return;
    if ((named || this.#age < HOLDS) && saysANumber.test(printed)) this.#take(printed);
    this.#follow(printed);
  }

  #take(printed: string): void {
    const text = plain(printed);
    if (unrelated.test(text)) return;
    const { statements, area } = statementsIn(text, {
      topic: this.#topic,
      headed: this.#headed,
      disclosure: this.#section === 3 || this.#section === 4,
      year: this.#year,
      area: this.#area,
    });
    this.#area = area;
    for (const { of, at, ...claim } of statements) {
      if (this.#claims.length >= MOST_CLAIMS) return;
      const quote = quoteOf(printed, at);
      this.#claims.push({ ...claim, quote, section: this.#section, ...(of === null ? {} : { of }) });
    }
  }

  /** What the sentences behind this one are about when they do not say. */
  #follow(text: string): void {
    let last: RegExpExecArray | null = null;
    topicWords.lastIndex = 0;
    for (let match = topicWords.exec(text); match !== null; match = topicWords.exec(text)) last = match;
    this.#headed = false;
    if (last === null) {
      const fresh = ++this.#age < HOLDS && !/^\s*[(\uff08]?[一二三四五六七八九十\d]{1,3}[)\uff09、.\uff0e]/.test(text);
      if (!fresh) this.#topic = defaultTopic(this.#section);
      return;
    }
    this.#age = 0;
    if (last[3] !== undefined) {
      this.#topic = defaultTopic(this.#section);
      return;
    }
    this.#topic = last[1] !== undefined ? 'application' : 'litigation';
    this.#headed = text.trim().length <= HEADING_LENGTH;
  }
}
