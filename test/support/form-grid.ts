/** The three official tables as grids of cells with spans, filled with printed numbers. */
import {
  applicationRowsOf,
  type CellAddress,
  clausesOf,
  type Format,
  forms,
  rowsOfGroup,
} from '../../src/report/cell.ts';
import {
  type ApplicationGroup,
  applicationColumns,
  applicationGroups,
  frame,
  type Labelled,
  litigationColumns,
  litigationGroups,
} from '../../src/report/forms/common.ts';
import type { Prints } from './print.ts';

export interface GridCell {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
  /** Null for a label. */
  readonly address: CellAddress | null;
}

export type Grid = readonly (readonly GridCell[])[];

export interface Tables {
  readonly proactive: Grid;
  readonly applications: Grid;
  readonly litigation: Grid;
}

export interface Labels {
  /** Printed label by the label of the form; what is not listed is printed as in the form. */
  readonly [label: string]: string;
}

const label = (text: string, colspan = 1, rowspan = 1): GridCell => ({ text, rowspan, colspan, address: null });

/** Column widths of the three tables. */
export const widths = { proactive: 4, applications: 10, litigation: 15 } as const;

export function formTables(format: Format, prints: Prints, labels: Labels = {}): Tables {
  const say = (text: string): string => labels[text] ?? text;
  const cell = (address: string, colspan = 1): GridCell => ({
    text: prints.get(address as CellAddress)?.text ?? '',
    rowspan: 1,
    colspan,
    address: address as CellAddress,
  });
  return {
    proactive: proactiveGrid(format, say, cell),
    applications: applicationsGrid(format, say, cell),
    litigation: litigationGrid(say, cell),
  };
}

type Say = (text: string) => string;
type MakeCell = (address: string, colspan?: number) => GridCell;

function proactiveGrid(format: Format, say: Say, cell: MakeCell): Grid {
  const rows: GridCell[][] = [];
  for (const [clause, members] of clausesOf(format)) {
    rows.push([label(say(clause), widths.proactive)]);
    members.forEach(([key, row], index) => {
      const fields = Object.entries(row.fields);
      const span = (place: number): number => (place === fields.length - 1 ? 4 - fields.length : 1);
      if (index === 0) {
        rows.push([
          label(say(frame.contents)),
          ...fields.map(([, field], place) => label(say(field.label), span(place))),
        ]);
      }
      rows.push([
        label(say(row.label)),
        ...fields.map(([field], place) => cell(`proactive.${key}.${field}`, span(place))),
      ]);
    });
  }
  return rows;
}

function applicationsGrid(format: Format, say: Say, cell: MakeCell): Grid {
  const rows: GridCell[][] = [
    [label(say(frame.equation), 3, 3), label(say(frame.applicants), 7)],
    [label(say('自然人'), 1, 2), label(say(frame.organizations), 5), label(say('总计'), 1, 2)],
    (['business', 'research', 'publicInterest', 'legalService', 'otherOrganization'] as const).map((column) =>
      label(say(applicationColumns[column].label)),
    ),
  ];
  const all = applicationRowsOf(format);
  const form: Readonly<Record<string, Labelled>> = forms[format].applications;
  for (const key of all) {
    const cells = Object.keys(applicationColumns).map((column) => cell(`applications.${key}.${column}`));
    const text = label(say(form[key]?.label ?? key), 1);
    if (key === 'received' || key === 'carriedIn' || key === 'carriedOut') {
      rows.push([{ ...text, colspan: 3 }, ...cells]);
      continue;
    }
    const row: GridCell[] = [];
    if (key === 'granted') row.push(label(say(frame.results), 1, all.length - 3));
    const group = key.split('.')[0] as ApplicationGroup;
    if (key.includes('.')) {
      const members = rowsOfGroup(format, group);
      if (members[0] === key) row.push(label(say(applicationGroups[group].label), 1, members.length));
      row.push(text);
    } else row.push({ ...text, colspan: 2 });
    rows.push([...row, ...cells]);
  }
  return rows;
}

function litigationGrid(say: Say, cell: MakeCell): Grid {
  const results = Object.values(litigationColumns).map((column) => column.label);
  return [
    [label(say('行政复议'), 5), label(say(frame.lawsuits), 10)],
    [
      ...results.map((text) => label(say(text), 1, 2)),
      label(say(litigationGroups.directLawsuit.label), 5),
      label(say(litigationGroups.lawsuitAfterReconsideration.label), 5),
    ],
    [...results, ...results].map((text) => label(say(text))),
    Object.keys(litigationGroups).flatMap((group) =>
      Object.keys(litigationColumns).map((column) => cell(`litigation.${group}.${column}`)),
    ),
  ];
}

/**
 * The grid with every merged cell taken apart: its text stands in the first place, the rest
 * are empty cells (`text` '' and no address).
 */
export function expand(grid: Grid, width: number): GridCell[][] {
  const rows: (GridCell | undefined)[][] = grid.map(() => new Array<GridCell | undefined>(width).fill(undefined));
  grid.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (rows[y]?.[x]) x++;
      for (let dy = 0; dy < cell.rowspan; dy++) {
        for (let dx = 0; dx < cell.colspan; dx++) {
          const row = rows[y + dy];
          if (row) row[x + dx] = dy === 0 && dx === 0 ? { ...cell, rowspan: 1, colspan: 1 } : label('');
        }
      }
    }
  });
  return rows.map((row) => row.map((cell) => cell ?? label('')));
}
