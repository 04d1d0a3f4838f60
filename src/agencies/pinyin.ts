/** How names are spelled in letters. The library is loaded when the first name is spelled. */
import { bodyNamed } from './bodies.ts';
import { localReadings, otherReadings } from './local-readings.ts';

type Library = typeof import('pinyin-pro');

let library: Library | null = null;
let loading: Promise<Library> | null = null;

/** To be awaited before `spellings` and `sounds` are called. */
export async function loadPinyin(): Promise<void> {
  loading ??= import('pinyin-pro');
  library = await loading;
}

const pinyin = (text: string): string[] => {
  if (!library) throw new Error('loadPinyin() must be awaited first');
  return library.pinyin(text, { toneType: 'none', type: 'array', v: true });
};

/** Spellings of one text that are searched: the usual one first. */
const LIMIT = 6;
const KEPT = 20_000;

/** Syllables of a text in all the readings that count. */
const known = new Map<string, readonly (readonly string[])[]>();

function readings(text: string): readonly (readonly string[])[] {
  const kept = known.get(text);
  if (kept) return kept;
  const usual = pinyin(text);
  const found: string[][] = [usual];
  // 行政 has one reading; places are what is read in two ways.
  const varied = bodyNamed(text) === null;
  const add = (syllables: string[]) => {
    if (found.length < LIMIT && !found.some((other) => other.join(' ') === syllables.join(' '))) found.push(syllables);
  };
  for (let length = Math.min(4, text.length); length >= 2 && varied; length--) {
    const local = localReadings.get(text.slice(0, length));
    if (local) add([...local, ...usual.slice(length)]);
  }
  for (const [at, character] of [...text].entries())
    for (const other of varied ? (otherReadings[character] ?? []) : [])
      for (const base of [...found]) if (base[at] !== undefined) add(base.with(at, other));
  if (known.size >= KEPT) known.clear();
  known.set(text, found);
  return found;
}

export interface Spellings {
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
}

/** The spellings of places followed by bodies. */
export function spellings(pairs: readonly (readonly [place: string, body: string])[]): Spellings {
  const full = new Set<string>();
  const initials = new Set<string>();
  for (const [place, body] of pairs)
    for (const head of place === '' ? [[]] : readings(place))
      for (const tail of readings(body)) {
        full.add(head.join('') + tail.join(''));
        initials.add(first(head) + first(tail));
      }
  return { pinyin: [...full], initials: [...initials] };
}

const first = (syllables: readonly string[]): string => syllables.map((syllable) => syllable[0]).join('');

/** The usual sound of each character, for judging typing errors. */
const sound = new Map<string, string>();
export function sameSound(one: string, other: string): boolean {
  return soundOf(one) === soundOf(other);
}

function soundOf(character: string): string {
  const kept = sound.get(character);
  if (kept !== undefined) return kept;
  const [heard = ''] = pinyin(character);
  if (sound.size >= KEPT) sound.clear();
  sound.set(character, heard);
  return heard;
}
