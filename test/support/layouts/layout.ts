/** A way in which reports are found in the wild: it renders one and says what must be read from it. */
import type { Format } from '../../../src/report/cell.ts';
import type { Body } from '../agencies.ts';
import type { ArticleStyle, Block } from '../document.ts';
import { type Article, article } from '../document.ts';
import { type Expected, expectationOf, type Rendering } from '../expected.ts';
import { type GeneratedReport, randomReport } from '../generate.ts';
import { type Random, random } from '../random.ts';

export interface Layout {
  readonly name: string;
  /** Renders the report that a form and a seed stand for. */
  render(format: Format, seed: number): Rendering;
  /** Renders a given report; absent where the layout decides on body, year or number of reports itself. */
  draw?(report: GeneratedReport, seed: number, alter?: Alteration): Rendering;
}

/** What is done to a report on its way into a layout, beyond what the layout does. */
export interface Alteration {
  readonly style?: ArticleStyle;
  readonly blocks?: (blocks: readonly Block[]) => readonly Block[];
}

type Render = (article: Article, random: Random) => string | Uint8Array;

export interface LayoutOptions {
  readonly name: string;
  readonly extension: 'txt' | 'html';
  /** Bodies to choose from; any body when not said. */
  readonly bodies?: readonly Body[];
  /** The year reported on; one that fits the form when not said. */
  readonly year?: number;
  readonly style?: ArticleStyle | ((random: Random, report: GeneratedReport) => ArticleStyle);
  readonly expected?: Partial<Expected> | ((article: Article) => Partial<Expected>);
  readonly render: Render;
}

/** The usual layout: one report, one article, one document. */
export function layout(options: LayoutOptions): Layout {
  const draw = (report: GeneratedReport, seed: number, alter: Alteration = {}): Rendering => {
    const source = random(seed + 7919);
    const own = typeof options.style === 'function' ? options.style(source.fork(), report) : options.style;
    const whole = article(source.fork(), report, { ...own, ...alter.style });
    const made = alter.blocks ? { ...whole, blocks: alter.blocks(whole.blocks) } : whole;
    const more = typeof options.expected === 'function' ? options.expected(made) : options.expected;
    const document = options.render(made, source.fork());
    return rendering(options.name, options.extension, document, [expectationOf(made, more)]);
  };
  return {
    name: options.name,
    render(format, seed) {
      const body = options.bodies?.[seed % options.bodies.length];
      const year = options.year;
      return draw(randomReport({ format, seed, ...(body ? { body } : {}), ...(year ? { year } : {}) }), seed);
    },
    ...(options.bodies === undefined && options.year === undefined && { draw }),
  };
}

export function rendering(
  name: string,
  extension: string,
  document: string | Uint8Array,
  expected: readonly Expected[],
): Rendering {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  return { bytes, name: `${name}.${extension}`, expected };
}

export type TableBlock = Extract<Block, { kind: 'table' }>;

/** The article as text: one line a paragraph, the tables as `table` renders them. */
export function asText(made: Article, table: (block: TableBlock) => string, gap = '\n'): string {
  const parts = made.blocks.map((block) => (block.kind === 'table' ? table(block) : block.text));
  return `${parts.join(gap)}\n`;
}
