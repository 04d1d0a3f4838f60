/** Which reports of one input are those of a government's offices, so that its numbers can be held against theirs. */
import { type AgencyNature, agencyNature } from '../report/agency-kind.ts';
import type { Reader } from './reader.ts';
import type { ReasonId } from './reasons.ts';

export interface Offices {
  /**
   * The offices below the government that are in this input, each once, and those that its roster names; vertical
   * organs are not counted to it by their names alone.
   */
  readonly received: readonly Reader[];
  /** Of the offices that there must be: those received, and the names of those missing; null without a roster. */
  readonly roster: { readonly received: readonly Reader[]; readonly missing: readonly string[] } | null;
}

/** For each report of one input, its offices or why there are none to compare. */
export function officesIn(readers: readonly Reader[]): (read: Reader) => Offices | ReasonId {
  const byName = groups(readers, (read) => (read.report.agency.stated ? [`${keyOf(read)} ${nameOf(read)}`] : []));
  const byRegion = groups(readers, (read) => regionsOf(natureOf(read)).map((region) => `${keyOf(read)} ${region}`));
  const once = (read: Reader): boolean => byName.get(`${keyOf(read)} ${nameOf(read)}`)?.length === 1;
  return (read) => {
    const nature = natureOf(read);
    if (nature.kind !== 'government' || nature.region === null) return 'not-area';
    if (read.report.year === null) return 'no-year';
    if (!read.layout) return 'no-form';
    if (!once(read)) return read.report.agency.stated ? 'several-of-one-year' : 'no-agency';
    const below = (byRegion.get(`${keyOf(read)} ${nature.region}`) ?? []).filter(
      (one) => one !== read && once(one) && isOffice(natureOf(one)),
    );
    const governed = new Set(
      below.filter((one) => natureOf(one).kind === 'government').map((one) => natureOf(one).region),
    );
    // What a county below has summed is not summed again from its offices.
    const received = below.filter((one) => natureOf(one).kind === 'government' || !governed.has(natureOf(one).region));
    const names = read.settings.roster?.[nameOf(read)];
    if (received.length === 0 && !names) return 'no-offices';
    if (!names) return { received, roster: null };
    const found = names.map((name) => byName.get(`${keyOf(read)} ${name}`) ?? []);
    const listed = found.flatMap((same) => (same.length === 1 ? same : []));
    return {
      received: [...new Set([...received, ...listed])],
      roster: {
        received: listed,
        missing: names.filter((_, index) => found[index]?.length !== 1),
      },
    };
  };
}

const nameOf = ({ report }: Reader): string => report.agency.name ?? '';
const natureOf = ({ report }: Reader): AgencyNature => agencyNature(report.agency.stated ? report.agency.name : null);
/** Only reports of one year on one form are summed. */
const keyOf = ({ report }: Reader): string => `${report.year ?? ''} ${report.format ?? ''}`;

const isOffice = ({ kind }: AgencyNature): boolean => kind !== null && kind !== 'vertical' && kind !== 'ministry';

/** The region of a name and the one above it: 「聊城市东阿县」「聊城市」. */
function regionsOf({ region, place }: AgencyNature): string[] {
  if (region === null || place === null) return [];
  return region === place ? [region] : [region, region.slice(0, -place.length)];
}

function groups(readers: readonly Reader[], keysOf: (read: Reader) => readonly string[]): Map<string, Reader[]> {
  const map = new Map<string, Reader[]>();
  for (const read of readers) {
    for (const key of keysOf(read)) {
      const group = map.get(key);
      if (group) group.push(read);
      else map.set(key, [read]);
    }
  }
  return map;
}
