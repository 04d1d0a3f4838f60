/** The XML parts of office files, token by token: no tree, no entity of the file's own is ever expanded. */
import { decodeXML } from 'entities/decode';
import { Tokenizer } from 'htmlparser2';
import { CannotRead } from '../document.ts';

/** What a reader of a part hears. Names come without their prefix: it is free to choose in every file. */
export interface XmlHandler {
  /** @param path the elements from the root down to this one */
  open(name: string, attribute: Attribute, path: readonly string[]): void;
  /** @param path the elements that are still open */
  close(name: string, path: readonly string[]): void;
  text(text: string): void;
}

/** The value of an attribute of the element just opened, by its name without prefix; null when it has none. */
export type Attribute = (name: string) => string | null;

/** Nothing that a person writes nests as deep. */
const deepest = 1_000;

/**
 * Reads a part.
 * @throws CannotRead `damaged` when it is not well-formed, or declares a document type: entities are the only
 *   use of that in a document, and an attack
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const xml = decodeXmlBytes(bytes);
  const names: string[] = [];
  /** Local names by printed names. */
  const locals = new Map<string, string>();
  let from = 0;
  let to = 0;
  const attribute: Attribute = (name) => attributeOf(xml.slice(from, to), name);

  const localOf = (start: number, end: number): string => {
    const printed = xml.slice(start, end);
    let local = locals.get(printed);
    if (local === undefined) {
      local = printed.slice(printed.indexOf(':') + 1);
      if (locals.size < deepest) locals.set(printed, local);
    }
    return local;
  };
  const openTag = (end: number) => {
    to = end;
    if (names.length >= deepest) throw new CannotRead('too-complex');
    handler.open(names[names.length - 1] as string, attribute, names);
  };
  const closeTag = (name: string) => {
    if (names.pop() !== name) throw new CannotRead('damaged');
    handler.close(name, names);
  };

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        names.push(localOf(start, end));
        from = end;
      },
      onopentagend: openTag,
      onselfclosingtag(end) {
        openTag(end);
        closeTag(names.at(-1) as string);
      },
      onclosetag: (start, end) => closeTag(localOf(start, end)),
      ontext: (start, end) => handler.text(xml.slice(start, end)),
      ontextentity: (point) => handler.text(String.fromCodePoint(point)),
      oncdata: (start, end, offset) => handler.text(xml.slice(start, end - offset)),
      ondeclaration: () => {
        throw new CannotRead('damaged');
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncomment: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  if (names.length > 0 || locals.size === 0) throw new CannotRead('damaged');
}

const nothing = () => {};

/** Looks an attribute up in its tag: most are never asked for. */
function attributeOf(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (before !== 0x3a && before > 0x20) continue;
    let mark = afterSpace(tag, at + name.length);
    if (tag.charCodeAt(mark) !== 0x3d) continue;
    mark = afterSpace(tag, mark + 1);
    const quote = tag.charAt(mark);
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, mark + 1);
    if (end < 0) return null;
    const value = tag.slice(mark + 1, end);
    return value.includes('&') ? decodeXML(value) : value;
  }
  return null;
}

function afterSpace(tag: string, from: number): number {
  let at = from;
  while (tag.charCodeAt(at) <= 0x20) at++;
  return at;
}

const declared = /^<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w-]+)/;

/** By byte order mark, else as the part declares, else UTF-8. */
function decodeXmlBytes(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  const label = declared.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
