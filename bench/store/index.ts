/** The figures of the store on each engine, printed with their targets. */
import { atMost, type Part, type Row, row, say, type Tell } from '../rows.ts';
import { database, folder, noServer, type Place } from './engines.ts';
import { years } from './lines.ts';
import type { Spent } from './looking.ts';
import { type Measured, measure, type Size } from './measure.ts';

/** The embedded store and, where there is a server, the shared one. */
export const storeRows =
  (size: Size): Part =>
  async (tell) => {
    say(`${size.offices} offices with ${years.length} reports of 200 numbers each`);
    await tellOf(await folder(), 5, size, tell);
    const why = noServer();
    if (why !== null) return say(`PostgreSQL is left out: ${why}`);
    // What is waited for is the loopback and the work, never the disk.
    say('PostgreSQL of scripts/postgres.sh does not wait for the disk (fsync off): its import is no promise');
    await tellOf(await database(), 10, size, tell);
  };

async function tellOf(place: Place, named: number, size: Size, tell: Tell): Promise<void> {
  try {
    const measured = await measure(place, size);
    details(place.name, measured);
    for (const row of rowsFor(place.name, named, size, measured)) tell(row);
  } finally {
    await place.remove();
  }
}

function rowsFor(name: string, named: number, { times }: Size, measured: Measured): Row[] {
  const { looked, imported, start, startMemory } = measured;
  const { ask, stored, initials, mistyped, memory } = looked;
  const what = (text: string) => `${name}: ${text}`;
  const megabytes = (text: string, bytes: number) => row(what(text), bytes / 1e6, 0, '< 200', bytes < 200e6);
  return [
    atMost(what('a number asked for by name, ms at the 95th percentile'), ask.p95, 2, named),
    atMost(what('the same, the store alone'), stored.p95, 2, named),
    atMost(what('finding by initials'), initials.p95, 2, 30),
    atMost(what('finding with a typing error'), mistyped.p95, 2, 30),
    row(what('importing, reports a second'), imported, 0, '>= 2000', imported >= 2000),
    atMost(what('gouji ask as a process, ms'), start, 0, 1000),
    megabytes('its memory, MB', startMemory),
    megabytes(`memory after ${times} look-ups, MB`, memory),
  ];
}

function details(name: string, { looked, bytes }: Measured): void {
  const { ask, stored, initials, mistyped } = looked;
  const of = ({ p50, p95, most }: Spent) => [p50, p95, most].map((ms) => ms.toFixed(2)).join(' / ');
  say(`${name}: ${(bytes / 1e6).toFixed(0)} MB; milliseconds at 50, 95 and 100 percent:`);
  say(`asked ${of(ask)}, store alone ${of(stored)}, initials ${of(initials)}, mistyped ${of(mistyped)}`);
}
