/** What is looked up in the made-up store: offices that the asking chat may see, at random. */
import { spelledParts } from '../../src/agencies/aliases.ts';
import type { Identity } from '../../src/agencies/identity.ts';
import { loadPinyin, spellings } from '../../src/agencies/pinyin.ts';
import { random } from '../../test/support/random.ts';
import { years } from './lines.ts';
import type { Questions } from './looking.ts';

const SEED = 11;
const wrong = '啊工己未土末日曰人入';
const asked = ['新收多少件', '予以公开多少', '结转下年', '行政许可', '予以公开率', '行政复议总计'];

/** So many of each way. */
export async function questionsAbout(offices: readonly Identity[], count: number, times: number): Promise<Questions> {
  await loadPinyin();
  const chance = random(SEED);
  const some = Array.from({ length: count }, () => chance.pick(offices));
  const mistyped = ({ name }: Identity) => {
    const at = chance.int(0, name.length - 1);
    return name.slice(0, at) + chance.pick([...wrong]) + name.slice(at + 1);
  };
  return {
    asks: some.map(({ name }) => `${name}${chance.pick(years)}年${chance.pick(asked)}`),
    names: some.map(({ name }) => name),
    initials: some.map((office) => chance.pick(spellings(spelledParts(office)).initials)),
    mistyped: some.map(mistyped),
    year: chance.pick(years),
    times,
  };
}
