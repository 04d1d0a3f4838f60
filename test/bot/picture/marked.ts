/** Pictures of reports that are given by their numbers, taken apart into what is in them. */
import { numberItems } from '../../../src/bot/answer/report.ts';
import { widthOf } from '../../../src/bot/picture/font.ts';
import { tableSvg } from '../../../src/bot/picture/table.ts';
import type { ThemeName } from '../../../src/bot/picture/theme.ts';
import { wordsOf } from '../../../src/bot/say/languages.ts';
import { judgeAll } from '../../../src/check.ts';
import type { Language, TableName } from '../../../src/report/cell.ts';
import { reportsOf } from '../../../src/rules/example.ts';
import type { ExampleReport } from '../../../src/rules/rule.ts';

export interface Wish {
  readonly table?: TableName;
  readonly language?: Language;
  readonly theme?: ThemeName;
  readonly source?: string;
}

export function svgOf(example: ExampleReport, wish: Wish = {}): string {
  const judged = judgeAll(reportsOf(example));
  const [first] = judged;
  if (!first?.report.format) throw new Error('the report has no form');
  const { table = 'applications', language = 'zh', theme = 'light', source = '年报.docx' } = wish;
  const told = { source, checkedOn: '2024-01-15', theme, table, items: numberItems(judged) };
  return tableSvg({ report: first.report, format: first.report.format, ...told }, wordsOf(language));
}

export interface SeenText {
  readonly content: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const numberIn = (source: string, name: string): number => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(source)?.[1]);

/** The texts of a picture with the room that they take. */
export const textsOf = (svg: string): SeenText[] =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', content = '']) => {
    const size = numberIn(attributes, 'font-size');
    const width = widthOf(unescaped(content), size, attributes.includes('font-weight="700"'));
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const x = numberIn(attributes, 'x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const kind = /class="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return {
      content: unescaped(content),
      kind,
      x,
      y: numberIn(attributes, 'y') - 0.8 * size,
      width,
      height: 0.85 * size,
    };
  });

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  );

/** How many cells are marked in a way. */
export const marked = (svg: string, kind: string): number => svg.split(`class="cell ${kind}"`).length - 1;

export const overlapping = (texts: readonly SeenText[]): string[] =>
  texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          one.x + 1 < other.x + other.width &&
          other.x + 1 < one.x + one.width &&
          one.y + 1 < other.y + other.height &&
          other.y + 1 < one.y + one.height,
      )
      .map((other) => `${one.content} / ${other.content}`),
  );
