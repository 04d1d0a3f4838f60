/** The numbers that Word prints in front of paragraphs: 「一、」「(二)」「3.」 are often in no text at all. */
import { numeral } from './docx-numerals.ts';
import { type Attribute, readXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** 「%1、」: where the numerals of the levels go. */
  text: string;
  /** Nothing stands between the number and the text. */
  tight: boolean;
  /** All numerals of the print are Arabic. */
  legal: boolean;
  /** The level whose number restarts this one; 0 never; null any above. */
  restart: number | null;
  style: string | null;
}

interface List {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

interface Abstract {
  levels: Map<number, Level>;
  /** Counters run on from list to list of the same definition. */
  counters: (number | null)[];
  /** The definition stands in a list style. */
  link: string | null;
}

export const deepestLevel = 8;

export class Numbering {
  #abstracts = new Map<string, Abstract>();
  #lists = new Map<string, List>();
  #styles = new Map<string, string>();
  #begun = new Set<string>();

  constructor(bytes: Uint8Array) {
    this.#read(bytes);
  }

  /** The level of a list that is tied to a paragraph style. */
  levelOfStyle(list: string, style: string): number | null {
    const abstract = this.#abstractOf(list);
    for (const [index, level] of abstract?.levels ?? []) if (level.style === style) return index;
    return null;
  }

  /** Counts a paragraph, and gives the print in front of it; '' for bullets. */
  next(list: string, at: number): string {
    const own = this.#lists.get(list);
    const abstract = this.#abstractOf(list);
    const level = own?.levels.get(at) ?? abstract?.levels.get(at);
    if (!own || !abstract || !level) return '';
    const { counters } = abstract;
    if (!this.#begun.has(list)) {
      this.#begun.add(list);
      for (const [index, start] of own.starts) counters[index] = start - 1;
    }
    for (let above = 0; above < at; above++) counters[above] ??= abstract.levels.get(above)?.start ?? 1;
    counters[at] = (counters[at] ?? level.start - 1) + 1;
    for (let below = at + 1; below <= deepestLevel; below++) {
      const { restart } = own.levels.get(below) ?? abstract.levels.get(below) ?? { restart: null };
      if (restart === null || at < restart) counters[below] = null;
    }
    if (level.format === 'bullet' || level.format === 'none') return '';
    const print = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (own.levels.get(index) ?? abstract.levels.get(index))?.format;
      return numeral(counters[index] ?? 1, format ?? 'decimal');
    });
    return print === '' || level.tight ? print : `${print} `;
  }

  #abstractOf(list: string): Abstract | undefined {
    const abstract = this.#abstracts.get(this.#lists.get(list)?.abstract ?? '');
    if (!abstract || abstract.link === null || abstract.levels.size > 0) return abstract;
    return this.#abstracts.get(this.#styles.get(abstract.link) ?? '');
  }

  #read(bytes: Uint8Array): void {
    let abstractId = '';
    let abstract: Abstract | null = null;
    let list: List | null = null;
    let at = 0;
    let level: Level | null = null;
    const open = (name: string, attribute: Attribute): void => {
      const value = () => attribute('val') ?? '';
      switch (name) {
        case 'abstractNum':
          abstractId = attribute('abstractNumId') ?? '';
          abstract = { levels: new Map(), counters: [], link: null };
          this.#abstracts.set(abstractId, abstract);
          list = null;
          break;
        case 'styleLink':
          this.#styles.set(value(), abstractId);
          break;
        case 'numStyleLink':
          if (abstract) abstract.link = value();
          break;
        case 'num':
          list = { abstract: '', starts: new Map(), levels: new Map() };
          this.#lists.set(attribute('numId') ?? '', list);
          break;
        case 'abstractNumId':
          if (list) list.abstract = value();
          break;
        case 'lvlOverride':
          at = levelNumber(attribute('ilvl'));
          break;
        case 'startOverride':
          list?.starts.set(at, whole(value()));
          break;
        case 'lvl':
          at = levelNumber(attribute('ilvl'));
          level = { start: 1, format: 'decimal', text: '', tight: false, legal: false, restart: null, style: null };
          (list ?? abstract)?.levels.set(at, level);
          break;
        case 'start':
          if (level) level.start = whole(value());
          break;
        case 'numFmt':
          if (level) level.format = value();
          break;
        case 'lvlText':
          if (level) level.text = value();
          break;
        case 'suff':
          if (level) level.tight = value() === 'nothing';
          break;
        case 'isLgl':
          if (level) level.legal = value() !== '0' && value() !== 'false';
          break;
        case 'lvlRestart':
          if (level) level.restart = whole(value());
          break;
        case 'pStyle':
          if (level) level.style = value();
          break;
      }
    };
    const close = (name: string): void => {
      if (name === 'lvl') level = null;
    };
    readXml(bytes, { open, close, text: () => {} });
  }
}

const levelNumber = (print: string | null): number => Math.min(whole(print ?? '0'), deepestLevel);

/** A small whole number; nonsense is 0. */
const whole = (print: string): number => {
  const value = Number.parseInt(print, 10);
  return value > 0 && value < 1_000_000 ? value : 0;
};
