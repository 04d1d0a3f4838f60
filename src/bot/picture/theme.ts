/** The colours of the pictures, on white and on black. */

/** What is said of a cell. `wrong`: certain. `possible`: one of several. `verify`: something else says otherwise. */
export type MarkKind = 'wrong' | 'possible' | 'verify' | 'checked';

interface MarkColours {
  readonly fill: string;
  readonly edge: string;
  readonly ink: string;
}

export interface Theme {
  readonly background: string;
  readonly ink: string;
  readonly faint: string;
  readonly grid: string;
  readonly head: string;
  readonly good: string;
  readonly goodFill: string;
  /** On a filled badge. */
  readonly onBadge: string;
  readonly marks: Readonly<Record<MarkKind, MarkColours>>;
  /** Of the series of a chart: told apart by people who see no red or no green as well (Okabe and Ito). */
  readonly series: readonly string[];
}

export type ThemeName = 'light' | 'dark';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: '#ffffff',
    ink: '#1f2328',
    faint: '#59636e',
    grid: '#c4cbd3',
    head: '#f3f5f7',
    good: '#1a7f37',
    goodFill: '#dafbe1',
    onBadge: '#ffffff',
    marks: {
      wrong: { fill: '#ffdcd9', edge: '#cf222e', ink: '#a40e26' },
      possible: { fill: '#fff6d6', edge: '#9a6700', ink: '#7d4e00' },
      verify: { fill: '#fff1c9', edge: '#9a6700', ink: '#7d4e00' },
      checked: { fill: '#e4f1fd', edge: '#9cc7ee', ink: '#1f2328' },
    },
    series: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#6b6b6b', '#000000'],
  },
  dark: {
    background: '#0d1117',
    ink: '#f0f3f6',
    faint: '#9ea7b3',
    grid: '#414953',
    head: '#171d25',
    good: '#4ac26b',
    goodFill: '#12361f',
    onBadge: '#0d1117',
    marks: {
      wrong: { fill: '#5c1a1b', edge: '#ff7b72', ink: '#ffc2bc' },
      possible: { fill: '#33290a', edge: '#e3b341', ink: '#f2cc60' },
      verify: { fill: '#453508', edge: '#e3b341', ink: '#f2cc60' },
      checked: { fill: '#12304d', edge: '#2f6da8', ink: '#f0f3f6' },
    },
    series: ['#56b4e9', '#e69f00', '#2bc49b', '#e08fbe', '#f0e442', '#f08650', '#b0b0b0', '#ffffff'],
  },
};
