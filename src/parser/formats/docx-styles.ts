/** What paragraphs and runs inherit from the styles of a DOCX: a place in a list, and being hidden. */
import { switchedOn } from './docx-switch.ts';
import { readXml } from './xml.ts';

interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
  hidden: boolean | null;
}

/** A style is based on another, and so on; nobody goes deeper. */
const deepest = 20;

export class Styles {
  #styles = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  usual: string | null = null;

  constructor(bytes: Uint8Array) {
    let style: Style | null = null;
    readXml(bytes, {
      open: (name, attribute) => {
        if (name === 'style') {
          style = { basedOn: null, list: null, level: null, hidden: null };
          const id = attribute('styleId') ?? '';
          this.#styles.set(id, style);
          if (attribute('type') === 'paragraph' && switchedOn(attribute('default') ?? '0')) this.usual = id;
        } else if (!style) return;
        else if (name === 'basedOn') style.basedOn = attribute('val');
        else if (name === 'numId') style.list = attribute('val');
        else if (name === 'ilvl') style.level = Number(attribute('val') ?? 0);
        else if (name === 'vanish') style.hidden = switchedOn(attribute('val'));
      },
      close: (name) => {
        if (name === 'style') style = null;
      },
      text: () => {},
    });
  }

  /** The list and level that a paragraph style gives, and the style that says so. */
  list(id: string): { list: string; level: number | null; style: string } | null {
    return this.#find(id, (style, name) =>
      style.list === null ? null : { list: style.list, level: style.level, style: name },
    );
  }

  hidden(id: string): boolean {
    return this.#find(id, (style) => style.hidden) ?? false;
  }

  #find<T>(id: string, pick: (style: Style, name: string) => T | null): T | null {
    let name: string | null = id;
    for (let depth = 0; depth < deepest && name !== null; depth++) {
      const style: Style | undefined = this.#styles.get(name);
      if (!style) return null;
      const found = pick(style, name);
      if (found !== null) return found;
      name = style.basedOn;
    }
    return null;
  }
}
