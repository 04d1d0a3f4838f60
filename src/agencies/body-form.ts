/** What stands behind the place in a name: its full form, and what makes it one body under several names. */
import { type Body, bodyNamed } from './bodies.ts';

export interface BodyForm {
  /** Part of the identity. */
  readonly id: string;
  /** As it is printed. */
  readonly full: string;
  /** Null when it is not one of those that every division has. */
  readonly known: Body | null;
  readonly township: boolean;
}

const township = /^([\u3400-\u9fff]{1,12}(?:镇|乡|苏木))(?:人民)?(?:政府)?$/;
const street = /^([\u3400-\u9fff]{1,12}街道)(?:办事处|办)?$/;

/** @param text the name without its place; empty for a place alone, which stands for its government */
export function bodyForm(text: string): BodyForm {
  const known = bodyNamed(text === '' ? '人民政府' : text);
  if (known) return { id: known.body.id, full: known.full, known: known.body, township: false };
  const town = township.exec(text)?.[1];
  if (town) return own(`${town}人民政府`, true);
  const quarter = street.exec(text)?.[1];
  if (quarter) return own(`${quarter}办事处`, true);
  // 「高新区教体局」: a body of a zone, or of a district that is not in the list.
  const zone = /^([\u3400-\u9fff]{2,12}?区)([\u3400-\u9fff]{3,})$/.exec(text);
  const inZone = zone?.[2] ? bodyNamed(zone[2]) : null;
  if (zone && inZone) return { ...own(`${zone[1]}${inZone.full}`, false), id: `${zone[1]}${inZone.body.id}` };
  const full = text
    .replace(/管委会/g, '管理委员会')
    .replace(/街道办(?!事处)/, '街道办事处')
    .replace(/([镇乡])政府/, '$1人民政府');
  return own(full, false);
}

const own = (full: string, isTownship: boolean): BodyForm => ({ id: full, full, known: null, township: isTownship });
