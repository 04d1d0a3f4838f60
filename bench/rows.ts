/** What is printed: one row for each figure, with its target and whether it is met. */

export interface Row {
  readonly what: string;
  readonly figure: number;
  readonly digits: number;
  readonly target: string;
  readonly met: boolean;
}

export const row = (what: string, figure: number, digits: number, target: string, met: boolean): Row => ({
  what,
  figure,
  digits,
  target,
  met,
});

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

export function print(rows: readonly Row[]): void {
  for (const { what, figure, digits, target, met } of rows)
    say(`${what.padEnd(60)} ${figure.toFixed(digits).padStart(8)}   ${target.padEnd(20)} ${met ? 'met' : 'MISSED'}`);
}
