/** What is printed: one row for each figure, as soon as it is measured, with its target and whether it is met. */

export interface Row {
  readonly what: string;
  readonly figure: number;
  readonly digits: number;
  readonly target: string;
  readonly met: boolean;
}

/** A part of the bench tells its rows as they are measured. */
export type Tell = (row: Row) => void;
export type Part = (tell: Tell) => Promise<void>;

export const row = (what: string, figure: number, digits: number, target: string, met: boolean): Row => ({
  what,
  figure,
  digits,
  target,
  met,
});

/** A figure that may be so much and no more. */
export const atMost = (what: string, figure: number, digits: number, most: number): Row =>
  row(what, figure, digits, `<= ${most}`, figure <= most);

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

export const print = ({ what, figure, digits, target, met }: Row): void =>
  say(`${what.padEnd(60)} ${figure.toFixed(digits).padStart(8)}   ${target.padEnd(20)} ${met ? 'met' : 'MISSED'}`);
