/** Which year reports are asked for: from 1 December it is the one that ends, until the next 30 November. */
const month = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' });

/** The reporting year at an instant, by the calendar of Shanghai. */
export function reportingYear(now: Date): number {
  const [year = 0, at = 0] = month.format(now).split('-').map(Number);
  return at === 12 ? year : year - 1;
}
