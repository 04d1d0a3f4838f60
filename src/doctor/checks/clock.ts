import { type Check, findings } from '../finding.ts';

/** No report is older than the program; a clock that says so was never set. */
const BEGINNING = Date.UTC(2026, 0, 1);
const BEIJING_MINUTES = -480;

/** The clock and its time zone: dates in answers are those of Beijing. */
export const clock: Check = async ({ words }) => {
  const { ok, warning, problem } = findings('clock');
  const { clock: say } = words.doctor;
  const now = new Date();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (now.getTime() < BEGINNING) return [problem(say.wrong(now.toISOString()), say.setClock)];
  if (now.getTimezoneOffset() !== BEIJING_MINUTES) return [warning(say.otherZone(zone), say.setZone)];
  return [ok(say.fine(zone))];
};
